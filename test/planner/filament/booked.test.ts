// What is booked is not booked again: recognised by history and ledger, and corrected where the row changed.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import type { HistoryEntry } from "../../../src/model/filament.ts";
import { EMPTY_LEDGER, type LedgerView } from "../../../src/model/ledger-view.ts";
import { at, type Change, history, item, part, row, run } from "./farm.ts";
import { codesOf, findingsOf, holdsOf, movementsOf, planOf } from "./shown.ts";

const ROW = "1.7@20261120T120000Z";
const MARKER = `rc:farm1:usage/${ROW}`;

function removed(grams: string, fields: Partial<HistoryEntry> = {}): HistoryEntry {
  return history(1, { removed: decimal(grams), notes: `${MARKER}; ${grams} g, Benchy`, ...fields });
}

function ledgerWith(grams: string, corrections = 0, stockPk = 7): LedgerView {
  return { ...EMPTY_LEDGER, usage: new Map([[ROW, { stockPk, grams: decimal(grams), corrections }]]) };
}

describe("a booked row", () => {
  test("is known by its marker alone, and told to the ledger", () => {
    const plan = planOf({ rows: [row(1, 7)], marked: [removed("12.5")] });
    expect({ operations: plan.operations, held: plan.held, findings: plan.findings }).toEqual({
      operations: [],
      held: [],
      findings: [],
    });
    expect(plan.recognisedUsage).toEqual([{ row: ROW, stock: 7, grams: "12.5", corrections: 0 }]);
    expect(plan.balances).toEqual([
      {
        spool: "SP-7 PLA Basic",
        stock: 7,
        source: "12.5",
        booked: "12.5",
        planned: "0",
        held: "0",
        left_out: "0",
        residual: "0",
      },
    ]);
  });
  test("is known by the ledger alone, where history was purged", () => {
    const plan = planOf({ rows: [row(1, 7)], ledger: ledgerWith("12.5") });
    expect({ operations: plan.operations, recognised: plan.recognisedUsage }).toEqual({
      operations: [],
      recognised: [],
    });
  });
  test("that both know is no news", () => {
    const plan = planOf({ rows: [row(1, 7)], ledger: ledgerWith("12.5"), marked: [removed("12.5")] });
    expect(plan.recognisedUsage).toEqual([]);
  });
  test("stays booked before the boundary, in any status, with an unknown spool and where nothing could be read", () => {
    const partial = { value: [removed("12.5")], coverage: { kind: "partial", why: ["cut"] } } as const;
    const changes: readonly Change[] = [
      { usage: { since: at("13:00") } },
      { rows: [row(1, 7, { status: "exploded" })] },
      { spools: [] },
      { marked: partial },
      { usage: { beforeCount: "hold" }, counts: [history(2, { type: 10, at: at("15:00") })] },
    ];
    for (const change of changes) {
      const plan = planOf({ rows: [row(1, 7)], marked: [removed("12.5")], ...change });
      expect({ moved: movementsOf(plan), held: holdsOf(plan), booked: plan.balances[0]?.booked }).toEqual({
        moved: [],
        held: [],
        booked: "12.5",
      });
    }
  });
  test("under an id that was given again is another row", () => {
    const later = row(1, 7, { createdAt: at("14:00") });
    const plan = planOf({
      rows: [later],
      marked: [removed("12.5")],
      runs: [run(1, { createdAt: at("14:00") })],
    });
    expect(movementsOf(plan)).toEqual(["usage.subtract usage/1.7@20261120T140000Z 12.5 g #7"]);
  });
  test("of a deleted item is still booked", () => {
    const { itemPk: _, ...entry } = removed("12.5");
    const plan = planOf({ rows: [row(1, 7)], stock: [], marked: [entry] });
    expect({ moved: movementsOf(plan), held: plan.held, recognised: plan.recognisedUsage }).toEqual({
      moved: [],
      held: [],
      recognised: [],
    });
  });
  test("in kg and ounces is known to the last decimal", () => {
    for (const [unit, quantity] of [
      ["kg", "0.0125"],
      ["oz", "0.44092"],
    ] as const) {
      const marked = [removed("12.5", { removed: decimal(quantity) })];
      const plan = planOf({ rows: [row(1, 7)], parts: [part(1, unit)], marked });
      expect({
        moved: movementsOf(plan),
        recognised: plan.recognisedUsage.map(({ grams }) => grams),
      }).toEqual({
        moved: [],
        recognised: ["12.5"],
      });
    }
  });
});

