// Whether history shows times in the zone that is assumed: no request tells the server's, but some times cannot be true.
import type { ReadClient } from "../../http/client.ts";
import { millisOf } from "../../model/instant.ts";
import { findUsageMarker, instantOfRow } from "../../model/marker.ts";
import { PATHS } from "./api.ts";
import { ANY_USAGE_MARKER } from "./read-history.ts";
import { mapHistoryEntry, pageOf } from "./schema.ts";
import type { ReadTime } from "./server-times.ts";

export interface TimeFacts {
  /** By how much the newest entry of the history lies in the server's own future. */
  readonly historyAheadSeconds?: number;
  /** By how much a use stands in the history before its grams were used. */
  readonly historyBehindSeconds?: number;
}

/** Enough uses to see one that was booked soon after its print. */
const USES = 100;

export async function readTimeFacts(read: ReadClient, timeOf: ReadTime): Promise<TimeFacts> {
  const [newest, booked] = await Promise.all([
    readNewest(read, timeOf, { limit: 1 }),
    readNewest(read, timeOf, { search: ANY_USAGE_MARKER, limit: USES }),
  ]);
  const now = Date.parse(newest.date ?? "");
  const ahead = newest.entries.map(({ at }) => (millisOf(at) - now) / 1000);
  const behind = booked.entries.flatMap(({ at, notes }) => {
    const use = findUsageMarker(notes);
    return use === undefined ? [] : [(millisOf(instantOfRow(use.row)) - millisOf(at)) / 1000];
  });
  return {
    ...(ahead.some((seconds) => seconds > 0) ? { historyAheadSeconds: Math.round(Math.max(...ahead)) } : {}),
    ...(behind.some((seconds) => seconds > 0)
      ? { historyBehindSeconds: Math.round(Math.max(...behind)) }
      : {}),
  };
}

async function readNewest(
  read: ReadClient,
  timeOf: ReadTime,
  filter: { readonly limit: number; readonly search?: string },
) {
  const { status, body, headers } = await read.getJson(PATHS.history, {
    query: { ...filter, ordering: "-date", item_detail: false, user_detail: false },
    expect: [403],
  });
  const rows = status === 403 ? [] : pageOf(body, PATHS.history).rows;
  const entries = rows.flatMap((raw) => {
    const reading = mapHistoryEntry(raw, timeOf);
    return reading.kind === "row" ? [reading.row] : [];
  });
  return { entries, date: headers.get("date") };
}
