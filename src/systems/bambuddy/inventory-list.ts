// Lists of the inventory: they come whole, and one spool without material breaks each that shows it (wire/bambuddy.md 4.2).
import type { Query, ReadClient } from "../../http/client.ts";
import type { RawPage } from "../../http/page-source.ts";
import { ReconcileError } from "../../model/errors.ts";
import { PATHS, rowsOf } from "./api.ts";

export const NO_INVENTORY =
  "Bambuddy answers 404 for its inventory, which exists since release 0.2.0; update Bambuddy";

export interface InventoryList {
  readonly path: string;
  readonly query: Query;
}

/** Archived spools too. */
export const SPOOL_LIST: InventoryList = { path: PATHS.spools, query: { include_archived: true } };

/** Of all printers, or of one. */
export function assignmentList(printer?: number): InventoryList {
  return { path: PATHS.assignments, query: { printer_id: printer } };
}

/** A broken list is one that fails again when it is asked after all retries; any other failure is thrown. */
export async function fetchInventoryList(
  read: ReadClient,
  { path, query }: InventoryList,
): Promise<RawPage | "no-inventory" | "broken"> {
  try {
    const { status, body } = await read.getJson(path, { query, expect: [404] });
    return status === 404 ? "no-inventory" : rowsOf(read, path, body);
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    const { status } = await read.getBytes(path, { query, expect: [500] });
    if (status === 500) return "broken";
    throw error;
  }
}
