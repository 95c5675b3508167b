// What the location planner looks things up in, and how it writes its operations.
import type { Assignment, SlotsRead } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { OperationOf, Reason, SpoolRef } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import type { SpoolsContext } from "./context.ts";
import { matchPrinters } from "./match-printers.ts";
import { openSlots, type Slots } from "./slots.ts";
import {
  type MatchedPrinter,
  nameOfSlot,
  openWhereabouts,
  slotKey,
  type Whereabouts,
} from "./whereabouts.ts";

export interface LocationContext extends SpoolsContext {
  readonly slots: Slots;
  readonly printerById: ReadonlyMap<number, MatchedPrinter>;
  /** Spools that this plan makes, by pk of their item. */
  readonly created: ReadonlyMap<number, OperationOf<"spool.create">>;
  whereIs(item: StockItem): Whereabouts;
  printerName(id: number): string;
}

export function openLocation(
  context: SpoolsContext,
  slots: SlotsRead,
  created: LocationContext["created"],
): LocationContext {
  const matched = matchPrinters(context);
  const whereIs = openWhereabouts(context.places, matched);
  const names = new Map(context.world.printers.value.map(({ id, name }) => [id, name]));
  return {
    ...context,
    slots: openSlots(context, slots),
    printerById: new Map(matched.map((one) => [one.printer.id, one])),
    created,
    whereIs: ({ locationPk }) => whereIs(locationPk),
    printerName: (id) => names.get(id) ?? `printer ${id}`,
  };
}

export function slotAddress(key: string): string {
  return `slot/${key}`;
}

export function clearAddress(key: string): string {
  return `slot/${key}:clear`;
}

export interface Clearing {
  readonly item: StockItem;
  readonly reason: Reason;
}

/** The ledger learns that the spool is in no slot, unless it still is in another: what follows may fail. */
export function clearSlot(
  context: LocationContext,
  { spoolId, ...slot }: Assignment,
  { item, reason }: Clearing,
): OperationOf<"slot.clear"> {
  const key = slotKey(slot);
  const address = clearAddress(key);
  const printer = context.printerName(slot.printerId);
  const isOnly = context.slots.assignmentsOf(item).length === 1;
  const after = { printer: slot.printerId, ams: slot.ams, tray: slot.tray, spool: null };
  return {
    id: operationId("slot.clear", address, after),
    address,
    kind: "slot.clear",
    reason,
    object: `bambuddy/slot/${key}`,
    label: `${context.nameOf(item)} out of ${nameOfSlot(printer, slot)}`,
    place: printer,
    before: { spool: spoolId },
    after,
    depends_on: [],
    books: isOnly ? { place: { stock: item.pk, place: "away" } } : {},
  };
}

export interface Assigning {
  readonly item: StockItem;
  readonly spool: SpoolRef;
  readonly place: string;
  readonly reason: Reason;
  readonly depends_on: readonly string[];
}

export function assignSlot(
  context: LocationContext,
  slot: Omit<Assignment, "spoolId">,
  { item, spool, place, reason, depends_on }: Assigning,
): OperationOf<"slot.assign"> {
  const key = slotKey(slot);
  const address = slotAddress(key);
  const printer = context.printerName(slot.printerId);
  const name = nameOfSlot(printer, slot);
  const isPrinting = context.slots.stateOf(slot.printerId)?.isPrinting === true;
  const after = { printer: slot.printerId, ams: slot.ams, tray: slot.tray, spool };
  return {
    id: operationId("slot.assign", address, after),
    address,
    kind: "slot.assign",
    reason,
    object: `bambuddy/slot/${key}`,
    label: `${context.nameOf(item)} into ${name}`,
    place: printer,
    before: { spool: null },
    after,
    depends_on,
    danger: `reaches the printer: sets the filament of ${name}${isPrinting ? " while it prints" : ""}`,
    books: { place: { stock: item.pk, place } },
  };
}
