// Finds the stock item that already proves a print, so that nothing is booked twice.
import type { StockItem } from "../../model/inventory.ts";
import type { Booking } from "../../model/ledger-view.ts";
import { runAddress } from "../../model/marker.ts";
import type { Run } from "../../model/source.ts";
import { adoptStock } from "./adopt-stock.ts";
import type { PrintContext } from "./context.ts";
import { archiveAddress, foreignKey, indexStock, type StockIndex } from "./index-stock.ts";
import { reportForeign, reportMarkers, reportRecycled } from "./report-markers.ts";

export interface Recognition {
  readonly proof: "marker" | "ledger" | "batch";
  readonly stockPk: number;
  readonly partPk: number;
  /** Booked by us, not by an earlier tool. */
  readonly isOurs: boolean;
  /** Absent when the ledger knows an item that is no longer there. */
  readonly item?: StockItem;
}

/** Why a run that no item proves may be booked all the same, so that it must wait. */
export type Uncertainty =
  /** The stock was not read whole. */
  | "stock-unread"
  /** An unmarked item with the archive's code is there, and which print was the archive's first was not read. */
  | "first-print-unread"
  /** An unmarked item with the archive's code is there, and its part was not read. */
  | "part-unread"
  /** Another instance's marker names this very print. */
  | "foreign-marker";

export interface Recognised {
  readonly byRun: ReadonlyMap<Run, Recognition>;
  /** Only runs that are not recognised. */
  readonly uncertain: ReadonlyMap<Run, Uncertainty>;
  /** Batch code in lower case → the item that holds it: InvenTree compares batches without regard to case. */
  readonly heldBatches: ReadonlyMap<string, StockItem>;
  /** Archives with at least one recognised print. */
  readonly archives: ReadonlySet<number>;
  /** Archives whose first print an earlier tool booked. */
  readonly adoptedArchives: ReadonlySet<number>;
  /** Whether a marker or the ledger says so, also of runs that do not count as produced. */
  readonly isBooked: (run: Run) => boolean;
}

/** @param runs produced runs of the whole history that was read, in order of their end */
export function recognise(context: PrintContext, runs: readonly Run[]): Recognised {
  const stock = indexStock(context);
  const byRun = new Map<Run, Recognition>();
  // A name that two prints may share speaks for one of them.
  const spoken = new Set<string>();
  for (const run of runs) {
    const found = proofOf({ context, stock }, run, spoken);
    if (found !== undefined) byRun.set(run, found);
  }
  const adoption = adoptStock(context, { stock, runs, byRun });
  for (const [run, found] of adoption.proven) byRun.set(run, found);
  const uncertain = new Map(adoption.uncertain);
  const archives = new Set<number>();
  const adoptedArchives = new Set<number>();
  for (const run of runs) {
    const found = byRun.get(run);
    if (found === undefined && isForeign(stock, run)) uncertain.set(run, "foreign-marker");
    if (found === undefined || run.archiveId === undefined) continue;
    archives.add(run.archiveId);
    if (!found.isOurs) adoptedArchives.add(run.archiveId);
  }
  reportMarkers(context, stock);
  reportForeign(context, stock);
  reportRecycled(context, { runs, byRun, stock });
  return {
    byRun,
    uncertain,
    heldBatches: stock.byBatch,
    archives,
    adoptedArchives,
    isBooked: (run) => proofOf({ context, stock }, run, new Set()) !== undefined,
  };
}

interface Evidence {
  readonly context: PrintContext;
  readonly stock: StockIndex;
}

/** The run's own marker or booking; else the one it had under the source's other unit, before or after an upgrade. */
function proofOf(evidence: Evidence, run: Run, spoken: Set<string>): Recognition | undefined {
  const { context, stock } = evidence;
  const address = runAddress(run);
  const [item] = stock.byMarker.get(address) ?? [];
  if (item !== undefined) return marked(item);
  const booking = context.ledger.bookings.get(address);
  const other = run.archiveId === undefined ? undefined : archiveAddress(run.archiveId, address);
  if (other === undefined || spoken.has(other)) return byLedger(evidence, booking);
  const [sibling] = (run.unit === "run" ? stock.byMarker : stock.byMarkedArchive).get(other) ?? [];
  const isSibling = sibling !== undefined && (booking === undefined || booking.stockPk === sibling.pk);
  if (booking !== undefined && !isSibling) return byLedger(evidence, booking);
  const found = isSibling ? marked(sibling) : byLedger(evidence, context.ledger.bookings.get(other));
  if (found !== undefined) spoken.add(other);
  return found;
}

function marked(item: StockItem): Recognition {
  return { proof: "marker", stockPk: item.pk, partPk: item.partPk, isOurs: true, item };
}

/** An item that carries markers, and not this run's, is another one under a pk that was used again. */
function byLedger({ stock }: Evidence, booking: Booking | undefined): Recognition | undefined {
  if (booking === undefined) return undefined;
  const { stockPk } = booking;
  const isOurs = booking.via === "applied";
  const item = stock.marked.has(stockPk) ? undefined : stock.byPk.get(stockPk);
  return item === undefined
    ? { proof: "ledger", stockPk, partPk: booking.partPk, isOurs }
    : { proof: "ledger", stockPk, partPk: item.partPk, isOurs, item };
}

/** The same id, archive and end to the second: this farm under another instance name, or a copy of it. */
function isForeign(stock: StockIndex, run: Run): boolean {
  if (run.archiveId === undefined || stock.foreignRuns.size === 0) return false;
  return stock.foreignRuns.has(foreignKey(run.archiveId, runAddress(run)));
}
