// An undo of any plan: it hangs together, survives the codec, gives back every gram, and the undo of the undo is the plan again.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { addDecimals, subtractDecimals } from "../../src/model/decimal.ts";
import { instantOf } from "../../src/model/instant.ts";
import { isUndo } from "../../src/model/marker.ts";
import type { Operation } from "../../src/model/operation.ts";
import { assemblePlan } from "../../src/plan/assemble.ts";
import { decodePlan, encodePlan } from "../../src/plan/codec.ts";
import { gramsTaken, NO_GRAMS } from "../../src/plan/grams.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { isMovement } from "../../src/plan/view-movements.ts";
import type { Standing } from "../../src/planner/undo/context.ts";
import { planUndo } from "../../src/planner/undo/undo-plan.ts";
import { anyPlan } from "../plan/arbitrary.ts";

const AT = instantOf(Date.parse("2026-11-20T12:00:00Z"));

/** As if every chosen operation had been written; creations return ids. */
function standingOf({ operations }: Plan, isChosen: (at: number) => boolean): readonly Standing[] {
  return operations.flatMap((operation, at) =>
    isChosen(at) ? [{ operation, id: 1000 + at, ...storedAs(operation) }] : [],
  );
}

function storedAs({ kind, after }: Operation): { readonly value?: string } {
  if (kind === "parameter.set") return { value: after.data };
  return kind === "link.set" ? { value: "https://stock.example.org/part/7/" } : {};
}

/** The usage row or slot of an address, whatever correction or direction it names. */
function rowOf(address: string): string {
  return address.replace(/:(c\d+|clear)$/, "");
}

/** The plan that an undo becomes. */
function inverseOf(plan: Plan, standing: readonly Standing[]): Plan {
  const undo = planUndo({ plan, standing, open: 0, appliedAt: AT });
  const { operations: _, ...counts } = plan.summary;
  const { format, summary, digest, semantic_digest, findings, ...parts } = plan;
  return assemblePlan({ ...parts, counts, ...undo });
}

function takenBy(operations: readonly Operation[]) {
  return operations.reduce((sum, operation) => addDecimals(sum, gramsTaken(operation)), NO_GRAMS);
}

const applied = fc.tuple(anyPlan, fc.func(fc.boolean())).map(([plan, isChosen]) => ({
  plan,
  standing: standingOf(plan, isChosen),
}));

setDefaultTimeout(60_000);

describe("the undo of any plan", () => {
  test("is a plan like any other", () => {
    fc.assert(
      fc.property(applied, ({ plan, standing }) => {
        const inverse = inverseOf(plan, standing);
        const decoded = decodePlan([...encodePlan(inverse)].join(""));
        expect(decoded.kind === "valid" ? decoded.plan : decoded.why).toEqual(inverse);
      }),
      { numRuns: 60 },
    );
  });

  test("takes back every gram, each under a marker of its own that says so", () => {
    fc.assert(
      fc.property(applied, ({ plan, standing }) => {
        const inverse = inverseOf(plan, standing);
        const done = standing.map(({ operation }) => operation);
        expect(takenBy(inverse.operations)).toBe(subtractDecimals(NO_GRAMS, takenBy(done)));
        const markers = (operations: readonly Operation[]) =>
          operations.filter(isMovement).map(({ after }) => after.marker);
        const used = new Set(markers(done));
        for (const { after, before } of inverse.operations.filter(isMovement)) {
          expect(after.notes.startsWith(after.marker)).toBe(true);
          expect(isUndo(after.notes)).toBe(true);
          expect(used.has(before.undoes ?? "")).toBe(true);
          expect(used.has(after.marker)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("names everything: an operation is taken back, or a finding says that it stays", () => {
    fc.assert(
      fc.property(applied, ({ plan, standing }) => {
        const { operations, findings } = planUndo({ plan, standing, open: 0, appliedAt: AT });
        const left = findings.filter(({ code }) => code === "undo.made" || code === "undo.left");
        const named = [...operations.map(({ address }) => address), ...left.map(({ object }) => object)];
        const rows = new Set(named.map(rowOf));
        expect(standing.filter(({ operation }) => !rows.has(rowOf(operation.address)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("undone itself has the effects of what was taken back", () => {
    fc.assert(
      fc.property(applied, ({ plan, standing }) => {
        const inverse = inverseOf(plan, standing);
        const redo = inverseOf(
          inverse,
          standingOf(inverse, () => true),
        );
        const undone = new Set(inverse.operations.map(({ address }) => rowOf(address)));
        const sets = (operations: readonly Operation[]) =>
          operations
            .filter((operation) => !isMovement(operation))
            .map(({ kind, address }) => `${kind} ${address}`);
        const expected = standing
          .map(({ operation }) => operation)
          .filter(({ address }) => undone.has(rowOf(address)));
        expect(sets(redo.operations).length).toBeLessThanOrEqual(sets(expected).length);
        expect(takenBy(redo.operations)).toBe(takenBy(expected));
      }),
      { numRuns: 60 },
    );
  });
});
