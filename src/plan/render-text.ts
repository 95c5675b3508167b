// The plan for a terminal: the view's lines in columns, with colour where it is wanted.
import { paint, SIGNS } from "./ansi.ts";
import type { Plan } from "./plan.ts";
import { shrinkNames, widthOf, wrapLine } from "./text-layout.ts";
import { type Group, type Item, type Section, viewPlan } from "./view.ts";
import { type Line, type Span, span } from "./view-span.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` where lines may be of any length. */
  readonly width: number;
  /** Every operation, however many there are. */
  readonly all: boolean;
}

const LEAST_WIDTH = 40;
const LEAST_NAME = 12;
/** In a row that does not fit, a column that is wider than this part of the line is not lined up. */
const WIDEST_COLUMN = 0.4;
const SIGN_WIDTH = 2;
const GAP = "  ";
const INDENT = "  ";

export function renderText(plan: Plan, { color, width, all }: TextOptions): string {
  const view = viewPlan(plan, all ? "all" : "short");
  const columns = Math.max(width, LEAST_WIDTH);
  const lines = [
    ...wrapLine(view.headline, columns),
    ...view.sections.flatMap((section) => [[], ...sectionLines(section, columns)]),
  ];
  return lines.map((line) => `${lineText(line, color)}\n`).join("");
}

function sectionLines({ title, groups }: Section, width: number): readonly Line[] {
  const inner = title === undefined ? "" : INDENT;
  const heading = title === undefined ? [] : wrapLine(title, width);
  const body = groups.flatMap((group, at) => [
    ...(at > 0 ? [[]] : []),
    ...indented(groupLines(group, width - inner.length), inner),
  ]);
  return [...heading, ...body];
}

function groupLines({ title, notes, items, more }: Group, width: number): readonly Line[] {
  const inner = title === undefined ? "" : INDENT;
  const room = width - inner.length;
  const columns = columnWidths(items, room - SIGN_WIDTH);
  const rows = [
    ...notes.flatMap((note) => wrapLine(note, room)),
    ...items.flatMap((item) => itemLines(item, columns, room)),
    ...(more === undefined ? [] : wrapLine(more, room)),
  ];
  const heading = title === undefined ? [] : wrapLine(shrinkNames(title, width, LEAST_NAME), width);
  return [...heading, ...indented(rows, inner)];
}

function itemLines(
  { mark, cells, details }: Item,
  columns: readonly number[],
  width: number,
): readonly Line[] {
  const start: Line = mark === undefined ? [] : [span(SIGNS[mark].role, `${SIGNS[mark].sign} `)];
  const hang = " ".repeat(widthOf(start));
  const room = width - hang.length;
  const row = shrinkNames(inColumns(cells, columns), room, LEAST_NAME);
  const [first = [], ...rest] = wrapLine(row, widthOf(row) <= room ? room : room - INDENT.length);
  const below = details.flatMap((detail) => indented(wrapLine(detail, room - INDENT.length), INDENT));
  return [[...start, ...first], ...indented(rest, `${hang}${INDENT}`), ...indented(below, hang)];
}

function inColumns(cells: readonly Line[], columns: readonly number[]): Line {
  const last = cells.findLastIndex((cell) => cell.length > 0);
  return cells.slice(0, last + 1).flatMap((cell, at) => {
    const column = columns[at] ?? 0;
    // An empty column of a whole group takes no room at all.
    if (column === 0 && cell.length === 0) return [];
    const shrunk = at === last ? cell : shrinkNames(cell, column, LEAST_NAME);
    const padding = at === last ? "" : `${" ".repeat(Math.max(0, column - widthOf(shrunk)))}${GAP}`;
    return padding === "" ? shrunk : [...shrunk, span("plain", padding)];
  });
}

/** Columns as wide as their widest cell, where the rows fit; else names give way first, for all rows alike. */
function columnWidths(items: readonly Item[], width: number): readonly number[] {
  const columns: number[] = [];
  // Nothing stands behind a row's last cell, so it may stick out of its column.
  for (const { cells } of items)
    for (const [at, cell] of cells.slice(0, -1).entries())
      columns[at] = Math.max(columns[at] ?? 0, widthOf(cell));
  let excess = items.reduce((most, { cells }) => Math.max(most, rowWidth(cells, columns)), 0) - width;
  if (excess <= 0) return columns;
  for (const at of columns.keys()) {
    const column = columns[at] ?? 0;
    if (!items.some(({ cells }) => cells[at]?.some(({ role }) => role === "name"))) continue;
    const narrower = Math.min(column, Math.max(LEAST_NAME, column - excess));
    columns[at] = narrower;
    excess -= column - narrower;
  }
  return columns.map((column) => Math.min(column, Math.floor(width * WIDEST_COLUMN)));
}

function rowWidth(cells: readonly Line[], columns: readonly number[]): number {
  const before = columns.slice(0, Math.max(0, cells.length - 1)).filter((column) => column > 0);
  return before.reduce((sum, column) => sum + column + GAP.length, widthOf(cells.at(-1) ?? []));
}

function indented(lines: readonly Line[], indent: string): readonly Line[] {
  const space: Span = { role: "plain", text: indent };
  return indent === "" ? lines : lines.map((line) => (line.length === 0 ? line : [space, ...line]));
}

function lineText(line: Line, color: boolean): string {
  const plain = withoutEnd(line);
  return plain.map(({ role, text }) => (color ? paint(role, text) : text)).join("");
}

/** Padding, and names that end in spaces, leave nothing at the end of a line. */
function withoutEnd(line: Line): Line {
  const [last, before] = [line.at(-1), line.slice(0, -1)];
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === "" ? withoutEnd(before) : [...before, { role: last.role, text }];
}
