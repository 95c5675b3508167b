// Grams go back, or are taken again, as one more correction of their usage row: marker, history and ledger stay of one mind.
import { addDecimals, subtractDecimals } from "../../model/decimal.ts";
import { undoNote, usageMarker } from "../../model/marker.ts";
import type { OperationOf } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import { gramsOf } from "../../plan/grams.ts";
import { usageAddress } from "../filament/context.ts";
import { left, type UndoContext, type Undone, undoReason } from "./context.ts";

type Moved = OperationOf<"usage.subtract"> | OperationOf<"usage.return">;

export function undoMovement(context: UndoContext, moved: Moved): Undone {
  const { books, after, before } = moved;
  if (books.usage === undefined)
    return left("undo.left", moved.address, `${moved.label}: it names no usage row`);
  const isReturn = moved.kind === "usage.subtract";
  const kind = isReturn ? "usage.return" : "usage.subtract";
  const { row } = books.usage;
  const correction = books.usage.correction + 1;
  const address = usageAddress(row, correction);
  const marker = usageMarker(context.instance, row, correction);
  const grams = gramsOf(after.grams);
  const total = gramsOf(books.usage.grams);
  const written = { ...after, marker, notes: notesOf(context, moved, { marker, isReturn }) };
  const level = context.levelOf(after.stock);
  return {
    kind: "operation",
    operation: {
      id: operationId(kind, address, written),
      address,
      kind,
      reason: undoReason(context, `${moved.label}, moved`),
      object: moved.object,
      label: `${after.grams} g ${isReturn ? "back to" : "from"} ${itemName(moved)}`,
      before: { ...before, ...(level === undefined ? {} : { quantity: level }), undoes: after.marker },
      after: written,
      depends_on: [],
      books: {
        usage: {
          row,
          grams: isReturn ? subtractDecimals(total, grams) : addDecimals(total, grams),
          correction,
        },
      },
    },
  };
}

/** As a movement of the planner writes it, with the plan that is undone between the grams and the print's name. */
function notesOf(
  { digest }: UndoContext,
  { after }: Moved,
  { marker, isReturn }: { readonly marker: string; readonly isReturn: boolean },
): string {
  const comma = after.notes.indexOf(", ");
  const print = comma < 0 ? "" : after.notes.slice(comma);
  const note = `${marker} ${after.grams} g${isReturn ? " back" : ""}${undoNote(digest)}${print}`;
  return [...note].slice(0, 500).join("");
}

/** `SP-0007 PLA Black (#3)` of `12.5 g from SP-0007 PLA Black (#3)` */
function itemName({ label, after }: Moved): string {
  return /^\S+ g (?:back to|from) (.*)$/.exec(label)?.[1] ?? `stock item #${after.stock}`;
}
