// Whether there is something to print with.
import type { StockItem } from "../../model/inventory.ts";

/** Destroyed, rejected and lost ones are no spools any more (wire/inventree.md 5.4). */
const GONE: ReadonlySet<number> = new Set([60, 65, 70]);

export function isUsable({ quantity, status }: StockItem): boolean {
  return !isEmpty(quantity) && !GONE.has(status);
}

export function isEmpty(quantity: string): boolean {
  return quantity === "0" || quantity.startsWith("-");
}
