// Which runs count as produced, how many pieces they are, and what happens to the others.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../src/model/decimal.ts";
import type { Run } from "../../src/model/source.ts";
import {
  archive,
  at,
  bookings,
  type Farm,
  findingsOf,
  hashOf,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  part,
  planOf,
  run,
} from "./world.ts";

const quiet = "{ parameters: {}, image: off, link_back: off }";
const base: Farm = { archives: [archive({ id: 12 })], runs: [run({ id: 45 })], prints: quiet };
const ADDRESS = "run-45@20261103T120000Z";

describe("a run's status", () => {
  const outcome = (status: string, more: Partial<Run> = {}) => {
    const plan = planOf({ ...base, runs: [run({ id: 45, status, ...more })] });
    return [operationsOf(plan, "stock.create").length, plan.counts.not_produced, findingsOf(plan)];
  };

  test("decides whether it produced; one nobody knows is a finding", () => {
    expect(outcome("completed")).toEqual([1, 0, []]);
    for (const status of ["failed", "aborted", "cancelled", "stopped", "skipped", "printing", "archived"])
      expect(outcome(status)).toEqual([0, 1, []]);
    for (const status of ["success", "Completed", "melted", ""])
      expect(outcome(status)).toEqual([0, 1, [`run.unknown-status ${ADDRESS}`]]);
  });

  test("closed as stale is a finding, and none once a person set it to completed", () => {
    const stale = { failureReason: "Stale: printer was idle after reconnect", durationSeconds: 0 };
    expect(outcome("aborted", stale)).toEqual([0, 1, [`run.stale ${ADDRESS}`]]);
    expect(outcome("completed", stale)).toEqual([1, 0, []]);
  });

  test("closed as stale says nothing before since, nor of a run that is booked", () => {
    const runs = [run({ id: 45, status: "aborted", failureReason: "Stale" })];
    const prints = '{ parameters: {}, since: "2026-11-04T00:00:00Z" }';
    expect(findingsOf(planOf({ ...base, runs, prints }))).toEqual([]);
    expect(
      findingsOf(planOf({ ...base, runs, stock: [item({ pk: 500, notes: notesFor(run({ id: 45 })) })] })),
    ).toEqual([]);
  });

  test("that changed after the booking is drift, known by marker or ledger, and takes nothing back", () => {
    const runs = [run({ id: 45, status: "failed" })];
    const drift = [
      { object: `stock/${ADDRESS}`, field: "run status", ours: "booked as produced", theirs: "failed" },
    ];
    const ledger = bookings({ run: run({ id: 45 }), archiveId: 12, partPk: 7, stockPk: 500 });
    const stock = [item({ pk: 500, notes: notesFor(run({ id: 45 })) })];
    for (const farm of [{ ledger }, { stock }, { ledger, stock }]) {
      const plan = planOf({ ...base, ...farm, runs });
      expect([plan.drift, plan.operations]).toEqual([drift, []]);
    }
  });

  test("makes an archive that says completed and has no run something to know", () => {
    const archives = [12, 13, 14].map((id) => archive({ id }));
    const plan = planOf({ ...base, archives });
    expect(plan.findings).toEqual([
      { code: "archive.never-printed", object: "archives", message: "2 archives without a run: 13, 14" },
    ]);
  });
});

describe("pieces", () => {
  const quantity = (pieces: number, prints = quiet) =>
    operationsOf(
      planOf({ ...base, prints, archives: [archive({ id: 12, quantity: pieces })] }),
      "stock.create",
    ).map(({ after }) => after.quantity);

  test("are the archive's, the mapping's or the rule's", () => {
    expect(quantity(1)).toEqual(["1"]);
    expect(quantity(4)).toEqual(["4"]);
    expect(quantity(4, "{ quantity: 2 }")).toEqual(["2"]);
    expect(quantity(0, "{ quantity: 2, rules: [{ when: { archive: 12 }, quantity: 8 }] }")).toEqual(["8"]);
  });

  test("that are none, broken or beyond what InvenTree holds make the print wait", () => {
    for (const pieces of [0, -1, 1.5, 1e10, Number.NaN]) {
      expect(quantity(pieces)).toEqual([]);
      const plan = planOf({ ...base, archives: [archive({ id: 12, quantity: pieces })] });
      expect([findingsOf(plan), plan.counts.waiting]).toEqual([[`archive.quantity ${ADDRESS}`], 1]);
    }
  });
});

