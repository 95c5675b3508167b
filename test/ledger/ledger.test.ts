// The ledger file: what it remembers, for whom, and what happens when it is not a ledger.
import { Database } from "bun:sqlite";
import { afterEach, describe, expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AddressHistory } from "../../src/ledger/history.ts";
import { type Ledger, openLedger } from "../../src/ledger/open-ledger.ts";
import { decimal } from "../../src/model/decimal.ts";
import { EMPTY_LEDGER } from "../../src/model/ledger-view.ts";
import { failureOf } from "./failure-of.ts";
import { fakeClock, instant, START } from "./fake-clock.ts";
import { newDirectory, newLedgerPath, openToWrite, removeDirectories, takeLedger } from "./ledger-file.ts";
import { partCreate, stockCreate } from "./operations.ts";

afterEach(removeDirectories);

const PLAN = { digest: "d1", createdAt: START };

function startPlan(ledger: Ledger): number {
  return ledger.plans.start(PLAN, "s1");
}

describe("opening", () => {
  test("reading an absent ledger gives the empty view and makes no file", () => {
    const path = newLedgerPath();
    const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
    expect(reader.ledgerView()).toEqual(EMPTY_LEDGER);
    expect(reader.listBookings({ limit: 10, offset: 0 })).toEqual({ rows: [], total: 0 });
    reader.close();
    expect(existsSync(path)).toBe(false);
  });

  test("writing makes the file with its directory, and keeps the lineage when opened again", () => {
    const path = newLedgerPath();
    const first = openToWrite(path, fakeClock());
    expect(first.lineage).toBe("lineage-1");
    first.close();
    const second = openLedger(path, { clock: fakeClock(), mode: "write", random: () => "lineage-2" });
    expect(second.lineage).toBe("lineage-1");
    expect(second.ledgerView()).toEqual({ ...EMPTY_LEDGER, lineage: "lineage-1" });
    second.close();
  });

  test("a closed ledger is a single file", () => {
    const path = newLedgerPath();
    const ledger = takeLedger(path, fakeClock());
    startPlan(ledger);
    ledger.close();
    expect(readdirSync(dirname(path))).toEqual(["ledger.sqlite3"]);
  });

  test("two first runs at once make one ledger", () => {
    const path = newLedgerPath();
    const first = openLedger(path, {
      clock: fakeClock(),
      mode: "write",
      // The second one comes while the first is still making its file.
      random: () => {
        if (!existsSync(path)) openToWrite(path, fakeClock()).close();
        return "lineage-2";
      },
    });
    expect(first.lineage).toBe("lineage-1");
    first.close();
    expect(readdirSync(dirname(path))).toEqual(["ledger.sqlite3"]);
  });

  test("a ledger is readable while another connection writes to it", () => {
    const path = newLedgerPath();
    const ledger = takeLedger(path, fakeClock());
    startPlan(ledger);
    const held = new Database(path);
    held.run("BEGIN IMMEDIATE");
    held.run("UPDATE plan SET state = 'finished'");
    const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
    expect(reader.ledgerView().lineage).toBe("lineage-1");
    held.run("ROLLBACK");
    held.close();
    reader.close();
    ledger.close();
  });

  test("a reader cannot write", () => {
    const path = newLedgerPath();
    openToWrite(path, fakeClock()).close();
    const before = readFileSync(path);
    const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
    reader.ledgerView();
    reader.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(["ledger.sqlite3"]);
  });
});

