// Finds the word somebody probably meant.

const MOST_EDITS = 3;

/** The nearest candidate within a third of the word's length, the first of several equally near. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  return nearest(word, candidates)[0];
}

/** The nearest candidate, if no other is as near. */
export function onlySuggestion(word: string, candidates: Iterable<string>): string | undefined {
  const [only, ...others] = nearest(word, candidates);
  return others.length === 0 ? only : undefined;
}

function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const limit = Math.min(MOST_EDITS, Math.max(1, Math.floor(word.length / 3)));
  let best: string[] = [];
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > limit || distance > least) continue;
    best = distance < least ? [candidate] : [...best, candidate];
    least = distance;
  }
  return best;
}

export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = suggest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean ${JSON.stringify(candidate)}?`;
}

/** Damerau-Levenshtein with adjacent transpositions: insert, delete, replace or swap counts one. */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = cell(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const edits = Math.min(cell(last, column) + 1, cell(current, column - 1) + 1, replaced);
      const swaps =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? cell(beforeLast, column - 2) + 1
          : Number.POSITIVE_INFINITY;
      current.push(Math.min(edits, swaps));
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
