// The plan as Markdown, for a comment that somebody reads on a phone: within a budget, dangers first and never left out.
import { type Chapter, chapterOf, type Row } from "./markdown/chapters.ts";
import { type Cut, writeChapter } from "./markdown/compose.ts";
import { markdownCode } from "./markdown/escape.ts";
import { fitted } from "./markdown/fit.ts";
import { inline } from "./markdown/inline.ts";
import type { Plan } from "./plan.ts";
import { LEAST_SIZE, type SizeLimit } from "./size-limits.ts";
import { cutText } from "./text-layout.ts";
import { type Section, viewPlan } from "./view.ts";
import { type Since, withSince } from "./view-since.ts";
import { countText, joined, type Line } from "./view-span.ts";
import type { Onward } from "./view-summary.ts";

export interface MarkdownOptions {
  readonly budget: SizeLimit;
  /** Where the whole plan is, for a reader who misses something. */
  readonly whole: WholePlan;
  readonly onward?: Onward;
  /** What changed since an earlier plan. */
  readonly since?: Since;
}

export interface WholePlan {
  /** `reconcile show plan.json --all` */
  readonly command: string;
  /** Of the job that made it. */
  readonly url?: string;
}

/** Of a command or an address: the least budget has room for two of them in any script. */
const LONGEST = 500;
/** Rows of dangers that are cut: each to so many columns, so that the first ones fit. */
const LONGEST_CELL = 160;

const CHAPTER_NAMES: Readonly<Partial<Record<Section["kind"], string>>> = {
  since: "rows of what changed since",
  changes: "rows of changes",
  balance: "spools of the balance",
  findings: "objects of findings",
  drift: "differences",
  reads: "lists that were read",
};

export function renderMarkdown(plan: Plan, { budget, whole, onward, since }: MarkdownOptions): string {
  if (budget.size < LEAST_SIZE) throw new Error(`bug: a budget below ${LEAST_SIZE}`);
  const now = viewPlan(plan, "all", isShort(onward) ? onward : undefined);
  const view = since === undefined ? now : withSince(now, since);
  const chapters = view.sections.map(chapterOf);
  const shortened = view.sections.map(shorten).map(chapterOf);
  const closing = view.sections.flatMap((section) => closingOf(section, view.headline));
  return fitted(chapters, budget, (cut) => {
    const shown = cut.first === Number.POSITIVE_INFINITY ? chapters : shortened;
    const blocks = [
      ...headline(view.headline),
      ...loudNotice(chapters, cut),
      ...shown.flatMap((chapter) => writeChapter(chapter, cut)),
      "---",
      ...closing,
      ...leftOut(chapters, cut, { budget, whole }),
    ];
    return `${blocks.join("\n\n")}\n`;
  });
}

/** Its first words are the heading, the counts stand below. */
function headline([title, ...counts]: Line): readonly string[] {
  if (title === undefined) return [];
  const heading = `## ${inline([{ role: "plain", text: title.text.replace(/[:\s]+$/, "") }])}`;
  return counts.length === 0 ? [heading] : [heading, inline(counts)];
}

/** The last section's words, without the headline that a reader of a short document has just read. */
function closingOf({ kind, groups }: Section, headline: Line): readonly string[] {
  if (kind !== "summary") return [];
  const notes = groups.flatMap((group) => group.notes).map((note) => inline(note));
  return [notes.filter((note) => note !== inline(headline)).join("<br>")];
}

function loudNotice(chapters: readonly Chapter[], { first }: Cut): readonly string[] {
  const cut = chapters.filter(
    ({ weight, groups }) =>
      weight === "always" && groups.reduce((sum, { rows }) => sum + rows.length, 0) > first,
  );
  const isCut = first !== Number.POSITIVE_INFINITY;
  if (!isCut) return [];
  const names = joined(
    cut.flatMap(({ heading }) =>
      heading === undefined ? [] : [[{ role: "plain", text: firstText(heading) }]],
    ),
    ", ",
  );
  const what = cut.length === 0 ? "Long texts are cut" : `Not all of them fit here: ${inline(names)}`;
  return [
    `> 🛑 <b>THIS IS NOT THE WHOLE LIST OF DANGERS.</b> ${what}. Do not approve before you have read the whole plan.`,
  ];
}

function firstText([first]: Line): string {
  return first?.text ?? "";
}

function leftOut(
  chapters: readonly Chapter[],
  cut: Cut,
  { budget, whole }: Pick<MarkdownOptions, "budget" | "whole">,
): readonly string[] {
  const rows = chapters.flatMap(({ kind, weight, groups }) => {
    const name = CHAPTER_NAMES[kind];
    if (weight === "always" || name === undefined) return [];
    const count = groups.reduce(
      (sum, group) => sum + Math.max(0, group.rows.length - (cut.inShort.has(weight) ? 0 : cut.rows)),
      0,
    );
    return count === 0 ? [] : [`${countText(count)} ${name}`];
  });
  const isBrief =
    !cut.details &&
    chapters.some(
      ({ weight, groups }) => weight !== "always" && groups.some((group) => group.rows.some(hasDetails)),
    );
  const what = [...rows, ...(isBrief ? ["the details of each row"] : [])];
  const job = jobLink(whole);
  if (what.length === 0 && cut.first === Number.POSITIVE_INFINITY)
    return job === undefined ? [] : [`This is the whole plan; see ${job}.`];
  const command = whole.command.length > LONGEST ? "reconcile show --all" : whole.command;
  const link = job === undefined ? "" : `, or in ${job}`;
  const size = `${countText(budget.size)} ${budget.unit}`;
  const missing = what.length === 0 ? "" : ` Not shown here: ${what.join(", ")}.`;
  return [`Cut to ${size}.${missing} The whole plan: ${markdownCode(command)}${link}`];
}

function jobLink({ url }: WholePlan): string | undefined {
  const address = encodeURI((url ?? "").toWellFormed());
  return address === "" || address.length > LONGEST ? undefined : `[the job that made it](<${address}>)`;
}

function hasDetails({ brief, full }: Row): boolean {
  return brief !== full;
}

function isShort(onward: Onward | undefined): boolean {
  return onward?.kind !== "apply" || onward.command.length <= LONGEST;
}

/** For dangers that do not fit: the start of each. */
function shorten(section: Section): Section {
  const cut = (one: Line): Line => one.map(({ role, text }) => ({ role, text: cutText(text, LONGEST_CELL) }));
  return {
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({
        ...item,
        cells: item.cells.map(cut),
        details: item.details.map(cut),
      })),
    })),
  };
}
