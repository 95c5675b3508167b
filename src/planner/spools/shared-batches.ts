// Stock items that share a batch code: which of them a spool of Bambuddy is cannot be known, so all of them are left alone.
import type { StockItem } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import type { SpoolsContext } from "./context.ts";

/** Without regard to case, as InvenTree compares. */
export function sharedBatches(items: readonly StockItem[]): readonly (readonly StockItem[])[] {
  const groups = groupBy(items, ({ batch }) => batch?.trim().toLowerCase() ?? "");
  groups.delete("");
  return [...groups.values()].filter(({ length }) => length > 1);
}

export function reportSharedBatches({ items, nameOf, report }: SpoolsContext): void {
  for (const group of sharedBatches(items))
    report({
      code: "spool.duplicate-batch",
      object: `batch ${group[0]?.batch?.trim() ?? ""}`,
      message: `${group.map(nameOf).join(" and ")} carry it: none of them is made, changed, moved or assigned`,
    });
}
