// The document: one plan has one text, and what was not written by us is not read.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { assemblePlan, type PlanParts } from "../../src/plan/assemble.ts";
import { decodePlan, encodePlan } from "../../src/plan/codec.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { anyPlan, anyPlanParts } from "./arbitrary.ts";

function textOf(plan: Plan): string {
  return [...encodePlan(plan)].join("");
}

const shuffledParts: fc.Arbitrary<readonly [PlanParts, PlanParts]> = anyPlanParts.chain((parts) =>
  fc
    .record({
      operations: shuffled(parts.operations),
      findings: shuffled(parts.findings),
      drift: shuffled(parts.drift),
      recognised: shuffled(parts.recognised),
      reads: shuffled(parts.reads),
      guards: shuffled(parts.guards),
    })
    .map((lists) => [parts, { ...parts, ...lists }] as const),
);

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe("a plan's text", () => {
  test("does not depend on the order of what it is made of", () => {
    fc.assert(
      fc.property(shuffledParts, ([parts, other]) => {
        expect(textOf(assemblePlan(other))).toBe(textOf(assemblePlan(parts)));
      }),
    );
  });

  test("is read back as the same plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(decodePlan(textOf(plan))).toEqual({ kind: "valid", plan });
      }),
    );
  });

  test("is refused when one character outside its meta line is another", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.constantFrom("0", "a", " ", '"', "}", "\n"), (plan, place, char) => {
        const text = textOf(plan);
        const at = place % text.length;
        const meta = text.indexOf('  "meta": ');
        const isMeta = at >= meta && at < text.indexOf("\n", meta);
        fc.pre(!isMeta && text[at] !== char);
        expect(decodePlan(text.slice(0, at) + char + text.slice(at + 1)).kind).toBe("invalid");
      }),
      { numRuns: 500 },
    );
  });
});
