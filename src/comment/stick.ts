// Keeps one comment per farm and mapping on a pull or merge request: made once, then changed.
import type { Plan } from "../plan/plan.ts";
import type { MarkdownOptions } from "../plan/render-markdown.ts";
import { commentBody, sinceOf } from "./body.ts";
import { readMarker } from "./marker.ts";
import { createComment, type Forge, findComment, updateComment } from "./thread-comments.ts";

export type Stuck = "created" | "updated" | "unchanged";

export interface StickOptions extends Omit<MarkdownOptions, "since"> {
  readonly previous?: Plan;
}

export async function stickComment(forge: Forge, plan: Plan, options: StickOptions): Promise<Stuck> {
  const { previous, ...markdown } = options;
  const earlier = await findComment(forge, (body) => readMarker(body, plan) !== undefined);
  const since = sinceOf(plan, previous, earlier && readMarker(earlier.body, plan));
  const body = commentBody(plan, { ...markdown, ...(since === undefined ? {} : { since }) });
  if (earlier === undefined) {
    await createComment(forge, body);
    return "created";
  }
  if (sameText(earlier.body, body)) return "unchanged";
  await updateComment(forge, earlier.id, body);
  return "updated";
}

/** Forges trim what they store, and some end lines as the web does. */
function sameText(stored: string, body: string): boolean {
  return stored.replaceAll("\r\n", "\n").trim() === body.trim();
}