describe("what people changed on an item", () => {
  const [print] = base.runs ?? [];
  const changed = item({
    pk: 500,
    batch: "bambuddy-12",
    quantity: decimal(3),
    locationPk: 100,
    ...(print === undefined ? {} : { notes: notesFor(print) }),
  });

  test("is drift and stays, whether we booked it or an earlier tool did", () => {
    const { notes: _, ...unmarked } = changed;
    for (const stock of [[changed], [unmarked]]) {
      const plan = planOf({ ...base, parts: [part({ pk: 7, ipn: ipnOf(12) })], stock });
      expect(plan.operations).toEqual([]);
      expect(plan.drift).toEqual([
        { object: `stock/${ADDRESS}`, field: "quantity", ours: "1", theirs: "3" },
        { object: `stock/${ADDRESS}`, field: "location", ours: "Shelf", theirs: "Sold" },
      ]);
    }
  });
});

describe("an earlier write in doubt", () => {
  const since = at("2026-11-03T13:00:00");
  const doubt = { address: `stock/${ADDRESS}`, object: "inventree/stock/bambuddy-12", since };

  test("keeps its print from being booked again, also under another batch code", () => {
    const holder = item({ pk: 600, batch: "bambuddy-12", partPk: 8, createdAt: at("2026-01-01T00:00") });
    for (const stock of [[], [holder]]) {
      const plan = planOf({
        ...base,
        parts: [part({ pk: 7, ipn: ipnOf(12) })],
        stock,
        ledger: { inDoubt: [doubt] },
      });
      expect([plan.operations, plan.counts.waiting]).toEqual([[], 1]);
    }
  });

  test("holds back what depends on it, and nothing else", () => {
    const part12 = { address: `part/${ipnOf(12)}`, object: `inventree/part/${ipnOf(12)}`, since };
    const farm: Farm = {
      archives: [archive({ id: 12, hasThumbnail: true }), archive({ id: 13 })],
      runs: [run({ id: 45 }), run({ id: 46, archiveId: 13 })],
      ledger: { inDoubt: [part12] },
    };
    const plan = planOf({ ...farm, prints: "{ parameters: {} }" });
    expect(plan.operations.map(({ address }) => address)).toEqual([
      `part/${ipnOf(13)}`,
      "stock/run-46@20261103T120000Z",
      "link/archive-13",
    ]);
    expect(plan.counts.waiting).toBe(1);
  });
});

describe("what the command line narrows a plan to", () => {
  const archives = [
    archive({ id: 12, contentHash: hashOf(1) }),
    archive({ id: 13, contentHash: hashOf(1), quantity: 0 }),
  ];
  const runs = [
    run({ id: 44, archiveId: 13, completedAt: at("2026-11-02T12:00:00") }),
    run({ id: 45 }),
    run({ id: 46, completedAt: at("2026-11-04T12:00:00") }),
  ];

  test("counts the prints it leaves out, and is silent about other archives", () => {
    const plan = planOf({ ...base, archives, runs, choice: { archive: 12, maxPrints: 1 } });
    expect(operationsOf(plan, "stock.create").map(({ after }) => after.batch)).toEqual(["bambuddy-12"]);
    expect([plan.counts, plan.findings]).toEqual([
      { recognised: 0, before_since: 0, skipped: 0, not_produced: 0, waiting: 0, narrowed: 2 },
      [],
    ]);
  });

  test("takes the part's parameters from its newest print all the same", () => {
    const prints = "{ parameters: { Weight: filament_grams } }";
    const heavy = runs.map((of, index) => ({ ...of, grams: decimal(index + 10) }));
    const templates = [{ pk: 1, name: "Weight", units: "g", checkbox: false, choices: [] }];
    const plan = planOf({ ...base, archives, runs: heavy, prints, templates, choice: { maxPrints: 1 } });
    expect(operationsOf(plan, "parameter.set").map(({ after }) => after.data)).toEqual(["12"]);
  });
});
