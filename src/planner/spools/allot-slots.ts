// Which claim gets which slot: the declared one, the one it is in, the one whose tray shows its tag, or the first that is free.
import { traysOf } from "../../mapping/slot-numbers.ts";
import type { Assignment, Slot } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Claim } from "./claim.ts";
import type { LocationContext } from "./location-context.ts";
import { nameOfSlot, slotKey } from "./whereabouts.ts";

export interface AllotRequest {
  readonly claims: readonly Claim[];
  readonly defaultAms: number;
  readonly startTray: number;
  /** Items whose assignments end, whatever their slots are needed for. */
  readonly leaving: ReadonlySet<number>;
  /** Items whose assignments end where their slot is declared to be another's. */
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
  const declared = declaredSlots(request);
  for (const { claim, slot } of declared.values())
    if (isToBeHad(context, request, { claim, slot })) give(claim, slot);
  const free = request.claims.filter(({ slot }) => slot === undefined);
  const unsettled = free.filter((claim) => {
    const present = presentSlot(context, claim, allotted);
    if (present !== undefined) give(claim, present);
    return present === undefined;
  });
  const isEnding = endingTest(context, request);
  const isOpen: SlotTest = (slot) => {
    const key = slotKey(slot);
    const occupant = context.slots.occupants.get(key);
    return !allotted.has(key) && !declared.has(key) && (occupant === undefined || isEnding(occupant));
  };
  for (const claim of unsettled) {
    const slot = chooseSlot(context, claim, request, isOpen);
    if (slot !== undefined) give(claim, slot);
  }
  return allotted;
}

/** By slot key; where several claim one slot, the first. */
function declaredSlots({ claims }: AllotRequest): ReadonlyMap<string, Allotment> {
  const declared = new Map<string, Allotment>();
  for (const claim of claims) {
    if (claim.slot === undefined) continue;
    const { ams, tray } = claim.slot;
    const slot = { printerId: claim.printer.printer.id, ams, tray };
    if (!declared.has(slotKey(slot))) declared.set(slotKey(slot), { claim, slot });
  }
  return declared;
}

/** A slot that is the place of two, or that cannot be had, is reported and left as it is. */
function isToBeHad(context: LocationContext, request: AllotRequest, { claim, slot }: Allotment): boolean {
  const key = slotKey(slot);
  const name = nameOfSlot(claim.printer.mapped.name, slot);
  const refuse = (code: "slot.contested" | "slot.occupied" | "slot.other-rfid", message: string) => {
    context.report({ code, object: `slot-${key}`, message });
    return false;
  };
  const stored = itemsStoredIn(context, claim);
  if (stored.length > 1)
    return refuse("slot.contested", `${stored.map(context.nameOf).join(" and ")} are all stored in ${name}`);
  const said = `${context.nameOf(claim.item)} is stored in ${name}`;
  const occupant = context.slots.occupants.get(key);
  if (occupant?.spoolId === claim.spool) return true;
  if (occupant !== undefined && !mayLeave(context, request, occupant))
    return refuse("slot.occupied", `${said}, where Bambuddy has ${nameOccupant(context, occupant)}`);
  // Bambuddy itself takes an assignment back where another RFID spool is in the tray (wire/bambuddy.md 4.5).
  if (context.slots.tagIn(slot, claim.item) === "other")
    return refuse("slot.other-rfid", `${said}, whose tray shows another RFID spool`);
  return true;
}

/** Also those that claim nothing: a slot holds one spool, whatever else is known of them. */
function itemsStoredIn({ items, whereIs }: LocationContext, { slot, printer }: Claim): readonly StockItem[] {
  return items.filter((item) => {
    const where = whereIs(item);
    return where.kind === "slot" && where.slot === slot && where.printer === printer;
  });
}

