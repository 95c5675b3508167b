// The first mapping, written from what the systems say.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { starterMapping } from "../../src/mapping/starter.ts";
import type { StarterFacts } from "../../src/mapping/starter-facts.ts";
import { decimal } from "../../src/model/decimal.ts";
import { type Instant, parseInstant } from "../../src/model/instant.ts";
import { problemsOf, validMapping } from "./read.ts";

const CATEGORIES = [
  { pk: 19, path: "Filament" },
  { pk: 27, path: "Printed parts/Functional" },
  { pk: 26, path: "Printed parts" },
];
const LOCATIONS = [
  { pk: 98, path: "Printed goods" },
  { pk: 72, path: "Loaded" },
  { pk: 93, path: "Loaded/B1" },
];

function facts(changes: Partial<StarterFacts> = {}): StarterFacts {
  return {
    instance: "farm1",
    bambuddyUrl: "http://192.168.1.5:8000",
    inventreeUrl: "http://192.168.0.3:1337",
    printsCategory: { pk: 26, path: "Printed parts" },
    printsLocation: { pk: 98, path: "Printed goods" },
    filamentCategory: { pk: 19, path: "Filament" },
    printers: [
      { name: "B1-X1C", id: 1, serial: "00M09A000000001", location: { pk: 93, path: "Loaded/B1" } },
      { name: "B2-P1S", id: 2 },
    ],
    categories: CATEGORIES,
    locations: LOCATIONS,
    now: moment(),
    schema: "../schemas/mapping.v1.schema.json",
    ...changes,
  };
}

function moment(): Instant {
  const now = parseInstant("2026-11-20T08:00:00Z");
  if (now === undefined) throw new Error("not a moment");
  return now;
}

function uncomment(yaml: string): string {
  return yaml.replace(/^# (?=spools:| {2})/gm, "").replace(/^ +\d+ {2}.*$/gm, "");
}

describe("the first mapping", () => {
  test("names what was chosen and lists what there is", async () => {
    const yaml = starterMapping(facts());
    expect(yaml).toBe(await Bun.file(new URL("expected/starter.yaml.txt", import.meta.url)).text());
    expect(problemsOf(yaml)).toEqual([]);
  });

  test("is valid with its spools uncommented, charged from its own day on", () => {
    const { spools } = validMapping(uncomment(starterMapping(facts())));
    expect(spools).toMatchObject({
      kind: "on",
      category: { kind: "pk", pk: 19 },
      catalogue: { kind: "off" },
      location: { kind: "off" },
      usage: { kind: "on", since: moment(), holdGrams: decimal(900) },
      unit: "g",
    });
  });

  test("is valid with the catalogue and InvenTree's authority switched on as its comments say", () => {
    const yaml = uncomment(starterMapping(facts()))
      .replace("catalogue: off #", "catalogue: on #")
      .replace("location: off # or { authority: inventree }", "location: { authority: inventree } #");
    const { spools } = validMapping(yaml);
    expect(spools).toMatchObject({ catalogue: { kind: "on" }, location: { kind: "inventree" } });
  });

  test("guesses what was not chosen and says so, without a guess names what to create", () => {
    const { printsCategory: _, printsLocation: __, ...rest } = facts();
    const prints = validMapping(starterMapping(rest)).prints;
    expect(prints).toMatchObject({ category: { pk: 26 }, location: { pk: 98 } });
    const bare = starterMapping({ ...rest, categories: [], locations: [], printers: [] });
    expect(validMapping(bare).prints).toMatchObject({
      category: { kind: "path", path: ["Printed parts"] },
      location: { kind: "path", path: ["Printed goods"] },
    });
    expect(bare).toContain("Lines marked TO DO want a look; then run reconcile plan.");
    expect(bare.match(/TO DO: InvenTree has no \w+ yet/g)).toEqual([
      "TO DO: InvenTree has no category yet",
      "TO DO: InvenTree has no location yet",
    ]);
  });

  test("is valid whatever things are called", () => {
    const name = fc.string({ unit: "binary", maxLength: 30 });
    const pk = fc.integer({ min: 1, max: 2_147_483_647 });
    const place = fc.record({ pk, path: name });
    const printer = fc.record(
      { name, id: pk, serial: name, location: fc.record({ pk: fc.constantFrom(1, 2), path: name }) },
      { requiredKeys: ["name", "id"] },
    );
    const printers = fc.uniqueArray(printer, { selector: ({ id }) => id, maxLength: 6 });
    const places = fc.array(place, { maxLength: 6 });
    const any = fc.record({ printers, categories: places, locations: places, printsCategory: place });
    fc.assert(
      fc.property(any, (changes) => {
        expect(problemsOf(starterMapping(facts(changes)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
