// Whether somebody counted an item after the filament was used: then the level may already reflect the row.
import type { FilamentStockRead } from "../../model/filament.ts";
import { type Instant, millisOf } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";

/** History has whole minutes, and the clocks of two servers differ. */
const TOLERANCE_MILLIS = 2 * 60_000;

export type Counted =
  | { readonly state: "before"; readonly event: string }
  | { readonly state: "after" }
  /** Counts that could not be read may be newer than the row. */
  | { readonly state: "unproven" };

export interface LastCounts {
  /** Whether the row is not newer than the item's newest count. */
  sinceCount(item: StockItem, rowAt: Instant): Counted;
  /** The same, where the item's creation counts too: its first quantity may be what was left. */
  sinceCountOrCreation(item: StockItem, rowAt: Instant): Counted;
}

const COUNTED = 10;

export function openLastCounts({ counts }: Pick<FilamentStockRead, "counts">): LastCounts {
  const newest = new Map<number, Instant>();
  for (const { itemPk, type, at } of counts.value) {
    if (type !== COUNTED || itemPk === undefined) continue;
    const known = newest.get(itemPk);
    if (known === undefined || millisOf(at) > millisOf(known)) newest.set(itemPk, at);
  }
  const isNotNewer = (rowAt: Instant, at: Instant) => millisOf(rowAt) <= millisOf(at) + TOLERANCE_MILLIS;
  const sinceCount = (item: StockItem, rowAt: Instant): Counted => {
    const at = newest.get(item.pk);
    if (at !== undefined && isNotNewer(rowAt, at)) return { state: "before", event: `was counted ${at}` };
    // The newest count of an item says all, even where those of others could not be read.
    if (at !== undefined) return { state: "after" };
    const { coverage } = counts;
    const isProven =
      coverage.kind === "complete" || (coverage.kind === "window" && !isNotNewer(rowAt, coverage.since));
    return { state: isProven ? "after" : "unproven" };
  };
  return {
    sinceCount,
    sinceCountOrCreation: (item, rowAt) =>
      item.createdAt !== undefined && isNotNewer(rowAt, item.createdAt)
        ? { state: "before", event: `was made ${item.createdAt}` }
        : sinceCount(item, rowAt),
  };
}
