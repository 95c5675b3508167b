// Writes chapters as Markdown, as far as a cut lets them.
import { counted, countText, joined, type Line, line, span } from "../view-span.ts";
import type { Chapter, Row, Rows, Weight } from "./chapters.ts";
import { atLineStart } from "./escape.ts";
import { inline } from "./inline.ts";

export interface Cut {
  /** Details below the rows of chapters that are not `always`. */
  readonly details: boolean;
  /** At most so many rows of a group; what is `always` has its own limit. */
  readonly rows: number;
  /** These say no more than their counts. */
  readonly inShort: ReadonlySet<Weight>;
  /** At most so many rows of a chapter that is `always`; a limit means that some are missing, and that is said loudly. */
  readonly first: number;
}

export const WHOLE: Cut = {
  details: true,
  rows: Number.POSITIVE_INFINITY,
  inShort: new Set(),
  first: Number.POSITIVE_INFINITY,
};

/** So many rows stand in the open; more are behind a click. */
const IN_THE_OPEN: Readonly<Record<Weight, number>> = { always: 12, open: 3, folded: 0 };

/** @returns blocks, to be separated by empty lines */
export function writeChapter(chapter: Chapter, cut: Cut): readonly string[] {
  if (chapter.weight === "always")
    return chapter.heading === undefined ? [] : writeFirst(chapter, chapter.heading, cut.first);
  if (cut.inShort.has(chapter.weight)) return writeShort(chapter);
  return chapter.weight === "folded" ? writeFolded(chapter, cut) : writeOpen(chapter, cut);
}

function writeFirst({ groups, inShort, weight }: Chapter, heading: Line, first: number): readonly string[] {
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const isCut = first < all;
  let left = first;
  const blocks = groups.flatMap((group) => {
    const rows = group.rows.slice(0, left).map(({ full }) => full);
    left -= rows.length;
    // Without room for its rows a group is in the counts.
    return isCut && rows.length === 0 ? [] : [...groupHead(group), ...list(rows, IN_THE_OPEN[weight])];
  });
  return [`### ${inline(heading, "heading")}`, ...(isCut ? [`<b>${inline(inShort)}</b>`] : []), ...blocks];
}

function writeShort({ heading, inShort }: Chapter): readonly string[] {
  const text = joined([heading ?? [], inShort], ": ");
  return heading === undefined ? [] : [atLineStart(inline(text))];
}

function writeOpen({ heading, groups, weight }: Chapter, cut: Cut): readonly string[] {
  const body = groups.flatMap((group) => {
    const rows = shownRows(group, cut);
    if (group.header !== undefined) return fold(heading ?? [], [table(group, rows)]);
    if (group.title === undefined || group.rows.length <= IN_THE_OPEN[weight])
      return [...groupHead(group), ...list(rows, IN_THE_OPEN[weight]), ...missing(group, cut)];
    const [first] = group.notes;
    if (rows.length === 0) return groupHead(group);
    // A next step is not behind a click.
    if (first === undefined)
      return fold(group.title, [...list(rows, Number.POSITIVE_INFINITY), ...missing(group, cut)]);
    const each = line(counted(group.rows.length, "object"));
    return [
      ...groupHead(group),
      ...fold(each, [...list(rows, Number.POSITIVE_INFINITY), ...missing(group, cut)]),
    ];
  });
  const isTable = groups.some(({ header }) => header !== undefined);
  return heading === undefined || isTable ? body : [`### ${inline(heading, "heading")}`, ...body];
}

/** What is said once stands in the open: that absence may be believed, and why. */
function writeFolded({ kind, heading, groups }: Chapter, cut: Cut): readonly string[] {
  if (heading === undefined) return kind === "context" ? [aside(groups)] : [];
  const notes = groups.flatMap((group) => group.notes.map((note) => atLineStart(inline(note))));
  const body = groups.flatMap((group) => [
    ...(group.title === undefined ? [] : [atLineStart(inline(group.title))]),
    ...list(shownRows(group, cut), Number.POSITIVE_INFINITY),
    ...missing(group, cut),
  ]);
  return [...notes, ...fold(heading, body)];
}

/** In small print, one line each. */
function aside(groups: readonly Rows[]): string {
  const rows = groups.flatMap((group) =>
    group.rows.map(({ brief }) => brief.replace(/^- /, "").replace(" · ", " ")),
  );
  return `<sub>${rows.join("<br>")}</sub>`;
}

function groupHead({ title, notes }: Rows): readonly string[] {
  const lines = [...(title === undefined ? [] : [title]), ...notes].map((one) => atLineStart(inline(one)));
  return lines.length === 0 ? [] : [lines.join("<br>")];
}

function shownRows({ rows }: Rows, { rows: limit, details }: Cut): readonly string[] {
  const shown = limit < rows.length ? rows.slice(0, limit) : rows;
  return shown.map(({ brief, full }: Row) => (details ? full : brief));
}

function missing({ rows }: Rows, { rows: limit }: Cut): readonly string[] {
  return limit === 0 || rows.length <= limit ? [] : [`… and ${countText(rows.length - limit)} more`];
}

function list(rows: readonly string[], inTheOpen: number): readonly string[] {
  if (rows.length === 0) return [];
  if (rows.length <= inTheOpen) return [rows.join("\n")];
  const rest = rows.slice(inTheOpen);
  const open = inTheOpen === 0 ? [] : [rows.slice(0, inTheOpen).join("\n")];
  return inTheOpen === Number.POSITIVE_INFINITY
    ? [rows.join("\n")]
    : [...open, ...fold(line(span("title", `${countText(rest.length)} more`)), [rest.join("\n")])];
}

function table({ header = [], figuresFrom, total }: Rows, rows: readonly string[]): string {
  const rule = header.map((_, at) => (at >= figuresFrom ? "--:" : "---"));
  return [
    `| ${header.map((cell) => inline(cell, "table")).join(" | ")} |`,
    `| ${rule.join(" | ")} |`,
    ...rows,
    ...(total === undefined ? [] : [total]),
  ].join("\n");
}

/** A blank line ends the HTML, so that what follows is Markdown again. */
function fold(summary: Line, blocks: readonly string[]): readonly string[] {
  return [`<details><summary>${inline(summary, "summary")}</summary>`, ...blocks, "</details>"];
}
