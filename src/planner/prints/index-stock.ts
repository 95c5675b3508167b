// The stock by everything that may prove a print: marker, batch code, pk.
import type { StockItem } from "../../model/inventory.ts";
import { findRunMarkers } from "../../model/marker.ts";
import { sortedBy } from "../../model/order.ts";
import { archiveOfBatch } from "./batch.ts";
import type { PrintContext } from "./context.ts";

/** Items are listed by pk. Batch codes are in lower case: InvenTree compares them without regard to case. */
export interface StockIndex {
  readonly byPk: ReadonlyMap<number, StockItem>;
  /** Run address → items that carry our marker for it. */
  readonly byMarker: ReadonlyMap<string, readonly StockItem[]>;
  /** Where the source keeps no runs: the same items by archive and end time, if the batch code tells the archive. See `archiveAddress`. */
  readonly byMarkedArchive: ReadonlyMap<string, readonly StockItem[]>;
  /** Items that carry any marker of ours. */
  readonly marked: ReadonlySet<number>;
  readonly byBatch: ReadonlyMap<string, StockItem>;
  /** Items without any marker. */
  readonly unmarkedByBatch: ReadonlyMap<string, readonly StockItem[]>;
  /** Other instances → items that carry their markers. */
  readonly foreign: ReadonlyMap<string, readonly StockItem[]>;
  /** Run addresses that another instance's markers name, with the archive the batch code names: see `foreignKey`. */
  readonly foreignRuns: ReadonlySet<string>;
}

export function indexStock(context: PrintContext): StockIndex {
  const byPk = new Map<number, StockItem>();
  const byMarker = new Map<string, StockItem[]>();
  const byMarkedArchive = new Map<string, StockItem[]>();
  const marked = new Set<number>();
  const byBatch = new Map<string, StockItem>();
  const unmarkedByBatch = new Map<string, StockItem[]>();
  const foreign = new Map<string, StockItem[]>();
  const foreignRuns = new Set<string>();
  const hasArchivesAsRuns = context.world.source.unit === "archive";
  for (const item of sortedBy(context.world.stocked.stock.value, ({ pk }) => pk)) {
    byPk.set(item.pk, item);
    const batch = item.batch?.trim().toLowerCase() ?? "";
    if (batch !== "" && !byBatch.has(batch)) byBatch.set(batch, item);
    const markers = item.notes?.includes("rc:") ? findRunMarkers(item.notes) : [];
    if (markers.length === 0) append(unmarkedByBatch, batch, item);
    for (const { instance, run } of markers)
      if (instance === context.instance) {
        marked.add(item.pk);
        append(byMarker, run, item);
        const archive = hasArchivesAsRuns && run.startsWith("run-") ? archiveOfBatch(batch) : undefined;
        if (archive !== undefined) append(byMarkedArchive, archiveAddress(archive, run), item);
      } else {
        append(foreign, instance, item);
        const archive = archiveOfBatch(batch);
        if (archive !== undefined) foreignRuns.add(foreignKey(archive, run));
      }
  }
  return { byPk, byMarker, byMarkedArchive, marked, byBatch, unmarkedByBatch, foreign, foreignRuns };
}

/**
 * `archive-12@20261102T101100Z`: how the print `run-45@20261102T101100Z` of archive 12 is called where Bambuddy keeps no runs
 * (before 0.2.4.1). The run that the upgrade back-fills ended when the archive did.
 */
export function archiveAddress(archiveId: number, run: string): string {
  return `archive-${archiveId}${run.slice(run.indexOf("@"))}`;
}

export function foreignKey(archiveId: number, run: string): string {
  return `${archiveId} ${run}`;
}

/** An item is listed once, however often its notes repeat a marker. */
function append(map: Map<string, StockItem[]>, key: string, item: StockItem): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (items.at(-1) !== item) items.push(item);
}
