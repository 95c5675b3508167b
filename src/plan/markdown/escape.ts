// Makes text from outside plain text in Markdown: no structure, no link, no mention, no reference, no emoji.

/** U+2060 has no width. Forges look for references in the rendered text, where an escape is gone and this is not. */
const WORD_JOINER = "\u2060";

/** What begins a mention, an issue, a label, a milestone, a footnote, an emoji or inline mathematics on one forge or another. */
const SIGIL = /[@#!$%&~*^[{](?=\S)|:(?=[/\p{L}+-])/gu;
/** `GH-12` is an issue of GitHub. */
const GITHUB_ISSUE = /\bgh(?=-\d)/gi;
const WWW = /\bwww(?=\.)/gi;

const STRUCTURE = /[\\`*_[\]#|~$]/g;

/** Scripts that are written from right to left, which turn the figures next to them around. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/** For the middle of a line of Markdown, also in a table. */
export function markdownText(text: string): string {
  return isolated(text, entities(separated(text).replace(STRUCTURE, "\\$&")));
}

/** For text between HTML tags, which Markdown leaves alone. */
export function htmlText(text: string): string {
  return isolated(text, entities(separated(text)));
}

/** A code span: exactly the text, to be copied; forges find no references in it. Not for tables, whose `|` comes first. */
export function markdownCode(text: string): string {
  if (text.trim() === "") return "";
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  // One space on each side is taken off again.
  const isPadded = /^[` ]|[` ]$/.test(text);
  return isolated(text, isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`);
}

/** The start of a line must not look like a list, a heading or the command of a forge (`/close`). */
export function atLineStart(markdown: string): string {
  const text = markdown.trim();
  if (/^[-+/]/.test(text)) return `\\${text}`;
  return text.replace(/^(\d+)([.)])/, "$1\\$2");
}

function separated(text: string): string {
  return text
    .replace(SIGIL, `$&${WORD_JOINER}`)
    .replace(GITHUB_ISSUE, `$&${WORD_JOINER}`)
    .replace(WWW, `$&${WORD_JOINER}`);
}

function entities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function isolated(text: string, written: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${written}${END_OF_ISOLATE}` : written;
}
