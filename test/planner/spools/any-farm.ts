// Random farms: spools known by every field, items anywhere, slots filled in every way, live trays with and without tags.
import fc from "fast-check";
import type { SpoolCatalogue, SpoolLocation } from "../../../src/mapping/mapping.ts";
import { decimal } from "../../../src/model/decimal.ts";
import type { Assignment, LiveTray, PrinterState, Spool } from "../../../src/model/filament.ts";
import type { StockItem } from "../../../src/model/inventory.ts";
import { EMPTY_LEDGER } from "../../../src/model/ledger-view.ts";
import { sortedBy } from "../../../src/model/order.ts";
import { item, part, spool } from "../filament/farm.ts";
import { catalogueOn, type Farm, farm, LOCATIONS, WITHOUT_B3 } from "./farm.ts";

const COUNT = 6;
const RFID = (id: number) => `A1B2C3D40000010${id}`;
const UUID = (id: number) => `0123456789ABCDEF0123456789ABCDE${id}`;
const STRANGE = "FFEEDDCCBBAA9988";

function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

const anyId = fc.integer({ min: 1, max: COUNT });

export const anyLocation: fc.Arbitrary<number | undefined> = mostly(
  fc.constantFrom(...LOCATIONS.map(({ pk }) => pk)),
  fc.constant(undefined),
);

const anyItem = fc.record({
  exists: mostly(fc.constant(true), fc.constant(false)),
  partPk: fc.constantFrom(1, 1, 2, 3),
  quantity: fc.constantFrom("1000", "487.25", "0", "1100"),
  status: mostly(fc.constant(10), fc.constant(65)),
  batch: mostly<"own" | "tag" | "none" | "next" | "case">(
    fc.constant("own"),
    fc.constantFrom("tag", "none", "next", "case"),
  ),
  locationPk: anyLocation,
});

type AnyItem = typeof anyItem extends fc.Arbitrary<infer T> ? T : never;

function itemOf({ partPk, quantity, status, batch, locationPk }: AnyItem, pk: number): StockItem {
  const batches = { own: `SP-${pk}`, tag: RFID(pk), none: " ", next: `SP-${pk + 1}`, case: `sp-${pk}` };
  const where = locationPk === undefined ? {} : { locationPk };
  return item(pk, { partPk, quantity: decimal(quantity), status, batch: batches[batch], ...where });
}

const anySpool = fc.record({
  exists: mostly(fc.constant(true), fc.constant(false)),
  names: mostly<"own" | "whole" | "tag" | "other" | "nothing">(
    fc.constant("own"),
    fc.constantFrom("whole", "tag", "other", "nothing"),
  ),
  other: anyId,
  hasTag: fc.boolean(),
  hasUuid: fc.boolean(),
  isArchived: mostly(fc.constant(false), fc.constant(true)),
  material: fc.constantFrom("PLA", "PETG"),
  rgba: fc.constantFrom("FF0000FF", "00ff00ff", undefined),
});

type AnySpool = typeof anySpool extends fc.Arbitrary<infer T> ? T : never;

function spoolOf({ names, other, hasTag, hasUuid, isArchived, material, rgba }: AnySpool, id: number): Spool {
  const notes = {
    own: `dried [batch:SP-${id}]`,
    whole: `SP-${id}`,
    tag: "",
    other: `[batch:SP-${other}]`,
    nothing: "a gift",
  };
  return spool(id, {
    note: notes[names],
    isArchived,
    material,
    ...(hasTag || names === "tag" ? { tagUid: RFID(id) } : {}),
    ...(hasUuid ? { trayUuid: UUID(id) } : {}),
    ...(rgba === undefined ? {} : { rgba }),
  });
}

export const SLOTS: readonly Pick<LiveTray, "ams" | "tray">[] = [
  { ams: 0, tray: 0 },
  { ams: 0, tray: 1 },
  { ams: 0, tray: 2 },
  { ams: 0, tray: 3 },
  { ams: 1, tray: 0 },
  { ams: 128, tray: 0 },
  { ams: 255, tray: 0 },
  { ams: 255, tray: 1 },
];

