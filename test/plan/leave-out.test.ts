// A narrowed plan keeps its balance: what it does not move any more is left out.
import { expect, test } from "bun:test";
import fc from "fast-check";
import { addDecimals, decimal } from "../../src/model/decimal.ts";
import { gramsOf, gramsTaken, sumGrams } from "../../src/plan/grams.ts";
import { leaveOutOfBalances } from "../../src/plan/leave-out.ts";
import { anyPlan } from "./arbitrary.ts";

test("what is left out leaves `planned` for `left_out`, spool by spool, and nothing else changes", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), ({ operations, balances }, cut) => {
      const left = operations.slice(0, cut % (operations.length + 1));
      const narrowed = leaveOutOfBalances(balances, left);
      for (const [at, balance] of balances.entries()) {
        const own = left.filter(({ after }) => "stock" in after && after.stock === balance.stock);
        const taken = sumGrams(own.map(gramsTaken));
        const now = narrowed[at];
        if (now === undefined) throw new Error("a spool is gone");
        expect({
          ...now,
          planned: addDecimals(gramsOf(now.planned), taken),
          left_out: balance.left_out,
        }).toEqual({ ...balance, planned: decimal(balance.planned) });
        expect(gramsOf(now.left_out)).toBe(addDecimals(gramsOf(balance.left_out), taken));
      }
    }),
  );
});
