// A ledger file that was damaged: it opens with everything that was committed, or says how to make it anew. Never a crash, never half.
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { LATEST_SCHEMA } from "../../src/ledger/identify-file.ts";
import { initial } from "../../src/ledger/migrations/001-initial.ts";
import { usage } from "../../src/ledger/migrations/002-usage.ts";
import { type Ledger, openLedger } from "../../src/ledger/open-ledger.ts";
import { decimal } from "../../src/model/decimal.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { EMPTY_LEDGER, type LedgerView } from "../../src/model/ledger-view.ts";
import { failureOf } from "./failure-of.ts";
import { fakeClock, START } from "./fake-clock.ts";
import { newDirectory, newLedgerPath, openToWrite, removeDirectories, takeLedger } from "./ledger-file.ts";
import { stockCreate } from "./operations.ts";

// Every opening waits for the disk.
setDefaultTimeout(120_000);
afterAll(removeDirectories);

const PAGE = 4096;
const BOOKINGS = 400;

/** One page of everything, and several of bookings. */
function fillLedger(ledger: Ledger, commit: () => void = () => {}): void {
  const plan = ledger.plans.start({ digest: "d1", createdAt: START }, "s1");
  commit();
  for (let from = 0; from < BOOKINGS; from += 100) {
    ledger.recordRecognised(
      Array.from({ length: 100 }, (_, at) => ({
        run: `run-${from + at}@20261119T100000Z`,
        archive: from + at,
        part: 1,
        stock: from + at,
        key: `key-${from + at}`,
      })),
    );
    commit();
  }
  ledger.recordRecognisedUsage(
    Array.from({ length: 100 }, (_, id) => ({
      row: `${id}.1@20261119T100000Z`,
      stock: 7,
      grams: decimal(id),
      corrections: 0,
    })),
  );
  commit();
  const entry = ledger.journal.intend(plan, stockCreate(4711));
  commit();
  ledger.journal.markSent(entry);
  commit();
}

interface Files {
  readonly main: Uint8Array;
  readonly wal?: Uint8Array;
}

interface Damaged extends Files {
  /** What a reader may say: the states that were committed, the last one where nothing of the WAL is missing. */
  readonly mayRead: readonly LedgerView[];
  /** A plan does not read the journal, and so not whether the file has more pages than it was shown; apply looks at every page. */
  readonly mayReadLess?: true;
}

/** As `close` leaves it, and as SIGKILL does: with every state that was committed since its last checkpoint. */
function makeFiles(): {
  readonly closed: Files;
  readonly killed: Required<Files>;
  readonly states: readonly LedgerView[];
} {
  const path = newLedgerPath();
  openToWrite(path, fakeClock()).close();
  const ledger = takeLedger(path, fakeClock());
  const states: LedgerView[] = [ledger.ledgerView()];
  fillLedger(ledger, () => states.push(ledger.ledgerView()));
  const killed = { main: bytesOf(path), wal: bytesOf(`${path}-wal`) };
  ledger.abandon();
  openToWrite(path, fakeClock()).close();
  return { closed: { main: bytesOf(path) }, killed, states };
}

/** A copy that copies: the slice of a Buffer is the Buffer. */
function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

const { closed, killed, states } = makeFiles();
const WHOLE = states.at(-1) ?? EMPTY_LEDGER;

function put({ main, wal }: Files): string {
  const path = join(newDirectory(), "ledger.sqlite3");
  writeFileSync(path, main);
  if (wal !== undefined) writeFileSync(`${path}-wal`, wal);
  return path;
}

/** Reads as `plan` does, then writes as `apply` does; each of them works on one of these states, or names the way out. */
function expectWholeOrRefused({ mayRead, mayReadLess, ...files }: Damaged): "works" | "refused" {
  const path = put(files);
  try {
    const read = attempt(() => {
      const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
      try {
        return reader.ledgerView();
      } finally {
        reader.close();
      }
    });
    const written = attempt(() => {
      const ledger = openToWrite(path, fakeClock());
      try {
        const view = ledger.ledgerView();
        fakeTakeOver(ledger);
        ledger.journal.openEntries();
        ledger.recordRecognised([]);
        return view;
      } finally {
        ledger.abandon();
      }
    });
    for (const view of mayReadLess ? [written] : [read, written])
      if (view !== "refused" && !mayRead.some((state) => Bun.deepEquals(view, state)))
        throw new Error(
          `it opened, and read ${view.bookings.size} bookings and ${view.usage.size} usage rows`,
        );
    if (read !== "refused" && mayReadLess)
      for (const [run, booking] of read.bookings)
        expect(booking).toEqual(WHOLE.bookings.get(run) as typeof booking);
    return read === "refused" || written === "refused" ? "refused" : "works";
  } finally {
    rmSync(dirname(path), { recursive: true, force: true });
  }
}

/** The lease of the process that was killed has run out. */
function fakeTakeOver(ledger: Ledger): void {
  const held = ledger.leaseHeld();
  if (held !== undefined) ledger.lease.breakOff(held);
  ledger.lease.acquire("heir:1");
}

