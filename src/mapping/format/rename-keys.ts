// Corrects misspelt keys where there is exactly one they can have been meant to be.
import { parseMapping } from "../parse.ts";
import type { MappingProblem, Rename } from "../problem.ts";

export interface Renamed extends Rename {
  readonly line: number;
}

export interface Corrected {
  readonly text: string;
  readonly renamed: readonly Renamed[];
  /** What a person must still correct. */
  readonly problems: readonly MappingProblem[];
}

/** Each pass may uncover misspelt keys in sections that had no name until now. */
const MOST_PASSES = 8;

export function renameKeys(text: string, file: string): Corrected {
  const done: Renamed[] = [];
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const problems = problemsOf(current, file);
    const before = done.length;
    // From the end, so that the columns of what comes before stay right.
    for (const problem of problems.filter((it) => isAlone(it, problems)).reverse()) {
      const next = withRename(current, problem);
      if (next === current || problem.rename === undefined) continue;
      done.push({ line: problem.line, ...problem.rename });
      current = next;
    }
    if (done.length === before) return { text: current, renamed: byLine(done), problems };
  }
  return { text: current, renamed: byLine(done), problems: problemsOf(current, file) };
}

function byLine(renamed: readonly Renamed[]): readonly Renamed[] {
  return renamed.toSorted((a, b) => a.line - b.line);
}

function problemsOf(text: string, file: string): readonly MappingProblem[] {
  const parsed = parseMapping(text, file);
  return parsed.kind === "valid" ? [] : parsed.problems;
}

/** Two misspellings of one key in one section are a question, not a mistake with an answer. */
function isAlone({ path, rename }: MappingProblem, all: readonly MappingProblem[]): boolean {
  if (rename === undefined) return false;
  const section = (it: { readonly path: string; readonly rename?: Rename | undefined }) =>
    it.path.slice(0, it.path.length - (it.rename?.from.length ?? 0));
  return (
    all.filter((other) => other.rename?.to === rename.to && section(other) === section({ path, rename }))
      .length === 1
  );
}

function withRename(text: string, { line, column, rename }: MappingProblem): string {
  if (rename === undefined) return text;
  const lines = text.split("\n");
  const at = lines[line - 1] ?? "";
  const quote = /^["']/.exec(at.slice(column - 1))?.[0] ?? "";
  const written = `${quote}${rename.from}${quote}`;
  // A key with escapes in it is nobody's slip of the finger.
  if (!at.startsWith(written, column - 1)) return text;
  lines[line - 1] =
    `${at.slice(0, column - 1)}${quote}${rename.to}${quote}${at.slice(column - 1 + written.length)}`;
  return lines.join("\n");
}
