// DELETE of stock items. From API 450 on history survives without its item; before, it goes along.
import type { Backend } from "../backend.ts";
import type { StockRow } from "../store/rows.ts";
import { deletedReply, readBulkItems } from "../wire/bulk.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { noContent, noMatch, type Reply } from "../wire/reply.ts";

export function deleteStock(call: Call): Reply {
  const row = call.backend.store.stock.get(pkParam(call));
  if (row === undefined) return noMatch("StockItem");
  removeItem(call.backend, row);
  return noContent();
}

export function deleteStockItems(call: Call): Reply {
  const items = readBulkItems(call, call.backend.store.stock);
  if (items.kind === "reply") return items.reply;
  for (const row of items.rows) removeItem(call.backend, row);
  return deletedReply(items.rows.length);
}

export function removeItem(backend: Backend, row: StockRow): void {
  const { store, profile } = backend;
  store.stock.delete(row.pk);
  for (const child of store.stock.where("parent", row.pk)) store.stock.put({ ...child, parent: row.parent });
  for (const entry of store.tracking.where("item", row.pk)) {
    if (profile.historyOutlivesItems) store.tracking.put({ ...entry, item: null });
    if (!profile.historyOutlivesItems) store.tracking.delete(entry.pk);
  }
}