describe("other grams under a booked row", () => {
  const more: Change = { rows: [row(1, 7, { grams: decimal(20) })], marked: [removed("12.5")] };
  test("are a movement of the difference with a marker of its own", () => {
    const plan = planOf(more);
    const [operation] = plan.operations;
    expect(operation).toMatchObject({
      kind: "usage.subtract",
      address: `usage/${ROW}:c1`,
      reason: {
        code: "used-more",
        text: "Benchy (completed) used 20 g, 2026-11-20T12:00:00Z; 7.5 g less are booked",
      },
      after: {
        quantity: "7.5",
        marker: `${MARKER}:c1;`,
        notes: `${MARKER}:c1; 7.5 g, Benchy`,
      },
      books: { usage: { row: ROW, grams: decimal(20), correction: 1 } },
    });
    expect(plan.balances[0]).toMatchObject({ source: "20", booked: "12.5", planned: "7.5" });
  });
  test("that are fewer are given back", () => {
    const plan = planOf({ ...more, rows: [row(1, 7, { grams: decimal(10) })] });
    expect(plan.operations[0]).toMatchObject({
      kind: "usage.return",
      address: `usage/${ROW}:c1`,
      reason: { code: "used-less" },
      after: { quantity: "2.5", grams: decimal("2.5"), notes: `${MARKER}:c1; 2.5 g back, Benchy` },
      depends_on: [],
    });
    expect(plan.balances[0]).toMatchObject({ source: "10", booked: "12.5", planned: "-2.5" });
  });
  test("that fell to nothing are all given back", () => {
    expect(movementsOf(planOf({ ...more, rows: [row(1, 7, { grams: decimal(0) })] }))).toEqual([
      `usage.return usage/${ROW}:c1 12.5 g #7`,
    ]);
  });
  test("after a correction are the next correction", () => {
    const back = history(2, { type: 11, added: decimal("2.5"), notes: `${MARKER}:c1; 2.5 g back, Benchy` });
    const plan = planOf({ ...more, marked: [removed("12.5"), back] });
    expect(movementsOf(plan)).toEqual([`usage.subtract usage/${ROW}:c2 10 g #7`]);
    expect(plan.recognisedUsage).toEqual([{ row: ROW, stock: 7, grams: "10", corrections: 1 }]);
  });
  test("are named and not booked where the mapping says report", () => {
    const plan = planOf({ ...more, usage: { corrections: { changed: "report", missing: "report" } } });
    expect(movementsOf(plan)).toEqual([]);
    expect(findingsOf(plan, "usage.changed")).toEqual([
      {
        code: "usage.changed",
        object: "usage",
        message: `1 row: usage/${ROW}: 12.5 g are booked and it says 20 g`,
      },
    ]);
    expect(plan.balances[0]).toMatchObject({ source: "20", booked: "12.5", left_out: "7.5" });
  });
  test("before the boundary are left alone", () => {
    const plan = planOf({ ...more, usage: { since: at("13:00") } });
    expect({ moved: movementsOf(plan), codes: codesOf(plan) }).toEqual({ moved: [], codes: [] });
  });
  test("go to the item that was charged, whatever the spool is today", () => {
    const plan = planOf({ ...more, stock: [item(7, { batch: "old" }), item(8, { batch: "SP-7" })] });
    expect(movementsOf(plan)).toEqual([`usage.subtract usage/${ROW}:c1 7.5 g #7`]);
  });
  test("of an item that is gone are named", () => {
    const plan = planOf({ ...more, stock: [item(8)] });
    expect(movementsOf(plan)).toEqual([]);
    expect(findingsOf(plan, "usage.changed").map(({ message }) => message)).toEqual([
      `1 row: usage/${ROW}: 12.5 g are booked and it says 20 g, and its stock item is gone`,
    ]);
  });
  test("wait where the history could not be read whole", () => {
    const marked = { value: [removed("12.5")], coverage: { kind: "partial", why: ["cut"] } } as const;
    expect(holdsOf(planOf({ ...more, marked }))).toEqual([`unreadable usage/${ROW}:c1 7.5 g`]);
  });
  test("wait where they are more than hold_grams or than is there, each under the correction's address", () => {
    const over = { ...more, usage: { holdGrams: decimal(7) } };
    expect(holdsOf(planOf(over))).toEqual([`over-hold-grams usage/${ROW}:c1 7.5 g`]);
    expect(movementsOf(planOf({ ...over, release: [`usage/${ROW}`] }))).toEqual([]);
    expect(movementsOf(planOf({ ...over, release: [`usage/${ROW}:c1`] }))).toHaveLength(1);
    const empty = { ...more, stock: [item(7, { quantity: decimal(7) })] };
    expect(holdsOf(planOf(empty))).toEqual([`more-than-is-there usage/${ROW}:c1 7.5 g`]);
  });
  test("wait where the item was counted since, for the count saw them", () => {
    const counts = [history(3, { type: 10, at: at("18:00") })];
    expect(holdsOf(planOf({ ...more, counts }))).toEqual([`before-count usage/${ROW}:c1 7.5 g`]);
    expect(holdsOf(planOf({ ...more, counts, usage: { beforeCount: "skip" } }))).toEqual([]);
    expect(movementsOf(planOf({ ...more, counts, usage: { beforeCount: "charge" } }))).toHaveLength(1);
  });
  test("do not wait for the item's creation: it was charged before", () => {
    expect(movementsOf(planOf({ ...more, stock: [item(7, { createdAt: at("18:00") })] }))).toHaveLength(1);
  });
});

