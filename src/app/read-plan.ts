// Reads a saved plan, or says why it is not one.
import { ReconcileError } from "../model/errors.ts";
import { decodePlan } from "../plan/codec.ts";
import type { Plan } from "../plan/plan.ts";
import { readNamedFile } from "./read-file.ts";

const PLAN_FILE = { what: "the plan file", next: "Make one with `reconcile plan --out plan.json`." } as const;

export async function readPlan(path: string): Promise<Plan> {
  const decoded = decodePlan(await readNamedFile(path, PLAN_FILE));
  if (decoded.kind === "valid") return decoded.plan;
  throw new ReconcileError("stale", { object: path, happened: decoded.why, next: decoded.next });
}
