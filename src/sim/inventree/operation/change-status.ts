// POST /api/stock/change_status/: plain keys, a singular `note`; items already in that state are skipped.
import { recordTrack } from "../history/record.ts";
import { TRACK } from "../history/track-types.ts";
import { type StockState, stockState } from "../stock/status-codes.ts";
import { statusDeltas } from "../stock/status-deltas.ts";
import type { StockRow } from "../store/rows.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import {
  type FieldReader,
  foreignKey,
  hasErrors,
  integer,
  refusal,
  text,
  validate,
  value,
} from "../wire/field.ts";
import { created, type Reply, refused } from "../wire/reply.ts";

export async function changeStatus(call: Call): Promise<Reply> {
  const { backend } = call;
  const body = bodyObject(call);
  const fields = {
    items: { read: itemKeys(call), required: true },
    status: { read: statusCode(call), required: true },
    note: { read: text(512) },
  } as const;
  const { values, errors } = validate(fields, body, "full");
  if (hasErrors(errors)) return refused(errors);
  const state = stockState(backend, Number(values["status"]));
  const pks = Array.isArray(values["items"]) ? values["items"].map(Number) : [];
  const copies = pks.map((pk) => backend.store.stock.get(pk)).filter((row) => row !== undefined);
  await backend.gap({ operation: "change_status", pks });
  for (const copy of copies) {
    const row = backend.locks ? backend.store.stock.get(copy.pk) : copy;
    if (row !== undefined && state !== undefined)
      changeOne(call, row, { state, note: String(values["note"] ?? "") });
  }
  const note = body["note"] === undefined ? {} : { note: values["note"] };
  return created({ items: pks, status: values["status"], ...note });
}

interface NewState {
  readonly state: StockState;
  readonly note: string;
}

function changeOne(call: Call, former: StockRow, { state, note }: NewState): void {
  if (former.status_custom_key === state.key) return;
  const { backend } = call;
  const columns = { status: state.logicalKey, status_custom_key: state.key };
  const row = { ...former, ...columns, updated: backend.now().second, saved: backend.nextSave() };
  backend.store.stock.put(row);
  const deltas = statusDeltas(backend, former, row);
  recordTrack(call, { item: row, type: TRACK.edited, deltas, notes: note, withoutPart: true });
}

function itemKeys(call: Call): FieldReader {
  const known = foreignKey((pk) => call.backend.store.stock.get(pk) !== undefined);
  return (given) => {
    if (!Array.isArray(given)) return refusal('Expected a list of items but got type "str".');
    if (given.length === 0) return refusal("This list may not be empty.");
    const broken = given.map(known).find((result) => result.kind === "refused");
    return broken ?? value(given.map(Number));
  };
}

function statusCode(call: Call): FieldReader {
  return (given) => {
    const read = integer(given);
    if (read.kind === "refused") return read;
    const isKnown = stockState(call.backend, Number(read.value)) !== undefined;
    return isKnown ? read : refusal(`"${read.value}" is not a valid choice.`);
  };
}
