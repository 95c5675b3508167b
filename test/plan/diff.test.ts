// Two plans compared: what came, what went, what would be done otherwise.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { canonicalText } from "../../src/plan/canonical.ts";
import { diffPlans } from "../../src/plan/diff.ts";
import { anyPlan } from "./arbitrary.ts";

describe("the difference of two plans", () => {
  test("is nothing for a plan and itself", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(diffPlans(plan, structuredClone(plan))).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });

  test("names every operation of either plan that the other does not hold as it is", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (old, current) => {
        const before = new Map(old.operations.map((operation) => [operation.address, operation]));
        const after = new Map(current.operations.map((operation) => [operation.address, operation]));
        const { added, removed, changed } = diffPlans(old, current);
        expect(added).toEqual(current.operations.filter(({ address }) => !before.has(address)));
        expect(removed).toEqual(old.operations.filter(({ address }) => !after.has(address)));
        const others = current.operations.filter((operation) => {
          const earlier = before.get(operation.address);
          return earlier !== undefined && canonicalText(earlier) !== canonicalText(operation);
        });
        expect(changed.map(({ address }) => address)).toEqual(others.map(({ address }) => address));
      }),
    );
  });
});
