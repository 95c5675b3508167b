// The hidden first line of a comment: whose it is, and which plan it shows.
import type { Plan } from "../plan/plan.ts";

export interface Marker {
  readonly digest: string;
  readonly effects: string;
}

type Marked = Pick<Plan, "instance" | "mapping" | "digest" | "semantic_digest">;

export function writeMarker(plan: Marked): string {
  return `${identity(plan)}digest=${plan.digest} effects=${plan.semantic_digest} -->`;
}

/** Absent when the comment is of another farm, of another mapping, or of a person. */
export function readMarker(body: string, plan: Marked): Marker | undefined {
  const start = identity(plan);
  const text = body.trimStart();
  if (!text.startsWith(start)) return undefined;
  const match = /^digest=([0-9a-f]{64}) effects=([0-9a-f]{64}) -->/.exec(text.slice(start.length));
  const [, digest, effects] = match ?? [];
  return digest === undefined || effects === undefined ? undefined : { digest, effects };
}

function identity({ instance, mapping }: Marked): string {
  return `<!-- reconcile:plan/v1 instance=${hidden(instance)} mapping=${hidden(mapping.path.replace(/^(\.\/)+/, ""))} `;
}

/** Neither a space nor two hyphens, which would end the comment. */
function hidden(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
