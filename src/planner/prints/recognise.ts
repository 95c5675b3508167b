// Finds the stock item that already proves a print, so that nothing is booked twice.
import { compareInstants, instantOf, millisOf } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import { findRunMarkers, runAddress } from "../../model/marker.ts";
import { groupBy } from "../../model/order.ts";
import type { Archive, Run } from "../../model/source.ts";
import { ipnOfKey, isGeneratedIpn, possibleKeys } from "../model-key.ts";
import { firstBatch, runBatch } from "./batch.ts";
import type { PrintContext } from "./context.ts";

export interface Recognition {
  readonly proof: "marker" | "ledger" | "batch";
  readonly stockPk: number;
  readonly partPk: number;
  /** Absent when the ledger knows an item that is no longer there. */
  readonly item?: StockItem;
}

export interface Recognised {
  /** By run address. */
  readonly byRun: ReadonlyMap<string, Recognition>;
  /** Batch code in lower case → the item that holds it: InvenTree compares batches without regard to case. */
  readonly heldBatches: ReadonlyMap<string, StockItem>;
  /** Archives with at least one recognised print. */
  readonly archives: ReadonlySet<number>;
  /** Archives whose first print an earlier tool booked. */
  readonly adoptedArchives: ReadonlySet<number>;
}

/** One day: clocks and time zones of the two servers may differ that much (creation dates carry no zone). */
const SLACK_MILLIS = 24 * 60 * 60 * 1000;

/** @param runs produced runs of the whole history that was read, in order of their end */
export function recognise(context: PrintContext, runs: readonly Run[]): Recognised {
  const stock = indexStock(context);
  const firstRun = firstRuns(context, runs);
  const byRun = new Map<string, Recognition>();
  const archives = new Set<number>();
  const adoptedArchives = new Set<number>();
  for (const run of runs) {
    const address = runAddress(run);
    const isFirst = run.archiveId !== undefined && firstRun.get(run.archiveId) === address;
    const found =
      byMarker(stock, run) ?? byLedger(context, stock, address) ?? byBatch({ context, stock, run, isFirst });
    if (found === undefined) continue;
    byRun.set(address, found);
    if (run.archiveId === undefined) continue;
    archives.add(run.archiveId);
    if (isAdopted(context, address, found)) adoptedArchives.add(run.archiveId);
  }
  reportMarkers(context, stock);
  reportRecycled(context, { runs, byRun, stock });
  return { byRun, heldBatches: stock.byBatch, archives, adoptedArchives };
}

interface StockIndex {
  readonly byPk: ReadonlyMap<number, StockItem>;
  /** Run address → items that carry our marker for it. */
  readonly byMarker: ReadonlyMap<string, readonly StockItem[]>;
  readonly byBatch: ReadonlyMap<string, StockItem>;
  readonly unmarkedByBatch: ReadonlyMap<string, readonly StockItem[]>;
  readonly foreign: ReadonlyMap<string, readonly StockItem[]>;
}

function indexStock(context: PrintContext): StockIndex {
  const marked: { run: string; item: StockItem }[] = [];
  const foreign: { instance: string; item: StockItem }[] = [];
  const unmarked: StockItem[] = [];
  const byBatch = new Map<string, StockItem>();
  const items = [...context.world.stocked.stock.value].sort((a, b) => a.pk - b.pk);
  for (const item of items) {
    const batch = item.batch?.toLowerCase();
    if (batch !== undefined && !byBatch.has(batch)) byBatch.set(batch, item);
    const markers = item.notes?.includes("rc:") ? findRunMarkers(item.notes) : [];
    if (markers.length === 0) unmarked.push(item);
    for (const { instance, run } of markers)
      if (instance === context.instance) marked.push({ run, item });
      else foreign.push({ instance, item });
  }
  return {
    byPk: new Map(items.map((item) => [item.pk, item])),
    byMarker: mapValues(
      groupBy(marked, ({ run }) => run),
      (found) => found.map(({ item }) => item),
    ),
    byBatch,
    unmarkedByBatch: groupBy(unmarked, ({ batch }) => batch ?? ""),
    foreign: mapValues(
      groupBy(foreign, ({ instance }) => instance),
      (found) => found.map(({ item }) => item),
    ),
  };
}

function byMarker(stock: StockIndex, run: Run): Recognition | undefined {
  const [item] = stock.byMarker.get(runAddress(run)) ?? stock.byMarker.get(addressBeforeRuns(run)) ?? [];
  return item && { proof: "marker", stockPk: item.pk, partPk: item.partPk, item };
}

/** The address the same print had while Bambuddy kept no runs (before 0.2.4.1): its back-filled run ended when the archive did. */
function addressBeforeRuns(run: Run): string {
  return run.archiveId === undefined ? "" : runAddress({ ...run, unit: "archive", id: run.archiveId });
}

function byLedger(context: PrintContext, stock: StockIndex, address: string): Recognition | undefined {
  const booking = context.ledger.bookings.get(address);
  if (booking === undefined) return undefined;
  const item = stock.byPk.get(booking.stockPk);
  const known = {
    proof: "ledger",
    stockPk: booking.stockPk,
    partPk: item?.partPk ?? booking.partPk,
  } as const;
  return item === undefined ? known : { ...known, item };
}

