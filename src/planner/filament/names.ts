// How spools, items and rows are called in a plan.
import type { Spool, UsageRow } from "../../model/filament.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import { cleanLine } from "../inventree-text.ts";

/** `PLA Basic Black (Bambuddy spool 7)` */
export function nameOfSpool(id: number, spool: Spool | undefined): string {
  const name = [spool?.material, spool?.subtype, spool?.colorName].filter(Boolean).join(" ");
  return name === "" ? `Bambuddy spool ${id}` : `${cleanLine(name, 100)} (Bambuddy spool ${id})`;
}

/** `SP-0007 PLA Basic Black` */
export function nameOfItem(item: StockItem, part: Part | undefined): string {
  return cleanLine([item.batch, part?.name].filter(Boolean).join(" "), 200) || `stock item #${item.pk}`;
}

export function nameOfPrint(row: Pick<UsageRow, "printName">): string {
  return cleanLine(row.printName ?? "", 200);
}

/** `inventree/item/12`: what movements of one item and the switch that keeps it share. */
export function objectOfItem(pk: number): string {
  return `inventree/item/${pk}`;
}
