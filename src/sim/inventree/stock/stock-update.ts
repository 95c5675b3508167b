// PATCH and PUT of stock items. The server reads the row, then writes the whole of it back, quantity included:
// whatever happened to the item in between is lost. No row lock, no depletion, history only for the status.
import { recordTrack } from "../history/record.ts";
import { TRACK } from "../history/track-types.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";
import { readBulkItems, updatedReply } from "../wire/bulk.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { hasErrors, validate } from "../wire/field.ts";
import { type Errors, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import { stockState } from "./status-codes.ts";
import { statusDeltas } from "./status-deltas.ts";
import { statusFields, stockFields } from "./stock-fields.ts";
import { stockErrors } from "./stock-rules.ts";
import { stockFigures, updatedStock } from "./stock-view.ts";

type Change =
  | { readonly kind: "row"; readonly former: StockRow; readonly row: StockRow }
  | { readonly kind: "refused"; readonly errors: Errors };

export async function updateStock(call: Call): Promise<Reply> {
  const former = call.backend.store.stock.get(pkParam(call));
  if (former === undefined) return noMatch("StockItem");
  const change = changedStock(call, former, bodyObject(call));
  if (change.kind === "refused") return refused(change.errors);
  await call.backend.gap({ operation: "stock-update", pks: [former.pk] });
  const before = stockFigures(call, former);
  return ok(updatedStock(call, saveStock(call, change), before));
}

export async function bulkUpdateStock(call: Call): Promise<Reply> {
  const items = readBulkItems(call, call.backend.store.stock);
  if (items.kind === "reply") return items.reply;
  const { items: _, ...body } = bodyObject(call);
  const changes = items.rows.map((row) => changedStock(call, row, body));
  const broken = changes.find((change) => change.kind === "refused");
  if (broken?.kind === "refused") return refused(broken.errors);
  await call.backend.gap({ operation: "stock-update", pks: items.rows.map((row) => row.pk) });
  const saved = changes.flatMap((change) => (change.kind === "row" ? [saveStock(call, change)] : []));
  return updatedReply(
    call,
    saved.map((row) => updatedStock(call, row, stockFigures(call, row))),
  );
}

function changedStock(call: Call, former: StockRow, body: JsonObject): Change {
  const { backend } = call;
  const mode = call.method === "PUT" ? "full" : "partial";
  const { values, errors } = validate({ ...stockFields(backend), ...statusFields(backend) }, body, mode);
  if (hasErrors(errors)) return { kind: "refused", errors };
  // The fields were validated one by one against the columns of this very row.
  const row: StockRow = { ...former, ...(values as Partial<StockRow>), ...stateColumns(call, values) };
  const broken = stockErrors(backend, row);
  return hasErrors(broken) ? { kind: "refused", errors: broken } : { kind: "row", former, row };
}

function stateColumns(call: Call, values: JsonObject): Partial<StockRow> {
  const code = values["status_custom_key"] ?? values["status"];
  const state = stockState(call.backend, Number(code ?? 0));
  return state === undefined ? {} : { status: state.logicalKey, status_custom_key: state.key };
}

function saveStock(call: Call, change: Extract<Change, { kind: "row" }>): StockRow {
  const { backend } = call;
  const row = { ...change.row, updated: backend.now().second, saved: backend.nextSave() };
  backend.store.stock.put(row);
  if (row.status_custom_key !== change.former.status_custom_key) {
    const deltas = statusDeltas(backend, change.former, row);
    recordTrack(call, { item: row, type: TRACK.edited, deltas, notes: "" });
  }
  return row;
}
