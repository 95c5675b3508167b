// Prints become stock: the whole decision, from what was read to operations, findings and drift.
import type { Finding } from "../../model/finding.ts";
import { runAddress } from "../../model/marker.ts";
import type { Operation } from "../../model/operation.ts";
import type { Run } from "../../model/source.ts";
import type { Drift, Recognised as RecognisedEntry, Summary } from "../../plan/plan.ts";
import { listReads, reportPartialReads } from "../list-reads.ts";
import { bookPrints } from "./book-prints.ts";
import { findBookable } from "./bookable.ts";
import { type ClassifiedRuns, classifyRuns, reportUnsettledRuns } from "./classify-runs.ts";
import { openContext, type PrintContext, type PrintRequest } from "./context.ts";
import { describeParts } from "./describe-parts.ts";
import { leaveInDoubtAlone } from "./leave-in-doubt.ts";
import { findPartOfStock, keyToLearn, type PartOfStock } from "./part-of-stock.ts";
import { listPartPrints } from "./part-prints.ts";
import { type Recognised, recognise } from "./recognise.ts";
import { reportDrift } from "./report-drift.ts";

export interface PrintPlan {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly recognised: readonly RecognisedEntry[];
  readonly counts: Omit<Summary, "operations" | "held">;
}

/**
 * Every produced run is recognised, created, before `since`, skipped, waiting or narrowed: exactly one of these, and the counts add up.
 */
export function planPrints(request: PrintRequest): PrintPlan {
  const context = openContext(request);
  const { runs, recognised, partOfStock } = settlePrints(context);
  const bookable = findBookable(context, { produced: runs.produced, recognised, partOfStock });
  const { parts, stock } = bookPrints(context, bookable.runs, recognised);
  const prints = listPartPrints(context, runs.produced, { recognised, bookable: bookable.runs });
  const created = new Set(parts.map(({ after }) => after.ipn));
  const freed = leaveInDoubtAlone(context, [...parts, ...stock, ...describeParts(context, prints, created)]);
  reportUnsettledRuns(context, runs, recognised.isBooked);
  reportNeverPrinted(context);
  for (const finding of reportPartialReads(listReads(context.world))) context.report(finding);
  reportDrift(context, runs, recognised);
  return {
    operations: freed.operations,
    findings: [...context.findings.values()],
    drift: context.drift,
    recognised: newlyRecognised(context, runs.produced, { recognised, partOfStock }),
    counts: {
      recognised: recognised.byRun.size,
      before_since: bookable.beforeSince,
      skipped: bookable.skipped,
      not_produced: runs.notProduced.length + runs.unknown.length,
      waiting: bookable.waiting + freed.waiting,
      narrowed: bookable.narrowed,
    },
  };
}

export interface SettledPrints {
  readonly runs: ClassifiedRuns;
  readonly recognised: Recognised;
  readonly partOfStock: PartOfStock;
}

/** What is known before anything is decided: which runs count, and which of them the inventory or the ledger proves. */
export function settlePrints(context: PrintContext): SettledPrints {
  const runs = classifyRuns(context);
  const recognised = recognise(context, runs.produced);
  return { runs, recognised, partOfStock: findPartOfStock(context, runs.produced, recognised) };
}

function reportNeverPrinted(context: PrintContext): void {
  const { archives, runs } = context.world.prints;
  if (context.world.source.unit === "archive" || runs.coverage.kind !== "complete") return;
  const printed = new Set(runs.value.map(({ archiveId }) => archiveId));
  const never = archives.value.filter(({ id, status }) => status === "completed" && !printed.has(id));
  if (never.length === 0) return;
  const shown = never.map(({ id }) => id).sort((a, b) => a - b);
  context.report({
    code: "archive.never-printed",
    object: "archives",
    message: `${never.length} archive${never.length === 1 ? "" : "s"} without a run: ${shown.slice(0, 10).join(", ")}${shown.length > 10 ? ", …" : ""}`,
  });
}

/** What the inventory proves and the ledger does not know. */
function newlyRecognised(
  context: PrintContext,
  produced: readonly Run[],
  { recognised, partOfStock }: { readonly recognised: Recognised; readonly partOfStock: PartOfStock },
): RecognisedEntry[] {
  return produced.flatMap((run) => {
    const known = recognised.byRun.get(run);
    if (known?.item === undefined) return [];
    const address = runAddress(run);
    if (context.ledger.bookings.has(address)) return [];
    return [
      {
        archive: run.archiveId ?? null,
        key: keyToLearn(context, { run, partPk: known.partPk, partOfStock }) ?? null,
        part: known.partPk,
        proof: known.proof === "batch" ? ("batch" as const) : ("marker" as const),
        run: address,
        stock: known.stockPk,
      },
    ];
  });
}
