// Which stock item proves which print, and which does not.
import { describe, expect, test } from "bun:test";
import type { StockItem } from "../../src/model/inventory.ts";
import type { Run } from "../../src/model/source.ts";
import {
  archive,
  at,
  bookings,
  type Farm,
  findingsOf,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  part,
  planOf,
  run,
} from "./world.ts";

const first = run({ id: 40, completedAt: at("2026-11-03T12:00:00") });
const reprint = run({ id: 45, completedAt: at("2026-11-04T12:00:00.5") });
const base: Farm = {
  archives: [archive({ id: 12 })],
  parts: [part({ pk: 7, ipn: ipnOf(12) })],
  runs: [first],
};

/** What became of the runs: `run id: proof #item`, or the batch code it is booked under. */
function fates(farm: Farm): Record<string, string> {
  const plan = planOf({ ...base, ...farm });
  return Object.fromEntries([
    ...plan.recognised.map(({ run: address, proof, stock }) => [idOf(address), `${proof} #${stock}`]),
    ...operationsOf(plan, "stock.create").map(({ books, after }) => [idOf(books.run ?? ""), after.batch]),
  ]);
}

function idOf(address: string): string {
  return address.slice(0, address.indexOf("@"));
}

/** The batch code an earlier tool gave. */
function old(fields: Partial<StockItem> = {}): StockItem {
  return item({ pk: 500, batch: "bambuddy-12", ...fields });
}

describe("a marker", () => {
  test("proves its run, wherever the item went and whatever else changed", () => {
    const stock = [
      item({ pk: 501, partPk: 99, batch: "my own code", locationPk: 100, notes: notesFor(first) }),
    ];
    expect(fates({ stock })).toEqual({ "run-40": "marker #501" });
  });

  test("of another end time is another print: ids are used again", () => {
    const before = { ...first, completedAt: at("2026-10-01T12:00:00") };
    const stock = [old({ notes: notesFor(before) })];
    expect(fates({ stock })).toEqual({ "run-40": "bambuddy-12-r40" });
    expect(findingsOf(planOf({ ...base, stock }))).toContain("run.recycled run-40@20261103T120000Z");
  });

  test("of another end time is another print, though the reused run lies in the same archive under the same codes", () => {
    const before = { ...first, completedAt: at("2026-10-01T12:00:00") };
    const stock = [old(), item({ pk: 501, batch: "bambuddy-12-r40", notes: notesFor(before) })];
    const farm = { stock, archives: [archive({ id: 12 })], prints: "{ since: 2026-10-15T00:00:00Z }" };
    expect(fates({ ...farm, runs: [first, reprint] })).toEqual({
      "run-40": "batch #500",
      "run-45": "bambuddy-12-r45",
    });
    const held = [
      ...stock,
      item({
        pk: 502,
        batch: "BAMBUDDY-12-R45",
        notes: "counted by hand",
        createdAt: at("2026-10-01T00:00:00"),
      }),
    ];
    expect(fates({ ...farm, runs: [first, reprint], stock: held })).toEqual({
      "run-40": "batch #500",
      "run-45": "bambuddy-12-r45-20261104T120000Z",
    });
  });

  test("on two items is a finding, except where one was split from the other", () => {
    const notes = notesFor(first);
    const cases: readonly (readonly [string, readonly Partial<StockItem>[], boolean])[] = [
      ["two of their own", [{}, {}], true],
      ["parent and child", [{}, { parentPk: 500 }], false],
      ["children of a parent that is gone", [{ parentPk: 400 }, { parentPk: 400 }], false],
      ["children of different parents", [{ parentPk: 400 }, { parentPk: 401 }], true],
    ];
    for (const [name, fields, isDouble] of cases) {
      const stock = fields.map((more, index) => item({ pk: 500 + index, notes, ...more }));
      const plan = planOf({ ...base, stock });
      const doubles = plan.findings.filter(({ code }) => code === "stock.duplicate-marker");
      expect([name, doubles.length, plan.counts.recognised]).toEqual([name, isDouble ? 1 : 0, 1]);
      expect(operationsOf(plan, "stock.create")).toEqual([]);
    }
  });

  test("repeated in one item's notes is one marker", () => {
    const stock = [item({ pk: 500, notes: `${notesFor(first)}\n${notesFor(first)}` })];
    expect(findingsOf(planOf({ ...base, stock }))).not.toContain(
      "stock.duplicate-marker run-40@20261103T120000Z",
    );
  });
});

