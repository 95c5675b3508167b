// What a plan of spools does to a farm, as InvenTree and Bambuddy would do it. Throws where a precondition does not hold.
import { decimal } from "../../../src/model/decimal.ts";
import type { Assignment, Spool } from "../../../src/model/filament.ts";
import type { LedgerView } from "../../../src/model/ledger-view.ts";
import { isRef, type Operation, type OperationOf, type SlotRef } from "../../../src/model/operation.ts";
import type { SpoolValues } from "../../../src/model/spool-fields.ts";
import type { SpoolsPlan } from "../../../src/planner/spools/plan-spools.ts";
import { LONG_AGO } from "../filament/farm.ts";
import type { Farm } from "./farm.ts";

/** The farm after the plan, with the ledger that applied it. */
export function perform(world: Farm, { operations, recognisedPlaces }: SpoolsPlan): Farm {
  const placeOfItem = new Map(world.ledger.placeOfItem);
  for (const { stock, place } of recognisedPlaces) placeOfItem.set(stock, place);
  return performAll({ ...world, ledger: { ...world.ledger, placeOfItem } }, operations);
}

export function performAll(world: Farm, operations: readonly Operation[]): Farm {
  const done = new Set<string>();
  return operations.reduce((now, operation) => {
    for (const need of operation.depends_on)
      if (!done.has(need)) throw new Error(`${operation.address} comes before ${need}`);
    done.add(operation.address);
    return learn(performOne(now, operation), operation);
  }, world);
}

/** A spool that is made gets an id that does not depend on when it is made. */
export function idOfSpoolFor(stock: number): number {
  return 1000 + stock;
}

function learn(world: Farm, { books: { place } }: Operation): Farm {
  if (place === undefined) return world;
  const placeOfItem = new Map(world.ledger.placeOfItem).set(place.stock, place.place);
  const ledger: LedgerView = { ...world.ledger, placeOfItem };
  return { ...world, ledger };
}

function performOne(world: Farm, operation: Operation): Farm {
  switch (operation.kind) {
    case "spool.create":
      return createSpool(world, operation);
    case "spool.set":
      return setFields(world, operation);
    case "spool.archive": {
      const { spool: id } = operation.after;
      insist(!spoolOf(world, id).isArchived, operation);
      insist(!world.assignments.some(({ spoolId }) => spoolId === id), operation);
      return changeSpool(world, id, { isArchived: true });
    }
    case "slot.clear": {
      insist(heldIn(world, operation.after)?.spoolId === operation.before.spool, operation);
      return { ...world, assignments: world.assignments.filter(isNot(operation.after)) };
    }
    case "slot.assign": {
      const { spool, printer: printerId, ams, tray } = operation.after;
      insist((heldIn(world, operation.after)?.spoolId ?? null) === operation.before.spool, operation);
      const spoolId = isRef(spool) ? idOfSpoolFor(Number(spool.ref.split("-").at(-1))) : spool;
      insist(!spoolOf(world, spoolId).isArchived, operation);
      return { ...world, assignments: [...world.assignments, { printerId, ams, tray, spoolId }] };
    }
    case "stock.move": {
      const { stock: pk, location } = operation.after;
      const moved = world.stock.find((one) => one.pk === pk);
      insist(moved !== undefined && (moved.locationPk ?? null) === operation.before.location, operation);
      const stock = world.stock.map((one) => (one.pk === pk ? { ...one, locationPk: location } : one));
      return { ...world, stock };
    }
    default:
      throw new Error(`bug: ${operation.kind} is nothing the spool planner makes`);
  }
}

function createSpool(world: Farm, { after }: OperationOf<"spool.create">): Farm {
  const { stock, identity, values } = after;
  const field = ({ note: "note", tag_uid: "tagUid", tray_uuid: "trayUuid" } as const)[identity.field];
  const made: Spool = {
    id: idOfSpoolFor(stock),
    material: "",
    isArchived: false,
    createdAt: LONG_AGO,
    ...fieldsOf(values),
    [field]: identity.text,
  };
  return { ...world, spools: [...world.spools, made] };
}

function setFields(world: Farm, operation: OperationOf<"spool.set">): Farm {
  const { before, after } = operation;
  const held = spoolOf(world, after.spool);
  const known = fieldsOf(before.values as SpoolValues);
  for (const [field, value] of Object.entries(known))
    insist((held[field as keyof Spool] || null) === value, operation);
  return changeSpool(world, after.spool, fieldsOf(after.values));
}

function fieldsOf(values: SpoolValues): Partial<Spool> {
  const { material, subtype, brand, color_name, rgba, label_weight, core_weight, cost_per_kg, note } = values;
  const fields = {
    material,
    subtype,
    brand,
    colorName: color_name,
    rgba,
    labelWeight: label_weight,
    coreWeight: core_weight,
    costPerKg: typeof cost_per_kg === "string" ? decimal(cost_per_kg) : cost_per_kg,
    note,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function changeSpool(world: Farm, id: number, fields: Partial<Spool>): Farm {
  return { ...world, spools: world.spools.map((one) => (one.id === id ? { ...one, ...fields } : one)) };
}

function spoolOf({ spools }: Farm, id: number): Spool {
  const found = spools.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no spool ${id}`);
  return found;
}

function heldIn({ assignments }: Farm, slot: SlotRef): Assignment | undefined {
  return assignments.find((one) => !isNot(slot)(one));
}

function isNot({ printer, ams, tray }: SlotRef) {
  return (one: Assignment) => one.printerId !== printer || one.ams !== ams || one.tray !== tray;
}

function insist(holds: boolean, { address, before }: Operation): asserts holds {
  if (!holds) throw new Error(`${address} does not find ${JSON.stringify(before)}`);
}
