// When items were last counted: their history, newest first, until a count or its beginning.
import { ReconcileError } from "../../model/errors.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import { COMPLETE, type Read } from "../../model/read.ts";
import { newestCount } from "../../model/stocktake.ts";
import { type HistorySource, readItemHistory } from "./read-history.ts";

/** A spool is printed empty in fewer movements than fit into one page. */
const PAGE = 200;
const MOST_PAGES = 10;

export async function readCounts(
  source: HistorySource,
  items: readonly number[],
): Promise<Read<readonly HistoryEntry[]>> {
  const found = await Promise.all([...new Set(items)].map((item) => readLastCount(source, item)));
  const why = found.flatMap((last) => (last.kind === "unread" ? [last.why] : []));
  return {
    value: found.flatMap((last) => (last.kind === "counted" ? [last.entry] : [])),
    coverage: why.length === 0 ? COMPLETE : { kind: "partial", why },
  };
}

type LastCount =
  | { readonly kind: "counted"; readonly entry: HistoryEntry }
  | { readonly kind: "never" }
  | { readonly kind: "unread"; readonly why: string };

async function readLastCount(source: HistorySource, item: number): Promise<LastCount> {
  const unread = (why: string): LastCount => ({
    kind: "unread",
    why: `inventree counts: the history of stock item #${item} ${why}`,
  });
  let last: HistoryEntry | undefined;
  for (let [pages, offset] = [0, 0]; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(source, { item, offset, limit: PAGE });
    if (page === undefined) return { kind: "never" };
    if (typeof page === "string") return unread(page);
    const { entries, total } = page;
    const entry = newestCount(entries);
    if (entry !== undefined) return { kind: "counted", entry };
    // Each page begins with the last row of the one before, so none was skipped.
    if (last !== undefined && !entries.some(({ pk }) => pk === last?.pk))
      return unread("changed while it was read");
    last = entries.at(-1);
    if (offset + entries.length >= total) return { kind: "never" };
    if (entries.length < 2)
      return unread(`is not shown whole: ${offset + entries.length} of ${total} entries`);
    offset += entries.length - 1;
  }
  return unread(`has no count among its newest ${MOST_PAGES * (PAGE - 1)} entries and was not read further`);
}

/** A text: one entry is unusable. */
async function readPage(source: HistorySource, page: Parameters<typeof readItemHistory>[1]) {
  try {
    return await readItemHistory(source, page);
  } catch (error) {
    if (error instanceof ReconcileError) return `could not be read: ${error.message}`;
    throw error;
  }
}
