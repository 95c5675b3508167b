// A small farm as the spool planner sees it, one thing at a time.
import type { SpoolCatalogue, SpoolLocation, SpoolsSettings } from "../../../src/mapping/mapping.ts";
import type { Assignment, LiveTray, PrinterState, Spool } from "../../../src/model/filament.ts";
import type { Parameter, ParameterTemplate, Part, Place, StockItem } from "../../../src/model/inventory.ts";
import { EMPTY_LEDGER, type LedgerView } from "../../../src/model/ledger-view.ts";
import { COMPLETE, type Coverage, completeRead, type Read } from "../../../src/model/read.ts";
import type { Printer } from "../../../src/model/source.ts";
import type { SpoolsRequest } from "../../../src/planner/spools/context.ts";
import type { PrinterPlace } from "../../../src/planner/spools/places.ts";
import { FARM as FILAMENT_FARM, item, part, spool } from "../filament/farm.ts";

const STORAGE = place(85, "Filament");
const LOADED = place(72, "Loaded");

/** Of the Prusa nobody knows but InvenTree. */
export const LOCATIONS: readonly Place[] = [
  STORAGE,
  place(851, "Filament/Shelf", 85),
  LOADED,
  place(93, "Loaded/B1", 72),
  place(930, "Loaded/B1/A1", 93),
  place(931, "Loaded/B1/A2", 93),
  place(932, "Loaded/B1/HT", 93),
  place(933, "Loaded/B1/Outside", 93),
  place(94, "Loaded/B2", 72),
  place(95, "Loaded/B3", 72),
  place(97, "Loaded/Prusa", 72),
];

function place(pk: number, path: string, parent?: number): Place {
  const name = path.split("/").at(-1) ?? path;
  return { pk, name, path, structural: false, ...(parent === undefined ? {} : { parent }) };
}

export function locationOf(pk: number): Place {
  const found = LOCATIONS.find((one) => one.pk === pk);
  if (found === undefined) throw new Error(`bug: there is no location ${pk}`);
  return found;
}

export const SLOT_PLACES: readonly { readonly ams: number; readonly tray: number; readonly pk: number }[] = [
  { ams: 0, tray: 0, pk: 930 },
  { ams: 0, tray: 1, pk: 931 },
  { ams: 128, tray: 0, pk: 932 },
  { ams: 255, tray: 0, pk: 933 },
];

/** Every list is a whole read, unless `unread` names it. */
export interface Farm {
  readonly spools: readonly Spool[];
  readonly stock: readonly StockItem[];
  readonly parts: readonly Part[];
  readonly templates: readonly ParameterTemplate[];
  readonly parameters: readonly Parameter[];
  readonly assignments: readonly Assignment[];
  readonly states: readonly PrinterState[];
  readonly printers: readonly Printer[];
  readonly unread: readonly ReadName[];
  readonly isSpoolmanMode: boolean;
  /** How many of B1's slots have a location of their own, in the order of `SLOT_PLACES`. */
  readonly ownLocations: number;
  readonly identity: SpoolsSettings["identity"];
  readonly catalogue: SpoolCatalogue;
  readonly location: SpoolLocation;
  readonly ledger: LedgerView;
}

export type ReadName =
  | "spools"
  | "stock"
  | "parts"
  | "templates"
  | "parameters"
  | "assignments"
  | "states"
  | "printers";

const NO_VALUES: Extract<SpoolCatalogue, { kind: "on" }>["values"] = {
  material: [],
  subtype: [],
  brand: [],
  color_name: [],
  rgba: [],
  label_weight: [],
  core_weight: [],
  cost_per_kg: [],
  note: [],
};

export function catalogueOn(
  values: Partial<typeof NO_VALUES> = {},
  archiveEmpty = false,
): Extract<SpoolCatalogue, { kind: "on" }> {
  return { kind: "on", archiveEmpty, values: { ...NO_VALUES, ...values } };
}

export const BY_INVENTREE = {
  kind: "inventree",
  unassignMissing: true,
  defaultAms: 0,
  startTray: 0,
} as const satisfies SpoolLocation;

export const BY_BAMBUDDY = {
  kind: "bambuddy",
  returnUnassignedToStorage: true,
} as const satisfies SpoolLocation;

