// POST of a stock item.
import { type Backend, isSettingOn } from "../backend.ts";
import { recordTrack } from "../history/record.ts";
import { TRACK } from "../history/track-types.ts";
import { stockRow } from "../store/defaults.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import { hasErrors, validate } from "../wire/field.ts";
import { created, type Reply, refused } from "../wire/reply.ts";
import { createdDeltas } from "./created-deltas.ts";
import { DEFAULT_STATUS, stockState } from "./status-codes.ts";
import { stockFields } from "./stock-fields.ts";
import { stockErrors } from "./stock-rules.ts";
import { createdStock } from "./stock-view.ts";

export async function createStock(call: Call): Promise<Reply> {
  const { backend } = call;
  const body = bodyObject(call);
  if (body["quantity"] === undefined) return refused({ quantity: "Quantity is required" });
  if (backend.store.parts.get(Number(body["part"] ?? 0)) === undefined)
    return refused({ part: "Valid part must be supplied" });
  const { values, errors } = validate(stockFields(backend), body, "full");
  if (hasErrors(errors)) return refused(withSecondComplaint(errors, body));
  const draft = draftStock(call, values);
  const broken = stockErrors(backend, draft);
  if (hasErrors(broken)) return refused(broken);
  await backend.gap({ operation: "stock-create", pks: [] });
  const row = backend.store.stock.put({
    ...draft,
    pk: backend.store.stock.nextPk(),
    saved: backend.nextSave(),
  });
  recordTrack(call, { item: row, type: TRACK.created, deltas: createdDeltas(backend, row), notes: "" });
  const view = createdStock(call, row);
  return created(backend.profile.stockCreateAnswersArray ? [view] : view);
}

function draftStock(call: Call, values: JsonObject): StockRow {
  const { backend } = call;
  const body = bodyObject(call);
  const part = backend.store.parts.get(Number(values["part"]));
  const code = statusOnCreate(backend, body);
  const moment = backend.now().second;
  const base = stockRow({
    pk: 0,
    part: 0,
    quantity: 0n,
    creation_date: moment,
    saved: 0,
    batch: String(backend.settings.get("STOCK_BATCH_CODE_TEMPLATE") ?? ""),
    delete_on_deplete: isSettingOn(backend, "STOCK_DELETE_DEPLETED_DEFAULT"),
    status: stockState(backend, code)?.logicalKey ?? DEFAULT_STATUS,
    status_custom_key: code,
  });
  // The fields were validated one by one against the columns of this very row.
  const row: StockRow = { ...base, ...(values as Partial<StockRow>) };
  // Newer servers echo tags on create without saving them.
  const tags = backend.profile.detailOnRequest ? [] : row.tags;
  return { ...row, tags, location: row.location ?? part?.default_location ?? null };
}

/** An unknown code is silently replaced; a custom key wins. */
function statusOnCreate(backend: Backend, body: JsonObject): number {
  const code = Number(body["status_custom_key"] ?? body["status"] ?? DEFAULT_STATUS);
  return stockState(backend, code) === undefined ? DEFAULT_STATUS : code;
}

/** A negative quantity is refused twice over. */
function withSecondComplaint(errors: Readonly<Record<string, unknown>>, body: JsonObject): JsonObject {
  const { quantity } = errors;
  if (!Array.isArray(quantity) || !(Number(body["quantity"]) < 0)) return errors;
  return { ...errors, quantity: [...quantity, "Quantity must be greater than zero"] };
}