describe("another instance's marker", () => {
  test("is named, and its batch code is held", () => {
    const other = { ...first, id: 77 };
    const stock = [old({ notes: notesFor(other, "farm9") })];
    expect(fates({ stock })).toEqual({ "run-40": "bambuddy-12-r40" });
    expect(findingsOf(planOf({ ...base, stock }))).toContain("stock.foreign-marker instance-farm9");
  });

  test("for this very print makes it wait: an instance that was renamed must not book everything again", () => {
    const plan = planOf({
      ...base,
      stock: [old({ notes: notesFor(first, "farm9") })],
      runs: [first, reprint],
    });
    expect(operationsOf(plan, "stock.create").map(({ books }) => books.run)).toEqual([
      "run-45@20261104T120000Z",
    ]);
    expect(plan.counts.waiting).toBe(1);
    expect(findingsOf(plan)).toContain("stock.foreign-marker prints waiting: foreign-marker");
  });
});

describe("an earlier tool's batch code", () => {
  test("proves the archive's first print alone, and the missed reprint says so", () => {
    const farm = { ...base, runs: [reprint, first], stock: [old()] };
    expect(fates(farm)).toEqual({ "run-40": "batch #500", "run-45": "bambuddy-12-r45" });
    expect(operationsOf(planOf(farm), "stock.create").map(({ reason }) => reason.code)).toEqual([
      "missed-reprint",
    ]);
  });

  test("proves the first print of the whole history, also where since leaves it out", () => {
    const prints = "{ since: 2026-11-04T00:00:00Z }";
    expect(fates({ prints, runs: [first, reprint], stock: [old()] })).toEqual({
      "run-40": "batch #500",
      "run-45": "bambuddy-12-r45",
    });
  });

  test("proves nothing under a part with another model's generated IPN, and the print is booked beside it", () => {
    const farm = { ...base, parts: [part({ pk: 7, ipn: ipnOf(3) })], stock: [old()] };
    expect(fates(farm)).toEqual({ "run-40": "bambuddy-12-r40" });
    expect(findingsOf(planOf(farm))).toEqual([
      "parameter.template-missing template-PrintTime",
      "parameter.template-missing template-Weight",
      "stock.batch-taken archive-12",
    ]);
    expect(fates({ ...farm, prints: "{ adopt: batch }" })).toEqual({ "run-40": "batch #500" });
  });

  test("proves the print under a part of another key field, a renamed one or none", () => {
    for (const ipn of [ipnOf(12), "BRK-001", undefined])
      expect(
        fates({ parts: [part({ pk: 7, ...(ipn === undefined ? {} : { ipn }) })], stock: [old()] }),
      ).toEqual({
        "run-40": "batch #500",
      });
  });

  test("proves nothing on an item older than the print by more than a day", () => {
    const created = (text: string) => fates({ stock: [old({ createdAt: at(text) })] });
    expect(created("2026-11-02T11:59")).toEqual({ "run-40": "bambuddy-12-r40" });
    expect(created("2026-11-02T12:00")).toEqual({ "run-40": "batch #500" });
    expect(created("2027-01-01T00:00")).toEqual({ "run-40": "batch #500" });
    expect(
      fates({ prints: "{ adopt: batch }", stock: [old({ createdAt: at("2026-01-01T00:00") })] }),
    ).toEqual({
      "run-40": "batch #500",
    });
  });

  test("is compared without regard to case, as InvenTree does", () => {
    expect(fates({ stock: [old({ batch: "Bambuddy-12" })] })).toEqual({ "run-40": "batch #500" });
  });

  test("with the run's id, and with its end time, proves that run without a marker", () => {
    const stock = [
      item({ pk: 500, batch: "bambuddy-12-r45", notes: "sold to Ada" }),
      item({ pk: 501, batch: "bambuddy-12-r46-20261104T120000Z" }),
    ];
    const third = { ...reprint, id: 46 };
    expect(fates({ runs: [first, reprint, third], stock })).toEqual({
      "run-40": "bambuddy-12",
      "run-45": "batch #500",
      "run-46": "batch #501",
    });
  });

  test("is not given to one print while the ledger knows it as another's", () => {
    const failed: Run = { ...first, status: "failed" };
    const ledger = bookings({ run: failed, archiveId: 12, partPk: 7, stockPk: 500 });
    expect(fates({ runs: [failed, reprint], stock: [old()], ledger })).toEqual({
      "run-45": "bambuddy-12-r45",
    });
  });
});

