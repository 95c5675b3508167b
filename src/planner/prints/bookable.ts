// Which produced runs are still to be booked, and under which model; every other run is counted or named in a finding.
import type { Finding } from "../../model/finding.ts";
import { runAddress } from "../../model/marker.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Run } from "../../model/source.ts";
import { describeRun, isBefore } from "./classify-runs.ts";
import type { Print, PrintContext } from "./context.ts";
import { describeArchive, findModel, type Model, type Placing } from "./find-part.ts";
import type { PartOfStock } from "./part-of-stock.ts";
import { piecesOf } from "./place-print.ts";
import type { Recognised, Uncertainty } from "./recognise.ts";
import { reportUncertain } from "./report-uncertain.ts";

export interface BookableRun extends Print {
  readonly model: Model;
  readonly quantity: number;
  /** Whether this plan books it; else the command line leaves it for another. */
  readonly isChosen: boolean;
}

export interface Bookable {
  /** In the order they ended. */
  readonly runs: readonly BookableRun[];
  readonly beforeSince: number;
  readonly skipped: number;
  readonly waiting: number;
  readonly narrowed: number;
}

export type Fate =
  | { readonly kind: "book"; readonly bookable: Omit<BookableRun, "isChosen"> }
  | { readonly kind: "beforeSince" }
  | { readonly kind: "skipped" }
  | { readonly kind: "waiting"; readonly finding: Finding }
  | { readonly kind: "uncertain"; readonly why: Uncertainty };

export interface BookingQuestion {
  readonly produced: readonly Run[];
  readonly recognised: Recognised;
  readonly partOfStock: PartOfStock;
}

export function findBookable(
  context: PrintContext,
  { produced, recognised, partOfStock }: BookingQuestion,
): Bookable {
  const fateOf = openFates(context, { recognised, partOfStock });
  const runs: BookableRun[] = [];
  const uncertain: { run: Run; why: Uncertainty }[] = [];
  const counts = { beforeSince: 0, skipped: 0, waiting: 0, narrowed: 0 };
  const { archive, maxPrints = Number.POSITIVE_INFINITY } = context.choice;
  let chosen = 0;
  for (const run of produced) {
    if (recognised.byRun.has(run)) continue;
    const fate = fateOf(run);
    const isWanted = archive === undefined || run.archiveId === archive;
    const isChosen = isWanted && fate.kind === "book" && chosen < maxPrints;
    if (fate.kind === "book") runs.push({ ...fate.bookable, isChosen });
    if (isChosen) chosen += 1;
    else if (fate.kind === "beforeSince") counts.beforeSince += 1;
    else if (!isWanted || fate.kind === "book") counts.narrowed += 1;
    else counts[fate.kind === "skipped" ? "skipped" : "waiting"] += 1;
    if (isWanted && fate.kind === "waiting") context.report(fate.finding);
    if (isWanted && fate.kind === "uncertain") uncertain.push({ run, why: fate.why });
  }
  reportUncertain(context, uncertain);
  return { runs, ...counts };
}

/** What becomes of a run that nothing proves; a model is looked for once for each archive and rule. */
export function openFates(
  context: PrintContext,
  { recognised, partOfStock }: Omit<BookingQuestion, "produced">,
): (run: Run) => Fate {
  const modelOf = openModels(context, partOfStock);
  return (run) => decide(context, run, { recognised, modelOf });
}

interface Surroundings {
  readonly recognised: Recognised;
  readonly modelOf: (print: Print) => Placing;
}

function decide(context: PrintContext, run: Run, { recognised, modelOf }: Surroundings): Fate {
  if (isBefore(run, context.settings.since)) return { kind: "beforeSince" };
  const archive = context.archiveOf(run);
  if (archive === undefined) return { kind: "waiting", finding: missingArchive(context, run) };
  const print = { run, archive };
  if (context.ruleOf(print)?.rule.effect.kind === "skip") return { kind: "skipped" };
  const why = recognised.uncertain.get(run);
  if (why !== undefined) return { kind: "uncertain", why };
  const placing = modelOf(print);
  if (placing.kind === "waiting") return placing;
  const quantity = quantityOf(context, print);
  if (quantity === undefined) return { kind: "waiting", finding: wrongQuantity(print) };
  // Creating needs proof that the item is absent. Asked last: what waits anyway must not make a window look incomplete.
  if (!provesAbsence(context.world.stocked.stock)) return { kind: "uncertain", why: "stock-unread" };
  return { kind: "book", bookable: { ...print, model: placing.model, quantity } };
}

/** Pieces of one print; grams are per print already, pieces are not (traps 22). */
export function quantityOf(context: PrintContext, print: Print): number | undefined {
  const pieces = piecesOf(context, print).value;
  return Number.isInteger(pieces) && pieces > 0 && pieces < 1e10 ? pieces : undefined;
}

/** A run is never booked by its name: without its archive nobody knows which model it is. */
function missingArchive(context: PrintContext, run: Run): Finding {
  const { prints, goneArchives } = context.world;
  const object = runAddress(run);
  if (run.archiveId === undefined)
    return { code: "run.archive-gone", object, message: `${describeRun(run)} has no archive` };
  const belongs = `${describeRun(run)} belongs to archive ${run.archiveId}, which`;
  return goneArchives.has(run.archiveId) || provesAbsence(prints.archives)
    ? { code: "run.archive-gone", object, message: `${belongs} is gone` }
    : { code: "run.archive-unread", object, message: `${belongs} could not be read` };
}

function wrongQuantity({ run, archive }: Print): Finding {
  return {
    code: "archive.quantity",
    object: runAddress(run),
    message: `${describeArchive(archive)} has ${archive.quantity} pieces`,
  };
}

function openModels(context: PrintContext, partOfStock: PartOfStock): Surroundings["modelOf"] {
  const known = new Map<string, Placing>();
  return (print) => {
    const name = `${print.archive.id}/${context.ruleOf(print)?.index}`;
    const placing = known.get(name) ?? findModel(context, print, partOfStock);
    known.set(name, placing);
    return placing;
  };
}
