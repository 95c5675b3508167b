// A toy server, a ledger file and a clock, and applies over them that end by themselves or by being killed.
import { type ApplyRequest, applyPlan } from "../../src/executor/apply-plan.ts";
import type { ApplyEvent } from "../../src/executor/context.ts";
import type { JournalStep } from "../../src/executor/journal-step.ts";
import type { Report } from "../../src/executor/report.ts";
import { type Instant, millisOf } from "../../src/model/instant.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { Target } from "../../src/model/roles.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { type FakeClock, fakeClock, START } from "../ledger/fake-clock.ts";
import { newLedgerPath, removeDirectoryOf, takeLedger } from "../ledger/ledger-file.ts";
import { startToyServer, type ToyServer } from "./toy-server.ts";
import { type ToyTarget, toyTarget } from "./toy-target.ts";

/** Thrown where the process would be killed. */
export class Killed extends Error {}

/** Kills at the nth time the step is reached. */
export interface Kill {
  readonly step: JournalStep;
  readonly nth: number;
}

export interface ToyFarm {
  readonly server: ToyServer;
  readonly ledgerPath: string;
  readonly clock: FakeClock;
  readonly events: ApplyEvent[];
  /** Takes the lock, applies and closes the ledger. */
  apply(plan: Plan, options?: Partial<ApplyRequest>): Promise<Report>;
  /** As a process that is killed on the way, if it comes that far. */
  applyKilled(plan: Plan, kill: Kill, options?: Partial<ApplyRequest>): Promise<Report | "killed">;
  /** Requests that reach this gate are given up by the client and land this much later. */
  landLate(gate: string, millis: number): void;
  /** Lets time go by outside of an apply. */
  passTime(millis: number): Promise<void>;
  close(): Promise<void>;
}

export async function openToyFarm(): Promise<ToyFarm> {
  const server = await startToyServer();
  const late: { gate: string; landsAt: number }[] = [];
  const clock = fakeClock(START, land);
  const target = toyTarget(server.sim.url);
  const ledgerPath = newLedgerPath();
  const events: ApplyEvent[] = [];

  async function land(now: Instant): Promise<void> {
    const due = late.filter(({ landsAt }) => landsAt <= millisOf(now));
    for (const entry of due) {
      late.splice(late.indexOf(entry), 1);
      server.sim.faults.gates.release(entry.gate);
      // The handler needs a few turns of the event loop to commit what was held.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function run(plan: Plan, target: Target, options: Partial<ApplyRequest>): Promise<Report> {
    const ledger = takeLedger(ledgerPath, clock);
    const report = await applyPlan({
      plan,
      ledger,
      clock,
      targets: { bambuddy: target, inventree: target },
      signal: { stopRequested: () => false },
      progress: (event) => events.push(event),
      ...options,
    });
    ledger.close();
    return report;
  }

  return {
    server,
    ledgerPath,
    clock,
    events,
    apply: (plan, options = {}) => run(plan, target, options),
    async applyKilled(plan, kill, options = {}) {
      const process = mortalProcess(target, kill);
      try {
        return await run(plan, process.target, { ...options, at: process.at });
      } catch (error) {
        if (error instanceof Killed) return "killed";
        throw error;
      }
    },
    landLate(gate, millis) {
      void server.sim.faults.gates.arrival(gate).then(() => {
        late.push({ gate, landsAt: millisOf(clock.now()) + millis });
        target.giveUp();
      });
    },
    async passTime(millis) {
      await clock.sleep(millis);
    },
    async close() {
      await server.sim.close();
      removeDirectoryOf(ledgerPath);
    },
  };
}

/** Once killed, nothing more leaves the process and no journal step is reached. */
function mortalProcess(target: ToyTarget, kill: Kill) {
  let reached = 0;
  let isDead = false;
  const live = <T>(body: () => T): T => {
    if (isDead) throw new Killed();
    return body();
  };
  const at = (step: JournalStep): void => {
    if (step === kill.step) reached += 1;
    if (reached >= kill.nth) isDead = true;
    live(() => {});
  };
  const mortal: Target = {
    inspect: async (operation: Operation, refs) => live(() => target.inspect(operation, refs)),
    perform: async (operation: Operation, refs) => live(() => target.perform(operation, refs)),
  };
  return { at, target: mortal };
}
