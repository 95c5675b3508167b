// A plan as a terminal shows it, with the command that goes on from there.
import type { Plan } from "../plan/plan.ts";
import { renderText } from "../plan/render-text.ts";
import type { Onward } from "../plan/view-summary.ts";
import type { Session } from "./command.ts";
import type { PlanOptions } from "./plan-command.ts";

export function onwardOf({ out, mapping, ledger }: Pick<PlanOptions, "out" | "mapping" | "ledger">): Onward {
  if (out === undefined) return { kind: "save" };
  const options = [
    ...(mapping === undefined ? [] : ["--mapping", mapping]),
    ...(ledger === undefined ? [] : ["--ledger", ledger]),
  ];
  return applyOnward(out, options);
}

/** The command as a shell reads it. */
export function applyOnward(path: string, options: readonly string[] = []): Onward {
  const quoted = [path, ...options].map((word) =>
    /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return { kind: "apply", command: `reconcile apply ${quoted.join(" ")}` };
}

interface Showing {
  readonly all?: boolean | undefined;
  /** Absent where the plan is applied right away. */
  readonly onward?: Onward;
}

export function textOf(plan: Plan, { output }: Session, { all = false, onward }: Showing): string {
  const { color, width } = output;
  return renderText(plan, { color, width, all, ...(onward === undefined ? {} : { onward }) });
}
