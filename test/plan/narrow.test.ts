// Narrowing: a part of a plan that can be applied by itself.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { compileGlob } from "../../src/model/glob.ts";
import type { Operation } from "../../src/model/operation.ts";
import { selectOperations } from "../../src/plan/narrow.ts";
import { brokenReferences } from "../../src/plan/references.ts";
import { anyPlan } from "./arbitrary.ts";
import { STORIES } from "./stories.ts";

const anyGlobs = fc.array(
  fc.constantFrom(
    "*",
    "part/*",
    "stock/*",
    "link/*",
    "stock/run-1?@*",
    "*000000000003*",
    "image/BMB-*",
    "nothing/*",
  ),
  { maxLength: 3 },
);

function addresses(operations: readonly Operation[]): readonly string[] {
  return operations.map(({ address }) => address);
}

describe("a narrowed plan", () => {
  test("is part of the plan, in its order, and needs nothing that was left out", () => {
    fc.assert(
      fc.property(anyPlan, anyGlobs, anyGlobs, ({ operations }, only, except) => {
        const { kept, left } = selectOperations(operations, { only, except });
        expect(operations.filter((operation) => kept.includes(operation))).toEqual([...kept]);
        expect(kept.length + left.length).toBe(operations.length);
        expect([...brokenReferences(kept)]).toEqual([]);
      }),
    );
  });

  test("holds what --only names unless --except stands against it, and never what --except names", () => {
    fc.assert(
      fc.property(anyPlan, anyGlobs, anyGlobs, ({ operations }, only, except) => {
        const matches = (globs: readonly string[]) => (operation: Operation) =>
          globs.some((glob) => compileGlob(glob)(operation.address));
        const { kept } = selectOperations(operations, { only, except });
        expect(kept.filter(matches(except))).toEqual([]);
        if (except.length === 0)
          expect(operations.filter(matches(only)).filter((operation) => !kept.includes(operation))).toEqual(
            [],
          );
      }),
    );
  });

  test("is the whole plan when nothing is asked", () => {
    fc.assert(
      fc.property(anyPlan, ({ operations }) => {
        expect(selectOperations(operations, {})).toEqual({ kept: [...operations], left: [], unmatched: [] });
      }),
    );
  });

  test("takes the part along that a chosen print needs, and leaves out the prints of a part that is left out", () => {
    const operations = STORIES["a-week-of-prints"]?.operations ?? [];
    const only = selectOperations(operations, { only: ["stock/run-1490@*", "stok/*"] });
    expect(addresses(only.kept)).toEqual(["part/BMB-77aa01c2d3e4", "stock/run-1490@20261109T101100Z"]);
    expect(only.unmatched).toEqual(["stok/*"]);
    const except = selectOperations(operations, { except: ["part/BMB-0f3b9a21c47d"] });
    expect(addresses(except.left)).toEqual([
      "part/BMB-0f3b9a21c47d",
      "stock/run-1480@20261118T101100Z",
      "stock/run-1485@20261104T101100Z",
      "stock/run-1491@20261110T101100Z",
      "parameter/BMB-0f3b9a21c47d/PrintTime",
      "parameter/BMB-0f3b9a21c47d/Weight",
      "image/BMB-0f3b9a21c47d",
      "link/archive-201",
    ]);
  });
});
