// What the ledger remembers of usage rows: each goes forward only, and the inventory's history is believed.
import { Database } from "bun:sqlite";
import { afterEach, describe, expect, test } from "bun:test";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { initial } from "../../src/ledger/migrations/001-initial.ts";
import { type Ledger, openLedger } from "../../src/ledger/open-ledger.ts";
import { type Decimal, decimal } from "../../src/model/decimal.ts";
import { usageSubtract } from "../executor/toy-plan.ts";
import { fakeClock, START } from "./fake-clock.ts";
import { newLedgerPath, openToWrite, removeDirectories, takeLedger } from "./ledger-file.ts";

afterEach(removeDirectories);

const ROW = "44.7@20261120T114506Z";

interface Closed {
  readonly grams: string;
  readonly corrections: number;
  readonly stock?: number;
}

function closeUse(ledger: Ledger, { grams, corrections, stock = 71 }: Closed): void {
  const plan = ledger.plans.start({ digest: `d${corrections}`, createdAt: START }, "s1");
  const operation = usageSubtract(44, { correction: corrections });
  const usage = { row: ROW, stockPk: stock, grams: decimal(grams), corrections, via: "applied" } as const;
  ledger.journal.close(ledger.journal.markSent(ledger.journal.intend(plan, operation)), {
    outcome: "verified",
    result: {},
    learned: { usage, facts: [] },
  });
}

function known(ledger: Ledger): readonly (readonly [string, number, Decimal, number])[] {
  const { usage } = ledger.ledgerView();
  return [...usage].map(([row, { stockPk, grams, corrections }]) => [row, stockPk, grams, corrections]);
}

describe("a usage row", () => {
  test("is remembered with the operation that moved it, and takes its corrections in", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    closeUse(ledger, { grams: "52.4", corrections: 0 });
    expect(known(ledger)).toEqual([[ROW, 71, decimal("52.4"), 0]]);
    closeUse(ledger, { grams: "50", corrections: 1 });
    expect(known(ledger)).toEqual([[ROW, 71, decimal("50"), 1]]);
    ledger.close();
  });

  test("is not taken back by an earlier movement that is settled late", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    closeUse(ledger, { grams: "50", corrections: 1 });
    closeUse(ledger, { grams: "52.4", corrections: 0 });
    expect(known(ledger)).toEqual([[ROW, 71, decimal("50"), 1]]);
    ledger.close();
  });

  test("is forgotten with the operation when its transaction fails", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    const plan = ledger.plans.start({ digest: "d1", createdAt: START }, "s1");
    const entry = ledger.journal.markSent(ledger.journal.intend(plan, usageSubtract(44)));
    const usage = { row: ROW, stockPk: 0.5, grams: decimal(1), corrections: 0, via: "applied" } as const;
    expect(() =>
      ledger.journal.close(entry, { outcome: "verified", result: {}, learned: { usage, facts: [] } }),
    ).toThrow();
    expect(known(ledger)).toEqual([]);
    expect(ledger.journal.openEntries()).toHaveLength(1);
    ledger.close();
  });
});

describe("recognised usage", () => {
  const row = { row: ROW, stock: 71, grams: "52.4", corrections: 1 };

  test("is added once", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    const other = { ...row, row: "45.7@20261120T120000Z" };
    expect(ledger.recordRecognisedUsage([row])).toBe(1);
    expect(ledger.recordRecognisedUsage([row, other])).toBe(1);
    expect(known(ledger)).toEqual([
      [ROW, 71, decimal("52.4"), 1],
      ["45.7@20261120T120000Z", 71, decimal("52.4"), 1],
    ]);
    ledger.close();
  });

  test("of an older state changes nothing, of a newer or another one it is right", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    closeUse(ledger, { grams: "52.4", corrections: 1 });
    expect(ledger.recordRecognisedUsage([{ ...row, grams: "60", corrections: 0 }])).toBe(0);
    expect(ledger.recordRecognisedUsage([{ ...row, stock: 72 }])).toBe(1);
    expect(ledger.recordRecognisedUsage([{ ...row, grams: "48", corrections: 2 }])).toBe(1);
    expect(known(ledger)).toEqual([[ROW, 71, decimal("48"), 2]]);
    ledger.close();
  });
});

test("a usage row is shown by its address, with every attempt of every movement", () => {
  const ledger = takeLedger(newLedgerPath(), fakeClock());
  closeUse(ledger, { grams: "52.4", corrections: 0 });
  closeUse(ledger, { grams: "50", corrections: 1 });
  const shown = ledger.showAddress(ROW);
  expect(shown?.usage).toEqual({
    row: ROW,
    stock: 71,
    grams: "50",
    corrections: 1,
    via: "applied",
    at: START,
  });
  expect(shown?.journal.map(({ address, outcome }) => [address, outcome])).toEqual([
    [`usage/${ROW}`, "verified"],
    [`usage/${ROW}:c1`, "verified"],
  ]);
  expect(ledger.showAddress(`usage/${ROW}:c1`)?.usage).toEqual(shown?.usage);
  ledger.recordRecognisedUsage([{ row: "9.9@20261120T120000Z", stock: 5, grams: "1", corrections: 0 }]);
  expect(ledger.showAddress("usage/9.9@20261120T120000Z")).toEqual({
    usage: {
      row: "9.9@20261120T120000Z",
      stock: 5,
      grams: "1",
      corrections: 0,
      via: "recognised",
      at: START,
    },
    journal: [],
  });
  ledger.close();
});

test("a ledger of schema 1 is read as it is, and migrated when it is written to", () => {
  const path = newLedgerPath();
  makeSchema1(path);
  const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
  expect(reader.ledgerView()).toMatchObject({ lineage: "old", usage: new Map() });
  expect(reader.showAddress(ROW)).toBeUndefined();
  reader.close();
  const ledger = openToWrite(path, fakeClock());
  expect(ledger.lineage).toBe("old");
  ledger.lease.acquire("test:1");
  closeUse(ledger, { grams: "1", corrections: 0 });
  expect(known(ledger)).toHaveLength(1);
  ledger.close();
});

function makeSchema1(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.run(`PRAGMA application_id = ${0x72636c31}`);
  database.run(
    "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
  );
  for (const statement of initial.statements) database.run(statement);
  database.run("INSERT INTO migration VALUES (1, 'initial', '2026-11-01T00:00:00Z')");
  database.run("INSERT INTO meta VALUES ('lineage', 'old')");
  database.close();
}
