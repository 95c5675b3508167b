// Which claim gets which slot: the declared one, the one it is in, the one whose tray shows its tag, or the first that is free.
import type { Assignment, Slot } from "../../model/filament.ts";
import { groupBy } from "../../model/order.ts";
import type { Claim } from "./claim.ts";
import type { LocationContext } from "./location-context.ts";
import { nameOfSlot, slotKey } from "./whereabouts.ts";

export interface AllotRequest {
  readonly claims: readonly Claim[];
  readonly defaultAms: number;
  readonly startTray: number;
  /** Items whose assignments end, whatever their slots are needed for. */
  readonly leaving: ReadonlySet<number>;
  /** Items whose assignments end where their slot is needed. */
  readonly yielding: ReadonlySet<number>;
}

export interface Allotment {
  readonly slot: Slot;
  readonly claim: Claim;
}

/** By slot key. Claims that get none are reported and missing. */
export function allotSlots(context: LocationContext, request: AllotRequest): ReadonlyMap<string, Allotment> {
  const allotted = new Map<string, Allotment>();
  const give = (claim: Claim, slot: Slot) => {
    allotted.set(slotKey(slot), { slot, claim });
  };
  for (const [claim, slot] of declaredSlots(context, request)) give(claim, slot);
  const free = request.claims.filter(({ slot }) => slot === undefined);
  const unsettled = free.filter((claim) => {
    const present = presentSlot(context, claim, allotted);
    if (present !== undefined) give(claim, present);
    return present === undefined;
  });
  const isOpen = openness(context, request, allotted);
  for (const claim of unsettled) {
    const slot = chooseSlot(context, claim, request, isOpen);
    if (slot !== undefined) give(claim, slot);
    else
      context.report({
        code: "slot.none-free",
        object: `stock-${claim.item.pk}`,
        message: `${context.nameOf(claim.item)} is stored in ${claim.printer.mapped.name}, which has no free slot from AMS ${request.defaultAms} tray ${request.startTray} on`,
      });
  }
  return allotted;
}

/** Claims of one slot that are two or that cannot be are reported. */
function declaredSlots(context: LocationContext, request: AllotRequest): readonly (readonly [Claim, Slot])[] {
  const declared = request.claims.flatMap((claim) =>
    claim.slot === undefined
      ? []
      : [{ claim, slot: { printerId: claim.printer.printer.id, ...numbersOf(claim.slot) } }],
  );
  const bySlot = groupBy(declared, ({ slot }) => slotKey(slot));
  const movable = new Set([
    ...request.claims.map(({ item }) => item.pk),
    ...request.leaving,
    ...request.yielding,
  ]);
  return [...bySlot].flatMap(([key, claimants]) => {
    const [first, ...others] = claimants;
    if (first === undefined) return [];
    const { claim, slot } = first;
    const name = nameOfSlot(claim.printer.mapped.name, slot);
    if (others.length > 0) {
      context.report({
        code: "slot.contested",
        object: `slot-${key}`,
        message: `${claimants.map((one) => context.nameOf(one.claim.item)).join(" and ")} are all stored in ${name}`,
      });
      return [];
    }
    const occupant = context.slots.occupants.get(key);
    if (occupant?.spoolId === claim.spool) return [[claim, slot] as const];
    const owner = occupant && context.itemOfSpool.get(occupant.spoolId);
    if (occupant !== undefined && (owner === undefined || !movable.has(owner.pk))) {
      context.report({
        code: "slot.occupied",
        object: `slot-${key}`,
        message: `${context.nameOf(claim.item)} is stored in ${name}, where Bambuddy has its spool ${occupant.spoolId}${owner === undefined ? ", which names no stock item" : ""}`,
      });
      return [];
    }
    return isTagged(context, claim, slot) ? [] : [[claim, slot] as const];
  });
}

