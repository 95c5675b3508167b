// When an item counts as in stock.
import type { StockRow } from "../store/rows.ts";

const AVAILABLE_STATES: readonly number[] = [10, 50, 55, 85];

export function isInStock(row: StockRow): boolean {
  return row.quantity > 0n && !row.is_building && isOperable(row) && AVAILABLE_STATES.includes(row.status);
}

/** Not consumed, installed or sold. Operations take an empty or lost item, and one in production. */
export function isOperable(row: StockRow): boolean {
  return (
    row.consumed_by === null && row.belongs_to === null && row.sales_order === null && row.customer === null
  );
}
