// InvenTree says where spools are: those in a printer's location are assigned there, those that left are taken out.
import type { Slot } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { isRef, type Operation, type Reason } from "../../model/operation.ts";
import { type Allotment, allotSlots } from "./allot-slots.ts";
import { type Claim, claimOf } from "./claim.ts";
import { assignSlot, clearAddress, clearSlot, type LocationContext } from "./location-context.ts";
import { nameOfSlot, placeOfSlot, slotKey, type Whereabouts } from "./whereabouts.ts";

export interface FollowSettings {
  readonly unassignMissing: boolean;
  readonly defaultAms: number;
  readonly startTray: number;
}

/** @param items those of which InvenTree is right; every other assignment stays */
export function followInventree(
  context: LocationContext,
  items: readonly StockItem[],
  { unassignMissing, defaultAms, startTray }: FollowSettings,
): readonly Operation[] {
  const claims: Claim[] = [];
  const away = new Set<number>();
  for (const item of items) {
    const where = context.whereIs(item);
    if (where.kind === "loaded" || isSeenElsewhere(context, item, where)) continue;
    if (where.kind === "away") {
      away.add(item.pk);
      continue;
    }
    const claim = claimOf(context, item, where);
    if (claim !== undefined) claims.push(claim);
  }
  const none = new Set<number>();
  const allotted = allotSlots(context, {
    claims,
    defaultAms,
    startTray,
    leaving: unassignMissing ? away : none,
    yielding: unassignMissing ? none : away,
  });
  return [
    ...clearSlots(context, { claims, away, allotted, unassignMissing }),
    ...assignSlots(context, allotted),
  ];
}

/** Bambuddy would assign it again with the next report of the printer (wire/bambuddy.md 4.3): the roll itself is still there. */
function isSeenElsewhere(context: LocationContext, item: StockItem, where: Whereabouts): boolean {
  const { slots, printerName } = context;
  const seen = slots.assignmentsOf(item).find((slot) => slots.tagIn(slot, item) === "own");
  if (seen === undefined || isIn(where, seen)) return false;
  context.report({
    code: "slot.still-shown",
    object: `slot-${slotKey(seen)}`,
    message: `${context.nameOf(item)} is stored elsewhere in InvenTree, and ${nameOfSlot(printerName(seen.printerId), seen)} still shows its tag`,
  });
  return true;
}

function isIn(where: Whereabouts, { printerId, ams, tray }: Slot): boolean {
  if (where.kind !== "slot" && where.kind !== "printer") return false;
  if (where.printer.printer.id !== printerId) return false;
  return where.kind === "printer" || (where.slot.ams === ams && where.slot.tray === tray);
}

interface Clearance {
  readonly claims: readonly Claim[];
  readonly away: ReadonlySet<number>;
  readonly allotted: ReadonlyMap<string, Allotment>;
  readonly unassignMissing: boolean;
}

/**
 * A spool that found no slot stays where it is, unless that slot was given to another. One that is in no printer of the mapping
 * left none of the others: those have no location that it could be in.
 */
function clearSlots(context: LocationContext, clearance: Clearance): readonly Operation[] {
  const { claims, away, allotted, unassignMissing } = clearance;
  const settled = new Set([...allotted.values()].map(({ claim }) => claim.item.pk));
  const claimed = new Set(claims.map(({ item }) => item.pk));
  return context.slots.assignments.flatMap((assignment) => {
    const item = context.itemOfSpool.get(assignment.spoolId);
    if (item === undefined || !(away.has(item.pk) || claimed.has(item.pk))) return [];
    const given = allotted.get(slotKey(assignment));
    if (given?.claim.spool === assignment.spoolId) return [];
    const isAway = away.has(item.pk);
    const isEnding = isAway
      ? unassignMissing && context.printerById.has(assignment.printerId)
      : settled.has(item.pk);
    if (given === undefined && !isEnding) return [];
    return [clearSlot(context, assignment, { item, reason: reasonToClear(context, item, isAway) })];
  });
}

function reasonToClear({ places }: LocationContext, { locationPk }: StockItem, isAway: boolean): Reason {
  if (!isAway) return { code: "changed-slot", text: "Its place is another slot, or another spool's is here" };
  const path = places.locations.find(({ pk }) => pk === locationPk)?.path;
  return {
    code: "left-printer",
    text: `InvenTree has it ${path === undefined ? "in no location" : `in ${path}`}`,
  };
}

function assignSlots(
  context: LocationContext,
  allotted: ReadonlyMap<string, Allotment>,
): readonly Operation[] {
  return [...allotted].flatMap(([key, { slot, claim }]) => {
    const occupant = context.slots.occupants.get(key);
    if (occupant?.spoolId === claim.spool) return [];
    const { item, spool, printer } = claim;
    const former = context.slots.assignmentsOf(item).map((one) => clearAddress(slotKey(one)));
    return [
      assignSlot(context, slot, {
        item,
        spool,
        place: placeOfSlot(printer, slot),
        reason: { code: "in-printer", text: whyThere(context, claim, slot) },
        depends_on: [
          ...(isRef(spool) ? [spool.ref] : []),
          ...(occupant === undefined ? [] : [clearAddress(key)]),
          ...former,
        ],
      }),
    ];
  });
}

function whyThere(
  { places, slots }: LocationContext,
  { item, printer, slot: declared }: Claim,
  slot: Slot,
): string {
  const path = places.locations.find(({ pk }) => pk === item.locationPk)?.path ?? "its location";
  const name = nameOfSlot(printer.mapped.name, slot);
  if (declared !== undefined) return `InvenTree has it in ${path}, the location of ${name}`;
  const isSeen = slots.tagIn(slot, item) === "own";
  return `InvenTree has it in ${path}; ${name} ${isSeen ? "shows its tag" : "is the first free slot"}`;
}
