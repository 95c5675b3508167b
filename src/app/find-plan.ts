// Finds the plan of a report: the file that was named, or the one beside the report with the report's digest.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ReconcileError } from "../model/errors.ts";
import { compareText } from "../model/order.ts";
import type { Plan } from "../plan/plan.ts";
import { readPlan } from "./read-plan.ts";

export interface PlanSearch {
  readonly report: string;
  readonly digest: string;
  /** Absent: looked for beside the report. */
  readonly path?: string | undefined;
}

export async function findPlan({ report, digest, path }: PlanSearch): Promise<Plan> {
  const plan = await readPlan(path ?? (await lookBeside(report, digest)));
  if (plan.digest === digest) return plan;
  throw new ReconcileError("stale", {
    object: path ?? report,
    happened: `it is plan ${plan.digest.slice(0, 12)}, and the report is of plan ${digest.slice(0, 12)}`,
    next: "Name the plan that was applied: only it says what was there before.",
  });
}

async function lookBeside(report: string, digest: string): Promise<string> {
  const folder = dirname(report);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort(compareText);
  for (const name of names) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => "");
    if (text.includes(`\n  "digest": "${digest}"`)) return path;
  }
  throw new ReconcileError("invalid", {
    object: report,
    happened: `no plan ${digest.slice(0, 12)} lies beside it`,
    next: "Name the plan that was applied: --plan plan.json. Only it says what was there before; `apply` without a file saves none.",
  });
}
