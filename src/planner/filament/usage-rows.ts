// Usage rows by their address, in the order they were made.

import { compareDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants } from "../../model/instant.ts";
import { usageRowAddress } from "../../model/marker.ts";

/** Pages that overlap may bring a row twice; one that was edited between them counts as it stands higher. */
export function sortRows(rows: readonly UsageRow[]): ReadonlyMap<string, UsageRow> {
  const sorted = [...rows].sort(
    (a, b) =>
      compareInstants(a.createdAt, b.createdAt) ||
      a.id - b.id ||
      a.spoolId - b.spoolId ||
      compareDecimals(a.grams, b.grams),
  );
  return new Map(sorted.map((row) => [usageRowAddress(row), row]));
}

/** Bambuddy's spool in the address of a row. */
export function spoolOfRow(address: string): number {
  return Number(address.slice(address.indexOf(".") + 1, address.indexOf("@")));
}