/** Bambuddy itself takes an assignment back where another RFID spool is in the tray (wire/bambuddy.md 4.5). */
function isTagged(context: LocationContext, claim: Claim, slot: Slot): boolean {
  if (context.slots.tagIn(slot, claim.item) !== "other") return false;
  context.report({
    code: "slot.other-rfid",
    object: `slot-${slotKey(slot)}`,
    message: `${context.nameOf(claim.item)} is stored in ${nameOfSlot(claim.printer.mapped.name, slot)}, whose tray shows another RFID spool`,
  });
  return true;
}

/** Where it is already, unless another declared that slot; of several the one whose tray shows its tag. */
function presentSlot(
  { slots }: LocationContext,
  { item, spool, printer }: Claim,
  allotted: ReadonlyMap<string, Allotment>,
): Slot | undefined {
  const there = slots
    .assignmentsOf(item)
    .filter((one) => one.spoolId === spool && one.printerId === printer.printer.id)
    .filter((one) => !allotted.has(slotKey(one)));
  return there.find((one) => slots.tagIn(one, item) === "own") ?? there[0];
}

type IsOpen = (slot: Slot) => boolean;

/** A slot whose spool goes elsewhere is free, also where that spool finds no slot there. */
function openness(
  { slots, itemOfSpool }: LocationContext,
  { claims, leaving }: AllotRequest,
  allotted: ReadonlyMap<string, Allotment>,
): IsOpen {
  const printerOf = new Map(claims.map(({ item, printer }) => [item.pk, printer.printer.id]));
  const settled = new Set([...allotted.values()].map(({ claim }) => claim.item.pk));
  const ends = ({ spoolId, printerId }: Assignment): boolean => {
    const item = itemOfSpool.get(spoolId);
    if (item === undefined) return false;
    return (
      leaving.has(item.pk) || settled.has(item.pk) || (printerOf.get(item.pk) ?? printerId) !== printerId
    );
  };
  return (slot) => {
    const occupant = slots.occupants.get(slotKey(slot));
    return !allotted.has(slotKey(slot)) && (occupant === undefined || ends(occupant));
  };
}

function chooseSlot(
  { slots }: LocationContext,
  { item, printer: { mapped, printer } }: Claim,
  { defaultAms, startTray }: AllotRequest,
  isOpen: IsOpen,
): Slot | undefined {
  const state = slots.stateOf(printer.id);
  const live = state?.trays ?? [];
  const tagged = live.find((tray) => slots.tagIn(tray, item) === "own" && isOpen(tray));
  if (tagged !== undefined) return tagged;
  // A slot with a location of its own is for spools that are stored there.
  const isDeclared = ({ ams, tray }: Slot) =>
    mapped.slots.some((slot) => slot.ams === ams && slot.tray === tray);
  const units = state?.isConnected === true ? [...new Set(live.map(({ ams }) => ams))] : [];
  const others = units.filter((ams) => ams > defaultAms && ams < 255).sort((a, b) => a - b);
  const candidates = [
    ...traysOf(printer.id, defaultAms).filter(({ tray }) => tray >= startTray),
    ...others.flatMap((ams) => traysOf(printer.id, ams)),
  ];
  const isThere = ({ ams, tray }: Slot) =>
    state?.isConnected !== true || live.some((one) => one.ams === ams && one.tray === tray);
  return candidates.find(
    (slot) => isThere(slot) && !isDeclared(slot) && isOpen(slot) && slots.tagIn(slot, item) !== "other",
  );
}

/** AMS units have four trays, AMS-HT has one, and two spools may be outside (wire/bambuddy.md 2.1). */
function traysOf(printerId: number, ams: number): readonly Slot[] {
  const count = ams < 128 ? 4 : ams < 255 ? 1 : 2;
  return Array.from({ length: count }, (_, tray) => ({ printerId, ams, tray }));
}

function numbersOf({ ams, tray }: Pick<Slot, "ams" | "tray">) {
  return { ams, tray };
}
