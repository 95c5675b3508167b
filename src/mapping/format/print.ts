// Writes a layout again: two spaces a level, keys in their order, at most one empty line at a time.
import { inKeyOrder } from "./key-order.ts";
import type { Block, Entry, Layout, Trivia } from "./layout.ts";

interface Line {
  readonly text: string;
  /** Part of a value, so not even its empty lines are touched. */
  readonly isVerbatim?: true;
}

const STEP = 2;

export function printLayout({ root, top }: Layout): string {
  const lines: readonly Line[] = [...triviaLines(top, 0), ...blockLines(root, 0)];
  const kept = lines.filter((line, index) => !isBlank(line) || !isBlank(lines[index - 1]));
  return `${kept
    .map(({ text }) => text)
    .join("\n")
    .replace(/\n+$/, "")}\n`;
}

/** Above the first line everything is blank. */
function isBlank(line: Line | undefined): boolean {
  return line === undefined || (line.text === "" && line.isVerbatim !== true);
}

function blockLines(block: Block, indent: number): readonly Line[] {
  const entries =
    block.kind === "map" ? inKeyOrder(block.entries, ({ key }) => key, block.place) : block.entries;
  return [
    ...entries.flatMap((entry, index) => {
      const lead = index === 0 ? withoutFirstBlank(entry.lead) : entry.lead;
      return [...triviaLines(lead, indent), ...entryLines(entry, indent)];
    }),
    ...triviaLines(block.tail, indent),
  ];
}

function entryLines(entry: Entry, indent: number): readonly Line[] {
  const { head, rest, body, tail } = entry;
  const inner = body === undefined ? [] : blockLines(body, indent + STEP);
  const below = triviaLines(tail, indent + STEP);
  if (head === "") return [...behindDash(inner, indent), ...below];
  const shift = indent - entry.column;
  return [
    { text: `${" ".repeat(indent)}${head}` },
    ...rest.map((text): Line => ({ text: shifted(text, shift), isVerbatim: true })),
    ...inner,
    ...below,
  ];
}

/** The section's first key stands behind the dash, and comments before it stand before the dash. */
function behindDash(inner: readonly Line[], indent: number): readonly Line[] {
  const first = inner.findIndex(({ text }) => text !== "" && !text.trimStart().startsWith("#"));
  return inner.map((line, index) => {
    if (index > first || line.text === "") return line;
    const dash = index === first ? "- " : "";
    return { ...line, text: `${" ".repeat(indent)}${dash}${line.text.slice(indent + STEP)}` };
  });
}

function triviaLines(trivia: readonly Trivia[], indent: number): readonly Line[] {
  return trivia.map((text) => ({ text: text === "" ? "" : `${" ".repeat(indent)}${text}` }));
}

function withoutFirstBlank(trivia: readonly Trivia[]): readonly Trivia[] {
  return trivia[0] === "" ? trivia.slice(1) : trivia;
}

function shifted(text: string, shift: number): string {
  if (text === "" || shift === 0) return text;
  if (shift > 0) return `${" ".repeat(shift)}${text}`;
  const spaces = /^ */.exec(text)?.[0].length ?? 0;
  return text.slice(Math.min(spaces, -shift));
}
