// Gives every comment and empty line to the entry or section it was written for, by its indentation.
import { type Block, type Entry, type Trivia, Unfit } from "./layout.ts";

interface Placed {
  readonly entry: Entry;
  /** The blocks it stands in, outermost first. */
  readonly blocks: readonly Block[];
}

const MODELINE = /^# yaml-language-server/;

/** Fills `lead` and `tail` everywhere and returns what belongs to the top of the file. */
export function attachTrivia(root: Block, lines: readonly string[]): readonly Trivia[] {
  const placed = flatten(root, []);
  const [first] = placed;
  if (first === undefined) return [];
  const { top, lead } = splitTop(triviaBetween(lines, 0, first.entry.line));
  first.entry.lead.push(...lead);
  placed.forEach((before, index) => {
    const next = placed[index + 1];
    const end = next?.entry.line ?? lines.length;
    attachBetween(before, next, readRun(lines, before.entry.endLine + 1, end));
  });
  return top;
}

function flatten(block: Block, outer: readonly Block[]): readonly Placed[] {
  const blocks = [...outer, block];
  return block.entries.flatMap((entry) => [
    { entry, blocks },
    ...(entry.body === undefined ? [] : flatten(entry.body, blocks)),
  ]);
}

interface RunLine {
  readonly column: number;
  readonly text: Trivia;
}

function readRun(lines: readonly string[], from: number, to: number): readonly RunLine[] {
  return lines.slice(from, to).map((line, index) => {
    const text = line.replace(/^[ \t]+|[ \t]+$/g, "");
    if (text !== "" && !text.startsWith("#"))
      throw new Unfit(from + index, "something unexpected stands here");
    return { column: line.length - line.replace(/^[ \t]+/, "").length, text };
  });
}

function triviaBetween(lines: readonly string[], from: number, to: number): readonly Trivia[] {
  // The mark that begins a document may stand first.
  const marked = lines[from] === "---" ? 1 : 0;
  const run = readRun(lines, from + marked, to).map(({ text }) => text);
  return marked === 1 && from < to ? ["---", ...run] : run;
}

/** The top of a file is what an empty line sets apart from its first key, and the line for editors. */
function splitTop(run: readonly Trivia[]): {
  readonly top: readonly Trivia[];
  readonly lead: readonly Trivia[];
} {
  const end = run.findLastIndex((text) => text === "" || text === "---" || MODELINE.test(text));
  return { top: run.slice(0, end + 1), lead: run.slice(end + 1) };
}

function attachBetween(before: Placed, next: Placed | undefined, run: readonly RunLine[]): void {
  const isInside = next !== undefined && before.entry.body !== undefined;
  const kept = next?.blocks.length ?? 0;
  // From the innermost outwards, what ends here.
  const ending = isInside ? [] : before.blocks.slice(kept).reverse();
  const floor = next === undefined ? -1 : next.entry.column;
  let step = isInside ? ending.length + 1 : 0;
  let blanks: Trivia[] = [];
  for (const { column, text } of run) {
    if (text === "") {
      blanks = [""];
      continue;
    }
    // Never back into a section that an earlier comment already left.
    while (step <= ending.length && !fits(step, column)) step += 1;
    listAt(step).push(...blanks, text);
    blanks = [];
  }
  if (next !== undefined) next.entry.lead.push(...blanks);

  /** Step 0 is the entry itself, then the blocks that end; behind them comes the next entry. */
  function fits(at: number, column: number): boolean {
    if (column <= floor) return false;
    if (at === 0) return column >= before.entry.column + 2;
    const block = ending[at - 1];
    return block !== undefined && column >= block.column;
  }

  function listAt(at: number): Trivia[] {
    if (at === 0) return before.entry.tail;
    const block = ending[at - 1];
    return block?.tail ?? next?.entry.lead ?? before.blocks[0]?.tail ?? [];
  }
}