describe("history and ledger", () => {
  const now = { rows: [row(1, 7, { grams: decimal(20) })] };
  test("disagree: history is newer where it has more corrections", () => {
    const c1 = history(2, { removed: decimal("7.5"), notes: `${MARKER}:c1; 7.5 g` });
    const plan = planOf({ ...now, ledger: ledgerWith("12.5"), marked: [removed("12.5"), c1] });
    expect({ moved: movementsOf(plan), recognised: plan.recognisedUsage }).toEqual({
      moved: [],
      recognised: [{ row: ROW, stock: 7, grams: "20", corrections: 1 }],
    });
  });
  test("disagree: the ledger knows what history lost", () => {
    const plan = planOf({ ...now, ledger: ledgerWith("20", 1), marked: [removed("12.5")] });
    expect({ moved: movementsOf(plan), recognised: plan.recognisedUsage }).toEqual({
      moved: [],
      recognised: [],
    });
  });
  test("history of which a part is gone proves the booking, and nothing is corrected on it", () => {
    const c1 = history(2, { removed: decimal("7.5"), notes: `${MARKER}:c1; 7.5 g` });
    const plan = planOf({ rows: [row(1, 7, { grams: decimal(30) })], marked: [c1] });
    expect({ moved: movementsOf(plan), held: plan.held, booked: plan.balances[0]?.booked }).toEqual({
      moved: [],
      held: [],
      booked: "30",
    });
  });
  test("a row that was booked twice is given back once", () => {
    const twice = [removed("12.5"), removed("12.5", { pk: 2 })];
    expect(movementsOf(planOf({ rows: [row(1, 7)], marked: twice }))).toEqual([
      `usage.return usage/${ROW}:c1 12.5 g #7`,
    ]);
  });
});

