// The plan as text and back: what is read is the very text that was written, or it is refused.
import { documentText } from "./canonical.ts";
import type { Plan } from "./plan.ts";

/** Chunks of the document, for a file or a pipe: a large plan is never one string. */
export function encodePlan(plan: Plan): Iterable<string> {
  return documentText(plan);
}

export type Decoded =
  | { readonly kind: "valid"; readonly plan: Plan }
  | { readonly kind: "invalid"; readonly why: string; readonly next: string };

export function decodePlan(text: string): Decoded {
  return { kind: "invalid", why: `not implemented yet (${text.length})`, next: "" };
}
