// Says YAML's syntax errors in words that never repeat the text: it may hold a secret somebody pasted.
import type { ErrorCode } from "yaml";

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "an alias cannot have a tag or an anchor of its own",
  BAD_ALIAS: "the alias has no anchor before it",
  BAD_COLLECTION_TYPE: "the tag does not fit a section or list",
  BAD_DIRECTIVE: "the directive is not YAML 1.2",
  BAD_DQ_ESCAPE: "the text in double quotes has an unknown escape; write \\\\ for a backslash",
  BAD_INDENT: "the indentation does not fit the lines above, or a bracket before it is not closed",
  BAD_PROP_ORDER: "anchors and tags stand directly before their value",
  BAD_SCALAR_START: "the text starts with a reserved character; put it in quotes",
  BLOCK_AS_IMPLICIT_KEY: "a nested section must start on its own line",
  BLOCK_IN_FLOW: "a section or list cannot stand inside { } or [ ] without brackets of its own",
  DUPLICATE_KEY: "the key is written twice",
  IMPOSSIBLE: "the text cannot be read",
  KEY_OVER_1024_CHARS: "the key is too long",
  MISSING_CHAR: "a quote, bracket, colon, comma or space is missing",
  MULTILINE_IMPLICIT_KEY: "a key must be on one line; is a colon or a quote missing?",
  MULTIPLE_ANCHORS: "a value has at most one anchor",
  MULTIPLE_DOCS: "the file holds more than one document; take the --- out",
  MULTIPLE_TAGS: "a value has at most one tag",
  NON_STRING_KEY: "a key must be plain text",
  RESOURCE_EXHAUSTION: "the file is nested too deeply",
  TAB_AS_INDENT: "lines are indented with spaces, not tabs",
  TAG_RESOLVE_FAILED: "tags are not used here; take the !tag out",
  UNEXPECTED_TOKEN: "something unexpected stands here; is a quote, bracket or colon missing before it?",
};

export function yamlMessage(code: ErrorCode): string {
  return MESSAGES[code];
}
