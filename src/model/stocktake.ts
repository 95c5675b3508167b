// Counts of an item, and when one may already hold what a usage row says was used.
import type { HistoryEntry } from "./filament.ts";
import { compareInstants, type Instant, millisOf } from "./instant.ts";

/** History has whole minutes, and the clocks of two servers differ. */
const TOLERANCE_MILLIS = 2 * 60_000;

const COUNTED = 10;

export function isCount({ type }: HistoryEntry): boolean {
  return type === COUNTED;
}

/** Of one item. Entries of one minute are in the order of their pks. */
export function newestCount(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  let newest: HistoryEntry | undefined;
  for (const entry of entries) if (isCount(entry) && isNewer(entry, newest)) newest = entry;
  return newest;
}

/** Also of an item's creation: its first quantity may be what was left. */
export function mayReflect(countedAt: Instant, rowAt: Instant): boolean {
  return millisOf(rowAt) <= millisOf(countedAt) + TOLERANCE_MILLIS;
}

function isNewer(a: HistoryEntry, b: HistoryEntry | undefined): boolean {
  return b === undefined || (compareInstants(a.at, b.at) || a.pk - b.pk) > 0;
}
