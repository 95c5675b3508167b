// The operations of a plan lead to the same world in whatever order they come and however many are under way.
import { expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { connectForWriting } from "../../src/app/connect-for-writing.ts";
import { applyPlan } from "../../src/executor/apply-plan.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { parseMapping } from "../../src/mapping/parse.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { openHost } from "./in-process.ts";
import { planOf } from "./plans.ts";
import { booksOf, Lanes, ledgerPath } from "./rehearsal.ts";
import { SCENES } from "./scenes.ts";
import type { World } from "./world.ts";

setDefaultTimeout(300_000);

const anyLimits = fc.record({
  bambuddy: fc.integer({ min: 1, max: 3 }),
  inventree: fc.integer({ min: 1, max: 3 }),
});

async function applyIn(world: World, plan: Plan, limits: { bambuddy: number; inventree: number }) {
  const parsed = parseMapping(world.mapping, "mapping.yaml");
  if (parsed.kind !== "valid") throw new Error("the mapping of the scene is wrong");
  const { host } = openHost({ env: world.env });
  const ledger = openLedger(ledgerPath(world), { clock: host.clock, mode: "write", random: host.random });
  ledger.lease.acquire(host.holder);
  const { targets } = await connectForWriting(parsed.mapping, host);
  const signal = { stopRequested: () => false };
  const report = await applyPlan({
    plan,
    ledger,
    targets,
    limits,
    signal,
    clock: host.clock,
    progress: () => {},
  });
  ledger.close();
  return report;
}

test.each(SCENES.map((scene) => [scene.name, scene] as const))("of %s", async (_, scene) => {
  await new Lanes(scene, 1).use(async (rehearsal) => {
    const plan = planOf(rehearsal.plan);
    const { operations, balances } = plan;
    const anyOrder = fc.shuffledSubarray(
      operations.map(({ address }) => address),
      { minLength: operations.length },
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, anyLimits, async (order, limits) => {
        await using world = await rehearsal.open();
        const shuffled = order.flatMap((wanted) => operations.filter(({ address }) => address === wanted));
        const report = await applyIn(world, { ...plan, operations: shuffled }, limits);
        expect(booksOf(world)).toEqual(rehearsal.books);
        // One outcome for each operation, and the totals are those of the plan.
        expect(report.results.map(({ address }) => address)).toEqual(order);
        expect(report.totals.verified).toBe(operations.length);
        expect(report.balances.map(({ moved }) => moved)).toEqual(balances.map(({ planned }) => planned));
      }),
      { numRuns: 25 },
    );
  });
});
