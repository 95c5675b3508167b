// Reads a saved plan, or says why it is not one.
import { readFile } from "node:fs/promises";
import { ReconcileError } from "../model/errors.ts";
import { decodePlan } from "../plan/codec.ts";
import type { Plan } from "../plan/plan.ts";

export async function readPlan(path: string): Promise<Plan> {
  const decoded = decodePlan(await readText(path));
  if (decoded.kind === "valid") return decoded.plan;
  throw new ReconcileError("stale", { object: path, happened: decoded.why, next: decoded.next });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new ReconcileError(
      "invalid",
      {
        object: path,
        happened: "the plan file cannot be read",
        next: "Make one with `reconcile plan --out plan.json`.",
      },
      { cause },
    );
  }
}
