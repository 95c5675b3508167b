// Which produced runs are still to be booked, and under which model; every other run is counted or named in a finding.
import { runAddress } from "../../model/marker.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Archive, Run } from "../../model/source.ts";
import { modelKey } from "../model-key.ts";
import { describeRun, isBefore } from "./classify-runs.ts";
import type { PrintContext } from "./context.ts";
import { describeArchive, findModel, type Model } from "./find-part.ts";
import type { Recognised } from "./recognise.ts";

export interface BookableRun {
  readonly run: Run;
  readonly archive: Archive;
  readonly model: Exclude<Model, { kind: "waiting" }>;
  readonly quantity: number;
}

export interface Bookable {
  /** In the order they ended. */
  readonly runs: readonly BookableRun[];
  readonly beforeSince: number;
  readonly skipped: number;
  readonly waiting: number;
  readonly narrowed: number;
}

type Fate =
  | { readonly kind: "book"; readonly bookable: BookableRun }
  | { readonly kind: "beforeSince" | "skipped" | "waiting" | "narrowed" };

export function findBookable(
  context: PrintContext,
  produced: readonly Run[],
  recognised: Recognised,
): Bookable {
  const partOfStock = partsOfRecognisedStock(context, produced, recognised);
  const models = new Map<number, Model>();
  const modelOf = (archive: Archive): Model => {
    const known = models.get(archive.id) ?? findModel(context, archive, partOfStock);
    models.set(archive.id, known);
    return known;
  };
  const runs: BookableRun[] = [];
  const counts = { beforeSince: 0, skipped: 0, waiting: 0, narrowed: 0 };
  const limit = context.choice.maxPrints ?? Number.POSITIVE_INFINITY;
  for (const run of produced) {
    if (recognised.byRun.has(runAddress(run))) continue;
    const fate = decide(context, run, modelOf);
    if (fate.kind !== "book") counts[fate.kind] += 1;
    else if (runs.length < limit) runs.push(fate.bookable);
    else counts.narrowed += 1;
  }
  return { runs, ...counts };
}

function decide(context: PrintContext, run: Run, modelOf: (archive: Archive) => Model): Fate {
  if (isBefore(run, context.settings.since)) return { kind: "beforeSince" };
  if (context.choice.archive !== undefined && run.archiveId !== context.choice.archive)
    return { kind: "narrowed" };
  const archive = run.archiveId === undefined ? undefined : context.archives.get(run.archiveId);
  if (archive === undefined) return reportMissingArchive(context, run);
  if (context.ruleOf(archive)?.rule.effect.kind === "skip") return { kind: "skipped" };
  const model = modelOf(archive);
  if (model.kind === "waiting") return { kind: "waiting" };
  const quantity = quantityOf(context, archive);
  if (quantity === undefined) return reportQuantity(context, run, archive);
  return { kind: "book", bookable: { run, archive, model, quantity } };
}

/** Pieces of one print; grams are per print already, pieces are not (traps 22). */
export function quantityOf(context: PrintContext, archive: Archive): number | undefined {
  const effect = context.ruleOf(archive)?.rule.effect;
  const ruled = effect?.kind === "book" ? effect.quantity : undefined;
  const { quantity } = context.settings;
  const pieces = ruled ?? (quantity.kind === "fixed" ? quantity.pieces : archive.quantity);
  return Number.isInteger(pieces) && pieces > 0 && pieces < 1e10 ? pieces : undefined;
}

/** A run is never booked by its name: without its archive nobody knows which model it is. */
function reportMissingArchive(context: PrintContext, run: Run): Fate {
  const { prints, goneArchives } = context.world;
  const isGone =
    run.archiveId === undefined || goneArchives.has(run.archiveId) || provesAbsence(prints.archives);
  const missing =
    run.archiveId === undefined ? "has no archive" : `belongs to archive ${run.archiveId}, which`;
  context.findings.push({
    code: isGone ? "run.archive-gone" : "run.archive-unread",
    object: runAddress(run),
    message: `${describeRun(run)} ${missing}${run.archiveId === undefined ? "" : isGone ? " is gone" : " could not be read"}`,
  });
  return { kind: "waiting" };
}

function reportQuantity(context: PrintContext, run: Run, archive: Archive): Fate {
  context.findings.push({
    code: "archive.quantity",
    object: runAddress(run),
    message: `${describeArchive(archive)} has ${archive.quantity} pieces`,
  });
  return { kind: "waiting" };
}

/** Model key → the part that the newest booked print of this model lies under. */
function partsOfRecognisedStock(
  context: PrintContext,
  produced: readonly Run[],
  recognised: Recognised,
): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const run of produced) {
    const item = recognised.byRun.get(runAddress(run))?.item;
    const archive = run.archiveId === undefined ? undefined : context.archives.get(run.archiveId);
    const key = archive && modelKey(archive, context.settings.keyFields);
    if (item !== undefined && key !== undefined) parts.set(key, item.partPk);
  }
  return parts;
}
