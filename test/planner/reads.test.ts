// What a plan concludes from what was not read: nothing.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../src/model/decimal.ts";
import type { Coverage } from "../../src/model/read.ts";
import {
  addressesOf,
  archive,
  at,
  bookings,
  type Farm,
  findingsOf,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  PARTIAL,
  part,
  planOf,
  run,
  template,
} from "./world.ts";

const print = run({ id: 45 });
const base: Farm = {
  archives: [archive({ id: 12 })],
  runs: [print],
  parts: [part({ pk: 7, ipn: ipnOf(12) })],
  prints: "{ parameters: {}, image: off, link_back: off }",
};
const WINDOW: Coverage = { kind: "window", since: at("2026-11-03T00:00:00") };

function outcome(farm: Farm): unknown {
  const plan = planOf({ ...base, ...farm });
  return { operations: addressesOf(plan), findings: findingsOf(plan), waiting: plan.counts.waiting };
}

const STOCK = "stock/run-45@20261103T120000Z";
const BOOKED = { operations: [STOCK], findings: [], waiting: 0 };

describe("stock that was not read whole", () => {
  const read = "read.partial inventree stock";
  const waits = "read.partial prints waiting: stock-unread";

  test("keeps every print from being booked that it does not prove", () => {
    expect(outcome({ coverage: { stock: PARTIAL } })).toEqual({
      operations: [],
      findings: [read, waits],
      waiting: 1,
    });
    expect(outcome({ coverage: { stock: WINDOW } })).toEqual({
      operations: [],
      findings: [waits],
      waiting: 1,
    });
  });

  test("proves what it holds all the same", () => {
    const stock = [item({ pk: 500, batch: "bambuddy-12", notes: notesFor(print) })];
    expect(outcome({ stock, coverage: { stock: PARTIAL } })).toEqual({
      operations: [],
      findings: [read],
      waiting: 0,
    });
  });

  test("does not say that an item was deleted", () => {
    const ledger = bookings({ run: print, archiveId: 12, partPk: 7, stockPk: 500 });
    expect(outcome({ ledger, coverage: { stock: WINDOW } })).toEqual({
      operations: [],
      findings: [],
      waiting: 0,
    });
  });
});

describe("parts that were not read whole", () => {
  const waits = {
    operations: [],
    findings: ["read.partial archive-12", "read.partial inventree parts"],
    waiting: 1,
  };

  test("make no part, and no choice of one that may have a namesake", () => {
    expect(outcome({ parts: [], coverage: { parts: PARTIAL } })).toEqual(waits);
    expect(outcome({ coverage: { parts: PARTIAL } })).toEqual(waits);
  });

  test("hold the part the ledger or a rule knows by number, or do not", () => {
    const ledger = { partOfKey: new Map([[archive({ id: 12 }).contentHash ?? "", 7]]) };
    const known = { ...BOOKED, findings: ["read.partial inventree parts"] };
    expect(outcome({ ledger, coverage: { parts: PARTIAL } })).toEqual(known);
    expect(outcome({ ledger, parts: [], coverage: { parts: PARTIAL } })).toEqual(waits);
    const rule = (name: string) =>
      `{ rules: [{ when: { archive: 12 }, part: ${name} }], parameters: {}, image: off, link_back: off }`;
    expect(outcome({ prints: rule("7"), coverage: { parts: PARTIAL } })).toEqual(known);
    for (const name of ["8", "BRK-001", ipnOf(12)])
      expect(outcome({ prints: rule(name), coverage: { parts: PARTIAL } })).toEqual(waits);
  });

  test("leave it open whether an earlier tool's item is this print", () => {
    const stock = [item({ pk: 500, partPk: 8, batch: "bambuddy-12" })];
    expect(outcome({ stock })).toEqual({
      operations: [],
      findings: ["read.partial prints waiting: part-unread"],
      waiting: 1,
    });
  });
});

