// Rows as aligned columns.

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export function renderTable<Row>(
  page: Rows<Row>,
  columns: readonly (keyof Row & string)[],
  noun: string,
): string {
  const { rows, total } = page;
  if (rows.length === 0) return `No ${noun}s${total > 0 ? ` on this page, ${total} in all` : ""}.\n`;
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map((line) => Bun.stringWidth(line[at] ?? ""))),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => text + " ".repeat(Math.max(0, (widths[at] ?? 0) - Bun.stringWidth(text))))
      .join("  ")
      .trimEnd();
  const rest = total > rows.length ? [`${rows.length} of ${total}; --limit and --offset show others`] : [];
  return `${[line(columns), ...cells.map(line), ...rest].join("\n")}\n`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "-";
  // A control character in a stored text must not reach the terminal.
  return String(value).replace(/\p{C}/gu, "�");
}
