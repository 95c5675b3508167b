// Every format that was ever written keeps opening; one that this version does not know is refused in a sentence.
import { Database } from "bun:sqlite";
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPORT_FORMAT } from "../../src/executor/report.ts";
import { LATEST_SCHEMA } from "../../src/ledger/identify-file.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { PLAN_FORMAT } from "../../src/plan/plan.ts";
import { type Ran, runChild } from "../cli/child.ts";
import { fakeClock } from "../ledger/fake-clock.ts";
import { ledgerFromText, ledgerToText } from "./ledger-text.ts";

setDefaultTimeout(120_000);

const FILES = readdirSync(import.meta.dir);
const folder = mkdtempSync(join(tmpdir(), "reconcile-corpus-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function named(pattern: RegExp): string[] {
  return FILES.filter((name) => pattern.test(name)).sort();
}

const PLANS = named(/^plan\.v\d+\.json$/);
const REPORTS = named(/^report\.v\d+\.json$/);
const LEDGERS = named(/^ledger\.schema-\d+\.sql$/);

function textOf(name: string): string {
  return readFileSync(join(import.meta.dir, name), "utf8");
}

function reconcile(...args: readonly string[]): Promise<Ran> {
  return runChild({ args, cwd: folder, env: { PATH: process.env["PATH"] ?? "", HOME: folder } });
}

function loadLedger(name: string): string {
  const path = join(folder, `${name}.${Math.random()}.sqlite3`);
  ledgerFromText(textOf(name), path);
  return path;
}

test("holds a document of every version; else run test/corpus/write.ts and commit what it writes", () => {
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
  const versionOf = (format: string) => Number(/v(\d+)$/.exec(format)?.[1]);
  expect({ PLANS, REPORTS, LEDGERS }).toEqual({
    PLANS: upTo(versionOf(PLAN_FORMAT)).map((version) => `plan.v${version}.json`),
    REPORTS: upTo(versionOf(REPORT_FORMAT)).map((version) => `report.v${version}.json`),
    LEDGERS: upTo(LATEST_SCHEMA).map((schema) => `ledger.schema-${schema}.sql`),
  });
});

test.each(PLANS)("%s is shown, and is the very text that it was", async (name) => {
  const path = join(import.meta.dir, name);
  const shown = await reconcile("show", path);
  expect([shown.exit, shown.stderr]).toEqual([0, ""]);
  expect(shown.stdout).toStartWith("Plan for farm1: ");
  expect((await reconcile("show", path, "--format", "json")).stdout).toBe(textOf(name));
});

test.each(REPORTS)("%s is shown", async (name) => {
  const shown = await reconcile("report", join(import.meta.dir, name));
  expect([shown.exit, shown.stderr]).toEqual([0, ""]);
  expect(shown.stdout).toStartWith("Everything was applied: ");
});

describe.each(LEDGERS)("%s", (name) => {
  test("is read as it lies there", async () => {
    const path = loadLedger(name);
    const before = ledgerToText(path);
    const listed = await reconcile("ledger", "list", "--json", "--ledger", path);
    expect([listed.exit, listed.stderr]).toEqual([0, ""]);
    expect(JSON.parse(listed.stdout)).toMatchObject({ total: 8 });
    for (const args of [
      ["ledger", "history"],
      ["ledger", "show", "run-1@20261102T083157Z"],
      ["lock", "show"],
      ["ledger", "backup", join(folder, `${name}.copy`)],
    ])
      expect([args, (await reconcile(...args, "--ledger", path)).exit]).toEqual([args, 0]);
    expect(ledgerToText(path)).toBe(before);
  });

  test("is brought to the schema of today when it is written to, and says the same", () => {
    const path = loadLedger(name);
    const reader = openLedger(path, { clock: fakeClock(), mode: "read" });
    const before = reader.ledgerView();
    reader.close();
    const ledger = openLedger(path, { clock: fakeClock(), mode: "write", random: () => "x" });
    expect(ledger.ledgerView()).toEqual(before);
    expect([before.bookings.size, before.imageOfPart.size, before.lineage === undefined]).toEqual([
      8,
      4,
      false,
    ]);
    ledger.lease.acquire("test:1");
    ledger.recordRecognised([{ run: "run-99@20261119T100000Z", archive: 1, part: 7, stock: 1, key: null }]);
    ledger.close();
    const database = new Database(path, { readonly: true });
    expect(database.query("SELECT max(number) AS n FROM migration").get()).toEqual({ n: LATEST_SCHEMA });
    database.close();
  });
});

describe("of a version that is not known yet", () => {
  function newer(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  test.each(["show", "apply"])("a plan is refused by %s", async (command) => {
    const path = newer(
      "plan.json",
      textOf("plan.v1.json").replace("reconcile/plan/v1", "reconcile/plan/v99"),
    );
    const refused = await reconcile(command, path);
    expect(refused).toMatchObject({ exit: 6, stdout: "" });
    expect(refused.stderr).toBe(
      `Error: ${path}: it has plan format v99, and this version of reconcile reads v1.\n` +
        "Apply it with the version that made it, or make a new plan with this one.\n",
    );
  });

  test("a report is refused", async () => {
    const text = textOf("report.v1.json").replace("reconcile/report/v1", "reconcile/report/v99");
    const path = newer("report.json", text);
    expect(await reconcile("report", path)).toEqual({
      exit: 3,
      stdout: "",
      stderr:
        `Error: ${path}: it has report format v99, and this version of reconcile reads v1.\n` +
        "Read it with the version that made it, or a newer one.\n",
    });
  });

  test.each(["ledger list", "lock show", "lock break --yes", "ledger backup"])(
    "a ledger is refused by %s",
    async (line) => {
      const path = loadLedger(`ledger.schema-${LATEST_SCHEMA}.sql`);
      const database = new Database(path);
      database.run(`INSERT INTO migration VALUES (${LATEST_SCHEMA + 1}, 'future', '2030-01-01T00:00:00Z')`);
      database.close();
      expect(await reconcile(...line.split(" "), "--ledger", path)).toEqual({
        exit: 1,
        stdout: "",
        stderr:
          `Error: ledger ${path}: it has schema ${LATEST_SCHEMA + 1}, and this version of the tool knows ${LATEST_SCHEMA}.\n` +
          "Use the version that wrote it, or a newer one.\n",
      });
    },
  );
});

test.each([
  ["nothing at all", "", "it is not JSON"],
  ["a plan", textOf("plan.v1.json"), "it is not a report of reconcile"],
  ["half a report", '{"format":"reconcile/report/v1"}', "it does not fit the report's schema"],
  ["endless nesting", "[".repeat(100_000), "it is not JSON"],
])("%s is no report, and says so", async (name, text, happened) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, text);
  const refused = await reconcile("report", path);
  expect([refused.exit, refused.stdout]).toEqual([3, ""]);
  expect(refused.stderr).toContain(happened);
});
