// What the first history row of an item says; the location left it with the 521 line, and an empty item tells no level.
import type { Backend } from "../backend.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";

export function createdDeltas(backend: Backend, row: StockRow): JsonObject {
  const withLocation = !backend.profile.exactOperations && row.location !== null;
  return {
    status: row.status,
    ...(withLocation ? { location: row.location } : {}),
    ...(row.quantity === 0n ? {} : { quantity: quantityNumber(row.quantity) }),
  };
}
