// Reads the usage rows whose grams were moved.
import type { Decimal } from "../model/decimal.ts";
import type { BookedUsageRow } from "../model/ledger-view.ts";
import type { Store } from "./store.ts";

interface UsageRow {
  readonly row: string;
  readonly stock: number;
  /** Written from a Decimal, so it is one. */
  readonly grams: Decimal;
  readonly corrections: number;
}

export function readUsage(store: Store): Map<string, BookedUsageRow> {
  const usage = new Map<string, BookedUsageRow>();
  if (!hasUsageTable(store)) return usage;
  for (const { row, stock, grams, corrections } of store.rows<UsageRow>(
    "SELECT row, stock, grams, corrections FROM usage",
  ))
    usage.set(row, { stockPk: stock, grams, corrections });
  return usage;
}

/** Reading never migrates: a file that an older version wrote last has no such table. */
export function hasUsageTable(store: Store): boolean {
  return store.rows("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'usage'").length > 0;
}
