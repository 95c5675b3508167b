// Stock items that may prove a print: by batch code wherever they are, and whatever lies in the mapped categories.
import type { Query, ReadClient } from "../../http/client.ts";
import type { Instant } from "../../model/instant.ts";
import { instantOf, millisOf } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Read } from "../../model/read.ts";
import type { InventoryQuery } from "../../model/roles.ts";
import { type Dialect, escapeRegex, PATHS } from "./api.ts";
import { mergeReads, readList } from "./list.ts";
import { mapStockItem, rowOf, textOf } from "./schema.ts";

export interface StockRead {
  readonly stock: Read<StockItem[]>;
  /** How many items carry the batch prefix. */
  readonly prefixed: number;
}

export async function readAllStock(
  read: ReadClient,
  dialect: Dialect,
  query: InventoryQuery,
): Promise<StockRead> {
  const { stockOrder, unbatchedOrder } = dialect;
  const prefix = escapeRegex(query.batchPrefix);
  const list = (filter: Query) =>
    listStock(read, { query: { ordering: stockOrder, part_detail: false, ...filter } });
  const [prefixed, ...others] = await Promise.all([
    list({ batch_regex: `^${prefix}` }),
    ...query.categories.flatMap((category) => [
      list({ category, batch_regex: `^(?!${prefix})` }),
      list({ category, has_batch: false, ordering: unbatchedOrder }),
    ]),
  ]);
  // A server that does not know a filter ignores it and answers everything (wire/inventree.md 0.7).
  const matching = prefixed.value.filter(({ batch }) => startsWith(batch, query.batchPrefix));
  return {
    stock: mergeReads([{ ...prefixed, value: matching }, ...others]),
    prefixed: matching.length,
  };
}

/** A month of prints in one answer. */
const RECENT_PAGE = 2000;

export interface RecentStock {
  readonly stock: Read<StockItem[]>;
  /** Part pk → IPN, where the part has one. */
  readonly ipnOfPart: ReadonlyMap<number, string>;
}

/** What was saved from the day before `since` on: the filter knows days only, of a timezone we do not know. */
export async function readRecentStock(
  read: ReadClient,
  dialect: Dialect,
  { query, since }: { readonly query: InventoryQuery; readonly since: Instant },
): Promise<RecentStock> {
  const ipnOfPart = new Map<number, string>();
  const list = (filter: Query) =>
    listStock(read, {
      query: { ordering: dialect.stockOrder, part_detail: true, updated_after: dayBefore(since), ...filter },
      page: RECENT_PAGE,
      see: (raw) => {
        const part = rowOf(rowOf(raw)?.["part_detail"]);
        const [pk, ipn] = [part?.["pk"], textOf(part?.["IPN"])];
        if (typeof pk === "number" && ipn !== undefined) ipnOfPart.set(pk, ipn);
      },
    });
  const [prefixed, ...others] = await Promise.all([
    list({ batch_regex: `^${escapeRegex(query.batchPrefix)}` }),
    ...query.categories.map((category) => list({ category })),
  ]);
  const matching = prefixed.value.filter(({ batch }) => startsWith(batch, query.batchPrefix));
  return { stock: mergeReads([{ ...prefixed, value: matching }, ...others]), ipnOfPart };
}

export function startsWith(text: string | undefined, prefix: string): boolean {
  return text?.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase();
}

/** `2026-10-20` for any time on 2026-10-21. */
export function dayBefore(instant: Instant): string {
  return instantOf(millisOf(instant) - 24 * 60 * 60 * 1000).slice(0, 10);
}

interface StockList {
  readonly query: Query;
  readonly page?: number;
  readonly see?: (raw: unknown) => void;
}

function listStock(read: ReadClient, { see, ...list }: StockList): Promise<Read<StockItem[]>> {
  return readList({
    read,
    what: "stock items",
    path: PATHS.stock,
    ...list,
    map: (raw) => {
      see?.(raw);
      return mapStockItem(raw);
    },
  });
}
