// Rows as aligned columns.

const SHOWN_DIGEST = 12;

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export function renderTable<Row>(
  page: Rows<Row>,
  columns: readonly (keyof Row & string)[],
  /** In the plural: `bookings`. */
  nouns: string,
): string {
  const { rows, total } = page;
  if (rows.length === 0) return `No ${nouns}${total > 0 ? ` on this page, ${total} in all` : " yet"}.\n`;
  const cells = rows.map((row) => columns.map((column) => shorten(cellText(row[column]))));
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

/** Moments to the second, digests as far as people compare them; JSON has them whole. */
function shorten(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text.slice(0, SHOWN_DIGEST);
  return text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/, "$1Z");
}
