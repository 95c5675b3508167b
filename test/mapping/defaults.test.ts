// Every setting that is left out has its default.
import { describe, expect, test } from "bun:test";
import { SPOOL_VALUES } from "./default-spool-values.ts";
import { MINIMAL } from "./minimal.ts";
import { mappingText, meaningOf, validMapping } from "./read.ts";

const example = await Bun.file(new URL("../../config/mapping.yaml", import.meta.url)).text();

const SPOOLS = {
  kind: "on",
  category: { kind: "pk", pk: 19 },
  storage: { kind: "pk", pk: 85 },
  loaded: { kind: "pk", pk: 72 },
  identity: { match: ["note", "tag_uid", "tray_uuid"], write: "note", pairs: [] },
  catalogue: { kind: "off" },
  location: { kind: "off" },
  usage: { kind: "off" },
  defaults: { material: "PLA", labelWeight: 1000, coreWeight: 250 },
};

describe("defaults", () => {
  test("the smallest mapping has every default", () => {
    expect(meaningOf(mappingText())).toEqual(MINIMAL);
  });

  test("sections without a value mean the same as no sections", () => {
    const empty = Object.fromEntries(
      ["http", "printers", "prints", "spools", "policies", "guards", "release", "auto_apply"].map((key) => [
        key,
        "",
      ]),
    );
    expect(meaningOf(mappingText(empty))).toEqual(MINIMAL);
    expect(meaningOf(mappingText({ prints: "{ since: null, image: }", policies: "{ drift: }" }))).toEqual(
      MINIMAL,
    );
  });

  test("spools has its own, each of its parts off", () => {
    expect(meaningOf(mappingText({ spools: "{}" }))).toEqual({ ...MINIMAL, spools: SPOOLS });
  });

  test("the parts of spools have theirs", () => {
    const spools =
      "{ catalogue: on, location: { authority: merge }, usage: { since: 2026-11-20 }, unit: kg }";
    const printers = "{ B1: { id: 2, location: 93 } }";
    expect(meaningOf(mappingText({ spools, printers }))).toEqual({
      ...MINIMAL,
      printers: [
        {
          name: "B1",
          selector: { kind: "id", id: 2 },
          location: { kind: "pk", pk: 93 },
          slots: [],
        },
      ],
      spools: {
        ...SPOOLS,
        catalogue: { kind: "on", archiveEmpty: false, values: SPOOL_VALUES },
        location: {
          kind: "merge",
          unassignMissing: true,
          defaultAms: 0,
          startTray: 0,
          returnUnassignedToStorage: false,
        },
        usage: {
          kind: "on",
          since: "2026-11-20T00:00:00Z",
          statuses: ["completed", "failed", "aborted", "cancelled"],
          holdGrams: "900",
          beforeCount: "hold",
          withoutRun: "charge",
          corrections: { changed: "book", missing: "report" },
        },
        unit: "kg",
      },
    });
  });

  test("the example spells what a catalogue switched on means", () => {
    const { spools } = validMapping(example);
    expect(spools.kind === "on" && spools.catalogue).toEqual({
      kind: "on",
      archiveEmpty: false,
      values: SPOOL_VALUES,
    });
  });

  test("the example spells the defaults it says it spells", () => {
    const own = /^(categories|locations|printers|prints|spools):[\s\S]*?(?=^\S)/gm;
    const rest = example.replace(own, "");
    const text = `${rest}\ncategories: { prints: 26 }\nlocations: { prints: 98 }\n`;
    const urls = {
      bambuddy: { url: "http://192.168.1.5:8000" },
      inventree: { url: "http://192.168.0.3:1337" },
    };
    const { bambuddy, inventree } = MINIMAL;
    expect(meaningOf(text)).toEqual({
      ...MINIMAL,
      bambuddy: { ...bambuddy, ...urls.bambuddy },
      inventree: { ...inventree, ...urls.inventree, webUrl: urls.inventree.url },
    });
  });
});