describe("runs that were not read whole", () => {
  const stock = [item({ pk: 500, batch: "bambuddy-12" })];
  const waits = "read.partial prints waiting: first-print-unread";

  test("do not tell whose an earlier tool's item is, so the print waits", () => {
    const findings = ["read.partial bambuddy runs", waits];
    expect(outcome({ stock, coverage: { runs: PARTIAL } })).toEqual({ operations: [], findings, waiting: 1 });
    expect(outcome({ stock, coverage: { runs: WINDOW } })).toEqual({
      operations: [],
      findings: [waits],
      waiting: 1,
    });
  });

  test("are booked where no item asks the question", () => {
    expect(outcome({ coverage: { runs: PARTIAL } })).toEqual({
      ...BOOKED,
      findings: ["read.partial bambuddy runs"],
    });
    expect(outcome({ coverage: { runs: WINDOW } })).toEqual(BOOKED);
  });

  test("tell the first print of an archive that is younger than the window", () => {
    const archives = [archive({ id: 12, createdAt: at("2026-11-03T01:00:00") })];
    const plan = planOf({ ...base, stock, archives, coverage: { runs: WINDOW, archives: WINDOW } });
    expect(plan.recognised.map(({ proof }) => proof)).toEqual(["batch"]);
    const ledger = bookings({ run: run({ id: 40 }), archiveId: 12, partPk: 7, stockPk: 400 });
    expect(outcome({ stock, archives, ledger, coverage: { runs: WINDOW } })).toEqual({
      operations: [],
      findings: [waits],
      waiting: 1,
    });
  });
});

describe("an archive that is not there", () => {
  const read = "read.partial bambuddy archives";

  test("is gone after a complete read or when the source said so, else it was not read", () => {
    const gone = { operations: [], findings: ["run.archive-gone run-45@20261103T120000Z"], waiting: 1 };
    const unread = "run.archive-unread run-45@20261103T120000Z";
    expect(outcome({ archives: [] })).toEqual(gone);
    expect(outcome({ archives: [], gone: [12], coverage: { archives: WINDOW } })).toEqual(gone);
    expect(outcome({ archives: [], coverage: { archives: WINDOW } })).toEqual({
      ...gone,
      findings: [unread],
    });
    expect(outcome({ archives: [], coverage: { archives: PARTIAL } })).toEqual({
      ...gone,
      findings: [read, unread],
    });
    const { archiveId: _, ...orphan } = run({ id: 45 });
    expect(outcome({ archives: [], runs: [orphan] })).toEqual(gone);
  });

  test("matters nothing to a print that marker or ledger prove", () => {
    const proofs: readonly Farm[] = [
      { stock: [item({ pk: 500, notes: notesFor(print) })] },
      {
        ledger: bookings({ run: print, archiveId: 12, partPk: 7, stockPk: 500 }),
        stock: [item({ pk: 500 })],
      },
    ];
    for (const proof of proofs)
      expect(outcome({ ...proof, archives: [] })).toEqual({ operations: [], findings: [], waiting: 0 });
  });

  test("is never replaced by its name: an earlier tool's item is not its proof, unless batch codes are", () => {
    const stock = [item({ pk: 500, batch: "bambuddy-12" })];
    expect(planOf({ ...base, archives: [], stock }).counts).toMatchObject({ recognised: 0, waiting: 1 });
    const prints = "{ adopt: batch }";
    expect(planOf({ ...base, archives: [], stock, prints }).counts).toMatchObject({
      recognised: 1,
      waiting: 0,
    });
  });
});

describe("parameters and templates that were not read whole", () => {
  const farm: Farm = {
    ...base,
    prints: "{ parameters: { Weight: filament_grams }, image: off, link_back: off }",
  };
  const weighed = [archive({ id: 12, estimatedGrams: decimal(12) })];

  test("are not taken for missing", () => {
    const templates = [template({ name: "Weight" })];
    const whole = planOf({ ...farm, archives: weighed, templates });
    expect(operationsOf(whole, "parameter.set").map(({ address }) => address)).toEqual([
      `parameter/${ipnOf(12)}/Weight`,
    ]);
    const partial = planOf({ ...farm, archives: weighed, templates, coverage: { parameters: PARTIAL } });
    expect(operationsOf(partial, "parameter.set")).toEqual([]);
    expect(findingsOf(planOf({ ...farm, coverage: { templates: PARTIAL } }))).toEqual([
      "read.partial inventree templates",
    ]);
    expect(findingsOf(planOf(farm))).toEqual(["parameter.template-missing template-Weight"]);
  });

  test("are certainly missing on a part that is made now", () => {
    const templates = [template({ name: "Weight" })];
    const plan = planOf({
      ...farm,
      parts: [],
      archives: weighed,
      templates,
      coverage: { parameters: PARTIAL },
    });
    expect(operationsOf(plan, "parameter.set").map(({ after }) => after.data)).toEqual(["12"]);
  });
});
