// What is charged, what waits and why, and what a release lets go.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { EMPTY_LEDGER } from "../../../src/model/ledger-view.ts";
import type { Coverage } from "../../../src/model/read.ts";
import { at, type Change, history, item, minutesAfter, part, row, run, SINCE } from "./farm.ts";
import { codesOf, findingsOf, holdsOf, movementsOf, planOf } from "./shown.ts";

const ROW = "usage/1.7@20261120T120000Z";
const SUBTRACTED = [`usage.subtract ${ROW} 12.5 g #7`];
const PARTIAL: Coverage = { kind: "partial", why: ["a page is missing"] };

describe("a usage row", () => {
  test("becomes one movement that says everything", () => {
    const { operations, held, findings } = planOf({ rows: [row(1, 7)] });
    expect(operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: ROW,
        kind: "usage.subtract",
        reason: { code: "used", text: "Benchy (completed) used 12.5 g, 2026-11-20T12:00:00Z" },
        object: "inventree/item/7",
        label: "12.5 g from SP-7 PLA Basic (#7)",
        before: { quantity: decimal(1000), counted: null },
        after: {
          stock: 7,
          part: 1,
          unit: "g",
          quantity: "12.5",
          grams: decimal("12.5"),
          marker: "rc:farm1:usage/1.7@20261120T120000Z;",
          notes: "rc:farm1:usage/1.7@20261120T120000Z; 12.5 g, Benchy",
        },
        depends_on: [],
        books: { usage: { row: "1.7@20261120T120000Z", grams: decimal("12.5"), correction: 0 } },
      },
    ]);
    expect({ held, findings }).toEqual({ held: [], findings: [] });
  });
  test("of a failed print consumed too", () => {
    expect(movementsOf(planOf({ rows: [row(1, 7, { status: "failed" })] }))).toEqual(SUBTRACTED);
  });
  test("that pages brought twice is one", () => {
    expect(movementsOf(planOf({ rows: [row(1, 7), row(1, 7)] }))).toEqual(SUBTRACTED);
  });
  test("without grams is nothing", () => {
    const plan = planOf({ rows: [row(1, 7, { grams: decimal(0) }), row(2, 7, { grams: decimal(-3) })] });
    expect({ moved: movementsOf(plan), held: plan.held }).toEqual({ moved: [], held: [] });
  });
  test("before the boundary is left out, whatever else is wrong with it", () => {
    const plan = planOf({
      rows: [row(1, 9, { createdAt: minutesAfter(SINCE, -1) }), row(2, 7, { createdAt: SINCE })],
      runs: [],
    });
    expect(movementsOf(plan)).toEqual(["usage.subtract usage/2.7@20261120T000000Z 12.5 g #7"]);
    expect(plan.held).toEqual([]);
    expect(plan.balances.map(({ spool, left_out }) => ({ spool, left_out }))).toEqual([
      { spool: "SP-7 PLA Basic", left_out: "0" },
      { spool: "Bambuddy spool 9", left_out: "12.5" },
    ]);
  });
  test("of a known status that the mapping does not name is left out", () => {
    const plan = planOf({ rows: [row(1, 7)], usage: { statuses: ["failed"] }, runs: [] });
    expect({ moved: movementsOf(plan), held: plan.held, left: plan.balances[0]?.left_out }).toEqual({
      moved: [],
      held: [],
      left: "12.5",
    });
  });
});

interface Hold {
  readonly name: string;
  readonly change: Change;
  readonly code: string;
  readonly why: string;
  /** Whether its line under `release:` lets it go. */
  readonly isReleasable: boolean;
}

