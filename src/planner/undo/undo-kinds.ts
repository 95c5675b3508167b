// Every kind of write and how it is taken back, or why it stays.
import type { Operation, OperationKind, OperationOf } from "../../model/operation.ts";
import { left, type Standing, type Undo, type UndoContext, type Undone } from "./context.ts";
import { undoMovement } from "./undo-movement.ts";
import { undoAssign, undoClear, undoMove } from "./undo-places.ts";
import { undoSpoolValues } from "./undo-spool-values.ts";
import { undoLink, undoParameter } from "./undo-values.ts";

/** Nothing is deleted from stock, and no picture is kept that could be put back. */
const UNDO: { readonly [K in OperationKind]: Undo<K> } = {
  "part.create": made("part"),
  "stock.create": made("stock item"),
  "spool.create": made("spool in Bambuddy"),
  "parameter.set": undoParameter,
  "link.set": undoLink,
  "spool.set": undoSpoolValues,
  "usage.subtract": undoMovement,
  "usage.return": undoMovement,
  "stock.move": undoMove,
  "slot.clear": undoClear,
  "slot.assign": undoAssign,
  "image.set": (_, { address, label, before }) =>
    left("undo.left", address, `${label}: it was ${before.image ?? "none"} before`),
  "stock.keep": (_, { address, label }) =>
    left("undo.left", address, `${label}: it is no longer deleted with its last gram`),
  "spool.archive": (_, { address, label }) =>
    left("undo.left", address, `${label}: it is archived in Bambuddy`),
};

export function undoOf(context: UndoContext, { operation, ...result }: Standing): Undone {
  const undo: Undo<OperationKind> = UNDO[operation.kind] as Undo<OperationKind>;
  return undo(context, operation as OperationOf<OperationKind> & Operation, result);
}

function made<K extends OperationKind>(what: string): Undo<K> {
  return (_, { address, label }, { id }) =>
    left("undo.made", address, `${label}: ${what}${id === undefined ? "" : ` #${id}`}`);
}
