// Assembling: order, counts and signatures follow from the parts alone.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { FINDINGS } from "../../src/model/finding.ts";
import { OPERATION_KINDS } from "../../src/model/operation.ts";
import { assemblePlan, type PlanParts } from "../../src/plan/assemble.ts";
import { compareNatural } from "../../src/plan/natural-order.ts";
import { anyOperations, anyPlan, anyPlanParts } from "./arbitrary.ts";

describe("an assembled plan", () => {
  test("lists every operation after those it depends on", () => {
    fc.assert(
      fc.property(anyPlan, ({ operations }) => {
        const earlier = new Set<string>();
        for (const { address, depends_on } of operations) {
          expect(depends_on.filter((need) => !earlier.has(need))).toEqual([]);
          earlier.add(address);
        }
      }),
    );
  });

  test("holds every operation once, by kind and then by address with numbers in order", () => {
    fc.assert(
      fc.property(anyPlanParts, (parts) => {
        const { operations } = assemblePlan(parts);
        const expected = parts.operations.toSorted(
          (a, b) =>
            OPERATION_KINDS.indexOf(a.kind) - OPERATION_KINDS.indexOf(b.kind) ||
            compareNatural(a.address, b.address),
        );
        expect(operations.map(({ address }) => address)).toEqual(expected.map(({ address }) => address));
      }),
    );
  });

  test("counts its operations itself and knows each finding's severity and next step", () => {
    fc.assert(
      fc.property(anyPlanParts, (parts) => {
        const plan = assemblePlan(parts);
        const counts = OPERATION_KINDS.map((kind) => [
          kind,
          parts.operations.filter((operation) => operation.kind === kind).length,
        ]);
        expect(plan.summary).toEqual({ ...parts.counts, operations: Object.fromEntries(counts) });
        for (const { code, severity, next } of plan.findings)
          expect({ severity, next }).toEqual({
            severity: FINDINGS[code].severity,
            next: FINDINGS[code].next,
          });
      }),
    );
  });

  test("has a digest that ignores who made it and when, and a semantic digest of the effects alone", () => {
    fc.assert(
      fc.property(anyPlanParts, anyPlanParts, (parts, other) => {
        const plan = assemblePlan(parts);
        expect(assemblePlan({ ...parts, meta: other.meta }).digest).toBe(plan.digest);
        const sameEffects: PlanParts = { ...other, operations: parts.operations };
        expect(assemblePlan(sameEffects).semantic_digest).toBe(plan.semantic_digest);
      }),
    );
  });

  test("is refused as a bug when an operation needs one that is not there", () => {
    fc.assert(
      fc.property(anyPlanParts, anyOperations, (parts, operations) => {
        const needs = new Set(operations.flatMap(({ depends_on }) => depends_on));
        fc.pre(needs.size > 0);
        const lame = operations.filter(({ address }) => !needs.has(address));
        expect(() => assemblePlan({ ...parts, operations: lame })).toThrow("no earlier operation");
      }),
    );
  });
});

describe("natural order", () => {
  test("reads digits as numbers", () => {
    const sorted = ["run-9@1", "run-10@1", "run-10@02", "run-100", "run-a", "rune"];
    expect(sorted.toReversed().toSorted(compareNatural)).toEqual(sorted);
  });

  test("tells any two texts apart and is transitive", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[a0-9@-]{0,8}$/));
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(compareNatural(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        if (compareNatural(a, b) < 0 && compareNatural(b, c) < 0)
          expect(compareNatural(a, c)).toBeLessThan(0);
      }),
    );
  });
});
