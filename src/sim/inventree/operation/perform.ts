// Runs a stock operation: read the lines, let others in, write, answer with an echo of the request.
import { recordTrack } from "../history/record.ts";
import { removeItem } from "../stock/stock-delete.ts";
import { type Quantity, quantityText } from "../store/quantity.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import { created, databaseCrashed, type Reply } from "../wire/reply.ts";
import type { OperationLine } from "./operation-line.ts";
import { type OperationRequest, type RequestRules, readOperation } from "./operation-request.ts";

export interface Effect {
  /** The row to write; it is deleted instead when it ran out and is set to. */
  readonly row: StockRow;
  readonly type: number;
  readonly deltas: JsonObject;
  /** Rows that appear beside it, with their own history entry, written before the row's own. */
  readonly born?: { readonly row: StockRow; readonly type: number; readonly deltas: JsonObject };
  readonly depletes: boolean;
}

export interface Operation {
  readonly name: string;
  readonly rules: RequestRules;
  /** Refusal of the whole request after the lines are read. */
  readonly refuse?: (call: Call, request: OperationRequest) => Reply | undefined;
  readonly apply: (call: Call, line: AppliedLine) => Effect | undefined;
}

/** Its `item` is what gets written back: the copy read earlier, with the present quantity where rows are locked. */
export interface AppliedLine extends OperationLine {
  readonly request: OperationRequest;
  /** The quantity as it was when the request was read. */
  readonly seen: Quantity;
}

const NOTE_LENGTH = 512;

export async function perform(call: Call, operation: Operation): Promise<Reply> {
  const reading = readOperation(call, operation.rules);
  if (reading.kind === "reply") return reading.reply;
  const { request } = reading;
  await call.backend.gap({ operation: operation.name, pks: request.lines.map((line) => line.item.pk) });
  const lines = request.lines.map((line) => ({ ...line, item: heldRow(call, line) ?? line.item }));
  const refusal = operation.refuse?.(call, { ...request, lines });
  if (refusal !== undefined) return refusal;
  const { exactOperations } = call.backend.profile;
  const isTooLong = request.notes.length > NOTE_LENGTH && !call.backend.sqlite;
  // Older servers write history inside the transaction, so an over-long note undoes everything.
  if (isTooLong && !exactOperations) return databaseCrashed(call.path, "DataError");
  for (const line of request.lines) applyLine(call, operation, { line, request, keepsHistory: !isTooLong });
  return isTooLong ? databaseCrashed(call.path, "DataError") : created(echo(call, request));
}

interface Step {
  readonly line: OperationLine;
  readonly request: OperationRequest;
  readonly keepsHistory: boolean;
}

function applyLine(call: Call, operation: Operation, step: Step): void {
  const { backend } = call;
  const item = heldRow(call, step.line);
  if (item === undefined) return;
  const effect = operation.apply(call, {
    ...step.line,
    item,
    request: step.request,
    seen: step.line.item.quantity,
  });
  if (effect === undefined) return;
  const saved = { updated: backend.now().second, saved: backend.nextSave() };
  const row = backend.store.stock.put({ ...effect.row, ...saved });
  if (effect.born !== undefined) {
    const born = backend.store.stock.put({ ...effect.born.row, ...saved });
    record(call, step, { ...effect.born, row: born });
  }
  const isGone = effect.depletes && row.quantity <= 0n && row.delete_on_deplete;
  if (isGone) removeItem(backend, row);
  if (!isGone || backend.profile.exactOperations) record(call, step, { ...effect, row, isGone });
}

/** The lock refreshes the quantity and nothing else: another column that changed meanwhile is written back as it was. */
function heldRow({ backend }: Call, { item }: OperationLine): StockRow | undefined {
  if (!backend.locks) return item;
  const present = backend.store.stock.get(item.pk);
  return present && { ...item, quantity: present.quantity };
}

interface Entry {
  readonly row: StockRow;
  readonly type: number;
  readonly deltas: JsonObject;
  readonly isGone?: boolean;
}

function record(call: Call, step: Step, entry: Entry): void {
  if (!step.keepsHistory) return;
  const { type, deltas, row: item } = entry;
  const notes = step.request.notes;
  recordTrack(call, { item, type, deltas, notes, ...(entry.isGone === true ? { orphan: true } : {}) });
}

/** The validated request, neither results nor new keys; a deleted item echoes as null. */
function echo(call: Call, request: OperationRequest): JsonObject {
  const { store, profile } = call.backend;
  const body = bodyObject(call);
  const items = request.lines.map((line) => ({
    pk: store.stock.get(line.item.pk) === undefined ? null : line.item.pk,
    quantity: quantityText(line.quantity),
    status: line.status ?? null,
    ...(line.batch === undefined ? {} : { batch: line.batch }),
    ...(line.packaging === undefined ? {} : { packaging: line.packaging }),
    ...(profile.transferMerges ? { merge: line.merges } : {}),
  }));
  const isTransfer = request.location !== null;
  const isCount = call.path === "/api/stock/count/" && profile.countMovesItems;
  return {
    items,
    ...(body["notes"] === undefined ? {} : { notes: request.notes }),
    ...(isTransfer || isCount ? { location: request.location } : {}),
  };
}
