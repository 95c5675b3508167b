// Bambuddy says where spools are: assigned ones move to the location of their slot, others return to storage.
import type { Assignment } from "../../model/filament.ts";
import type { Place, StockItem } from "../../model/inventory.ts";
import type { OperationOf, Reason } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import { objectOfItem } from "../filament/names.ts";
import { cleanLine } from "../inventree-text.ts";
import type { LocationContext } from "./location-context.ts";
import {
  locationOfSlot,
  type MatchedPrinter,
  nameOfSlot,
  placeOfSlot,
  placeOfWhereabouts,
} from "./whereabouts.ts";

export interface ReturnSettings {
  readonly returnUnassignedToStorage: boolean;
}

/** @param items those of which Bambuddy is right */
export function followBambuddy(
  context: LocationContext,
  items: readonly StockItem[],
  settings: ReturnSettings,
): readonly OperationOf<"stock.move">[] {
  return items.flatMap((item) => {
    // What Bambuddy does not know it says nothing about.
    if (!context.spoolsOfItem.has(item.pk) && !context.created.has(item.pk)) return [];
    const assigned = context.slots.assignmentsOf(item);
    const move =
      assigned.length === 0 ? returnItem(context, item, settings) : followItem(context, item, assigned);
    return move === undefined ? [] : [move];
  });
}

interface InSlot {
  readonly printer: MatchedPrinter;
  readonly assignment: Assignment;
}

function followItem(
  context: LocationContext,
  item: StockItem,
  assigned: readonly Assignment[],
): OperationOf<"stock.move"> | undefined {
  const slots = assigned.flatMap((assignment) => {
    const printer = context.printerById.get(assignment.printerId);
    return printer === undefined ? [] : [{ printer, assignment }];
  });
  if (slots.some((slot) => isThere(context, item, slot))) return undefined;
  const targets = new Set(slots.map(({ printer, assignment }) => locationOfSlot(printer, assignment).pk));
  const [slot] = slots;
  if (slot === undefined) return undefined;
  if (targets.size > 1) {
    const names = slots.map(({ printer, assignment }) => nameOfSlot(printer.mapped.name, assignment));
    context.report({
      code: "spool.several-slots",
      object: `stock-${item.pk}`,
      message: `${context.nameOf(item)} is assigned to ${names.join(" and ")}`,
    });
    return undefined;
  }
  const { printer, assignment } = slot;
  return moveItem(context, item, {
    target: locationOfSlot(printer, assignment),
    place: placeOfSlot(printer, assignment),
    reason: {
      code: "assigned",
      text: `Bambuddy has spool ${assignment.spoolId} in ${nameOfSlot(printer.mapped.name, assignment)}`,
    },
  });
}

/** In the very location of the slot where it has one; else anywhere in the printer that is no other slot's location. */
function isThere({ whereIs }: LocationContext, item: StockItem, { printer, assignment }: InSlot): boolean {
  return placeOfWhereabouts(whereIs(item)) === placeOfSlot(printer, assignment);
}

/** Only out of a printer that Bambuddy has: of what is loaded elsewhere it knows nothing, and what lies anywhere else was put there. */
function returnItem(
  context: LocationContext,
  item: StockItem,
  { returnUnassignedToStorage }: ReturnSettings,
): OperationOf<"stock.move"> | undefined {
  const { storage } = context.places;
  const { kind } = context.whereIs(item);
  if (!returnUnassignedToStorage || storage === undefined || kind === "away" || kind === "loaded")
    return undefined;
  return moveItem(context, item, {
    target: storage,
    place: "away",
    reason: { code: "unassigned", text: "Bambuddy has it in no slot" },
  });
}

interface Moving {
  readonly target: Place;
  readonly place: string;
  readonly reason: Reason;
}

function moveItem(
  context: LocationContext,
  item: StockItem,
  { target, place, reason }: Moving,
): OperationOf<"stock.move"> {
  const address = `move/stock-${item.pk}`;
  const notes = cleanLine(`rc:${context.instance}: ${reason.text}`, 500);
  const after = { stock: item.pk, location: target.pk, notes };
  return {
    id: operationId("stock.move", address, after),
    address,
    kind: "stock.move",
    reason,
    object: objectOfItem(item.pk),
    label: `${context.nameOf(item)} → ${target.path}`,
    place: target.path,
    before: { location: item.locationPk ?? null },
    after,
    depends_on: [],
    books: { place: { stock: item.pk, place } },
  };
}
