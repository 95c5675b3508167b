// Which of several items with the same notes were made by themselves, and which were split from another one.
import type { StockItem } from "./inventory.ts";

/** A partial transfer splits an item; the new one has the old one as parent (wire/inventree.md 6.3), which may be gone since. */
export function splitHeads(items: readonly StockItem[]): readonly StockItem[] {
  if (items.length < 2) return items;
  const pks = new Set(items.map(({ pk }) => pk));
  const families = new Map<number, StockItem>();
  for (const item of items) {
    const { pk, parentPk } = item;
    if (parentPk !== undefined && pks.has(parentPk)) continue;
    const family = parentPk ?? pk;
    if (!families.has(family)) families.set(family, item);
  }
  return [...families.values()];
}