const HOLDS: readonly Hold[] = [
  {
    name: "an unknown spool",
    change: { stock: [item(8)] },
    code: "unknown-spool",
    why: "no stock item has the batch that its note, tag_uid, tray_uuid name",
    isReleasable: false,
  },
  {
    name: "an ambiguous spool",
    change: { stock: [item(7), item(8, { batch: "SP-7" })] },
    code: "ambiguous-spool",
    why: "the spool may be any of the stock items #7, #8 (batch SP-7)",
    isReleasable: false,
  },
  {
    name: "a part without a unit",
    change: { parts: [part(1)] },
    code: "no-unit",
    why: "the part of SP-7 PLA Basic has no unit: give it g or kg in InvenTree, or set spools.unit",
    isReleasable: false,
  },
  {
    name: "a part in a unit that is no mass",
    change: { parts: [part(1, "m")], unit: "g" },
    code: "no-unit",
    why: 'the part of SP-7 PLA Basic is kept in "m", which is no mass: give it g or kg in InvenTree',
    isReleasable: false,
  },
  {
    name: "a part that was not read",
    change: { parts: { value: [], coverage: PARTIAL } },
    code: "unreadable",
    why: "part 1 of stock item #7 was not read",
    isReleasable: false,
  },
  {
    name: "a status that nobody knows",
    change: { rows: [row(1, 7, { status: "exploded" })] },
    code: "unknown-status",
    why: 'the status "exploded" is not one this version knows',
    isReleasable: true,
  },
  {
    name: "more than hold_grams",
    change: { usage: { holdGrams: decimal(12) } },
    code: "over-hold-grams",
    why: "12.5 g are more than spools.usage.hold_grams (12 g)",
    isReleasable: true,
  },
  {
    name: "more than is there",
    change: { stock: [item(7, { quantity: decimal("12.4") })] },
    code: "more-than-is-there",
    why: "12.5 g are more than the 12.4 g that are left of stock item #7",
    isReleasable: false,
  },
  {
    name: "a count after the print",
    change: { counts: [history(1, { type: 10, at: at("12:30") })] },
    code: "before-count",
    why: "the item was counted 2026-11-20T12:30:00Z, so its level may already reflect the row",
    isReleasable: true,
  },
  {
    name: "a count two minutes before the print",
    change: { counts: [history(1, { type: 10, at: at("11:58") })] },
    code: "before-count",
    why: "the item was counted 2026-11-20T11:58:00Z, so its level may already reflect the row",
    isReleasable: true,
  },
  {
    name: "an item made after the print",
    change: { stock: [item(7, { createdAt: at("13:00") })] },
    code: "before-count",
    why: "the item was made 2026-11-20T13:00:00Z, so its level may already reflect the row",
    isReleasable: true,
  },
  {
    name: "no run, where the mapping asks for one",
    change: { runs: [], usage: { withoutRun: "hold" } },
    code: "without-run",
    why: "the print log has no run of printer 1 that ended near 2026-11-20T12:00:00Z",
    isReleasable: true,
  },
  {
    name: "stock that could not be read whole",
    change: { stock: { value: [item(7)], coverage: PARTIAL } },
    code: "unreadable",
    why: "InvenTree's filament stock could not be read whole",
    isReleasable: false,
  },
  {
    name: "marked history that could not be read whole",
    change: { marked: { value: [], coverage: PARTIAL } },
    code: "unreadable",
    why: "the history of movements could not be read whole",
    isReleasable: false,
  },
  {
    name: "marked history that begins after the row",
    change: { marked: { value: [], coverage: { kind: "window", since: at("11:59") } } },
    code: "unreadable",
    why: "InvenTree's history begins 2026-11-20T11:59:00Z, so the row may be booked already; move spools.usage.since past it",
    isReleasable: false,
  },
  {
    name: "counts that could not be read",
    change: { counts: { value: [], coverage: PARTIAL } },
    code: "unreadable",
    why: "the counts of the item could not be read whole",
    isReleasable: false,
  },
  {
    name: "an earlier write to the item without a known result",
    change: {
      ledger: {
        ...EMPTY_LEDGER,
        inDoubt: [{ address: "usage/9.7@20261120T110000Z", object: "inventree/item/7", since: at("11:00") }],
      },
    },
    code: "unreadable",
    why: "an earlier write to stock item #7 has no known result yet",
    isReleasable: false,
  },
  {
    name: "an earlier write of the row to another item without a known result",
    change: {
      ledger: {
        ...EMPTY_LEDGER,
        inDoubt: [{ address: ROW, object: "inventree/item/5", since: at("12:01") }],
      },
    },
    code: "unreadable",
    why: "an earlier write to stock item #7 has no known result yet",
    isReleasable: false,
  },
];

