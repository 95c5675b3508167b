// Whether somebody counted an item after the filament was used: then the level may already reflect the row.
import type { FilamentStockRead } from "../../model/filament.ts";
import type { Instant } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import { isCount, mayReflect, newestCount } from "../../model/stocktake.ts";

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
  /** The history entry of the item's newest count. */
  newestOf(item: StockItem): number | undefined;
}

export function openLastCounts({ counts }: Pick<FilamentStockRead, "counts">): LastCounts {
  const countsOf = groupBy(counts.value.filter(isCount), ({ itemPk }) => itemPk);
  const newest = new Map([...countsOf].map(([item, own]) => [item, newestCount(own)]));
  const sinceCount = (item: StockItem, rowAt: Instant): Counted => {
    const at = newest.get(item.pk)?.at;
    if (at !== undefined && mayReflect(at, rowAt)) return { state: "before", event: `was counted ${at}` };
    // The newest count of an item says all, even where those of others could not be read.
    if (at !== undefined) return { state: "after" };
    const { coverage } = counts;
    const isProven =
      coverage.kind === "complete" || (coverage.kind === "window" && !mayReflect(coverage.since, rowAt));
    return { state: isProven ? "after" : "unproven" };
  };
  return {
    sinceCount,
    sinceCountOrCreation: (item, rowAt) =>
      item.createdAt !== undefined && mayReflect(item.createdAt, rowAt)
        ? { state: "before", event: `was made ${item.createdAt}` }
        : sinceCount(item, rowAt),
    newestOf: (item) => newest.get(item.pk)?.pk,
  };
}
