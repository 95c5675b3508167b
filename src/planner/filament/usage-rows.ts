// Usage rows by their address, in the order they were made.

import { compareDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants, type Instant, parseInstant } from "../../model/instant.ts";
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

/** When the row of an address was made: `44.7@20261120T114506Z`. */
export function instantOfRow(address: string): Instant {
  const [, year, month, day, hour, minute, second] =
    /@(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(address) ?? [];
  const instant = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (instant === undefined) throw new Error(`bug: ${address} is no address of a usage row`);
  return instant;
}

/** Bambuddy's spool in the address of a row. */
export function spoolOfRow(address: string): number {
  return Number(address.slice(address.indexOf(".") + 1, address.indexOf("@")));
}
