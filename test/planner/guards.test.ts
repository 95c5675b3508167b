// Guards: what they measure, when they refuse, and what a waiver does.
import { expect, test } from "bun:test";
import type { Guards } from "../../src/mapping/mapping.ts";
import { decimal } from "../../src/model/decimal.ts";
import { checkGuards, type GuardQuestion } from "../../src/planner/guards.ts";
import { archive, at, planOf, run } from "./world.ts";

const guards: Guards = {
  consumeGrams: decimal(5000),
  consumeGramsPerSpool: decimal(2000),
  unassignShare: 0.5,
  sourceShrinkShare: 0.2,
  max: { "stock.create": 1 },
  waive: [],
};
const { operations } = planOf({
  archives: [archive({ id: 12 })],
  runs: [run({ id: 45 }), run({ id: 46 })],
});
const asked: GuardQuestion = {
  guards,
  operations,
  totals: { runs: 80, archives: 9 },
  lastFullRead: undefined,
};
const lastFullRead = {
  at: at("2026-11-02T00:00:00"),
  source: { runs: 100, archives: 9 },
  inventory: { parts: 0, stock: 0 },
};

function verdicts(question: Partial<GuardQuestion>): readonly (readonly string[])[] {
  return checkGuards({ ...asked, ...question }).map(({ name, measured, limit, verdict }) => [
    name,
    measured,
    limit,
    verdict,
  ]);
}

test("too many operations of a kind are refused, just enough are not, and a waiver names one guard", () => {
  expect(verdicts({})).toEqual([["max.stock.create", "2", "1", "refused"]]);
  expect(verdicts({ guards: { ...guards, max: { "stock.create": 2 } } })).toEqual([
    ["max.stock.create", "2", "2", "passed"],
  ]);
  expect(verdicts({ guards: { ...guards, waive: ["max.stock.create"] } })).toEqual([
    ["max.stock.create", "2", "1", "waived"],
  ]);
  expect(verdicts({ guards: { ...guards, waive: ["max.part.create", "source_shrink_share"] } })).toEqual([
    ["max.stock.create", "2", "1", "refused"],
  ]);
  expect(verdicts({ guards: { ...guards, max: {} } })).toEqual([]);
});

test("a source that shrank by more than its share is refused", () => {
  const shrunk = (runs: number, archives = 9) =>
    verdicts({ guards: { ...guards, max: {} }, totals: { runs, archives }, lastFullRead });
  expect(shrunk(80)).toEqual([["source_shrink_share", "0.200", "0.2", "passed"]]);
  expect(shrunk(79)).toEqual([["source_shrink_share", "0.210", "0.2", "refused"]]);
  expect(shrunk(100, 7)).toEqual([["source_shrink_share", "0.222", "0.2", "refused"]]);
  expect(shrunk(500, 50)).toEqual([["source_shrink_share", "0.000", "0.2", "passed"]]);
});
