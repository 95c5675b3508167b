// Brings a mapping file into its one style, and corrects what can only have been meant one way.
import { realpathSync } from "node:fs";
import { type ChangedLine, changedLines } from "../mapping/format/changed-lines.ts";
import { formatMapping } from "../mapping/format/format.ts";
import { type Corrected, renameKeys } from "../mapping/format/rename-keys.ts";
import { parseMapping } from "../mapping/parse.ts";
import { displayPath } from "../mapping/pointer.ts";
import { formatProblem } from "../mapping/problem.ts";
import { readNamedFile } from "./read-file.ts";
import { MAPPING_FILE, mappingError } from "./read-mapping.ts";
import { writeWhole } from "./write-file.ts";

export interface Styled {
  readonly text: string;
  /** Why the style of this file was left alone. */
  readonly left?: string;
}

export interface MappingText {
  readonly path: string;
  readonly text: string;
}

export async function readMappingText(path: string): Promise<MappingText> {
  return { path, text: await readNamedFile(path, MAPPING_FILE) };
}

/** Throws when the text is no YAML that could be a mapping. */
export function styled({ path, text }: MappingText): Styled {
  const result = formatMapping(text);
  switch (result.kind) {
    case "formatted":
      return { text: result.text };
    case "left":
      return {
        text,
        left: `${path}:${result.line}: ${result.why}, so the style of this file is left alone.`,
      };
    case "unreadable":
      throw mappingError(
        path,
        result.problems.map(({ pointer, ...rest }) =>
          formatProblem({ file: path, path: displayPath(pointer), ...rest }),
        ),
      );
  }
}

/** Lines of a mapping that is not valid may hold a secret that somebody pasted: then only their numbers are said. */
export function styleDifferences({ path, text }: MappingText, wanted: string): readonly string[] {
  const changes = changedLines(text, wanted);
  const isValid = parseMapping(text, path).kind === "valid";
  if (!isValid) return [...new Set(changes.map(({ line }) => `${path}:${line}: is written otherwise`))];
  return changes.map((change) => `${path}:${change.line}: ${signOf(change)} ${visible(change)}`);
}

function signOf({ kind }: ChangedLine): string {
  return kind === "removed" ? "-" : "+";
}

/** A space at the end of a line is a difference that nobody sees. */
function visible({ text }: ChangedLine): string {
  return text.replace(/[ \t\r]+$/, (spaces) => "·".repeat(spaces.length));
}

export function corrected({ path, text }: MappingText): Corrected {
  return renameKeys(text, path);
}

/** A link to a file stays a link. */
export async function writeMapping({ path, text }: MappingText): Promise<void> {
  await writeWhole(realpathSync(path), text);
}
