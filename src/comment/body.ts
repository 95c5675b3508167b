// The text of a comment: the hidden marker, then the plan as Markdown within what the forge allows.
import { ReconcileError } from "../model/errors.ts";
import { diffPlans } from "../plan/diff.ts";
import type { Plan } from "../plan/plan.ts";
import { type MarkdownOptions, renderMarkdown } from "../plan/render-markdown.ts";
import { LEAST_SIZE, sizeOf } from "../plan/size-limits.ts";
import type { Since } from "../plan/view-since.ts";
import { type Marker, writeMarker } from "./marker.ts";

export function commentBody(plan: Plan, options: MarkdownOptions): string {
  const start = `${writeMarker(plan)}\n\n`;
  const { budget } = options;
  const size = budget.size - sizeOf(start, budget);
  if (size < LEAST_SIZE)
    throw new ReconcileError("invalid", {
      object: "comment",
      happened: `${budget.size} ${budget.unit} are too few for the marker and the least that a plan says`,
      next: `Say a --budget of at least ${LEAST_SIZE + sizeOf(start, budget)}.`,
    });
  return `${start}${renderMarkdown(plan, { ...options, budget: { ...budget, size } })}`;
}

/** With the earlier plan at hand it is compared; else the earlier comment's marker says whether anything changed. */
export function sinceOf(
  plan: Plan,
  previous: Plan | undefined,
  marker: Marker | undefined,
): Since | undefined {
  if (previous !== undefined)
    return {
      kind: "compared",
      effects: previous.semantic_digest,
      isSame: previous.semantic_digest === plan.semantic_digest,
      diff: diffPlans(previous, plan),
    };
  if (marker === undefined) return undefined;
  return { kind: marker.effects === plan.semantic_digest ? "same" : "other", effects: marker.effects };
}
