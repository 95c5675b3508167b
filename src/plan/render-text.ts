// The plan for a terminal: the view's lines in columns, with colour where it is wanted.
import { paint, SIGNS } from "./ansi.ts";
import type { Plan } from "./plan.ts";
import { shrinkNames, widthOf, wrapLine } from "./text-layout.ts";
import { type Group, type Item, type Section, viewPlan } from "./view.ts";
import { type Line, line, type Span, span } from "./view-span.ts";
import type { Onward } from "./view-summary.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` where lines may be of any length. */
  readonly width: number;
  /** Every operation, however many there are. */
  readonly all: boolean;
  /** Absent: what to do next is not said. */
  readonly onward?: Onward;
}

const LEAST_WIDTH = 40;
const LEAST_NAME = 12;
/** In a row that does not fit, a column that is wider than this part of the line is not lined up. */
const WIDEST_COLUMN = 0.4;
const SIGN_WIDTH = 2;
const GAP = "  ";
const INDENT = "  ";

export function renderText(plan: Plan, { color, width, all, onward }: TextOptions): string {
  const view = viewPlan(plan, all ? "all" : "short", onward);
  const columns = Math.max(width, LEAST_WIDTH);
  const lines = [
    ...wrapLine(view.headline, columns),
    ...view.sections.flatMap((section) => [[], ...sectionLines(section, columns)]),
  ];
  return lines.map((line) => `${lineText(line, color)}\n`).join("");
}

/** One section alone, without colour and however wide it is. */
export function renderSection(section: Section): readonly string[] {
  return sectionLines(section, Number.POSITIVE_INFINITY).map((line) => lineText(line, false));
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

function groupLines(group: Group, width: number): readonly Line[] {
  const { title, notes, header, figuresFrom = Number.POSITIVE_INFINITY, items, more } = group;
  const inner = title === undefined ? "" : INDENT;
  const room = width - inner.length;
  const table = header === undefined ? items : [{ cells: header, details: [] }, ...items];
  const columns = { widths: columnWidths(table, room - SIGN_WIDTH, figuresFrom), figuresFrom };
  const rows = [
    ...notes.flatMap((note) => wrapLine(note, room)),
    ...table.flatMap((item) => itemLines(item, columns, room)),
    ...(more === undefined ? [] : wrapLine(more, room)),
  ];
  const heading = title === undefined ? [] : wrapLine(shrinkNames(title, width, LEAST_NAME), width);
  return [...heading, ...indented(rows, inner)];
}

interface Columns {
  readonly widths: readonly number[];
  readonly figuresFrom: number;
}

function itemLines({ mark, cells, details }: Item, columns: Columns, width: number): readonly Line[] {
  const start: Line = mark === undefined ? [] : [span(SIGNS[mark].role, `${SIGNS[mark].sign} `)];
  const hang = " ".repeat(widthOf(start));
  const room = width - hang.length;
  const row = shrinkNames(inColumns(cells, columns), room, LEAST_NAME);
  const [first = [], ...rest] = wrapLine(row, widthOf(row) <= room ? room : room - INDENT.length);
  const below = details.flatMap((detail) => indented(wrapLine(detail, room - INDENT.length), INDENT));
  return [[...start, ...first], ...indented(rest, `${hang}${INDENT}`), ...indented(below, hang)];
}

function inColumns(cells: readonly Line[], { widths, figuresFrom }: Columns): Line {
  const last = cells.findLastIndex((cell) => cell.length > 0);
  return cells.slice(0, last + 1).flatMap((cell, at) => {
    const column = widths[at] ?? 0;
    // An empty column of a whole group takes no room at all.
    if (column === 0 && cell.length === 0) return [];
    const shrunk = at === last ? cell : shrinkNames(cell, column, LEAST_NAME);
    const space = " ".repeat(Math.max(0, column - widthOf(shrunk)));
    const gap = at === last ? "" : GAP;
    if (at >= figuresFrom) return line(space, ...shrunk, gap);
    return at === last ? shrunk : [...shrunk, span("plain", `${space}${gap}`)];
  });
}

/** Columns as wide as their widest cell, where the rows fit; else names give way first, for all rows alike. */
function columnWidths(items: readonly Item[], width: number, figuresFrom: number): readonly number[] {
  const columns: number[] = [];
  // Nothing stands behind a row's last cell, so it may stick out of its column, unless it is a figure.
  for (const { cells } of items)
    for (const [at, cell] of cells.entries())
      if (at < cells.length - 1 || at >= figuresFrom) columns[at] = Math.max(columns[at] ?? 0, widthOf(cell));
  const table = { widths: columns, figuresFrom };
  let excess = items.reduce((most, { cells }) => Math.max(most, rowWidth(cells, table)), 0) - width;
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

function rowWidth(cells: readonly Line[], { widths, figuresFrom }: Columns): number {
  const end = Math.max(0, cells.length - 1);
  const before = widths.slice(0, end).filter((column) => column > 0);
  const last = (end < figuresFrom ? undefined : widths[end]) ?? widthOf(cells[end] ?? []);
  return before.reduce((sum, column) => sum + column + GAP.length, last);
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
