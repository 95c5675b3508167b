// Counts what a matrix covered and says it in one line when its file is done; `verify` adds the lines up.
import { afterAll } from "bun:test";
import { cellsLine } from "./sum-cells.ts";

export interface Cells {
  cover(count?: number): void;
}

export function countCells(matrix: string): Cells {
  let covered = 0;
  afterAll(() => {
    process.stdout.write(cellsLine(matrix, covered));
  });
  return {
    cover: (count = 1) => {
      covered += count;
    },
  };
}
