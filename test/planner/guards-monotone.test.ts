// Guards are monotone: more operations, lower limits or a smaller source never turn a refusal into a pass.
import { expect, test } from "bun:test";
import fc from "fast-check";
import type { Guards } from "../../src/mapping/mapping.ts";
import { decimal } from "../../src/model/decimal.ts";
import type { Instant } from "../../src/model/instant.ts";
import { OPERATION_KINDS, type Operation, type OperationKind } from "../../src/model/operation.ts";
import type { GuardResult } from "../../src/plan/plan.ts";
import { consumptionGuards } from "../../src/planner/filament/usage-guards.ts";
import { checkGuards } from "../../src/planner/guards.ts";
import { unloadGuard } from "../../src/planner/spools/unload-guard.ts";
import { anyOperations } from "../plan/arbitrary.ts";

interface Limits {
  readonly grams: number;
  readonly gramsPerSpool: number;
  readonly share: number;
  readonly count: number;
}

const anyLimits: fc.Arbitrary<Limits> = fc.record({
  grams: fc.nat({ max: 5000 }),
  gramsPerSpool: fc.nat({ max: 2000 }),
  share: fc.nat({ max: 10 }).map((tenths) => tenths / 10),
  count: fc.nat({ max: 8 }),
});

function guardsOf({ grams, gramsPerSpool, share, count }: Limits): Guards {
  return {
    consumeGrams: decimal(grams),
    consumeGramsPerSpool: decimal(gramsPerSpool),
    unassignShare: share,
    sourceShrinkShare: share,
    max: Object.fromEntries(OPERATION_KINDS.map((kind) => [kind, count])) as Record<OperationKind, number>,
    waive: [],
  };
}

interface Question {
  readonly operations: readonly Operation[];
  readonly limits: Limits;
  readonly runs: number;
}

const LAST = {
  at: "2026-11-02T00:00:00Z" as Instant,
  source: { runs: 100, archives: 100 },
  inventory: { parts: 0, stock: 0 },
};
const LOADED = 6;

function judge({ operations, limits, runs }: Question): readonly GuardResult[] {
  const guards = guardsOf(limits);
  return [
    ...checkGuards({ guards, operations, totals: { runs, archives: 100 }, lastFullRead: LAST }),
    ...consumptionGuards(guards, operations),
    unloadGuard(guards, operations, LOADED),
  ];
}

function refused(question: Question): readonly string[] {
  return judge(question).flatMap(({ name, verdict }) => (verdict === "refused" ? [name] : []));
}

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  operations: anyOperations,
  limits: anyLimits,
  runs: fc.nat({ max: 120 }),
});

/** A question that asks for no less. */
const anyGrowth: fc.Arbitrary<readonly [Question, Question]> = anyQuestion.chain((larger) =>
  fc
    .record({
      kept: fc.subarray([...larger.operations]),
      lower: anyLimits,
      fewer: fc.nat({ max: larger.runs }),
    })
    .map(({ kept, lower, fewer }) => {
      const limits = {
        grams: Math.min(larger.limits.grams, lower.grams),
        gramsPerSpool: Math.min(larger.limits.gramsPerSpool, lower.gramsPerSpool),
        share: Math.min(larger.limits.share, lower.share),
        count: Math.min(larger.limits.count, lower.count),
      };
      return [
        { ...larger, operations: kept },
        { ...larger, limits, runs: fewer },
      ] as const;
    }),
);

test("what is refused stays refused when more is asked for", () => {
  let seen = 0;
  fc.assert(
    fc.property(anyGrowth, ([smaller, larger]) => {
      const still = refused(larger);
      const was = refused(smaller);
      seen += was.length;
      expect(was.filter((name) => !still.includes(name))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(0);
});

test("a waiver changes the verdict of the guard that it names, and of no other", () => {
  fc.assert(
    fc.property(
      anyQuestion,
      fc.subarray(["consume_grams", "unassign_share", "source_shrink_share"] as const),
      (question, waive) => {
        const guards = { ...guardsOf(question.limits), waive };
        const { operations, runs } = question;
        const waived = [
          ...checkGuards({ guards, operations, totals: { runs, archives: 100 }, lastFullRead: LAST }),
          ...consumptionGuards(guards, operations),
          unloadGuard(guards, operations, LOADED),
        ];
        expect(waived).toEqual(
          judge(question).map((guard) =>
            guard.verdict === "refused" && waive.some((name) => name === guard.name)
              ? { ...guard, verdict: "waived" as const }
              : guard,
          ),
        );
      },
    ),
  );
});
