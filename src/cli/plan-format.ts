// Prints a plan in the format that was asked for; the plan is the same whatever it looks like.
import { unreachable } from "../model/unreachable.ts";
import type { Plan } from "../plan/plan.ts";
import { renderText } from "../plan/render-text.ts";
import { SIZE_LIMITS, type SizeLimit } from "../plan/size-limits.ts";
import type { Onward } from "../plan/view-summary.ts";
import type { Session } from "./command.ts";
import type { PlanFormat } from "./option-values.ts";

export interface FormatOptions {
  readonly format: PlanFormat;
  readonly all?: boolean;
  readonly budget?: SizeLimit;
}

export interface PlanPlace {
  /** Absent: what to do next is not said. */
  readonly onward?: Onward;
  /** Shows all of it. */
  readonly whole: string;
}

/** Most plans are looked at as text; what else there is is loaded when it is asked for. */
export async function formatPlan(
  plan: Plan,
  { format, all = false, budget = SIZE_LIMITS.github }: FormatOptions,
  { onward, whole, output }: PlanPlace & Pick<Session, "output">,
): Promise<string | Iterable<string>> {
  const next = onward === undefined ? {} : { onward };
  switch (format) {
    case "json":
      return (await import("../plan/codec.ts")).encodePlan(plan);
    case "markdown":
      return (await import("../plan/render-markdown.ts")).renderMarkdown(plan, {
        budget,
        whole: { command: whole },
        ...next,
      });
    case "html":
      return (await import("../plan/render-html.ts")).renderHtml(plan, next);
    case "text":
      return renderText(plan, { color: output.color, width: output.width, all, ...next });
    default:
      return unreachable(format);
  }
}

/** For a plan that is applied right away: without what to do next. */
export function textOf(plan: Plan, { output }: Session): string {
  return renderText(plan, { color: output.color, width: output.width, all: false });
}

export function planPlace(path: string, options: readonly string[] = []): PlanPlace {
  return {
    onward: { kind: "apply", command: shellCommand(["reconcile", "apply", path, ...options]) },
    whole: shellCommand(["reconcile", "show", path, "--all"]),
  };
}

/** The command as a shell reads it. */
function shellCommand(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(" ");
}
