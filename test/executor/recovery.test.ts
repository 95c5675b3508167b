// Recovery writes nothing, and to recover twice is to recover once: whatever an apply left open, and whatever the server did.
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import type { Plan } from "../../src/plan/plan.ts";
import { openToWrite, removeDirectories } from "../ledger/ledger-file.ts";
import { anyDeaths, anyDrafts, anyTroubles, disturb, operationsOf } from "./any-trouble.ts";
import { openToyFarm, type ToyFarm } from "./toy-farm.ts";
import { planOf } from "./toy-plan.ts";

setDefaultTimeout(300_000);
afterAll(removeDirectories);

/** Another plan without operations: applying it deals with what others left open, and does nothing else. */
const onlyRecovery = (name: string) => planOf([], { digest: name.repeat(64) });

test("recover(recover(x)) = recover(x)", async () => {
  let recoveredEver = 0;
  await fc.assert(
    fc.asyncProperty(anyDrafts, anyTroubles, anyDeaths, async (drafts, troubles, deaths) => {
      const farm = await openToyFarm();
      try {
        disturb(farm, troubles);
        const plan = planOf(operationsOf(drafts));
        let rest = 0;
        for (const { restsFor, ...kill } of deaths) {
          await farm.applyKilled(plan, kill);
          await farm.passTime(60_000);
          rest = restsFor - 60_000;
          if (isFinished(farm, plan)) break;
        }
        await farm.passTime(rest);
        farm.server.sim.faults.clear();
        const before = new Map(farm.server.commits);
        const first = await farm.apply(onlyRecovery("1"));
        const recovered = memoryOf(farm);
        recoveredEver += first.earlier.length;
        const second = await farm.apply(onlyRecovery("2"));
        expect(memoryOf(farm)).toEqual(recovered);
        // What is still in doubt is named both times, and nothing else is left to name.
        expect(second.earlier).toEqual(first.earlier.filter(({ outcome }) => outcome === "in-doubt"));
        expect(farm.server.commits).toEqual(before);
      } finally {
        await farm.close();
      }
    }),
    { numRuns: 100 },
  );
  expect(recoveredEver).toBeGreaterThan(0);
});

function isFinished(farm: ToyFarm, plan: Plan): boolean {
  const ledger = openToWrite(farm.ledgerPath, farm.clock);
  const state = ledger.plans.stateOf({ digest: plan.digest, createdAt: plan.meta.created_at });
  ledger.close();
  return state === "finished";
}

/** What is open, and what is known. */
function memoryOf(farm: ToyFarm): unknown {
  const ledger = openToWrite(farm.ledgerPath, farm.clock);
  const open = ledger.journal.openEntries();
  const view = ledger.ledgerView();
  ledger.close();
  return { open, view };
}