describe("the ledger", () => {
  test("proves a print whose marker a person removed, and one whose item is gone", () => {
    const ledger = bookings({ run: first, archiveId: 12, partPk: 7, stockPk: 500 });
    expect(fates({ ledger, stock: [old()] })).toEqual({});
    const plan = planOf({ ...base, ledger });
    expect([plan.counts.recognised, operationsOf(plan, "stock.create").length]).toEqual([1, 0]);
    expect(findingsOf(plan)).toContain("stock.deleted stock/run-40@20261103T120000Z");
  });

  test("does not take another print's item for its own after InvenTree's database was set back", () => {
    const ledger = bookings({ run: first, archiveId: 12, partPk: 7, stockPk: 500 });
    const plan = planOf({
      ...base,
      runs: [first, reprint],
      ledger,
      stock: [old({ notes: notesFor(reprint) })],
    });
    expect(plan.counts.recognised).toBe(2);
    expect(findingsOf(plan)).toContain("stock.deleted stock/run-40@20261103T120000Z");
  });

  test("keeps the archive's first code from being given twice", () => {
    const ledger = bookings({ run: first, archiveId: 12, partPk: 7, stockPk: 500 });
    expect(fates({ runs: [first, reprint], ledger })).toEqual({ "run-45": "bambuddy-12-r45" });
  });
});

describe("a Bambuddy without runs, and its upgrade", () => {
  const whole: Run = { ...first, unit: "archive", id: 12 };
  const marked = old({ notes: notesFor(whole) });

  test("books the archive, and its next print again", () => {
    expect(fates({ unit: "archive", runs: [whole] })).toEqual({ "archive-12": "bambuddy-12" });
    const next = { ...whole, completedAt: reprint.completedAt };
    const plan = planOf({ ...base, unit: "archive", runs: [next], stock: [marked] });
    expect(operationsOf(plan, "stock.create").map(({ after }) => after.batch)).toEqual(["bambuddy-12-r12"]);
    expect(plan.findings.map(({ code }) => code)).not.toContain("run.recycled");
  });

  test("is recognised after the upgrade by its marker, and by the ledger when the item is gone", () => {
    expect(fates({ runs: [first], stock: [marked] })).toEqual({ "run-40": "marker #500" });
    const ledger = bookings({ run: whole, archiveId: 12, partPk: 7, stockPk: 500 });
    for (const stock of [[marked], [old()], []])
      expect(operationsOf(planOf({ ...base, stock, ledger }), "stock.create")).toEqual([]);
  });

  test("speaks for one run of the archive only, though two ended in the same second", () => {
    const twin = { ...first, id: 41 };
    expect(fates({ runs: [twin, first], stock: [marked] })).toEqual({
      "run-40": "marker #500",
      "run-41": "bambuddy-12-r41",
    });
  });

  test("does not book again what was booked by run, should the source lose sight of its runs", () => {
    expect(fates({ unit: "archive", runs: [whole], stock: [old({ notes: notesFor(first) })] })).toEqual({
      "archive-12": "marker #500",
    });
  });
});

test("two prints that end in the same second are two prints", () => {
  const twin = { ...first, id: 41 };
  expect(fates({ runs: [twin, first, first] })).toEqual({
    "run-40": "bambuddy-12",
    "run-41": "bambuddy-12-r41",
  });
});