const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record({
    printerId: mostly(fc.constantFrom(1, 2), fc.constant(4)),
    slot: fc.constantFrom(...SLOTS),
    spoolId: fc.integer({ min: 1, max: COUNT + 1 }),
  })
  .map(({ slot, ...others }) => ({ ...others, ...slot }));

const anyAssignments = fc.uniqueArray(anyAssignment, {
  maxLength: 9,
  selector: ({ printerId, ams, tray }) => `${printerId}.${ams}.${tray}`,
});

const anyTag = mostly<Pick<LiveTray, "tagUid" | "trayUuid">>(
  fc.constant({}),
  fc.oneof(
    fc.constant({ tagUid: STRANGE }),
    anyId.map((id) => ({ tagUid: RFID(id).toLowerCase() })),
    anyId.map((id) => ({ trayUuid: UUID(id) })),
  ),
);

const anyState = fc
  .record({
    isConnected: mostly(fc.constant(true), fc.constant(false)),
    isPrinting: fc.boolean(),
    slots: fc.subarray([...SLOTS], { minLength: 3 }),
    tags: fc.array(anyTag, { minLength: SLOTS.length, maxLength: SLOTS.length }),
  })
  .map(
    ({ slots, tags, ...state }) =>
      (printerId: number): PrinterState => ({
        printerId,
        ...state,
        trays: state.isConnected ? slots.map((slot, at) => ({ printerId, ...slot, ...tags[at] })) : [],
      }),
  );

const following = {
  unassignMissing: mostly(fc.constant(true), fc.constant(false)),
  defaultAms: mostly(fc.constant(0), fc.constantFrom(1, 128, 255)),
  startTray: fc.constantFrom(0, 0, 1, 3),
};
const returning = { returnUnassignedToStorage: fc.boolean() };

export const byInventree: fc.Arbitrary<SpoolLocation> = fc.record({
  kind: fc.constant("inventree" as const),
  ...following,
});
export const byBambuddy: fc.Arbitrary<SpoolLocation> = fc.record({
  kind: fc.constant("bambuddy" as const),
  ...returning,
});
export const merged = fc.record({ kind: fc.constant("merge" as const), ...following, ...returning });
const notLocated: fc.Arbitrary<SpoolLocation> = fc.constant({ kind: "off" });

const anyLocationSetting = fc.oneof(byInventree, byBambuddy, merged, notLocated);

const anyCatalogue: fc.Arbitrary<SpoolCatalogue> = fc.oneof(
  fc.constant<SpoolCatalogue>({ kind: "off" }),
  fc.record({ archiveEmpty: fc.boolean(), hasNote: fc.boolean() }).map(({ archiveEmpty, hasNote }) =>
    catalogueOn(
      {
        material: [
          { kind: "parameter", name: "Material" },
          { kind: "word", in: ["name"], of: ["PETG", "PLA"] },
        ],
        rgba: [{ kind: "parameter", name: "Color hex" }],
        label_weight: [{ kind: "parameter", name: "net weight" }],
        cost_per_kg: [{ kind: "parameter", name: "Cost" }],
        note: hasNote ? [{ kind: "text", of: "keywords" }] : [],
      },
      archiveEmpty,
    ),
  ),
);

const anyPlaces = fc
  .array(fc.constantFrom(undefined, "away", "printer-1", "printer-1/0.0", "printer-1/128.0", "printer-2"), {
    minLength: COUNT,
    maxLength: COUNT,
  })
  .map((places) =>
    places.flatMap((place, at): [number, string][] => (place === undefined ? [] : [[at + 1, place]])),
  );

const ON = { path: "spools.identity.pairs", line: 1, column: 1 };

