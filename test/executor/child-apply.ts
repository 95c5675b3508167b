// A process of its own that applies a plan and kills itself at a journal step: `url ledger step plan-file`.
import { readFileSync } from "node:fs";
import { applyPlan } from "../../src/executor/apply-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { fakeClock } from "../ledger/fake-clock.ts";
import { takeLedger } from "../ledger/ledger-file.ts";
import { toyTarget } from "./toy-target.ts";

const [url = "", ledgerPath = "", deadlyStep = "", planFile = ""] = process.argv.slice(2);
const clock = fakeClock();
const target = toyTarget(url);
const ledger = takeLedger(ledgerPath, clock, "child");

await applyPlan({
  plan: JSON.parse(readFileSync(planFile, "utf8")) as Plan,
  ledger,
  clock,
  targets: { bambuddy: target, inventree: target },
  signal: { stopRequested: () => false },
  progress: () => {},
  at: (step) => {
    if (step === deadlyStep) process.kill(process.pid, "SIGKILL");
  },
});
ledger.close();
