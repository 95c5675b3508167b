// The count that came between a plan and its movement: what it found there may lack the grams already.
import type { HistoryEntry } from "../../model/filament.ts";
import { findUsageMarker, instantOfRow } from "../../model/marker.ts";
import type { Movement } from "../../model/operation.ts";
import { isCount, mayReflect } from "../../model/stocktake.ts";
import type { TargetContext } from "./handler.ts";
import { type ItemLook, NEWEST_ENTRIES } from "./look-at-item.ts";
import { readItemHistory } from "./read-history.ts";

/** Where more entries than a look shows are newer than the row. */
const MANY_ENTRIES = 1000;

/** `undefined`: the plan saw every count that may reflect the row. */
export async function findOvertaking(
  source: TargetContext,
  { item, history }: ItemLook,
  { before, after }: Movement,
): Promise<HistoryEntry | undefined> {
  const found = findUsageMarker(after.marker);
  if (before.counted === undefined || found === undefined) return undefined;
  const seen = before.counted ?? 0;
  const rowAt = instantOfRow(found.row);
  const isUnseen = ({ pk, at }: HistoryEntry) => pk > seen && mayReflect(at, rowAt);
  // Further back nothing is newer than what was seen.
  const isEnough =
    history.length < NEWEST_ENTRIES || !history.every((entry) => isUnseen(entry) && !isCount(entry));
  const page = isEnough ? undefined : await readItemHistory(source, { item: item.pk, limit: MANY_ENTRIES });
  return (page?.entries ?? history).find((entry) => isCount(entry) && isUnseen(entry));
}
