// `reconcile show plan.json`: the saved plan as people read it.
import { readPlan } from "../app/read-plan.ts";
import type { CommandResult, Session } from "./command.ts";
import { type FormatOptions, formatPlan, planPlace } from "./plan-format.ts";

export interface ShowOptions extends FormatOptions {
  readonly json?: boolean;
}

export async function showCommand(path: string, options: ShowOptions, session: Session): CommandResult {
  const { output } = session;
  const chosen: FormatOptions = options.json ? { ...options, format: "json" } : options;
  await output.document(await formatPlan(await readPlan(path), chosen, { ...planPlace(path), output }));
  return "ok";
}