interface BatchQuestion {
  readonly context: PrintContext;
  readonly stock: StockIndex;
  readonly run: Run;
  readonly isFirst: boolean;
}

/** An earlier tool's `bambuddy-<archive>` belongs to the archive's first print alone; `…-r<run>` names its run itself. */
function byBatch({ context, stock, run, isFirst }: BatchQuestion): Recognition | undefined {
  if (run.archiveId === undefined) return undefined;
  const candidates = [
    ...(stock.unmarkedByBatch.get(runBatch(run.archiveId, run)) ?? []),
    ...(isFirst ? (stock.unmarkedByBatch.get(firstBatch(run.archiveId)) ?? []) : []),
  ];
  const archive = context.archives.get(run.archiveId);
  const item = candidates.find(
    (candidate) =>
      context.settings.adopt === "batch" ||
      (archive !== undefined && partCanBe(context, archive, candidate) && isNotOlder(candidate, run)),
  );
  return item && { proof: "batch", stockPk: item.pk, partPk: item.partPk, item };
}

/** A part that carries another model's generated IPN cannot be this print's; any other may be. */
function partCanBe(context: PrintContext, archive: Archive, item: StockItem): boolean {
  const part = context.partByPk.get(item.partPk);
  if (part?.ipn === undefined) return part !== undefined;
  const prefix = context.settings.ipnPrefix;
  if (!isGeneratedIpn(prefix, part.ipn)) return true;
  return possibleKeys(archive, context.settings.keyFields).some((key) => ipnOfKey(prefix, key) === part.ipn);
}

function isNotOlder(item: StockItem, run: Run): boolean {
  if (item.createdAt === undefined) return true;
  return compareInstants(item.createdAt, instantOf(millisOf(run.completedAt) - SLACK_MILLIS)) >= 0;
}

/**
 * Archive → address of its earliest produced run, whatever `since` says. Where only a window was read, the ledger's bookings stand for
 * what is older, and an archive older than the window has no known first run.
 */
function firstRuns(context: PrintContext, runs: readonly Run[]): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  const booked = new Set([...context.ledger.bookings.values()].map(({ archiveId }) => archiveId));
  const { coverage } = context.world.prints.runs;
  for (const run of runs) {
    if (run.archiveId === undefined || first.has(run.archiveId)) continue;
    const archive = context.archives.get(run.archiveId);
    const isWhole =
      coverage.kind === "complete" ||
      (coverage.kind === "window" &&
        !booked.has(run.archiveId) &&
        archive !== undefined &&
        compareInstants(archive.createdAt, coverage.since) >= 0);
    first.set(run.archiveId, isWhole ? runAddress(run) : "");
  }
  return first;
}

function isAdopted(context: PrintContext, address: string, { proof }: Recognition): boolean {
  return (
    proof === "batch" || (proof === "ledger" && context.ledger.bookings.get(address)?.via === "recognised")
  );
}

function reportMarkers(context: PrintContext, stock: StockIndex): void {
  for (const [run, items] of stock.byMarker) {
    const pks = new Set(items.map(({ pk }) => pk));
    // A partial transfer splits an item; the new one has the old one as parent (wire/inventree.md 6.3).
    const independent = items.filter(({ parentPk }) => parentPk === undefined || !pks.has(parentPk));
    if (independent.length < 2) continue;
    context.findings.push({
      code: "stock.duplicate-marker",
      object: run,
      message: `Stock items ${independent.map(({ pk }) => `#${pk}`).join(", ")} all say they are ${run}`,
    });
  }
  for (const [instance, items] of stock.foreign)
    context.findings.push({
      code: "stock.foreign-marker",
      object: `instance-${instance}`,
      message: `${items.length} stock item${items.length === 1 ? " carries" : "s carry"} markers of "${instance}", this farm is "${context.instance}" (first: #${items[0]?.pk})`,
    });
}

interface RecycledQuestion {
  readonly runs: readonly Run[];
  readonly byRun: ReadonlyMap<string, Recognition>;
  readonly stock: StockIndex;
}

/** A known id with another end time: the database was restored or the highest rows were deleted (wire/bambuddy.md 8.3). */
function reportRecycled(context: PrintContext, { runs, byRun, stock }: RecycledQuestion): void {
  const known = new Map<string, string>();
  for (const address of [...context.ledger.bookings.keys(), ...stock.byMarker.keys()])
    known.set(address.slice(0, address.indexOf("@")), address);
  for (const run of runs) {
    const address = runAddress(run);
    const earlier = known.get(address.slice(0, address.indexOf("@")));
    if (earlier === undefined || byRun.has(address)) continue;
    context.findings.push({
      code: "run.recycled",
      object: address,
      message: `${earlier} is booked, and ${address} is another print under the same id`,
    });
  }
}

function mapValues<K, V, R>(map: ReadonlyMap<K, V>, change: (value: V) => R): Map<K, R> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
