// `reconcile show plan.json`: the saved plan as people read it.
import { readPlan } from "../app/read-plan.ts";
import { encodePlan } from "../plan/codec.ts";
import type { CommandResult, Session } from "./command.ts";
import { applyOnward, textOf } from "./plan-text.ts";

export interface ShowOptions {
  readonly format: "text" | "json";
  readonly json?: boolean;
  readonly all?: boolean;
}

export async function showCommand(path: string, options: ShowOptions, session: Session): CommandResult {
  const plan = await readPlan(path);
  await session.output.document(
    options.json || options.format === "json"
      ? encodePlan(plan)
      : textOf(plan, session, { all: options.all, onward: applyOnward(path) }),
  );
  return "ok";
}