export const MERGED = {
  ...BY_INVENTREE,
  ...BY_BAMBUDDY,
  kind: "merge",
} as const satisfies SpoolLocation;

/** In the mapping B3 is still a printer. */
export const WITHOUT_B3 = [
  { id: 1, name: "B1", serial: "01P00A000000001" },
  { id: 2, name: "B2" },
  { id: 4, name: "B4" },
];

/** Spool 7 is item 7 and lies in storage; B1 and B2 are idle with four empty trays each; B4 is not in the mapping. */
export const FARM: Farm = {
  spools: [spool(7)],
  stock: [item(7, { locationPk: 85 })],
  parts: [part(1, "g")],
  templates: [],
  parameters: [],
  assignments: [],
  states: [idle(1), idle(2)],
  printers: [
    { id: 1, name: "B1", serial: "01P00A000000001" },
    { id: 2, name: "B2" },
    { id: 3, name: "B3" },
    { id: 4, name: "B4" },
  ],
  unread: [],
  isSpoolmanMode: false,
  ownLocations: 0,
  identity: FILAMENT_FARM.identity,
  catalogue: { kind: "off" },
  location: BY_INVENTREE,
  ledger: EMPTY_LEDGER,
};

export function farm(change: Partial<Farm>): Farm {
  return { ...FARM, ...change };
}

export function idle(printerId: number, trays: readonly LiveTray[] = fourTrays(printerId)): PrinterState {
  return { printerId, isConnected: true, isPrinting: false, trays };
}

export function fourTrays(printerId: number, ams = 0): LiveTray[] {
  return [0, 1, 2, 3].map((tray) => ({ printerId, ams, tray }));
}

/** `slot("1.0.2", 7)`: printer 1, AMS 0, tray 2 holds spool 7. */
export function slot(key: string, spoolId: number): Assignment {
  const [printerId = 0, ams = 0, tray = 0] = key.split(".").map(Number);
  return { printerId, ams, tray, spoolId };
}

export function placesOf(items: Readonly<Record<number, string>>): LedgerView {
  const placeOfItem = new Map(Object.entries(items).map(([pk, where]) => [Number(pk), where]));
  return { ...EMPTY_LEDGER, placeOfItem };
}

export function requestOf(world: Farm): SpoolsRequest {
  const { identity, catalogue, location, ledger, isSpoolmanMode } = world;
  const coverageOf = (name: ReadName): Coverage =>
    world.unread.includes(name) ? { kind: "partial", why: [`${name}: 500`] } : COMPLETE;
  const read = <K extends ReadName>(name: K): Read<Farm[K]> => ({
    value: world[name],
    coverage: coverageOf(name),
  });
  const at = { path: "categories.filament", line: 1, column: 1 };
  return {
    instance: "farm1",
    settings: {
      kind: "on",
      category: { kind: "pk", pk: 19, at },
      identity,
      catalogue,
      location,
      usage: { kind: "off" },
      defaults: { material: "PLA", labelWeight: 1000, coreWeight: 250 },
    },
    places: {
      category: place(19, "Filament"),
      storage: STORAGE,
      loaded: LOADED,
      printers: [
        mapped("B1", 1, 93, SLOT_PLACES.slice(0, world.ownLocations)),
        mapped("B2", 2, 94),
        mapped("B3", 3, 95),
      ],
      locations: LOCATIONS,
    },
    guards: FILAMENT_FARM.guards,
    world: {
      source: { spools: read("spools"), usage: completeRead([]), isSpoolmanMode },
      stocked: {
        parts: read("parts"),
        stock: read("stock"),
        marked: completeRead([]),
        counts: completeRead([]),
        templates: read("templates"),
        parameters: read("parameters"),
      },
      ...(location.kind === "off"
        ? {}
        : { slots: { assignments: read("assignments"), printerStates: read("states") } }),
      printers: read("printers"),
    },
    ledger,
  };
}

function mapped(name: string, id: number, location: number, slots: typeof SLOT_PLACES = []): PrinterPlace {
  return {
    name,
    at: { path: `printers.${name}`, line: 1, column: 1 },
    selector: { kind: "id", id },
    location: locationOf(location),
    slots: slots.map(({ ams, tray, pk }) => ({ ams, tray, location: locationOf(pk) })),
  };
}