function attempt(body: () => LedgerView): LedgerView | "refused" {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    expect(error.text.next).toMatch(/`reconcile ledger rebuild( --replace)?`/);
    return "refused";
  }
}

describe("a closed ledger", () => {
  test("is more than a handful of pages, and opens as it is", () => {
    expect(closed.main.length / PAGE).toBeGreaterThan(25);
    expect(WHOLE.bookings.size).toBe(BOOKINGS);
    expect(expectWholeOrRefused({ ...closed, mayRead: [WHOLE] })).toBe("works");
  });

  test("is refused wherever it is cut at a page", () => {
    const outcomes = new Set<string>();
    for (let kept = 0; kept < closed.main.length; kept += PAGE)
      outcomes.add(expectWholeOrRefused({ main: closed.main.subarray(0, kept), mayRead: [] }));
    expect([...outcomes]).toEqual(["refused"]);
  });

  test("is refused wherever else it is cut", () => {
    fc.assert(
      fc.property(fc.nat({ max: closed.main.length - 1 }), (kept) => {
        expect(expectWholeOrRefused({ main: closed.main.subarray(0, kept), mayRead: [] })).toBe("refused");
      }),
      { numRuns: 100 },
    );
  });

  const pages = closed.main.length / PAGE;
  const content = fc.oneof(
    fc.constant("zeros" as const),
    fc.constant("ones" as const),
    fc.record({ noise: fc.nat() }),
    // What a disk gives back that wrote a page to the wrong place.
    fc.record({ page: fc.nat({ max: pages - 1 }) }),
  );
  type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

  function bytesFor(what: Content): Uint8Array {
    if (what === "zeros") return new Uint8Array(PAGE);
    if (what === "ones") return new Uint8Array(PAGE).fill(0xff);
    if ("page" in what) return closed.main.slice(what.page * PAGE, (what.page + 1) * PAGE);
    let state = what.noise;
    return Uint8Array.from({ length: PAGE }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return state >>> 24;
    });
  }

  test("whose pages were overwritten reads as before or is refused", () => {
    fc.assert(
      fc.property(fc.nat({ max: pages - 1 }), content, (page, what) => {
        const main = closed.main.slice();
        main.set(bytesFor(what), page * PAGE);
        const isMisplaced = typeof what === "object" && "page" in what;
        expectWholeOrRefused({ main, mayRead: [WHOLE], ...(isMisplaced ? { mayReadLess: true } : {}) });
      }),
      { numRuns: 100 },
    );
  });

  test("any of whose pages stands in the place of any other reads as before or is refused", () => {
    for (let page = 0; page < pages; page += 1)
      for (const from of [page + 1, page + 2, page + 7]) {
        const main = closed.main.slice();
        main.set(bytesFor({ page: from % pages }), page * PAGE);
        expectWholeOrRefused({ main, mayRead: [WHOLE], mayReadLess: true });
      }
  });

  test("whose every page was blanked, one at a time, reads as before or is refused", () => {
    const outcomes: string[] = [];
    for (let page = 0; page < pages; page += 1) {
      const main = closed.main.slice();
      main.fill(0, page * PAGE, (page + 1) * PAGE);
      outcomes.push(expectWholeOrRefused({ main, mayRead: [WHOLE] }));
    }
    expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThan(pages / 2);
  });
});

describe("a ledger whose process was killed", () => {
  test("has everything that was committed, with the WAL it left", () => {
    expect(killed.wal.length).toBeGreaterThan(10 * PAGE);
    expect(expectWholeOrRefused({ ...killed, mayRead: [WHOLE] })).toBe("works");
  });

  test("with its WAL cut anywhere has a state that was committed: the last one whose end is there", () => {
    fc.assert(
      fc.property(fc.nat({ max: killed.wal.length - 1 }), (kept) => {
        expectWholeOrRefused({ main: killed.main, wal: killed.wal.subarray(0, kept), mayRead: states });
      }),
      { numRuns: 100 },
    );
  });

  test("with its WAL overwritten anywhere has a state that was committed, or is refused", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: killed.wal.length - 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        (at, bytes) => {
          const wal = killed.wal.slice();
          wal.set(bytes.subarray(0, wal.length - at), at);
          expectWholeOrRefused({ main: killed.main, wal, mayRead: states });
        },
      ),
      { numRuns: 100 },
    );
  });

  test("with the last page of its file cut, which the WAL lacks, is refused", () => {
    const main = killed.main.subarray(0, 2 * PAGE + PAGE - 16);
    expect(expectWholeOrRefused({ ...killed, main, mayRead: [] })).toBe("refused");
  });

  test("with its file cut, the WAL as it was, is as it was or is refused", () => {
    fc.assert(
      fc.property(fc.nat({ max: killed.main.length - 1 }), (kept) => {
        expectWholeOrRefused({ ...killed, main: killed.main.subarray(0, kept), mayRead: [WHOLE] });
      }),
      { numRuns: 60 },
    );
  });
});

