// When an item counts as in stock.
import type { StockRow } from "../store/rows.ts";

const AVAILABLE_STATES: readonly number[] = [10, 50, 55, 85];

export function isInStock(row: StockRow): boolean {
  return row.quantity > 0n && isOnHand(row) && AVAILABLE_STATES.includes(row.status);
}

/** Not consumed, installed, sold or in production; an empty or lost item is still on hand. */
export function isOnHand(row: StockRow): boolean {
  return (
    row.consumed_by === null &&
    row.belongs_to === null &&
    row.sales_order === null &&
    row.customer === null &&
    !row.is_building
  );
}
