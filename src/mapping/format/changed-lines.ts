// Which lines of a text are written otherwise in another, for people to read.

export interface ChangedLine {
  readonly kind: "removed" | "added";
  /** Counted in the first text; an added line names the one it stands before. */
  readonly line: number;
  readonly text: string;
}

/** Above this many comparisons everything between the first and the last difference counts as changed. */
const MOST_COMPARISONS = 4_000_000;

export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const a = before.split("\n");
  const b = after.split("\n");
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const olds = a.slice(start, a.length - end);
  const news = b.slice(start, b.length - end);
  const common = olds.length * news.length > MOST_COMPARISONS ? undefined : commonLengths(olds, news);
  const changes: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < olds.length || j < news.length) {
    if (common !== undefined && i < olds.length && j < news.length && olds[i] === news[j]) {
      i += 1;
      j += 1;
    } else if (j >= news.length || (i < olds.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      changes.push({ kind: "removed", line: start + i + 1, text: olds[i] ?? "" });
      i += 1;
    } else {
      changes.push({ kind: "added", line: start + i + 1, text: news[j] ?? "" });
      j += 1;
    }
  }
  return changes;
}

type Table = readonly (readonly number[])[];

/** How many lines the ends from (i, j) on have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Table {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row !== undefined)
        row[j] =
          a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: Table | undefined, i: number, j: number): number {
  return table?.[i]?.[j] ?? 0;
}
