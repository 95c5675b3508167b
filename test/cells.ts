// Counts what a matrix covered and says it in one line when its file is done; `verify` adds the lines up.
import { afterAll } from "bun:test";

export interface Cells {
  cover(count?: number): void;
}

export function countCells(matrix: string): Cells {
  let covered = 0;
  afterAll(() => {
    process.stdout.write(`matrix ${matrix}: ${covered} cells\n`);
  });
  return {
    cover: (count = 1) => {
      covered += count;
    },
  };
}

/** The sum of all such lines in the output of a test run. */
export function sumCells(output: string): { readonly matrices: number; readonly cells: number } {
  const counts = [...output.matchAll(/^matrix .*: (\d+) cells$/gm)].map(([, count]) => Number(count));
  return { matrices: counts.length, cells: counts.reduce((sum, count) => sum + count, 0) };
}
