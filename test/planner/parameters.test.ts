// Weight and print time on parts: whose, in which unit, and when they are left alone.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../src/model/decimal.ts";
import type { Parameter } from "../../src/model/inventory.ts";
import {
  archive,
  at,
  type Farm,
  findingsOf,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  parameter,
  part,
  planOf,
  run,
  template,
} from "./world.ts";

const printed = run({ id: 45, grams: decimal("38.12"), durationSeconds: 7000 });
const sliced = { estimatedGrams: decimal("40"), estimatedSeconds: 7420 };
const ours = [item({ pk: 500, batch: "bambuddy-12", notes: notesFor(printed) })];
/** One print that is booked already, so that only its part is looked after. */
const base: Farm = {
  archives: [archive({ id: 12, ...sliced })],
  runs: [printed],
  parts: [part({ pk: 7, ipn: ipnOf(12) })],
  stock: ours,
};

describe("parameters", () => {
  const only = "{ image: off, link_back: off }";
  const data = (farm: Farm) =>
    operationsOf(planOf({ ...base, prints: only, ...farm }), "parameter.set").map(({ after }) => after.data);
  const [weight, time] = [
    (units = "") => template({ name: "Weight", units }),
    (units = "") => template({ name: "PrintTime", units }),
  ];

  test("are in the template's unit, grams of the run and seconds of the slicer", () => {
    const grams: readonly (readonly [string, string])[] = [
      ["", "38.12"],
      ["g", "38.12"],
      ["kg", "0.03812"],
      ["mg", "38120"],
    ];
    for (const [unit, value] of grams) expect(data({ templates: [weight(unit)] })).toEqual([value]);
    const seconds: readonly (readonly [string, string])[] = [
      ["", "7420"],
      ["s", "7420"],
      ["min", "123.66667"],
      ["h", "2.06111"],
    ];
    for (const [unit, value] of seconds) expect(data({ templates: [time(unit)] })).toEqual([value]);
  });

  test("are compared as numbers with what the server understood", () => {
    const { numeric: _, ...unread } = parameter(1, "38.12000");
    const same: readonly (readonly [string, Parameter])[] = [
      ["kg", parameter(1, "38.12 g", decimal("0.03812"))],
      ["g", parameter(1, "38.120", decimal("38.120000000000005"))],
      ["", unread],
      ["g", parameter(1, "38.120004")],
    ];
    for (const [unit, known] of same)
      expect(data({ templates: [weight(unit)], parameters: [known] })).toEqual([]);
    const different = [
      parameter(1, "38.13"),
      parameter(1, "38.12", decimal("0.03812")),
      parameter(1, "1:30:00", decimal(0)),
      parameter(1, "about 38"),
    ];
    for (const known of different)
      expect(data({ templates: [weight("g")], parameters: [known] })).toEqual(["38.12"]);
  });

  test("per piece are the print's divided by its pieces; without pieces there is no value", () => {
    const prints =
      "{ image: off, link_back: off, parameters: { Weight: filament_grams_per_piece, PrintTime: print_seconds_per_piece } }";
    const farm = { prints, templates: [weight(), time()] };
    expect(data({ ...farm, archives: [archive({ id: 12, ...sliced, quantity: 4 })] })).toEqual([
      "9.53",
      "1855",
    ]);
    expect(data({ ...farm, archives: [archive({ id: 12, ...sliced, quantity: 0 })] })).toEqual([]);
  });

  test("of a file with several plates are the run's, never the whole file's", () => {
    const { grams: _, ...unweighed } = printed;
    const archives = [archive({ id: 12, ...sliced, plates: "multi" })];
    const templates = [weight(), time()];
    expect(data({ archives, templates })).toEqual(["38.12", "7000"]);
    expect(data({ archives, templates, runs: [{ ...unweighed, durationSeconds: 0 }] })).toEqual([]);
    expect(data({ templates, runs: [{ ...unweighed, durationSeconds: 0 }] })).toEqual(["40", "7420"]);
  });

  test("follow the part's newest produced print, whatever order they are booked in", () => {
    const newer = run({ id: 44, completedAt: at("2026-11-04T12:00:00"), grams: decimal(50) });
    const failed = run({
      id: 47,
      status: "failed",
      completedAt: at("2026-11-05T12:00:00"),
      grams: decimal(1),
    });
    const [operation] = operationsOf(
      planOf({
        ...base,
        prints: only,
        runs: [newer, printed, failed],
        templates: [weight("g")],
        parameters: [parameter(1, "38.12")],
      }),
      "parameter.set",
    );
    expect(operation).toMatchObject({
      address: `parameter/${ipnOf(12)}/Weight`,
      reason: { code: "value-differs", text: "From run 44, the newest print of this part" },
      before: { pk: 301, data: "38.12" },
      after: { part: 7, template: 1, name: "Weight", data: "50", unit: "g" },
    });
  });

  test("without a template, or with one that cannot hold them, are a finding and nothing else", () => {
    const found = (...templates: Parameters<typeof template>[0][]) => {
      const plan = planOf({
        ...base,
        prints: "{ image: off, link_back: off, parameters: { weight: filament_grams } }",
        templates: templates.map(template),
      });
      return [findingsOf(plan), operationsOf(plan, "parameter.set").length];
    };
    expect(found()).toEqual([["parameter.template-missing template-weight"], 0]);
    for (const broken of [
      { units: "mm" },
      { units: "s" },
      { checkbox: true },
      { choices: ["light", "heavy"] },
    ])
      expect(found({ name: "Weight", ...broken })).toEqual([
        ["parameter.template-unusable template-weight"],
        0,
      ]);
    expect(found({ name: "Weight" })).toEqual([[], 1]);
    expect(found({ name: "WEIGHT", pk: 8, units: "mm" }, { name: "weight", pk: 9 })).toEqual([[], 1]);
  });

  test("of a locked part are drift", () => {
    const parts = [part({ pk: 7, ipn: ipnOf(12), locked: true })];
    const plan = planOf({
      ...base,
      prints: only,
      parts,
      templates: [weight("g"), time()],
      parameters: [parameter(1, "40")],
    });
    expect([plan.operations, plan.drift]).toEqual([
      [],
      [
        { object: `part/${ipnOf(12)}`, field: "Weight", ours: "38.12 g", theirs: "40 g" },
        { object: `part/${ipnOf(12)}`, field: "PrintTime", ours: "7420", theirs: "none" },
      ],
    ]);
  });

  test("that people changed are drift where the mapping reports, and ours still follow the newest print", () => {
    const farm = {
      sections: { policies: "{ drift: { parameters: report } }" },
      templates: [weight("g")],
      parameters: [parameter(1, "40")],
    };
    expect(data(farm)).toEqual([]);
    expect(planOf({ ...base, prints: only, ...farm }).drift).toHaveLength(1);
    expect(data({ ...farm, ledger: { parameterValues: new Map([["7/Weight", decimal("40")]]) } })).toEqual([
      "38.12",
    ]);
    expect(data({ ...farm, ledger: { parameterValues: new Map([["7/Weight", decimal("41")]]) } })).toEqual(
      [],
    );
    expect(data({ ...farm, choice: { force: ["run-45"] } })).toEqual(["38.12"]);
    expect(data({ templates: farm.templates, parameters: farm.parameters })).toEqual(["38.12"]);
  });
});
