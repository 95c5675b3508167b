// What becomes of the predecessor's settings.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { EnvNote } from "../../src/mapping/env-reader.ts";
import { type MappingFromEnv, mappingFromEnv } from "../../src/mapping/from-env.ts";
import { type Instant, parseInstant } from "../../src/model/instant.ts";
import { PREDECESSOR_ENV } from "./predecessor-env.ts";
import { meaningOf, problemsOf, validMapping } from "./read.ts";

const NAMES = [...PREDECESSOR_ENV.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);

/** The README's file with some variables changed. */
function withChanges(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, "m"), `${name}=${value}`),
    PREDECESSOR_ENV,
  );
}

function translate(changes: Readonly<Record<string, string>>): MappingFromEnv {
  return mappingFromEnv(withChanges(changes), moment());
}

function moment(): Instant {
  const now = parseInstant("2026-11-20T08:00:00.25Z");
  if (now === undefined) throw new Error("not a moment");
  return now;
}

function noteLines(notes: readonly EnvNote[]): string {
  return notes.map(({ name = "-", kind, text }) => `${name}: ${kind}: ${text}\n`).join("");
}

function noteOf({ notes }: MappingFromEnv, name: string): readonly string[] {
  return notes.filter((note) => note.name === name).map(({ kind, text }) => `${kind}: ${text}`);
}

function locationOf({ yaml }: MappingFromEnv): unknown {
  const { spools } = validMapping(yaml);
  return spools.kind === "on" ? spools.location : undefined;
}

async function expected(name: string): Promise<string> {
  return await Bun.file(new URL(`expected/${name}`, import.meta.url)).text();
}

const ON = { FILAMENT_TRACKING_ENABLED: "true" };

