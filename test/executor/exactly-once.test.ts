// Random plans, faults and deaths: whatever happens, every effect happens exactly once or is known not to have happened.
import { afterAll, expect, test } from "bun:test";
import fc from "fast-check";
import type { ApplyRequest } from "../../src/executor/apply-plan.ts";
import { isSuccess, type Outcome } from "../../src/executor/outcome.ts";
import type { Report } from "../../src/executor/report.ts";
import { decimal } from "../../src/model/decimal.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { openToWrite, removeDirectories } from "../ledger/ledger-file.ts";
import { anyDeaths, anyDrafts, anyTroubles, disturb, operationsOf } from "./any-trouble.ts";
import { type Kill, openToyFarm, type ToyFarm } from "./toy-farm.ts";
import { planOf } from "./toy-plan.ts";
import { FULL_LEVEL } from "./toy-server.ts";
import { deltaOf, isMovement, toyName } from "./toy-target.ts";

afterAll(removeDirectories);

function outcomesOf({ results }: Report): Outcome[] {
  return results.map(({ outcome }) => outcome);
}

function expectNothingTwice(farm: ToyFarm): void {
  expect([...farm.server.commits].filter(([, count]) => count > 1)).toEqual([]);
}

function expectReportMatches(farm: ToyFarm, operations: readonly Operation[], report: Report): void {
  expect(Object.values(report.totals).reduce((sum, count) => sum + count)).toBe(operations.length);
  const open = report.results.filter(({ outcome }) => outcome === "in-doubt" || outcome === "not-run");
  const refused = report.results.filter(({ outcome }) => !isSuccess(outcome));
  const isAllRefused = refused.length === operations.length && operations.length > 0;
  expect(report.consumed).toBe(open.length === 0 && !isAllRefused);
  for (const [index, outcome] of outcomesOf(report).entries()) {
    const operation = operations[index];
    if (operation === undefined || outcome === "in-doubt") continue;
    const happened = farm.server.commits.get(toyName(operation)) ?? 0;
    expect([operation.address, outcome, happened]).toEqual([
      operation.address,
      outcome,
      isSuccess(outcome) ? 1 : 0,
    ]);
  }
}

/** Applies again and again, as cron would, until the plan is consumed. */
async function applyUntilConsumed(
  farm: ToyFarm,
  plan: Plan,
  options: Partial<ApplyRequest>,
): Promise<Report> {
  for (let round = 0; round < 30; round += 1) {
    const report = await farm.apply(plan, options);
    expectNothingTwice(farm);
    expectReportMatches(farm, plan.operations, report);
    if (report.consumed) return report;
    await farm.passTime(60_000);
  }
  throw new Error("The plan was never consumed");
}

async function expectConsumed(farm: ToyFarm, plan: Plan): Promise<void> {
  const requests = farm.server.sim.log.entries.length;
  const refusal = await farm.apply(plan).catch((error: unknown) => error);
  expect(refusal instanceof ReconcileError && refusal.exit).toBe("stale");
  expect(farm.server.sim.log.entries).toHaveLength(requests);
}

test("every effect happens exactly once, whatever the server and the process do", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDrafts.chain((list) => {
        const operations = operationsOf(list);
        return fc.shuffledSubarray(operations, { minLength: operations.length });
      }),
      anyTroubles,
      anyDeaths,
      fc.record({ bambuddy: fc.integer({ min: 1, max: 3 }), inventree: fc.integer({ min: 1, max: 3 }) }),
      async (operations, disturbances, deathList, limits) => {
        const farm = await openToyFarm();
        try {
          disturb(farm, disturbances);
          const plan = planOf(operations);
          let report: Report | undefined;
          for (const { restsFor, ...kill } of deathList) {
            const ended = await farm.applyKilled(plan, kill satisfies Kill, { limits });
            expectNothingTwice(farm);
            if (ended !== "killed") expectReportMatches(farm, operations, ended);
            if (ended !== "killed" && ended.consumed) report = ended;
            await farm.passTime(restsFor);
            if (report !== undefined || isFinished(farm, plan)) break;
          }
          if (!isFinished(farm, plan)) report = await applyUntilConsumed(farm, plan, { limits });
          await expectConsumed(farm, plan);
          await expectLedgerAgrees(farm, operations);
          expectGramsConserved(farm, operations);
        } finally {
          await farm.close();
        }
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

function isFinished(farm: ToyFarm, plan: Plan): boolean {
  const ledger = openToWrite(farm.ledgerPath, farm.clock);
  const state = ledger.plans.stateOf({ digest: plan.digest, createdAt: plan.meta.created_at });
  ledger.close();
  return state === "finished";
}

/** What the ledger believes is what the server holds. */
async function expectLedgerAgrees(farm: ToyFarm, operations: readonly Operation[]): Promise<void> {
  const ledger = openToWrite(farm.ledgerPath, farm.clock);
  const { bookings, usage, inDoubt } = ledger.ledgerView();
  ledger.close();
  expect(inDoubt).toEqual([]);
  const booked = operations
    .filter((operation) => operation.kind === "stock.create" && farm.server.commits.has(toyName(operation)))
    .map((operation) => [operation.books.run ?? "", idOf(farm, toyName(operation)) ?? 0] as const);
  expect(new Map([...bookings.values()].map(({ run, stockPk }) => [run, stockPk]))).toEqual(new Map(booked));
  const used = operations
    .filter(isMovement)
    .filter((operation) => farm.server.commits.has(toyName(operation)))
    .map(
      ({ books, after }) =>
        [
          books.usage?.row ?? "",
          { stockPk: after.stock, grams: decimal(after.grams), corrections: books.usage?.correction ?? 0 },
        ] as const,
    );
  expect(usage).toEqual(new Map(used));
}

/** Every level is what the movements that reached the server lead to. */
function expectGramsConserved(farm: ToyFarm, operations: readonly Operation[]): void {
  const moved = operations.filter(isMovement);
  const levels = new Map(moved.map(({ after }) => [after.stock, FULL_LEVEL]));
  for (const operation of moved.filter((one) => farm.server.commits.has(toyName(one)))) {
    const { stock } = operation.after;
    levels.set(stock, (levels.get(stock) ?? 0) + deltaOf(operation));
  }
  expect(new Map([...levels.keys()].map((stock) => [stock, farm.server.itemOf(stock).level]))).toEqual(
    levels,
  );
}

function idOf(farm: ToyFarm, name: string): number | undefined {
  return [...farm.server.objects].find(([, known]) => known === name)?.[0];
}
