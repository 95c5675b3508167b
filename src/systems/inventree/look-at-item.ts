// One stock item with the end of its history, read until both agree or stay as they are: no request shows both at once.
import type { HistoryEntry } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { partPath, stockPath } from "./api.ts";
import type { TargetContext } from "./handler.ts";
import { type Link, levelSaid, linksOf } from "./quantity-chain.ts";
import { readItemHistory } from "./read-history.ts";
import { mapPart, mapStockItem, type Row, rowOf, textOf, usableRow } from "./schema.ts";

export interface Item {
  readonly item: StockItem;
  /** Of its part; absent where it has none. */
  readonly units?: string;
  /** InvenTree answers 201 to movements of such items, and does nothing. */
  readonly isSerialised: boolean;
  /** Why it is in stock no more, whatever it holds; absent for empty and for lost items. */
  readonly left?: string;
}

export interface ItemLook extends Item {
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** Up to the level that was read; without it where others moved the item on meanwhile. */
  readonly links: readonly Link[];
}

/** What a look shows of the history. */
export const NEWEST_ENTRIES = 25;
/** History may arrive just after the level, and others may move the item between two requests. */
const LOOKS = 5;

/** `undefined`: there is no such item. */
export async function lookAtItem(
  context: TargetContext,
  pk: number,
  limit = NEWEST_ENTRIES,
): Promise<ItemLook | undefined> {
  const [seen, links] = await Promise.all([readItem(context, pk), readLinks(context, pk, limit)]);
  if (seen === undefined || links === undefined) return undefined;
  let look: ItemLook = { ...seen, ...links };
  for (let looks = 1; looks < LOOKS && !agrees(look); looks += 1) {
    const next = await lookAgain(context, look, limit);
    if (next === undefined || isSame(next, look)) return next;
    look = next;
  }
  return look;
}

/** `undefined`: there is no such item. */
export async function readItem({ read }: TargetContext, pk: number): Promise<Item | undefined> {
  const reply = await read.getJson(stockPath(pk), { query: { part_detail: true }, expect: [404] });
  if (reply.status === 404) return undefined;
  const item = usableRow(`stock item #${pk}`, mapStockItem(reply.body));
  const row = rowOf(reply.body);
  // A server may leave out what the user may not see.
  const detail = rowOf(row?.["part_detail"]) ?? (await readPart(read, item.partPk));
  const units = textOf(detail["units"]);
  const left = row && leftText(row);
  return {
    item,
    ...(units === undefined ? {} : { units }),
    isSerialised: textOf(row?.["serial"]) !== undefined,
    ...(left === undefined ? {} : { left }),
  };
}

/** InvenTree refuses operations on all of these but the last, and takes a PATCH of any. */
function leftText(row: Row): string | undefined {
  const isSet = (field: string) => (row[field] ?? null) !== null;
  if (isSet("consumed_by")) return "a build order consumed it";
  if (isSet("sales_order") || isSet("customer")) return "it was sold";
  if (isSet("belongs_to")) return "it is installed in another item";
  return row["is_building"] === true ? "it is in production" : undefined;
}

async function readPart(read: TargetContext["read"], pk: number): Promise<Row> {
  const { body } = await read.getJson(partPath(pk));
  usableRow(`part #${pk}`, mapPart(body));
  return rowOf(body) ?? {};
}

interface History {
  readonly history: readonly HistoryEntry[];
  readonly links: readonly Link[];
}

async function readLinks(context: TargetContext, item: number, limit: number): Promise<History | undefined> {
  const { hasRowLocks } = await context.dialect();
  const page = await readItemHistory(context, { item, limit });
  return page && { history: page.entries, links: linksOf(page.entries, hasRowLocks) };
}

/** The level now, and a history read after it: it leads to that level, and possibly beyond. */
async function lookAgain(
  context: TargetContext,
  former: ItemLook,
  limit: number,
): Promise<ItemLook | undefined> {
  const { pk } = former.item;
  const seen = await readItem(context, pk);
  if (seen === undefined) return undefined;
  const later = await readLinks(context, pk, limit);
  if (later === undefined) return undefined;
  const { history, links } = later;
  const known = former.links.at(-1)?.entry.pk;
  const start = links.findIndex(({ entry }) => entry.pk === known);
  const level = seen.item.quantity;
  const end = start < 0 ? -1 : links.findLastIndex((link, at) => at >= start && link.after === level);
  return { ...seen, history, links: end < 0 ? links : links.slice(0, end + 1) };
}

function agrees({ item, links }: ItemLook): boolean {
  const said = levelSaid(links);
  return said === undefined || said === item.quantity;
}

function isSame(a: ItemLook, b: ItemLook): boolean {
  return a.item.quantity === b.item.quantity && a.history[0]?.pk === b.history[0]?.pk;
}
