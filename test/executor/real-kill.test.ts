// A real process is killed with SIGKILL; the next one takes the lock over and brings everything to its one end.
import { afterEach, beforeEach, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { JOURNAL_STEPS } from "../../src/executor/journal-step.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { newDirectory, removeDirectories } from "../ledger/ledger-file.ts";
import { openToyFarm, type ToyFarm } from "./toy-farm.ts";
import { linkSet, partWithPrint, planOf } from "./toy-plan.ts";

let farm: ToyFarm;

beforeEach(async () => {
  farm = await openToyFarm();
});

afterEach(async () => {
  await farm.close();
  removeDirectories();
});

const OPERATIONS = [...partWithPrint("A", 1), linkSet(1)];
const PLAN = planOf(OPERATIONS);

function startChild(deadlyStep: string) {
  const planFile = join(newDirectory(), "plan.json");
  writeFileSync(planFile, JSON.stringify(PLAN));
  const script = join(import.meta.dir, "child-apply.ts");
  return Bun.spawn([process.execPath, script, farm.server.sim.url, farm.ledgerPath, deadlyStep, planFile], {
    stdout: "ignore",
    stderr: "inherit",
  });
}

async function expectTakenUp(): Promise<void> {
  const locked = await farm.apply(PLAN).catch((error: unknown) => error);
  expect(locked instanceof ReconcileError && locked.exit).toBe("locked");
  await farm.passTime(60_000);
  const report = await farm.apply(PLAN);
  expect(report.results.map(({ outcome }) => outcome)).toEqual(["verified", "verified", "verified"]);
  expect([...farm.server.commits.values()]).toEqual([1, 1, 1]);
}

const DEADLY = JOURNAL_STEPS.filter(
  (step) => step !== "after-recovered" && step !== "while-settling" && step !== "after-finished",
);

test.each(DEADLY)("killed at %s", async (step) => {
  const child = startChild(step);
  await child.exited;
  expect(child.signalCode).toBe("SIGKILL");
  await expectTakenUp();
});

test.each(["before", "after"] as const)(
  "killed while the server holds the request %s its commit",
  async (hold) => {
    farm.server.sim.faults.add({ when: { method: "POST" }, fault: { kind: "delay", gate: "held", hold } });
    const child = startChild("never");
    await farm.server.sim.faults.gates.arrival("held");
    child.kill("SIGKILL");
    await child.exited;
    farm.server.sim.faults.gates.release("held");
    await expectTakenUp();
  },
);
