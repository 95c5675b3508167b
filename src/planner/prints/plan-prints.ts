// Prints become stock: the whole decision, from what was read to operations, findings and drift.
import type { Finding } from "../../model/finding.ts";
import { runAddress } from "../../model/marker.ts";
import type { Operation, OperationOf } from "../../model/operation.ts";
import type { Run } from "../../model/source.ts";
import type { Drift, Recognised as RecognisedEntry, Summary } from "../../plan/plan.ts";
import { listReads, reportPartialReads } from "../list-reads.ts";
import { modelKey } from "../model-key.ts";
import { chooseBatch } from "./batch.ts";
import { type Bookable, findBookable } from "./bookable.ts";
import { type ClassifiedRuns, classifyRuns, reportUnsettledRuns } from "./classify-runs.ts";
import { openContext, type PrintContext, type PrintRequest } from "./context.ts";
import { createPart } from "./create-part.ts";
import { createStock } from "./create-stock.ts";
import { groupByPart } from "./part-prints.ts";
import { type Recognised, recognise } from "./recognise.ts";
import { reportDrift } from "./report-drift.ts";
import { setImage } from "./set-image.ts";
import { setLink } from "./set-link.ts";
import { reportTemplates, setParameters } from "./set-parameters.ts";

export interface PrintPlan {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly recognised: readonly RecognisedEntry[];
  readonly counts: Omit<Summary, "operations" | "held">;
}

export function planPrints(request: PrintRequest): PrintPlan {
  const context = openContext(request);
  const runs = classifyRuns(context);
  const recognised = recognise(context, runs.produced);
  const bookable = findBookable(context, runs.produced, recognised);
  const operations = [
    ...bookPrints(context, bookable, recognised),
    ...describeParts(context, runs.produced, { recognised, bookable }),
  ];
  reportTemplates(context);
  reportUnsettledRuns(context, runs, (run) => recognised.byRun.has(runAddress(run)));
  reportNeverPrinted(context);
  context.findings.push(...reportPartialReads(listReads(context.world)));
  reportDrift(context, runs, recognised);
  const free = leaveInDoubtAlone(context, operations);
  return {
    operations: free,
    findings: context.findings,
    drift: context.drift,
    recognised: newlyRecognised(context, runs.produced, recognised),
    counts: countsOf(runs, recognised, bookable),
  };
}

function bookPrints(context: PrintContext, bookable: Bookable, recognised: Recognised): Operation[] {
  const parts = new Map<string, OperationOf<"part.create">>();
  const taken = new Set<string>();
  const archivesInLedger = new Set([...context.ledger.bookings.values()].map(({ archiveId }) => archiveId));
  const stock = bookable.runs.map((print) => {
    const { run, archive, model, quantity } = print;
    if (model.kind === "new" && !parts.has(model.ipn))
      parts.set(model.ipn, createPart(context, { ipn: model.ipn, key: model.key, archive }));
    const first = chooseBatch(archive.id, run, () => false);
    const holder = recognised.heldBatches.get(first);
    // Another print of the same archive holding it is nothing surprising.
    if (holder !== undefined && !recognised.archives.has(archive.id))
      reportBatchTaken(context, run, holder.pk);
    const batch = chooseBatch(
      archive.id,
      run,
      (code) =>
        recognised.heldBatches.has(code) ||
        taken.has(code) ||
        (code === first && archivesInLedger.has(archive.id)),
    );
    taken.add(batch);
    return createStock(context, {
      run,
      archive,
      model,
      quantity,
      batch,
      isMissedReprint: recognised.adoptedArchives.has(archive.id),
    });
  });
  return [...parts.values(), ...stock];
}

/** Parameters, picture and links of every part that holds a print of ours. */
function describeParts(
  context: PrintContext,
  produced: readonly Run[],
  { recognised, bookable }: { readonly recognised: Recognised; readonly bookable: Bookable },
): Operation[] {
  return groupByPart(context, produced, { recognised, bookable: bookable.runs }).flatMap(
    ({ model, prints }) => {
      const isForced = prints.some((print) => print.isForced);
      const asserted = prints.filter((print) => print.isOurs || print.isForced);
      const [newest] = prints;
      if (newest === undefined || asserted.length === 0) return [];
      const archives = [...new Map(asserted.map(({ archive }) => [archive.id, archive])).values()];
      const forced = new Set(prints.filter((print) => print.isForced).map(({ archive }) => archive.id));
      return [
        ...(newest.isOurs || isForced
          ? setParameters(context, {
              model,
              run: newest.run,
              archive: newest.archive,
              pieces: newest.pieces,
              isForced,
            })
          : []),
        ...setImage(context, { model, archives, isForced }),
        ...archives.flatMap((archive) =>
          setLink(context, { model, archive, isForced: forced.has(archive.id) }),
        ),
      ];
    },
  );
}

/** What an earlier write may still be changing is not planned again. */
function leaveInDoubtAlone(context: PrintContext, operations: readonly Operation[]): readonly Operation[] {
  const frozen = new Set(context.ledger.inDoubt.map(({ object }) => object));
  const left = new Set<string>();
  return operations.filter((operation) => {
    const isFree =
      !frozen.has(operation.object) && operation.depends_on.every((address) => !left.has(address));
    if (!isFree) left.add(operation.address);
    return isFree;
  });
}

function reportNeverPrinted(context: PrintContext): void {
  const { archives, runs } = context.world.prints;
  if (context.world.source.unit === "archive" || runs.coverage.kind !== "complete") return;
  const printed = new Set(runs.value.map(({ archiveId }) => archiveId));
  const never = archives.value.filter(({ id, status }) => status === "completed" && !printed.has(id));
  if (never.length === 0) return;
  const shown = never.map(({ id }) => id).sort((a, b) => a - b);
  context.findings.push({
    code: "archive.never-printed",
    object: "archives",
    message: `${never.length} archive${never.length === 1 ? "" : "s"} without a run: ${shown.slice(0, 10).join(", ")}${shown.length > 10 ? ", …" : ""}`,
  });
}

function reportBatchTaken(context: PrintContext, run: Run, pk: number): void {
  context.findings.push({
    code: "stock.batch-taken",
    object: runAddress(run),
    message: `Batch bambuddy-${run.archiveId} is on stock item #${pk}, which is not proven to be a print of archive ${run.archiveId}`,
  });
}

function newlyRecognised(
  context: PrintContext,
  produced: readonly Run[],
  recognised: Recognised,
): RecognisedEntry[] {
  return produced.flatMap((run) => {
    const address = runAddress(run);
    const known = recognised.byRun.get(address);
    const booking = context.ledger.bookings.get(address);
    const isNews =
      known?.item !== undefined && (booking?.stockPk !== known.stockPk || booking.partPk !== known.partPk);
    if (known === undefined || !isNews) return [];
    const archive = run.archiveId === undefined ? undefined : context.archives.get(run.archiveId);
    return [
      {
        run: address,
        archive: run.archiveId ?? null,
        part: known.partPk,
        stock: known.stockPk,
        proof: known.proof === "batch" ? ("batch" as const) : ("marker" as const),
        key: (archive && modelKey(archive, context.settings.keyFields)) ?? null,
      },
    ];
  });
}

function countsOf(runs: ClassifiedRuns, recognised: Recognised, bookable: Bookable): PrintPlan["counts"] {
  return {
    recognised: recognised.byRun.size,
    before_since: bookable.beforeSince,
    skipped: bookable.skipped,
    not_produced: runs.notProduced.length + runs.unknown.length,
    waiting: bookable.waiting,
    narrowed: bookable.narrowed,
  };
}
