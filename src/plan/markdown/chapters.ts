// A section of the view as a chapter of Markdown: a heading, and groups of rows that can be counted and cut.
import type { Group, Item, Section } from "../view.ts";
import { type Line, line } from "../view-span.ts";
import { atLineStart } from "./escape.ts";
import { inline, inlineCells, SIGNS } from "./inline.ts";

/** `always`: what a reviewer must not miss. `open`: what the plan does. `folded`: to look up. */
export type Weight = "always" | "open" | "folded";

export const WEIGHTS: Readonly<Record<Section["kind"], Weight>> = {
  context: "folded",
  dangers: "always",
  held: "always",
  guards: "always",
  since: "open",
  changes: "open",
  balance: "open",
  findings: "open",
  drift: "folded",
  reads: "folded",
  summary: "always",
};

export interface Chapter {
  readonly kind: Section["kind"];
  readonly weight: Weight;
  readonly heading?: Line;
  /** Its counts, where everything else has to go. */
  readonly inShort: Line;
  readonly groups: readonly Rows[];
}

export interface Rows {
  readonly title?: Line;
  readonly notes: readonly Line[];
  /** Heading of a table; without it the rows are a list. */
  readonly header?: readonly Line[];
  readonly figuresFrom: number;
  readonly rows: readonly Row[];
  /** The last row of a table, which stays when others go. */
  readonly total?: string;
}

export interface Row {
  readonly brief: string;
  /** With what stands below it; the same text where nothing does. */
  readonly full: string;
}

export function chapterOf({ kind, title, inShort, groups }: Section): Chapter {
  return {
    kind,
    weight: WEIGHTS[kind],
    ...(title === undefined ? {} : { heading: title }),
    inShort: inShort ?? line(),
    groups: groups.map(rowsOf),
  };
}

function rowsOf({ title, notes, header, figuresFrom, items }: Group): Rows {
  const write = header === undefined ? listRow : tableRow;
  const total = items.find(({ isTotal }) => isTotal);
  const others = items.filter(({ isTotal }) => !isTotal);
  // Idle ones are the first to go, so they come last.
  const ordered = [...others.filter(({ isIdle }) => !isIdle), ...others.filter(({ isIdle }) => isIdle)];
  return {
    ...(title === undefined ? {} : { title }),
    notes,
    ...(header === undefined ? {} : { header }),
    figuresFrom: figuresFrom ?? Number.POSITIVE_INFINITY,
    rows: ordered.map(write),
    ...(total === undefined ? {} : { total: write(total).full }),
  };
}

function listRow({ mark, cells, details }: Item): Row {
  const brief = `- ${atLineStart(`${mark === undefined ? "" : SIGNS[mark]}${inlineCells(cells)}`)}`;
  const below = details.map((detail) => inline(detail).trim()).filter((detail) => detail !== "");
  return { brief, full: [brief, ...below].join("<br>") };
}

function tableRow({ cells }: Item): Row {
  const row = `| ${cells.map((cell) => inline(cell, "table").trim()).join(" | ")} |`;
  return { brief: row, full: row };
}
