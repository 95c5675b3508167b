// Stock history: entries that carry a usage marker, and the newest ones of an item.
import type { Query, ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import { findUsageMarker, usageMarker } from "../../model/marker.ts";
import type { Read } from "../../model/read.ts";
import { PATHS } from "./api.ts";
import { readList } from "./list.ts";
import { mapHistoryEntry, pageOf } from "./schema.ts";
import type { ReadTime } from "./server-times.ts";

/** Part of every usage marker, whatever its instance; without space, comma or quote, it is one search term. */
export const ANY_USAGE_MARKER = ":usage/";
const FLAGS = { item_detail: false, user_detail: false } as const;
/** More than one entry with the same marker is a conflict already. */
const CANDIDATES = 20;

export interface HistorySource {
  readonly read: ReadClient;
  readonly timeOf: ReadTime;
}

/** Of deleted items too, from API 450 on; before, their history goes with them. */
export async function readMarkedHistory({ read, timeOf }: HistorySource): Promise<Read<HistoryEntry[]>> {
  const { value, coverage } = await readList({
    read,
    what: "history entries",
    path: PATHS.history,
    query: { search: ANY_USAGE_MARKER, ordering: "date", ...FLAGS },
    map: (raw) => mapHistoryEntry(raw, timeOf),
  });
  return { value: value.filter(({ notes }) => findUsageMarker(notes) !== undefined), coverage };
}

/** Wherever it stands: a search is a substring match without regard to case. */
export async function readEntriesWith(
  source: HistorySource,
  marker: string,
): Promise<readonly HistoryEntry[]> {
  const page = await readHistoryPage(source, { search: marker, ordering: "-date", limit: CANDIDATES });
  return entriesWith(page?.entries ?? [], marker);
}

export function entriesWith(entries: readonly HistoryEntry[], marker: string): readonly HistoryEntry[] {
  return entries.filter(({ notes }) => {
    const found = findUsageMarker(notes);
    return found !== undefined && usageMarker(found.instance, found.row, found.correction) === marker;
  });
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** How many the item has. */
  readonly total: number;
}

export interface PageOfItem {
  readonly item: number;
  readonly offset?: number;
  readonly limit: number;
}

/** Newest first; `undefined`: there is no such item. */
export async function readItemHistory(
  source: HistorySource,
  { item, offset = 0, limit }: PageOfItem,
): Promise<HistoryPage | undefined> {
  const page = await readHistoryPage(source, { item, ordering: "-date", limit, offset });
  return page && { ...page, entries: page.entries.filter(({ itemPk }) => itemPk === item) };
}

async function readHistoryPage(
  { read, timeOf }: HistorySource,
  query: Query,
): Promise<HistoryPage | undefined> {
  const { status, body } = await read.getJson(PATHS.history, {
    query: { ...query, ...FLAGS },
    ...(query["item"] === undefined ? {} : { expect: [400] }),
  });
  if (status === 400) return undefined;
  const { rows, total = rows.length } = pageOf(body, PATHS.history);
  const entries = rows.map((raw) => {
    const reading = mapHistoryEntry(raw, timeOf);
    if (reading.kind === "row") return reading.row;
    throw new ReconcileError("unreachable", {
      object: `InvenTree's history entry ${reading.name}`,
      happened: reading.why,
      next: "Look at it in InvenTree, then run again.",
    });
  });
  return { entries, total };
}