describe("files that are no ledger", () => {
  const SENTENCE = "`reconcile ledger rebuild --replace` writes a new one and keeps this file beside it";

  test.each(["read", "write"] as const)(
    "a WAL whose file is gone is refused when opened to %s, and kept",
    (mode) => {
      const path = put(killed);
      rmSync(path);
      const refused = failureOf(() =>
        openLedger(path, { clock: fakeClock(), mode: mode as "write", random: () => "x" }),
      );
      expect(refused).toEqual({
        exit: "failure",
        object: `ledger ${path}`,
        happened: `the file is torn: only ${path}-wal is there, and the file that it belongs to is gone`,
        next: `Make it again from the servers: ${SENTENCE}.`,
      });
      expect(existsSync(path)).toBe(false);
      expect(readFileSync(`${path}-wal`).equals(Buffer.from(killed.wal))).toBe(true);
    },
  );

  test.each(["read", "write"] as const)(
    "an empty file is refused when opened to %s, with its WAL kept",
    (mode) => {
      const path = put({ main: new Uint8Array(), wal: killed.wal });
      const refused = failureOf(() =>
        openLedger(path, { clock: fakeClock(), mode: mode as "write", random: () => "x" }),
      );
      expect(refused).toMatchObject({
        happened: "the file is empty",
        next: expect.stringContaining(SENTENCE),
      });
      expect(readFileSync(`${path}-wal`).equals(Buffer.from(killed.wal))).toBe(true);
    },
  );

  test("a database without any table is refused", () => {
    const path = join(newDirectory(), "ledger.sqlite3");
    const made = new Database(path);
    made.run("PRAGMA journal_mode = WAL");
    made.run("CREATE TABLE t (a)");
    made.run("DROP TABLE t");
    made.close();
    expect(failureOf(() => openToWrite(path, fakeClock()))).toMatchObject({
      happened: "the file holds nothing",
    });
  });

  test.each(["migration", "meta", "lease", "operation", "booking", "fact", "plan"])(
    "a ledger without its table %s is refused by whoever needs it",
    (table) => {
      const path = put(closed);
      const damaged = new Database(path);
      damaged.run("PRAGMA foreign_keys = OFF");
      damaged.run(`DROP TABLE ${table}`);
      damaged.close();
      expect(failureOf(() => openToWrite(path, fakeClock()))).toMatchObject({
        exit: "failure",
        next: expect.stringContaining(SENTENCE),
      });
    },
  );
});

describe("a migration that was interrupted", () => {
  const MIGRATIONS = [initial, usage];

  function makeSchemaOne(path: string): void {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path, { create: true });
    for (const sql of [
      "PRAGMA journal_mode = WAL",
      "PRAGMA application_id = 1919118385",
      "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
      ...initial.statements,
      "INSERT INTO migration VALUES (1, 'initial', '2026-11-01T00:00:00Z')",
      "INSERT INTO meta VALUES ('lineage', 'old')",
      "INSERT INTO booking VALUES ('run-1@20261101T000000Z', 1, 7, 501, 'applied', 'bambuddy-1', '2026-11-01T00:00:00Z')",
    ])
      database.run(sql);
    database.close();
  }

  /** Uncommitted pages that did not fit into memory stand in the WAL, and nothing says that they were committed. */
  function dieDuring(path: string, statements: readonly string[]): string {
    const database = new Database(path);
    database.run("PRAGMA cache_size = 1");
    database.run("BEGIN IMMEDIATE");
    for (const sql of statements) database.run(sql);
    const filler = database.prepare("INSERT INTO fact VALUES ('part-of-key', ?, ?, '')");
    for (let row = 0; row < 200; row += 1) filler.run(`filler-${row}`, "x".repeat(400));
    const copy = join(newDirectory(), "ledger.sqlite3");
    for (const suffix of ["", "-wal"]) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    database.run("ROLLBACK");
    database.close();
    return copy;
  }

  test("at any statement is made again, with all that was there", () => {
    expect(MIGRATIONS.length).toBe(LATEST_SCHEMA);
    const steps = [...usage.statements, "INSERT INTO migration VALUES (2, 'usage', '2026-11-02T00:00:00Z')"];
    for (let done = 0; done <= steps.length; done += 1) {
      const path = newLedgerPath();
      makeSchemaOne(path);
      const left = dieDuring(path, steps.slice(0, done));
      const reader = openLedger(left, { clock: fakeClock(), mode: "read" });
      expect([...reader.ledgerView().bookings.keys()]).toEqual(["run-1@20261101T000000Z"]);
      reader.close();
      const ledger = takeLedger(left, fakeClock());
      const view = ledger.ledgerView();
      expect([view.lineage, view.bookings.size, view.partOfKey.size]).toEqual(["old", 1, 0]);
      ledger.recordRecognisedUsage([
        { row: "1.1@20261119T100000Z", stock: 7, grams: decimal(1), corrections: 0 },
      ]);
      ledger.close();
    }
  });

  test("and committed in halves, which this tool never does, is refused", () => {
    const path = newLedgerPath();
    makeSchemaOne(path);
    const database = new Database(path);
    for (const sql of usage.statements) database.run(sql);
    database.close();
    expect(failureOf(() => openToWrite(path, fakeClock()))).toMatchObject({
      happened: "the file is torn: table usage already exists",
    });
  });
});