describe("a row is held for", () => {
  for (const { name, change, code, why, isReleasable } of HOLDS) {
    const rows = change.rows ?? [row(1, 7)];
    test(`${name}: the row alone waits, named with its grams`, () => {
      const plan = planOf({ rows, ...change });
      expect(movementsOf(plan)).toEqual([]);
      expect(plan.held).toEqual([
        {
          code: code as never,
          why,
          release: isReleasable ? ROW : null,
          address: ROW,
          label: "12.5 g of PLA Basic Black (Bambuddy spool 7), Benchy",
          grams: "12.5",
        },
      ]);
      expect(findingsOf(plan, "usage.held")).toEqual([
        { code: "usage.held", object: "usage", message: `1 row with 12.5 g: 1 ${code}` },
      ]);
    });
    test(`${name}: a release ${isReleasable ? "lets it go" : "changes nothing"}`, () => {
      const plan = planOf({ rows, ...change, release: [ROW] });
      expect(movementsOf(plan)).toEqual(isReleasable ? SUBTRACTED : []);
      expect(holdsOf(plan)).toEqual(isReleasable ? [] : [`${code} ${ROW} 12.5 g`]);
    });
  }
  test("several reasons is released by one line", () => {
    const change: Change = {
      rows: [row(1, 7, { status: "exploded" })],
      runs: [],
      usage: { holdGrams: decimal(1), withoutRun: "hold" },
      counts: [history(1, { type: 10, at: at("12:30") })],
    };
    expect(holdsOf(planOf(change))).toEqual([`unknown-status ${ROW} 12.5 g`]);
    expect(movementsOf(planOf({ ...change, release: [ROW] }))).toEqual(SUBTRACTED);
  });
});

describe("the boundaries of holds", () => {
  test("hold_grams itself is not more", () => {
    expect(movementsOf(planOf({ rows: [row(1, 7)], usage: { holdGrams: decimal("12.5") } }))).toEqual(
      SUBTRACTED,
    );
  });
  test("the last gram may go", () => {
    expect(
      movementsOf(planOf({ rows: [row(1, 7)], stock: [item(7, { quantity: decimal("12.5") })] })),
    ).toEqual(SUBTRACTED);
  });
  test("a count more than two minutes before the row is older", () => {
    const counts = [history(1, { type: 10, at: at("11:57") })];
    expect(movementsOf(planOf({ rows: [row(1, 7)], counts }))).toEqual(SUBTRACTED);
  });
  test("of several counts the newest decides, and other movements and items are no counts", () => {
    const counts = [
      history(1, { type: 10, at: at("10:00") }),
      history(2, { type: 12, at: at("13:00") }),
      history(3, { type: 10, at: at("13:00"), itemPk: 8 }),
    ];
    expect(movementsOf(planOf({ rows: [row(1, 7)], counts }))).toEqual(SUBTRACTED);
  });
  test("an item's own newest count says enough where those of others could not be read", () => {
    const counts = { value: [history(1, { type: 10, at: at("10:00") })], coverage: PARTIAL };
    expect(movementsOf(planOf({ rows: [row(1, 7)], counts }))).toEqual(SUBTRACTED);
  });
  test("history that begins before the row proves that it is not booked", () => {
    const marked = { value: [], coverage: { kind: "window", since: at("11:57") } } as const;
    expect(movementsOf(planOf({ rows: [row(1, 7)], marked }))).toEqual(SUBTRACTED);
  });
  test("usage that could not be read whole is charged as far as it was read", () => {
    expect(movementsOf(planOf({ rows: { value: [row(1, 7)], coverage: PARTIAL } }))).toEqual(SUBTRACTED);
  });
});

describe("a movement names the newest count that the plan saw", () => {
  const counts = [
    history(3, { type: 10, at: at("10:00") }),
    history(5, { type: 10, at: at("11:00") }),
    history(4, { type: 10, at: at("11:00") }),
    history(6, { type: 12, at: at("11:30") }),
    history(9, { type: 10, at: at("11:30"), itemPk: 8 }),
  ];
  const seen = (change: Change) =>
    planOf({ rows: [row(1, 7)], ...change }).operations.map(({ before }) => before);

  test("also one that a release goes past", () => {
    expect(seen({ counts })).toEqual([{ quantity: decimal(1000), counted: 5 }]);
    const late = [history(7, { type: 10, at: at("12:30") })];
    expect(seen({ counts: [...counts, ...late], release: [ROW] })).toEqual([
      { quantity: decimal(1000), counted: 7 },
    ]);
  });

  test("unless counts are charged past anyway", () => {
    expect(seen({ counts, usage: { beforeCount: "charge" } })).toEqual([{ quantity: decimal(1000) }]);
  });

  test("and stays the same operation whatever it saw", () => {
    const ids = [{}, { counts }].map((change) => planOf({ rows: [row(1, 7)], ...change }).operations[0]?.id);
    expect(ids[0]).toBe(ids[1] ?? "");
  });
});

