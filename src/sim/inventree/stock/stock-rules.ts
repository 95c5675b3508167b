// What must hold of a whole stock item; the server re-validates all of it on every write.
import type { Backend } from "../backend.ts";
import type { StockRow } from "../store/rows.ts";
import type { Errors } from "../wire/reply.ts";

const WHOLE = 100_000n;

export function stockErrors(backend: Backend, row: StockRow): Errors {
  const part = backend.store.parts.get(row.part);
  if (part?.virtual === true) return { part: ["Stock item cannot be created for virtual parts"] };
  if (part?.trackable === true && row.quantity % WHOLE !== 0n)
    return { quantity: ["Quantity must be integer value for trackable parts"] };
  if (backend.store.locations.get(row.location)?.structural === true)
    return { location: ["Stock items cannot be located into structural stock locations!"] };
  return {};
}
