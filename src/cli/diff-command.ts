// `reconcile diff old.json new.json`: what a second plan would do otherwise than the first.
import { readPlan } from "../app/read-plan.ts";
import { diffPlans, type PlanDiff } from "../plan/diff.ts";
import { visibleText } from "../plan/visible-text.ts";
import type { CommandResult, Session } from "./command.ts";

export interface DiffOptions {
  readonly json?: boolean;
}

export async function diffCommand(
  paths: { readonly old: string; readonly current: string },
  options: DiffOptions,
  session: Session,
): CommandResult {
  const [old, current] = [await readPlan(paths.old), await readPlan(paths.current)];
  const changes = diffPlans(old, current);
  const isSame = old.semantic_digest === current.semantic_digest;
  await session.output.document(
    options.json ? `${JSON.stringify(changes, null, 2)}\n` : textOf(changes, isSame),
  );
  return "ok";
}

function textOf({ added, removed, changed }: PlanDiff, isSame: boolean): string {
  const lines = [
    ...added.map(({ address, label }) => `+ ${address}  ${visibleText(label)}`),
    ...removed.map(({ address, label }) => `- ${address}  ${visibleText(label)}`),
    ...changed.map(({ address, fields }) => `~ ${address}  ${fields.join(", ")}`),
    isSame ? "Both plans have the same effects." : "The plans have different effects.",
  ];
  return `${lines.join("\n")}\n`;
}