export const anyFarm: fc.Arbitrary<Farm> = fc
  .record({
    items: fc.array(anyItem, { minLength: COUNT, maxLength: COUNT }),
    spools: fc.array(anySpool, { minLength: COUNT, maxLength: COUNT }),
    assignments: anyAssignments,
    states: fc.tuple(anyState, anyState),
    hasStates: fc.boolean(),
    ownLocations: fc.integer({ min: 0, max: 4 }),
    write: fc.constantFrom("note" as const, "note" as const, "tag_uid" as const),
    pairs: fc.array(fc.record({ batch: anyId, spoolId: anyId }), { maxLength: 1 }),
    catalogue: anyCatalogue,
    location: anyLocationSetting,
    places: anyPlaces,
  })
  .map(({ items, spools, states: [first, second], hasStates, write, pairs, places, ...others }) =>
    farm({
      ...others,
      ...SAID,
      printers: WITHOUT_B3,
      stock: items.flatMap((one, at) => (one.exists ? [itemOf(one, at + 1)] : [])),
      spools: spools.flatMap((one, at) => (one.exists ? [spoolOf(one, at + 1)] : [])),
      states: hasStates ? [first(1), second(2)] : [idleTwo(1), idleTwo(2)],
      identity: {
        match: ["note", "tag_uid", "tray_uuid"],
        write,
        pairs: pairs.map(({ batch, spoolId }) => ({ batch: `SP-${batch}`, spoolId, at: ON })),
      },
      ledger: { ...EMPTY_LEDGER, placeOfItem: new Map(places) },
    }),
  );

/** Few enough slots for the spools to fight over. */
function idleTwo(printerId: number): PrinterState {
  const trays = [0, 1].map((tray) => ({ printerId, ams: 0, tray }));
  return { printerId, isConnected: true, isPrinting: false, trays };
}

/** What three parts say: all, some of it unusable, nothing. */
const SAID: Pick<Farm, "parts" | "templates" | "parameters"> = {
  parts: [
    { ...part(1, "g"), name: "PLA Basic", keywords: "SP-2" },
    { ...part(2, "kg"), name: "PETG-CF", keywords: "dry it first" },
    { ...part(3), name: "Nylon" },
  ],
  templates: [
    template(1, "Material"),
    template(2, "Color hex"),
    template(3, "Net weight", "kg"),
    template(4, "Cost"),
  ],
  parameters: [
    { pk: 1, partPk: 2, templatePk: 1, data: "PETG-CF" },
    { pk: 2, partPk: 1, templatePk: 2, data: "#ff0000" },
    { pk: 3, partPk: 2, templatePk: 2, data: "red" },
    { pk: 4, partPk: 1, templatePk: 3, data: "0.75", numeric: decimal("0.75") },
    { pk: 5, partPk: 1, templatePk: 4, data: "19,90" },
  ],
};

function template(pk: number, name: string, units = "") {
  return { pk, name, units, checkbox: false, choices: [] };
}

/** The same farm as a server would tell it that has no order. */
export function reversed(world: Farm): Farm {
  return {
    ...world,
    spools: [...world.spools].reverse(),
    stock: [...world.stock].reverse(),
    parts: [...world.parts].reverse(),
    templates: [...world.templates].reverse(),
    parameters: [...world.parameters].reverse(),
    assignments: [...world.assignments].reverse(),
    states: [...world.states].reverse().map((state) => ({ ...state, trays: [...state.trays].reverse() })),
    printers: [...world.printers].reverse(),
  };
}

export function sortedFarm(world: Farm): Farm {
  return {
    ...world,
    spools: sortedBy(world.spools, ({ id }) => id),
    assignments: sortedBy(world.assignments, (one) => `${one.printerId}.${one.ams}.${one.tray}`),
    ledger: { ...world.ledger, placeOfItem: new Map(sortedBy(world.ledger.placeOfItem, ([pk]) => pk)) },
  };
}