/** Of spools that no claim and no departure speaks of nothing is known. */
function mayLeave(
  { itemOfSpool }: LocationContext,
  { claims, leaving, yielding }: AllotRequest,
  { spoolId }: Assignment,
): boolean {
  const pk = itemOfSpool.get(spoolId)?.pk;
  if (pk === undefined) return false;
  return leaving.has(pk) || yielding.has(pk) || claims.some(({ item }) => item.pk === pk);
}

function nameOccupant({ itemOfSpool, nameOf }: LocationContext, { spoolId }: Assignment): string {
  const owner = itemOfSpool.get(spoolId);
  return `its spool ${spoolId}, which ${owner === undefined ? "names no stock item" : `is ${nameOf(owner)}`}`;
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

type SlotTest = (slot: Slot) => boolean;

/** Whoever is claimed and was not allotted the slot it is in, belongs elsewhere. */
function endingTest({ itemOfSpool }: LocationContext, { claims, leaving }: AllotRequest) {
  const elsewhere = new Set([...leaving, ...claims.map(({ item }) => item.pk)]);
  return ({ spoolId }: Assignment): boolean => elsewhere.has(itemOfSpool.get(spoolId)?.pk ?? Number.NaN);
}

/** Where the printer itself sees the spool it is, and nowhere else. */
function chooseSlot(
  context: LocationContext,
  claim: Claim,
  request: AllotRequest,
  isOpen: SlotTest,
): Slot | undefined {
  const { slots, nameOf, report } = context;
  const { item, printer } = claim;
  const stored = `${nameOf(item)} is stored in ${printer.mapped.name}`;
  const seen = slots.traysOf(printer.printer.id).find((tray) => slots.tagIn(tray, item) === "own");
  if (seen !== undefined && isOpen(seen))
    return { printerId: seen.printerId, ams: seen.ams, tray: seen.tray };
  if (seen !== undefined) {
    const occupant = slots.occupants.get(slotKey(seen));
    const held =
      occupant === undefined ? "which is another's" : `where Bambuddy has ${nameOccupant(context, occupant)}`;
    report({
      code: "slot.occupied",
      object: `slot-${slotKey(seen)}`,
      message: `${stored} and seen in ${nameOfSlot(printer.mapped.name, seen)}, ${held}`,
    });
    return undefined;
  }
  const free = candidates(context, claim, request).find(
    (slot) => isOpen(slot) && slots.tagIn(slot, item) !== "other",
  );
  if (free === undefined)
    report({
      code: "slot.none-free",
      object: `stock-${item.pk}`,
      message: `${stored}, which has no free slot from AMS ${request.defaultAms} tray ${request.startTray} on`,
    });
  return free;
}

/** The default unit first, then the other units that the printer shows. A slot with a location of its own is for spools stored there. */
function candidates(
  { slots }: LocationContext,
  { printer: { mapped, printer } }: Claim,
  { defaultAms, startTray }: AllotRequest,
): readonly Slot[] {
  const isConnected = slots.stateOf(printer.id)?.isConnected === true;
  const live = slots.traysOf(printer.id);
  const others = [...new Set(live.map(({ ams }) => ams))].filter((ams) => ams > defaultAms && ams < EXTERNAL);
  return [
    ...slotsOf(printer.id, defaultAms).filter(({ tray }) => tray >= startTray),
    ...others.flatMap((ams) => slotsOf(printer.id, ams)),
  ].filter(
    (slot) =>
      (!isConnected || live.some((tray) => isSame(tray, slot))) &&
      !mapped.slots.some((declared) => isSame(declared, slot)),
  );
}

const EXTERNAL = 255;

function slotsOf(printerId: number, ams: number): readonly Slot[] {
  return Array.from({ length: traysOf(ams) }, (_, tray) => ({ printerId, ams, tray }));
}

function isSame(a: Pick<Slot, "ams" | "tray">, b: Pick<Slot, "ams" | "tray">): boolean {
  return a.ams === b.ams && a.tray === b.tray;
}