describe("before_count", () => {
  const counts = [history(1, { type: 10, at: at("12:30") })];
  test("skip leaves the row out, and a release does not bring it back", () => {
    const plan = planOf({ rows: [row(1, 7)], counts, usage: { beforeCount: "skip" }, release: [ROW] });
    expect({ moved: movementsOf(plan), held: plan.held, left: plan.balances[0]?.left_out }).toEqual({
      moved: [],
      held: [],
      left: "12.5",
    });
  });
  test("charge takes it, also where counts could not be read", () => {
    const usage = { beforeCount: "charge" } as const;
    expect(movementsOf(planOf({ rows: [row(1, 7)], counts, usage }))).toEqual(SUBTRACTED);
    expect(
      movementsOf(planOf({ rows: [row(1, 7)], counts: { value: [], coverage: PARTIAL }, usage })),
    ).toEqual(SUBTRACTED);
  });
});

describe("a level that is too low", () => {
  const rows = [
    row(1, 7, { grams: decimal(60), createdAt: at("10:00") }),
    row(2, 7, { grams: decimal(50), createdAt: at("11:00") }),
    row(3, 7, { grams: decimal(40), createdAt: at("12:00") }),
    row(4, 7, { grams: decimal("0.5"), createdAt: at("13:00") }),
  ];
  test("holds the rows that do not fit in the order they were made; smaller later ones may go", () => {
    const plan = planOf({ rows: rows.toReversed(), stock: [item(7, { quantity: decimal(100) })] });
    expect(movementsOf(plan)).toEqual([
      "usage.subtract usage/1.7@20261120T100000Z 60 g #7",
      "usage.subtract usage/3.7@20261120T120000Z 40 g #7",
    ]);
    expect(plan.held.map(({ why }) => why)).toEqual([
      "50 g are more than the 40 g that are left of stock item #7",
      "0.5 g are more than the 0 g that are left of stock item #7",
    ]);
  });
});

describe("an item that would be deleted with its last gram", () => {
  test("is kept first, once, and every subtraction waits for that", () => {
    const plan = planOf({ rows: [row(1, 7), row(2, 7)], stock: [item(7, { deleteOnDeplete: true })] });
    const [keep, ...moves] = plan.operations;
    expect(keep).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      address: "keep/stock-7",
      kind: "stock.keep",
      reason: {
        code: "would-be-deleted",
        text: "InvenTree would delete the item with its last gram, on older servers with its history",
      },
      object: "inventree/item/7",
      label: "SP-7 PLA Basic (#7)",
      before: { delete_on_deplete: true },
      after: { stock: 7, delete_on_deplete: false },
      depends_on: [],
      books: {},
    });
    expect(moves.map(({ depends_on }) => depends_on)).toEqual([["keep/stock-7"], ["keep/stock-7"]]);
  });
  test("is left alone where nothing is subtracted from it", () => {
    const stock = [item(7, { deleteOnDeplete: true })];
    expect(planOf({ rows: [row(1, 7, { grams: decimal(2000) })], stock }).operations).toEqual([]);
  });
});

describe("runs", () => {
  const far = (minutes: number, printerId = 1) => [
    run(1, { printerId, createdAt: minutesAfter(at("12:00"), minutes) }),
  ];
  const isJoined = (change: Change) =>
    !codesOf(planOf({ rows: [row(1, 7)], ...change })).includes("usage.without-run");
  test("belong to rows of their printer from five minutes before to two minutes after them", () => {
    expect([-3, -2, 0, 5, 6].map((minutes) => isJoined({ runs: far(minutes) }))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isJoined({ runs: far(0, 2) })).toBe(false);
  });
  test("that stand for archives are joined by their end", () => {
    const archive = run(1, { unit: "archive", createdAt: at("09:00"), completedAt: at("12:01") });
    expect(isJoined({ runs: [archive] })).toBe(true);
  });
  test("that are missing are named once, and the rows are charged", () => {
    const plan = planOf({ rows: [row(1, 7), row(2, 7, { createdAt: at("20:00") })] });
    expect(movementsOf(plan)).toHaveLength(2);
    expect(findingsOf(plan, "usage.without-run")).toEqual([
      {
        code: "usage.without-run",
        object: "usage",
        message: "1 row with 12.5 g: usage/2.7@20261120T200000Z 12.5 g",
      },
    ]);
  });
  test("that were not read are not called missing", () => {
    expect(isJoined({ runs: { value: [], coverage: PARTIAL } })).toBe(true);
    expect(isJoined({ runs: { value: [], coverage: { kind: "window", since: at("11:59") } } })).toBe(true);
    expect(isJoined({ runs: { value: [], coverage: { kind: "window", since: at("11:00") } } })).toBe(false);
  });
});
