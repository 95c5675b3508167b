// Gives stock without a marker, which an earlier tool booked, to the prints it can prove.
import { compareInstants, instantOf, millisOf } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Run } from "../../model/source.ts";
import { ipnOfKey, isGeneratedIpn, possibleKeys } from "../model-key.ts";
import { firstBatch, ownBatches } from "./batch.ts";
import type { PrintContext } from "./context.ts";
import type { StockIndex } from "./index-stock.ts";
import type { Recognition, Uncertainty } from "./recognise.ts";

export interface AdoptionQuestion {
  readonly stock: StockIndex;
  readonly runs: readonly Run[];
  /** Runs that a marker or the ledger proves. */
  readonly byRun: ReadonlyMap<Run, Recognition>;
}

export interface Adoption {
  readonly proven: ReadonlyMap<Run, Recognition>;
  readonly uncertain: ReadonlyMap<Run, Uncertainty>;
}

type Verdict = "proven" | "other" | Uncertainty;

/** One day: clocks and time zones of the two servers may differ that much (creation dates carry no zone). */
const SLACK_MILLIS = 24 * 60 * 60 * 1000;

/** Codes with a run id name their run; an earlier tool's `bambuddy-<archive>` belongs to the archive's first print alone. */
export function adoptStock(context: PrintContext, { stock, runs, byRun }: AdoptionQuestion): Adoption {
  const proven = new Map<Run, Recognition>();
  const uncertain = new Map<Run, Uncertainty>();
  if (stock.unmarkedByBatch.size === 0) return { proven, uncertain };
  const firstRun = firstRuns(context, runs);
  const booked = new Set([...context.ledger.bookings.values()].map(({ stockPk }) => stockPk));
  for (const run of runs) {
    if (byRun.has(run)) continue;
    const verdicts = claimsOf(stock, run, firstRun)
      // What the ledger knows as another print's is not this one's.
      .filter(({ item }) => !booked.has(item.pk))
      .map((claim) => ({ item: claim.item, verdict: judge(context, run, claim) }));
    const proof = verdicts.find(({ verdict }) => verdict === "proven")?.item;
    const doubt = verdicts.map(({ verdict }) => verdict).find(isDoubt);
    if (proof !== undefined)
      proven.set(run, {
        proof: "batch",
        stockPk: proof.pk,
        partPk: proof.partPk,
        isOurs: false,
        item: proof,
      });
    else if (doubt !== undefined) uncertain.set(run, doubt);
  }
  return { proven, uncertain };
}

interface Claim {
  readonly item: StockItem;
  /** Whether the code is certainly this run's. */
  readonly isIts: boolean;
}

function claimsOf(stock: StockIndex, run: Run, firstRun: FirstRuns): readonly Claim[] {
  if (run.archiveId === undefined) return [];
  const itemsOf = (batch: string) => stock.unmarkedByBatch.get(batch.toLowerCase()) ?? [];
  const own = ownBatches(run.archiveId, run).flatMap(itemsOf);
  const claims = own.map((item) => ({ item, isIts: true }));
  const first = firstRun.get(run.archiveId);
  const isIts = first === run;
  if (!isIts && first !== "unread") return claims;
  return [...claims, ...itemsOf(firstBatch(run.archiveId)).map((item) => ({ item, isIts }))];
}

function isDoubt(verdict: Verdict): verdict is Uncertainty {
  return verdict !== "proven" && verdict !== "other";
}

function judge(context: PrintContext, run: Run, { item, isIts }: Claim): Verdict {
  const verdict = context.settings.adopt === "batch" ? "proven" : judgeItem(context, run, item);
  return verdict === "proven" && !isIts ? "first-print-unread" : verdict;
}

/** A part that carries another model's generated IPN cannot be this print's; any other may be. */
function judgeItem(context: PrintContext, run: Run, item: StockItem): Verdict {
  const archive = context.archiveOf(run);
  if (archive === undefined || isOlder(item, run)) return "other";
  const part = context.partByPk.get(item.partPk);
  if (part === undefined) return "part-unread";
  const { ipnPrefix, keyFields } = context.settings;
  if (part.ipn === undefined || !isGeneratedIpn(ipnPrefix, part.ipn)) return "proven";
  return possibleKeys(archive, keyFields).some((key) => ipnOfKey(ipnPrefix, key) === part.ipn)
    ? "proven"
    : "other";
}

function isOlder(item: StockItem, run: Run): boolean {
  if (item.createdAt === undefined) return false;
  return compareInstants(item.createdAt, instantOf(millisOf(run.completedAt) - SLACK_MILLIS)) < 0;
}

/** By archive. `unread`: its first print may lie outside of what was read. */
type FirstRuns = ReadonlyMap<number, Run | "unread">;

/**
 * Archive → its earliest produced run, whatever `since` says. Where only a window was read, an archive older than the
 * window, or one the ledger has bookings of, has no known first run.
 */
function firstRuns(context: PrintContext, runs: readonly Run[]): FirstRuns {
  const first = new Map<number, Run | "unread">();
  const booked = new Set([...context.ledger.bookings.values()].map(({ archiveId }) => archiveId));
  const { coverage } = context.world.prints.runs;
  for (const run of runs) {
    if (run.archiveId === undefined || first.has(run.archiveId)) continue;
    const archive = context.archiveOf(run);
    const isWhole =
      coverage.kind === "complete" ||
      (coverage.kind === "window" &&
        !booked.has(run.archiveId) &&
        archive !== undefined &&
        compareInstants(archive.createdAt, coverage.since) >= 0);
    first.set(run.archiveId, isWhole ? run : "unread");
  }
  return first;
}
