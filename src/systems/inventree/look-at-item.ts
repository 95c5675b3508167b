// One stock item with the end of its history, read until both agree or stay as they are: no request shows both at once.
import { ReconcileError } from "../../model/errors.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { partPath, stockPath } from "./api.ts";
import type { TargetContext } from "./handler.ts";
import { type Link, levelSaid, linksOf } from "./quantity-chain.ts";
import { readItemHistory } from "./read-history.ts";
import { mapPart, mapStockItem, type Row, rowOf, textOf } from "./schema.ts";

export interface Item {
  readonly item: StockItem;
  /** Of its part; absent where it has none. */
  readonly units?: string;
  /** InvenTree answers 201 to movements of such items, and does nothing. */
  readonly isSerialised: boolean;
}

export interface ItemLook extends Item {
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  readonly links: readonly Link[];
}

const NEWEST_ENTRIES = 25;
/** History may arrive just after the level, and others may move the item between two requests. */
const LOOKS = 3;

/** `undefined`: there is no such item. */
export async function lookAtItem(
  context: TargetContext,
  pk: number,
  entries = NEWEST_ENTRIES,
): Promise<ItemLook | undefined> {
  let former: ItemLook | undefined;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const look = await lookOnce(context, pk, entries);
    if (look === undefined || agrees(look) || (former !== undefined && isSame(look, former))) return look;
    former = look;
  }
  return former;
}

/** `undefined`: there is no such item. */
export async function readItem({ read }: TargetContext, pk: number): Promise<Item | undefined> {
  const reply = await read.getJson(stockPath(pk), { query: { part_detail: true }, expect: [404] });
  if (reply.status === 404) return undefined;
  const item = usable(`stock item #${pk}`, mapStockItem(reply.body));
  const row = rowOf(reply.body);
  // A server may leave out what the user may not see.
  const detail = rowOf(row?.["part_detail"]) ?? (await readPart(read, item.partPk));
  const units = textOf(detail["units"]);
  return {
    item,
    ...(units === undefined ? {} : { units }),
    isSerialised: textOf(row?.["serial"]) !== undefined,
  };
}

async function readPart(read: TargetContext["read"], pk: number): Promise<Row> {
  const { body } = await read.getJson(partPath(pk));
  usable(`part #${pk}`, mapPart(body));
  return rowOf(body) ?? {};
}

async function lookOnce(context: TargetContext, pk: number, limit: number): Promise<ItemLook | undefined> {
  const { hasRowLocks } = await context.dialect();
  const [item, page] = await Promise.all([
    readItem(context, pk),
    readItemHistory(context.read, { item: pk, limit }),
  ]);
  if (item === undefined || page === undefined) return undefined;
  const history = page.entries;
  return { ...item, history, links: linksOf(history, hasRowLocks) };
}

function agrees({ item, links }: ItemLook): boolean {
  const said = levelSaid(links);
  return said === undefined || said === item.quantity;
}

function isSame(a: ItemLook, b: ItemLook): boolean {
  return a.item.quantity === b.item.quantity && a.history[0]?.pk === b.history[0]?.pk;
}

function usable<T>(
  object: string,
  reading: { readonly kind: "row"; readonly row: T } | { readonly kind: "malformed"; readonly why: string },
): T {
  if (reading.kind === "row") return reading.row;
  throw new ReconcileError("unreachable", {
    object: `InvenTree's ${object}`,
    happened: reading.why,
    next: "Look at it in InvenTree, then run again.",
  });
}
