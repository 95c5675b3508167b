// Spools go back: into the slots they were taken out of, out of those they were put into, to the locations they were moved from.
import { type Books, isRef, type OperationOf } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import { cleanLine } from "../inventree-text.ts";
import { nameOfSlot } from "../spools/whereabouts.ts";
import { left, type UndoContext, type Undone, undoReason } from "./context.ts";

export function undoClear(context: UndoContext, cleared: OperationOf<"slot.clear">): Undone {
  const address = cleared.address.replace(/:clear$/, "");
  const after = { ...cleared.after, spool: cleared.before.spool };
  const slot = slotOf(cleared);
  return {
    kind: "operation",
    operation: {
      id: operationId("slot.assign", address, after),
      address,
      kind: "slot.assign",
      reason: undoReason(context, "Taken out"),
      object: cleared.object,
      label: `${nameBefore(cleared.label, ` out of ${slot}`)} into ${slot}`,
      ...placeOf(cleared),
      before: { spool: null },
      after,
      depends_on: [],
      danger: `reaches the printer: sets the filament of ${slot}`,
      books: unsettled(cleared),
    },
  };
}

export function undoAssign(context: UndoContext, assigned: OperationOf<"slot.assign">): Undone {
  const { spool: ref, ...place } = assigned.after;
  const spool = isRef(ref) ? context.idOf(ref.ref) : ref;
  if (spool === undefined)
    return left(
      "undo.left",
      assigned.address,
      `${assigned.label}: the report does not say which spool it is`,
    );
  const address = `${assigned.address}:clear`;
  const after = { ...place, spool: null };
  const slot = slotOf(assigned);
  return {
    kind: "operation",
    operation: {
      id: operationId("slot.clear", address, after),
      address,
      kind: "slot.clear",
      reason: undoReason(context, "Put in"),
      object: assigned.object,
      label: `${nameBefore(assigned.label, ` into ${slot}`)} out of ${slot}`,
      ...placeOf(assigned),
      before: { spool },
      after,
      depends_on: [],
      books: unsettled(assigned),
    },
  };
}

export function undoMove(context: UndoContext, moved: OperationOf<"stock.move">): Undone {
  const { before, after, address, object, label } = moved;
  if (before.location === null)
    return left(
      "undo.left",
      address,
      `${label}: it had no location before, and InvenTree moves nothing to none`,
    );
  const name = moved.place === undefined ? label : nameBefore(label, ` → ${moved.place}`);
  const reason = undoReason(context, "Moved");
  const restored = {
    stock: after.stock,
    location: before.location,
    notes: cleanLine(`rc:${context.instance}: back, ${reason.text}`, 500),
  };
  return {
    kind: "operation",
    operation: {
      id: operationId("stock.move", address, restored),
      address,
      kind: "stock.move",
      reason,
      object,
      label: `${name} → back to location #${before.location}`,
      place: `location #${before.location}`,
      before: { location: after.location },
      after: restored,
      depends_on: [],
      books: unsettled(moved),
    },
  };
}

type InSlot = OperationOf<"slot.clear"> | OperationOf<"slot.assign">;

function slotOf({ place, after }: InSlot): string {
  return nameOfSlot(place ?? `printer ${after.printer}`, after);
}

function placeOf({ place }: InSlot): { readonly place?: string } {
  return place === undefined ? {} : { place };
}

function nameBefore(label: string, end: string): string {
  return label.endsWith(end) ? label.slice(0, -end.length) : label;
}

/** The ledger forgets where both agreed: whichever system a three-way comparison followed, it would take the undo back. */
function unsettled({ books }: { readonly books: Books }): Books {
  return books.place === undefined ? {} : { place: { stock: books.place.stock, place: "unsettled" } };
}
