// The report: totals and exit folded from outcomes, its schema, its text.
import { expect, test } from "bun:test";
import Ajv from "ajv";
import fc from "fast-check";
import schema from "../../schemas/report.v1.schema.json" with { type: "json" };
import { exitOf, OUTCOME_NAMES, type Outcome } from "../../src/executor/outcome.ts";
import { renderReport } from "../../src/executor/render-report.ts";
import { assembleReport, type EarlierResult, type Report, resultOf } from "../../src/executor/report.ts";
import { START } from "../ledger/fake-clock.ts";
import { partCreate, planOf } from "./toy-plan.ts";

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

const EARLIER: EarlierResult = {
  address: "part/OLD",
  kind: "part.create",
  label: "Part OLD",
  outcome: "not-written",
  why: "The process ended before an answer came",
  next: "Make a new plan: it proposes this again.",
};

function reportOf(
  outcomes: readonly Outcome[],
  overrides: { isStopped?: boolean; earlier?: readonly EarlierResult[] } = {},
): Report {
  const operations = outcomes.map((_, index) => partCreate(`P${index}`));
  return assembleReport({
    plan: planOf(operations),
    startedAt: START,
    endedAt: START,
    isResumed: false,
    isStopped: false,
    recognised: 3,
    earlier: [],
    results: operations.map((operation, index) =>
      resultOf(operation, { outcome: outcomes[index] ?? "verified", why: `reason ${index}`, attempts: 1 }),
    ),
    ...overrides,
  });
}

test("totals add up and every report is valid against its schema", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...OUTCOME_NAMES)), fc.boolean(), (outcomes, isStopped) => {
      const report = reportOf(outcomes, { isStopped, earlier: [EARLIER] });
      expect(Object.values(report.totals).reduce((sum, count) => sum + count)).toBe(outcomes.length);
      expect([validate(report), validate.errors]).toEqual([true, null]);
    }),
  );
});

test("the exit says the worst that a reader must act on", () => {
  const exits = (
    [
      [],
      ["verified", "already-done", "void"],
      ["verified", "failed"],
      ["already-done", "conflict"],
      ["failed", "blocked"],
      ["verified", "in-doubt", "failed"],
      ["verified", "not-run"],
    ] as const
  ).map((outcomes) => reportOf(outcomes).exit);
  expect(exits).toEqual([
    "ok",
    "ok",
    "partlyApplied",
    "partlyApplied",
    "failure",
    "inDoubt",
    "partlyApplied",
  ]);
  expect(reportOf(["verified", "not-run"], { isStopped: true }).exit).toBe("interrupted");
  expect(reportOf(["verified"], { isStopped: true }).exit).toBe("ok");
  const { totals } = reportOf(["verified"]);
  expect(exitOf({ totals, earlierInDoubt: 1, isStopped: false })).toBe("inDoubt");
});

test("a plan is consumed once something of it stands and nothing of it is open", () => {
  const consumed = (...outcomes: Outcome[]) => reportOf(outcomes).consumed;
  expect([
    consumed(),
    consumed("verified", "failed"),
    consumed("void", "conflict"),
    consumed("failed", "blocked"),
    consumed("conflict"),
    consumed("verified", "not-run"),
    consumed("in-doubt", "verified"),
  ]).toEqual([true, true, true, false, false, false, false]);
  expect(renderReport(reportOf(["failed"]))).toContain(
    "Plan dddddddddddd is not consumed, because nothing of it stands: once the cause is removed, run the same command again.",
  );
});

test("the text gives a summary and then everything that is not verified, with the next step", () => {
  const outcomes = ["verified", "failed", "verified", "in-doubt", "blocked", "already-done"] as const;
  expect(renderReport(reportOf(outcomes, { earlier: [EARLIER] }))).toBe(
    `The result of some writes is not known yet: 6 operations, 2 verified, 1 already done, 1 blocked, 1 failed, 1 in doubt.
Recognised in the inventory: 3.
Plan dddddddddddd is not finished: run the same command again to go on.

Left open by an earlier plan (1):
  part/OLD  Part OLD: not-written
    The process ended before an answer came
    Next: Make a new plan: it proposes this again.

In doubt (1):
  part/P3  Part P3
    reason 3
  Next: Run the same command again after the settle time. Its object is left alone until the result is known.

Failed (1):
  part/P1  Part P1
    reason 1
  Next: Nothing was written. Remove the cause, then run the same command again, or make a new plan if this one is consumed.

Blocked (1):
  part/P4  Part P4
    reason 4
  Next: Resolve what it waits for, then make a new plan.

Already done (1):
  part/P5  Part P5
    reason 5
  Next: Nothing to do: the target held it before this apply.
`,
  );
});

test("what went alike is said once, and a long report ends with its summary again", () => {
  const outcomes: readonly Outcome[] = [
    ...Array<Outcome>(2).fill("verified"),
    ...Array<Outcome>(18).fill("failed"),
    ...Array<Outcome>(25).fill("not-run"),
    "already-done",
    "already-done",
  ];
  const report = reportOf(outcomes, { isStopped: true });
  const whys: Readonly<Partial<Record<Outcome, string>>> = {
    "not-run": "Stopped before it was begun",
    failed: "InvenTree answered 403: You do not have permission",
  };
  const results = report.results.map((result, at) => ({
    ...result,
    why: at >= 6 && at < 14 ? `Reason ${at}` : (whys[result.outcome] ?? null),
  }));
  const summary = `Stopped: 47 operations, 2 verified, 2 already done, 25 not run, 18 failed.
Recognised in the inventory: 3.
Plan dddddddddddd is not finished: run the same command again to go on.
`;
  const own = Array.from(
    { length: 8 },
    (_, at) => `  part/P${at + 6}  Part P${at + 6}\n    Reason ${at + 6}\n`,
  );
  expect(renderReport({ ...report, results })).toBe(`${summary}
Failed (18):
  10 operations: InvenTree answered 403: You do not have permission
    part/P2  Part P2
    part/P3  Part P3
    part/P4  Part P4
    and 7 more; the JSON report lists all
${own.join("")}  Next: Nothing was written. Remove the cause, then run the same command again, or make a new plan if this one is consumed.

Not run (25):
  25 operations: Stopped before it was begun
    part/P20  Part P20
    part/P21  Part P21
    part/P22  Part P22
    and 22 more; the JSON report lists all
  Next: Run the same command again: it goes on where it stopped.

Already done (2):
  2 operations
    part/P45  Part P45
    part/P46  Part P46
  Next: Nothing to do: the target held it before this apply.

${summary}`);
});

test("a plan without operations says that there is nothing to apply", () => {
  expect(renderReport(reportOf([]))).toBe("Nothing to apply.\nRecognised in the inventory: 3.\n");
  const isDoubted: EarlierResult = { ...EARLIER, outcome: "in-doubt" };
  expect(renderReport(reportOf([], { earlier: [isDoubted] })).split("\n")[0]).toBe(
    "The result of some writes is not known yet.",
  );
});

test("what an earlier plan left open for one reason is said once", () => {
  const earlier = ["A", "B"].map((name) => ({ ...EARLIER, address: `part/${name}`, label: `Part ${name}` }));
  expect(renderReport(reportOf([], { earlier }))).toContain(`Left open by an earlier plan (2):
  2 operations: The process ended before an answer came
    part/A  Part A: not-written
    part/B  Part B: not-written
    Next: Make a new plan: it proposes this again.
`);
});