describe("a part whose unit was changed", () => {
  test("from g to kg does not make 12.5 g into 12.5 kg that would be given back", () => {
    const plan = planOf({ rows: [row(1, 7)], parts: [part(1, "kg")], marked: [removed("12.5")] });
    expect(movementsOf(plan)).toEqual([]);
    expect(findingsOf(plan, "usage.history-disagrees").map(({ message }) => message)).toEqual([
      `1 row: usage/${ROW} (history entry 1)`,
    ]);
  });
  test("from kg to g does not make 12.5 g into 0.0125 g of which the rest would be charged", () => {
    const marked = [removed("12.5", { removed: decimal("0.0125") })];
    const plan = planOf({ rows: [row(1, 7)], marked });
    expect({ moved: movementsOf(plan), recognised: plan.recognisedUsage }).toEqual({
      moved: [],
      recognised: [],
    });
  });
  test("is corrected by what the ledger remembers", () => {
    const plan = planOf({
      rows: [row(1, 7, { grams: decimal(20) })],
      parts: [part(1, "kg")],
      marked: [removed("12.5")],
      ledger: ledgerWith("12.5"),
    });
    expect(movementsOf(plan)).toEqual([`usage.subtract usage/${ROW}:c1 0.0075 kg #7`]);
  });
});

describe("a booked row that Bambuddy has no more", () => {
  const gone: Change = { rows: [], runs: [], marked: [removed("12.5")] };
  const book: Change = { ...gone, usage: { corrections: { changed: "book", missing: "book" } } };
  test("is named, and its grams stay booked", () => {
    const plan = planOf(gone);
    expect({ operations: plan.operations, balances: plan.balances }).toEqual({
      operations: [],
      balances: [],
    });
    expect(plan.findings).toEqual([
      { code: "usage.missing", object: "usage", message: `1 row with 12.5 g: usage/${ROW} 12.5 g` },
    ]);
  });
  test("is given back where the mapping says so", () => {
    const plan = planOf(book);
    expect(plan.operations).toMatchObject([
      {
        kind: "usage.return",
        address: `usage/${ROW}:c1`,
        reason: { code: "used-less", text: `Bambuddy has no usage row ${ROW} any more` },
        after: { quantity: "12.5", notes: `${MARKER}:c1; 12.5 g back` },
        books: { usage: { row: ROW, grams: decimal(0), correction: 1 } },
      },
    ]);
    expect({ codes: codesOf(plan), balance: plan.balances[0] }).toEqual({
      codes: [],
      balance: expect.objectContaining({ source: "0", booked: "12.5", planned: "-12.5" }),
    });
  });
  test("and was given back is settled", () => {
    const back = history(2, { type: 11, added: decimal("12.5"), notes: `${MARKER}:c1; 12.5 g back` });
    const plan = planOf({ ...book, marked: [removed("12.5"), back] });
    expect({ operations: plan.operations, findings: plan.findings }).toEqual({
      operations: [],
      findings: [],
    });
  });
  test("and was given back and comes back from a backup is charged again", () => {
    const back = history(2, { type: 11, added: decimal("12.5"), notes: `${MARKER}:c1; 12.5 g back` });
    const plan = planOf({ ...book, rows: [row(1, 7)], marked: [removed("12.5"), back] });
    expect(movementsOf(plan)).toEqual([`usage.subtract usage/${ROW}:c2 12.5 g #7`]);
  });
  test("is not missed where the rows could not be read whole, or begin after it", () => {
    const partial = { value: [], coverage: { kind: "partial", why: ["cut"] } } as const;
    const window = { value: [], coverage: { kind: "window", since: at("12:01") } } as const;
    for (const rows of [partial, window])
      expect(planOf({ ...book, rows })).toMatchObject({ operations: [], findings: [] });
  });
  test("is missed where the rows begin before it", () => {
    const rows = { value: [], coverage: { kind: "window", since: at("11:00") } } as const;
    expect(codesOf(planOf({ ...gone, rows }))).toEqual(["usage.missing"]);
  });
  test("is not missed before the boundary", () => {
    expect(codesOf(planOf({ ...gone, usage: { since: at("12:01") } }))).toEqual([]);
  });
  test("of an item that is gone, or counted since, is not given back", () => {
    expect(planOf({ ...book, stock: [] })).toMatchObject({ operations: [], held: [] });
    expect(codesOf(planOf({ ...book, stock: [] }))).toEqual(["usage.missing"]);
    const counts = [history(3, { type: 10, at: at("18:00") })];
    expect(holdsOf(planOf({ ...book, counts }))).toEqual([`before-count usage/${ROW}:c1 -12.5 g`]);
  });
});
