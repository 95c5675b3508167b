// A process sleeps at any journal step, its lock is broken, another one applies the plan, and then it wakes up: it writes nothing more.
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { JOURNAL_STEPS, type JournalStep } from "../../src/executor/journal-step.ts";
import type { Report } from "../../src/executor/report.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { openToWrite, removeDirectories } from "../ledger/ledger-file.ts";
import { openToyFarm, type ToyFarm } from "./toy-farm.ts";
import { linkSet, partWithPrint, planOf, usageSubtract } from "./toy-plan.ts";

setDefaultTimeout(60_000);
afterAll(removeDirectories);

const PLAN = planOf([...partWithPrint("A", 1), linkSet(1), usageSubtract(44)]);
/** An undisturbed apply passes neither. */
const STEPS = JOURNAL_STEPS.filter((step) => step !== "after-recovered" && step !== "while-settling");

/** What a person does who believes the other process dead. */
function breakLock({ ledgerPath, clock }: ToyFarm): void {
  const ledger = openToWrite(ledgerPath, clock);
  const held = ledger.leaseHeld();
  expect(held && ledger.lease.breakOff(held)).toBe(true);
  ledger.close();
}

interface Sleep {
  readonly step: JournalStep;
  readonly nth: number;
  readonly meanwhile: () => Promise<unknown>;
}

/** The former holder's own end. */
async function applySleeping(
  farm: ToyFarm,
  { step, nth, meanwhile }: Sleep,
): Promise<Report | ReconcileError> {
  let reached = 0;
  try {
    return await farm.apply(PLAN, {
      at: async (passed) => {
        if (passed === step) reached += 1;
        if (passed === step && reached === nth) await meanwhile();
      },
    });
  } catch (error) {
    if (error instanceof ReconcileError) return error;
    throw error;
  }
}

test.each(
  STEPS.flatMap((step) =>
    isOfPlan(step) ? [[step, 1] as const] : [1, 2, 4].map((nth) => [step, nth] as const),
  ),
)("asleep at %s, the %d. time", async (step, nth) => {
  const farm = await openToyFarm();
  try {
    let heir: Report | undefined;
    const former = await applySleeping(farm, {
      step,
      nth,
      meanwhile: async () => {
        breakLock(farm);
        if (step !== "after-finished") heir = await farm.apply(PLAN);
      },
    });
    if (step === "after-finished") expect(former).toMatchObject({ exit: "ok" });
    else {
      expect(heir?.exit).toBe("ok");
      expect(former instanceof ReconcileError && former.exit).toBe("locked");
    }
    expect([...farm.server.commits.values()]).toEqual(PLAN.operations.map(() => 1));
    const ledger = openToWrite(farm.ledgerPath, farm.clock);
    expect(ledger.journal.openEntries()).toEqual([]);
    expect([ledger.ledgerView().bookings.size, ledger.ledgerView().usage.size]).toEqual([1, 1]);
    ledger.close();
  } finally {
    await farm.close();
  }
});

test("the heir recovers what the sleeper had sent, is broken in its turn, and a third one ends it; everything once", async () => {
  const farm = await openToyFarm();
  let third: Report | undefined;
  const first = await applySleeping(farm, {
    step: "after-sent",
    nth: 1,
    meanwhile: async () => {
      breakLock(farm);
      const second = await applySleeping(farm, {
        step: "after-recovered",
        nth: 1,
        meanwhile: async () => {
          breakLock(farm);
          third = await farm.apply(PLAN);
        },
      });
      expect(second instanceof ReconcileError && second.exit).toBe("locked");
    },
  });
  expect(first instanceof ReconcileError && first.exit).toBe("locked");
  expect(third?.exit).toBe("ok");
  expect([...farm.server.commits.values()]).toEqual(PLAN.operations.map(() => 1));
  await farm.close();
});

function isOfPlan(step: JournalStep): boolean {
  return step === "plan-started" || step === "before-finished" || step === "after-finished";
}