describe("the README's file", () => {
  test("becomes a mapping in which filament waits in a comment", async () => {
    const { yaml, notes } = translate({});
    expect(yaml).toBe(await expected("from-env-filament-off.yaml.txt"));
    expect(noteLines(notes)).toBe(await expected("from-env-filament-off.notes"));
    expect(problemsOf(yaml)).toEqual([]);
  });

  test("with tracking becomes a mapping with spools", async () => {
    const { yaml, notes } = translate(ON);
    expect(yaml).toBe(await expected("from-env-filament-on.yaml.txt"));
    expect(noteLines(notes)).toBe(await expected("from-env-filament-on.notes"));
    expect(problemsOf(yaml)).toEqual([]);
  });

  test("has one note for each of its variables, in its order", () => {
    const named = translate({}).notes.flatMap(({ name }) => (name === undefined ? [] : [name]));
    expect(named).toEqual(NAMES);
  });

  test("means with its comments taken off what it means with tracking", () => {
    const { yaml } = translate({});
    const uncommented = yaml.replace(/^spools: off\n/m, "").replace(/^# (?=spools:| )/gm, "");
    expect(meaningOf(uncommented)).toEqual(meaningOf(translate(ON).yaml));
  });
});

describe("a variable of filament", () => {
  const { yaml, notes } = translate(ON);
  const filament = notes.filter(({ name = "" }) => name.startsWith("FILAMENT_"));

  test("is told with the setting that it became, which stands in the mapping", () => {
    const homes = filament.flatMap(({ kind, text }) =>
      kind === "no-effect" ? [] : [/^(spools|printers|categories|locations)[\w.*]*/.exec(text)?.[0] ?? text],
    );
    expect(homes).toEqual([
      "spools",
      "categories.filament",
      "locations.filament_storage",
      "locations.loaded",
      "printers",
      "spools.identity",
      "spools.catalogue",
      "spools.location.authority",
      "spools.location.unassign_missing",
      "spools.usage",
      "spools.location.default_ams",
      "spools.location.start_tray",
      "spools.usage.statuses",
      "spools.defaults.material",
      "spools.defaults.label_weight",
      "spools.defaults.core_weight",
    ]);
    for (const home of homes) expect(yaml).toMatch(new RegExp(`\\b${home.split(".").at(-1)}:`));
  });

  test("without effect is told with the reason", () => {
    const without = filament.filter(({ kind }) => kind === "no-effect");
    expect(Object.fromEntries(without.map(({ name, text }) => [name, text]))).toEqual({
      FILAMENT_DRY_RUN: "every plan is a dry run here, and nothing is written before apply",
      FILAMENT_SYNC_LOCATIONS:
        "assignments are on, so InvenTree decides where a spool is and Bambuddy's assignments move nothing",
      FILAMENT_RETURN_UNASSIGNED_TO_STORAGE: "has no meaning where InvenTree decides",
      FILAMENT_PRINTER_ID_MAP: "is empty: printers are found by their names",
      FILAMENT_USAGE_LIMIT: "every usage row since the boundary is read, however many there are",
    });
  });

  test("switched off is off in the mapping", () => {
    const { spools } = validMapping(
      translate({ ...ON, FILAMENT_SYNC_SPOOLS: "false", FILAMENT_SYNC_USAGE: "false" }).yaml,
    );
    expect(spools).toMatchObject({ kind: "on", catalogue: { kind: "off" }, usage: { kind: "off" } });
  });
});

describe("authority", () => {
  const ASSIGN = "FILAMENT_SYNC_ASSIGNMENTS";
  const MOVE = "FILAMENT_SYNC_LOCATIONS";
  const RETURN = "FILAMENT_RETURN_UNASSIGNED_TO_STORAGE";
  const inventree = { kind: "inventree", unassignMissing: true, defaultAms: 0, startTray: 0 };

  test("assignments and locations on: InvenTree, and locations have no effect", () => {
    const result = translate({ ...ON, [RETURN]: "true" });
    expect(locationOf(result)).toEqual(inventree);
    expect(noteOf(result, MOVE)).toEqual([
      "no-effect: assignments are on, so InvenTree decides where a spool is and Bambuddy's assignments move nothing",
    ]);
    expect(noteOf(result, RETURN)).toEqual([
      "no-effect: contradicts InvenTree's authority, which never moves a spool, and is left out; authority: merge returns spools",
    ]);
  });

  test("only assignments on: InvenTree", () => {
    expect(locationOf(translate({ ...ON, [MOVE]: "false" }))).toEqual(inventree);
  });

  test("only locations on: Bambuddy, with the return to storage as it was", () => {
    const changes = { ...ON, [ASSIGN]: "false", [RETURN]: "true" };
    expect(locationOf(translate(changes))).toEqual({ kind: "bambuddy", returnUnassignedToStorage: true });
    const result = translate({ ...changes, FILAMENT_STORAGE_LOCATION_ID: "" });
    expect(locationOf(result)).toEqual({ kind: "bambuddy", returnUnassignedToStorage: false });
    expect(noteOf(result, RETURN)).toEqual(["rejected: locations.filament_storage is missing; off is used"]);
  });

  test("an AMS or tray that does not exist is said and not taken over", () => {
    const AMS = "FILAMENT_ASSIGNMENT_DEFAULT_AMS_ID";
    const TRAY = "FILAMENT_ASSIGNMENT_START_TRAY_ID";
    const wrong = translate({ ...ON, [AMS]: "9", [TRAY]: "4" });
    expect(locationOf(wrong)).toEqual(inventree);
    expect(noteOf(wrong, AMS)).toEqual(["rejected: is no AMS unit that exists; 0 is used"]);
    expect(noteOf(wrong, TRAY)).toEqual(["rejected: is not a whole number from 0 to 3"]);
    const external = translate({ ...ON, [AMS]: "254", [TRAY]: "1" });
    expect(locationOf(external)).toEqual({ ...inventree, defaultAms: 255, startTray: 1 });
    expect(noteOf(external, AMS)).toEqual([
      "changed: spools.location.default_ams: 255, which is the external spool in Bambuddy",
    ]);
    expect(locationOf(translate({ ...ON, [AMS]: "128", [TRAY]: "1" }))).toEqual({
      ...inventree,
      defaultAms: 128,
    });
  });

  test("neither on: off", () => {
    expect(locationOf(translate({ ...ON, [ASSIGN]: "0", [MOVE]: "no" }))).toEqual({ kind: "off" });
  });

  test("no printer with a location: off, and said", () => {
    const result = translate({ ...ON, FILAMENT_PRINTER_LOCATION_MAP: "" });
    expect(locationOf(result)).toEqual({ kind: "off" });
    expect(noteOf(result, ASSIGN)).toEqual(["no-effect: no printer has a location"]);
  });
});

describe("single settings", () => {
  const printsOf = (changes: Readonly<Record<string, string>>) => {
    const { prints } = validMapping(translate(changes).yaml);
    if (prints.kind === "off") throw new Error("prints are off");
    return prints;
  };

  test("SYNC_SUCCESS_ONLY=false counts everything that ended", () => {
    expect(printsOf({ SYNC_SUCCESS_ONLY: "false" }).statuses).toEqual([
      "completed",
      "failed",
      "aborted",
      "cancelled",
      "stopped",
    ]);
  });

  test("a default quantity of one becomes the archive's own, another stays", () => {
    expect(printsOf({ DEFAULT_STOCK_QUANTITY: "1.0" }).quantity).toEqual({ kind: "archive" });
    expect(printsOf({ DEFAULT_STOCK_QUANTITY: "4" }).quantity).toEqual({ kind: "fixed", pieces: 4 });
  });

  test("key fields that are not known are left out and said", () => {
    const result = translate({ PART_KEY_FIELDS: "Filename, sha, filename" });
    expect(printsOf({ PART_KEY_FIELDS: "Filename, sha, filename" }).keyFields).toEqual(["filename"]);
    expect(noteOf(result, "PART_KEY_FIELDS")).toEqual([
      "changed: prints.key_fields, without the fields that are not known",
    ]);
  });

  test("statuses beyond success are kept", () => {
    const { spools } = validMapping(
      translate({ ...ON, FILAMENT_USAGE_SUCCESS_STATUSES: "done,failed,canceled" }).yaml,
    );
    expect(spools.kind === "on" && spools.usage.kind === "on" && spools.usage.statuses).toEqual([
      "completed",
      "failed",
      "cancelled",
    ]);
  });

  test("printers with a number are found by it, repeated and malformed entries are left out", () => {
    const result = translate({
      FILAMENT_PRINTER_LOCATION_MAP: "B1:93, B1:97, B2:93, b3:x, B10:96",
      FILAMENT_PRINTER_ID_MAP: "B10:5,B7:1",
    });
    const printers = validMapping(result.yaml).printers.map(({ name, selector }) => ({ name, selector }));
    expect(printers).toEqual([
      { name: "B1", selector: { kind: "match", pattern: "B1*" } },
      { name: "B10", selector: { kind: "id", id: 5 } },
    ]);
    expect(noteOf(result, "FILAMENT_PRINTER_LOCATION_MAP")).toEqual([
      "changed: printers; left out: 3 (malformed, repeated, or without a location)",
    ]);
    expect(noteOf(result, "FILAMENT_PRINTER_ID_MAP")).toEqual([
      "changed: printers.*.id; left out: 1 (malformed, repeated, or without a location)",
    ]);
    expect(result.notes.filter(({ kind }) => kind === "to-do").map(({ text }) => text)).toContain(
      'The pattern "B1*" also fits B10: make it narrower in printers.B1.',
    );
  });

  test("an empty file becomes a valid mapping with prints and spools off", () => {
    const { yaml, notes } = mappingFromEnv("", moment());
    const { prints, spools, bambuddy } = validMapping(yaml);
    expect([prints.kind, spools.kind, bambuddy.url]).toEqual(["off", "off", "http://bambuddy.invalid"]);
    expect(notes.map(({ kind }) => kind)).toEqual(notes.map(() => "to-do"));
  });

  test("what is not the predecessor's is named, what is no variable only by its line", () => {
    const { notes } = mappingFromEnv("MY_THING=1\nabc123==\nnonsense\n# comment\n", moment());
    expect(notes.filter(({ kind }) => kind === "unknown")).toEqual([
      {
        name: "MY_THING",
        line: 1,
        kind: "unknown",
        text: "is not a setting of the earlier service and was left out",
      },
      {
        line: 2,
        kind: "unknown",
        text: "the variable on this line is not a setting of the earlier service and was left out",
      },
      { line: 3, kind: "unknown", text: "the line is not NAME=value and was left out" },
    ]);
  });
});

describe("any file", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "",
      "true",
      "false",
      "0",
      "-1",
      "93",
      "99999999999",
      "B1:93,B2:93,B1:9",
      "B1:1,b1:2",
      "plate",
    ),
    fc.constantFrom("http://x/api", "https://x:1/a/api/v1/", "ftp://x", "note", "tray_uuid", "failed,done"),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const lines = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 60 });

  test("becomes a valid mapping, one note for each variable", () => {
    fc.assert(
      fc.property(lines, fc.string({ maxLength: 20 }), (written, instance) => {
        const text = written.map(([name, content]) => `${name}=${content}`).join("\n");
        const { yaml, notes } = mappingFromEnv(text, moment(), { instance, schema: instance });
        expect(problemsOf(yaml)).toEqual([]);
        const named = notes.flatMap(({ name }) => (name === undefined ? [] : [name]));
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 300 },
    );
  });
});
