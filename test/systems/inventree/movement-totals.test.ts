// Property: whatever is taken and given back in whatever order, every gram is booked exactly once.
import { afterEach, expect, test } from "bun:test";
import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  subtractDecimals,
} from "../../../src/model/decimal.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { closeFarms, startFarm } from "./farm.ts";
import { giveBack, NO_REFS, subtract } from "./operations.ts";
import { levelOf, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const FAULTS = ["none", "lost-response", "reset", "status-after-commit"] as const;
const SPOOLS = [
  { stock: 0, part: 1, unit: "g", level: "1000" },
  { stock: 0, part: 2, unit: "kg", level: "1" },
] as const;

const movement = fc.record({
  spool: fc.integer({ min: 0, max: SPOOLS.length - 1 }),
  /** In hundred-thousandths of the unit. */
  amount: fc.integer({ min: 1, max: 60_000 }),
  gives: fc.boolean(),
  fault: fc.constantFrom(...FAULTS),
  /** Whether the process that sent it dies, and another looks. */
  sendsAgain: fc.boolean(),
});

test.each([...SPOOL_VERSIONS])(
  "API %d",
  async (apiVersion) => {
    const farm = await startFarm({ apiVersion });
    let row = 0;
    const property = fc.asyncProperty(fc.array(movement, { maxLength: 10 }), async (movements) => {
      const spools = SPOOLS.map((spool) => {
        const { pk } = farm.sim.state.addStock({ part: spool.part, quantity: spool.level });
        return { ...spool, stock: pk };
      });
      const levels = new Map<number, Decimal>(spools.map(({ stock, level }) => [stock, decimal(level)]));
      const booked: Operation[] = [];
      for (const { spool, amount, gives, fault, sendsAgain } of movements) {
        const { stock, part, unit } = spools[spool] ?? spools[0] ?? SPOOLS[0];
        const quantity = decimal(`${amount}e-5`);
        row += 1;
        const marker = `rc:farm1:usage/${row}.${stock}@20261120T114506Z;`;
        const operation = (gives ? giveBack : subtract)({ stock, part, unit, quantity, marker });
        const before = levels.get(stock) ?? decimal(0);
        const isThere = gives || compareDecimals(quantity, before) <= 0;
        const looked = await farm.target.inspect(operation, NO_REFS);
        expect(looked).toMatchObject({ state: isThere ? "ready" : "conflict" });
        expect(looked).not.toHaveProperty("doubt");
        if (!isThere) continue;
        if (fault !== "none") farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: fault } });
        await farm.target.perform(operation, NO_REFS);
        const { state } = await farm.target.inspect(operation, NO_REFS);
        expect(state).toBe(fault === "reset" ? "ready" : "done");
        if (state === "ready" && !sendsAgain) continue;
        if (state === "ready") await farm.target.perform(operation, NO_REFS);
        levels.set(stock, gives ? addDecimals(before, quantity) : subtractDecimals(before, quantity));
        booked.push(operation);
      }
      for (const { stock } of spools) expect(levelOf(farm, stock)).toBe(levels.get(stock));
      for (const operation of booked)
        expect(await farm.target.inspect(operation, NO_REFS)).toMatchObject({ state: "done" });
    });
    await fc.assert(property, { numRuns: 20 });
  },
  60_000,
);