describe("a file that cannot be used", () => {
  const REBUILD =
    "Make it again from the servers: `reconcile ledger rebuild --replace` writes a new one and keeps this file beside it.";
  const UNLESS_ANOTHER = `If this should be the ledger: m${REBUILD.slice(1)} Else name another with --ledger.`;

  test.each(["read", "write"] as const)(
    "text in its place is refused when opened to %s, and kept",
    (mode) => {
      const path = join(newDirectory(), "ledger.sqlite3");
      writeFileSync(path, "this is no database ".repeat(200));
      expect(
        failureOf(() => openLedger(path, { clock: fakeClock(), mode: mode as "write", random: () => "x" })),
      ).toEqual({
        exit: "failure",
        object: `ledger ${path}`,
        happened: "the file is not a SQLite database",
        next: UNLESS_ANOTHER,
      });
      expect(readFileSync(path, "utf8")).toStartWith("this is no database");
    },
  );

  test.each(["read", "write"] as const)("a torn ledger is refused when opened to %s", (mode) => {
    const path = newLedgerPath();
    const ledger = takeLedger(path, fakeClock());
    ledger.recordRecognised(
      Array.from({ length: 500 }, (_, index) => ({
        run: `run-${index}@20261119T100000Z`,
        archive: index,
        part: 1,
        stock: index,
        key: null,
      })),
    );
    ledger.close();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(
      failureOf(() =>
        openLedger(path, { clock: fakeClock(), mode: mode as "write", random: () => "x" }).ledgerView(),
      ),
    ).toEqual({
      exit: "failure",
      object: `ledger ${path}`,
      happened: "the file is torn: it is shorter than its first page says",
      next: REBUILD,
    });
  });

  test("another program's database is refused and stays as it is", () => {
    const path = join(newDirectory(), "other.sqlite3");
    const other = new Database(path);
    other.run("CREATE TABLE precious (a)");
    other.close();
    const before = readFileSync(path);
    expect(failureOf(() => openToWrite(path, fakeClock()))).toEqual({
      exit: "failure",
      object: `ledger ${path}`,
      happened: "the file is another program's database",
      next: "Name the ledger with --ledger; where it is lost, `reconcile ledger rebuild` makes it again from the servers.",
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("a ledger of a newer version is refused", () => {
    const path = newLedgerPath();
    openToWrite(path, fakeClock()).close();
    const database = new Database(path);
    database.run("INSERT INTO migration VALUES (3, 'future', '2027-01-01T00:00:00Z')");
    database.close();
    expect(failureOf(() => openToWrite(path, fakeClock()))).toEqual({
      exit: "failure",
      object: `ledger ${path}`,
      happened: "it has schema 3, and this version of the tool knows 2",
      next: "Use the version that wrote it, or a newer one.",
    });
  });
});

describe("memory", () => {
  test("recognised runs are added once and never overwrite what was applied", () => {
    const path = newLedgerPath();
    const ledger = takeLedger(path, fakeClock());
    const plan = startPlan(ledger);
    const operation = stockCreate(1);
    const entry = ledger.journal.markSent(ledger.journal.intend(plan, operation));
    ledger.journal.close(entry, {
      outcome: "verified",
      result: { id: 501 },
      learned: {
        booking: { run: "run-1@20261119T100000Z", archiveId: 1, partPk: 7, stockPk: 501, via: "applied" },
        facts: [{ scope: "part-of-key", key: "k", part: 7 }],
      },
    });
    const rows = [
      { run: "run-1@20261119T100000Z", archive: 1, part: 9, stock: 999, key: "k" },
      { run: "run-2@20261119T110000Z", archive: null, part: 9, stock: 502, key: "other" },
    ];
    expect([ledger.recordRecognised(rows), ledger.recordRecognised(rows)]).toEqual([1, 0]);
    const view = ledger.ledgerView();
    expect([...view.bookings.values()]).toEqual([
      { run: "run-1@20261119T100000Z", archiveId: 1, partPk: 7, stockPk: 501, via: "applied" },
      { run: "run-2@20261119T110000Z", partPk: 9, stockPk: 502, via: "recognised" },
    ]);
    expect([...view.partOfKey]).toEqual([
      ["k", 7],
      ["other", 9],
    ]);
    ledger.close();
  });

  test("every kind of fact comes back in the view", () => {
    const path = newLedgerPath();
    const ledger = takeLedger(path, fakeClock());
    const plan = startPlan(ledger);
    const entry = ledger.journal.intend(plan, partCreate("A"));
    ledger.journal.close(entry, {
      outcome: "already-done",
      learned: {
        facts: [
          { scope: "part-of-key", key: "k", part: 7 },
          { scope: "image-of-part", part: 7, image: "/media/part_images/a.png" },
          { scope: "without-thumbnail", archive: 12 },
          { scope: "link-of-archive", archive: 12, url: "https://stock.example.org/part/7/" },
          { scope: "parameter-value", part: 7, name: "Weight", value: decimal("12.5") },
        ],
      },
    });
    const totals = { source: { runs: 3, archives: 2 }, inventory: { parts: 1, stock: 3 } };
    ledger.recordFullRead({ at: START, ...totals });
    ledger.recordFullRead({ at: instant("2026-11-01T00:00:00Z"), ...totals });
    ledger.close();
    const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
    expect(reader.ledgerView()).toEqual({
      lineage: "lineage-1",
      bookings: new Map(),
      partOfKey: new Map([["k", 7]]),
      imageOfPart: new Map([[7, "/media/part_images/a.png"]]),
      withoutThumbnail: new Set([12]),
      linkOfArchive: new Map([[12, "https://stock.example.org/part/7/"]]),
      parameterValues: new Map([["7/Weight", decimal("12.5")]]),
      usage: new Map(),
      placeOfItem: new Map(),
      lastFullRead: { at: START, ...totals },
      inDoubt: [],
    });
    reader.close();
  });

  test("what was sent and has not ended is in doubt, what was only intended is not", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    const plan = startPlan(ledger);
    ledger.journal.intend(plan, partCreate("A"));
    ledger.journal.markSent(ledger.journal.intend(plan, partCreate("B")));
    expect(ledger.ledgerView().inDoubt).toEqual([{ address: "part/B", object: "part/B", since: START }]);
    ledger.close();
  });
});

describe("history", () => {
  test("bookings are listed in order, filtered by glob and paged", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    ledger.recordRecognised(
      [3, 1, 2, 10].map((id) => ({
        run: `run-${id}@20261119T100000Z`,
        archive: id,
        part: 7,
        stock: 500 + id,
        key: null,
      })),
    );
    const row = (id: number) => ({
      run: `run-${id}@20261119T100000Z`,
      archive: id,
      part: 7,
      stock: 500 + id,
      via: "recognised" as const,
      batch: null,
      at: START,
    });
    expect(ledger.listBookings({ limit: 2, offset: 1 })).toEqual({ rows: [row(2), row(3)], total: 4 });
    expect(ledger.listBookings({ glob: "RUN-1*@*", limit: 9, offset: 0 })).toEqual({
      rows: [row(1), row(10)],
      total: 2,
    });
    expect(ledger.listBookings({ glob: "run_1%", limit: 9, offset: 0 })).toEqual({ rows: [], total: 0 });
    ledger.close();
  });

  test("an address shows its booking and every attempt", () => {
    const ledger = takeLedger(newLedgerPath(), fakeClock());
    const plan = startPlan(ledger);
    const operation = stockCreate(1);
    const booking = {
      run: "run-1@20261119T100000Z",
      archiveId: 1,
      partPk: 7,
      stockPk: 501,
      via: "applied" as const,
      batch: "bambuddy-1",
    };
    const { journal } = ledger;
    const first = journal.markSent(journal.intend(plan, operation));
    journal.close(journal.markObserved(first, { state: "failed", status: 500, why: "locked" }), {
      outcome: "not-written",
      why: "locked",
    });
    const second = journal.markSent(journal.intend(plan, operation));
    journal.close(journal.markObserved(second, { state: "accepted", status: 201, result: { id: 501 } }), {
      outcome: "verified",
      result: { id: 501 },
      learned: { booking, facts: [] },
    });
    const attempt = {
      plan: "d1",
      operation: "book-1",
      address: operation.address,
      kind: "stock.create",
      object: operation.object,
      run: "run-1@20261119T100000Z",
      state: "closed" as const,
      body: JSON.stringify(operation),
      intended_at: START,
      sent_at: START,
      observed_at: START,
      closed_at: START,
    };
    const shown: AddressHistory = {
      booking: {
        run: "run-1@20261119T100000Z",
        archive: 1,
        part: 7,
        stock: 501,
        via: "applied",
        batch: "bambuddy-1",
        at: START,
      },
      journal: [
        {
          ...attempt,
          attempt: 1,
          outcome: "not-written",
          why: "locked",
          answer: '{"state":"failed","status":500,"why":"locked"}',
          result: null,
        },
        {
          ...attempt,
          attempt: 2,
          outcome: "verified",
          why: null,
          answer: '{"state":"accepted","status":201,"result":{"id":501}}',
          result: '{"id":501}',
        },
      ],
    };
    expect(ledger.showAddress(operation.address)).toEqual(shown);
    expect(ledger.showAddress("run-1@20261119T100000Z")).toEqual(shown);
    expect(ledger.showAddress("book-1")).toEqual(shown);
    expect(ledger.showAddress("stock/nothing")).toBeUndefined();
    ledger.close();
  });

  test("tool runs are listed newest first; one that was killed has no end", () => {
    const clock = fakeClock();
    const ledger = openToWrite(newLedgerPath(), clock);
    ledger.toolRuns.start({ command: "apply a.json", tool: "0.1.0" });
    clock.advance(1000);
    const second = ledger.toolRuns.start({ command: "apply b.json", tool: "0.1.0" });
    clock.advance(1000);
    ledger.toolRuns.end(second, { exit: "partlyApplied", plan: "d1" });
    expect(ledger.listToolRuns({ limit: 10, offset: 0 })).toEqual({
      total: 2,
      rows: [
        {
          id: 2,
          command: "apply b.json",
          tool: "0.1.0",
          started_at: "2026-11-20T12:00:01Z",
          ended_at: "2026-11-20T12:00:02Z",
          exit: "partlyApplied",
          plan: "d1",
        },
        {
          id: 1,
          command: "apply a.json",
          tool: "0.1.0",
          started_at: "2026-11-20T12:00:00Z",
          ended_at: null,
          exit: null,
          plan: null,
        },
      ],
    });
    ledger.close();
  });
});
