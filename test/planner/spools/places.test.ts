// The places of the mapping, as InvenTree has them.
import { describe, expect, test } from "bun:test";
import type { PlaceRef, PrinterMapping, SpoolsSettings } from "../../../src/mapping/mapping.ts";
import { resolveSpoolPlaces } from "../../../src/planner/spools/places.ts";
import { FARM, farm, LOCATIONS, locationOf, requestOf } from "./farm.ts";

const at = (path: string) => ({ path, line: 1, column: 1 });
const pk = (path: string, pk: number): PlaceRef => ({ kind: "pk", pk, at: at(path) });
const named = (path: string, text: string): PlaceRef => ({
  kind: "path",
  path: text.split("/"),
  text,
  at: at(path),
});

function resolve(change: Partial<SpoolsSettings>, printers: readonly PrinterMapping[]) {
  const category = { pk: 19, name: "Filament", path: "Filament", structural: true };
  const { settings } = requestOf(farm(FARM));
  return resolveSpoolPlaces({ ...settings, ...change }, printers, {
    categories: [category],
    locations: LOCATIONS,
  });
}

function printer(name: string, location: PlaceRef, slots: PrinterMapping["slots"] = []): PrinterMapping {
  return { name, at: at(`printers.${name}`), selector: { kind: "id", id: 1 }, location, slots };
}

describe("places", () => {
  test("are found by pk and path, with the slots of their printers", () => {
    const own = printer("B1", named("printers.B1.location", "Loaded/B1"), [
      { ams: 0, tray: 1, location: pk("printers.B1.slots.0/1", 931) },
    ]);
    const found = resolve({ storage: named("locations.filament_storage", "Filament") }, [own]);
    expect(found).toEqual({
      kind: "resolved",
      places: {
        category: { pk: 19, name: "Filament", path: "Filament", structural: true },
        storage: locationOf(85),
        printers: [
          {
            name: "B1",
            at: own.at,
            selector: own.selector,
            location: locationOf(93),
            slots: [{ ams: 0, tray: 1, location: locationOf(931) }],
          },
        ],
        locations: LOCATIONS,
      },
    });
  });
  test("are not asked for where spools are not located", () => {
    const lost = printer("B1", pk("printers.B1.location", 1));
    expect(resolve({ location: { kind: "off" } }, [lost])).toMatchObject({
      kind: "resolved",
      places: { printers: [] },
    });
  });
  test("that do not exist are named", () => {
    expect(
      resolve({ location: FARM.location }, [printer("B1", pk("printers.B1.location", 1))]),
    ).toMatchObject({
      kind: "unresolved",
      problems: [{ at: at("printers.B1.location"), message: expect.stringContaining("no location 1.") }],
    });
  });
  test("of two printers are one location by no spelling", () => {
    const printers = [
      printer("B1", pk("printers.B1.location", 93)),
      printer("B2", named("printers.B2.location", "loaded/b1")),
    ];
    expect(resolve({}, printers)).toEqual({
      kind: "unresolved",
      problems: [
        { at: at("printers.B2.location"), message: "the location is already taken by printers.B1.location" },
      ],
    });
  });
});
