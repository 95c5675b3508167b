// Adds up the lines in which matrices say what they covered.

export function cellsLine(matrix: string, cells: number): string {
  return `matrix ${matrix}: ${cells} cells\n`;
}

export function sumCells(output: string): { readonly matrices: number; readonly cells: number } {
  const counts = [...output.matchAll(/^matrix .*: (\d+) cells$/gm)].map(([, count]) => Number(count));
  return { matrices: counts.length, cells: counts.reduce((sum, count) => sum + count, 0) };
}
