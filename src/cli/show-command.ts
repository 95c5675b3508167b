// `reconcile show plan.json`: the saved plan as people read it.
import { readPlan } from "../app/read-plan.ts";
import type { CommandResult, Session } from "./command.ts";
import { type FormatOptions, formatPlan, planPlace } from "./plan-format.ts";

export async function showCommand(path: string, options: FormatOptions, session: Session): CommandResult {
  const { output } = session;
  await output.document(await formatPlan(await readPlan(path), options, { ...planPlace(path), output }));
  return "ok";
}
