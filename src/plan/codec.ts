// The plan as text and back: what is read is the very text that was written, or it is refused.
import { documentText } from "./canonical.ts";
import { digestPlan } from "./digest.ts";
import { PLAN_FORMAT, type Plan } from "./plan.ts";
import { checkPlanSchema } from "./plan-schema.ts";
import { brokenReferences } from "./references.ts";

/** In bytes. 50,000 operations take a fifth of it. */
export const PLAN_SIZE_LIMIT = 256 * 1024 * 1024;

export type Decoded =
  | { readonly kind: "valid"; readonly plan: Plan }
  | { readonly kind: "invalid"; readonly why: string; readonly next: string };

/** Chunks of the document, for a file or a pipe: a large plan is never one string. */
export function encodePlan(plan: Plan): Iterable<string> {
  return documentText(plan);
}

export function decodePlan(text: string): Decoded {
  if (text.length > PLAN_SIZE_LIMIT)
    return invalid(
      `it is larger than ${PLAN_SIZE_LIMIT / 1024 / 1024} MB`,
      "Narrow the plan with --only or --max-prints and apply it in pieces.",
    );
  const document = parse(text);
  if (document === undefined)
    return invalid("it is not JSON", "Check that the file is whole, or make a new plan.");
  const foreign = checkFormat(document.value);
  if (foreign !== undefined) return foreign;
  const checked = checkPlanSchema(document.value);
  if (checked.kind === "misfit") return changed(`it does not fit the plan's schema: ${checked.why}`);
  return checkContent(checked.plan, text);
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Also the exhausted stack of a document that is nested without end.
    return undefined;
  }
}

function checkFormat(value: unknown): Decoded | undefined {
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (format === PLAN_FORMAT) return undefined;
  const version = typeof format === "string" ? /^reconcile\/plan\/v(\d{1,9})$/.exec(format)?.[1] : undefined;
  return version === undefined
    ? invalid("it is not a plan of reconcile", "Name the file that `reconcile plan --out` wrote.")
    : invalid(
        `it has plan format v${version}, and this version of reconcile reads v1`,
        "Apply it with the version that made it, or make a new plan with this one.",
      );
}

function checkContent(plan: Plan, text: string): Decoded {
  const { digest, semantic_digest } = digestPlan(plan);
  if (digest !== plan.digest || semantic_digest !== plan.semantic_digest)
    return changed("its content does not match its digest");
  // Two readers could understand a repeated key or an odd number differently; the canonical text has neither.
  const line = firstOtherLine(plan, text);
  if (line !== undefined) return changed(`line ${line} is not as reconcile writes it`);
  const [broken] = brokenReferences(plan.operations);
  if (broken !== undefined) return changed(broken);
  return { kind: "valid", plan };
}

function firstOtherLine(plan: Plan, text: string): number | undefined {
  let at = 0;
  for (const chunk of encodePlan(plan)) {
    if (!text.startsWith(chunk, at)) return lineNumber(text, at + commonLength(text.slice(at), chunk));
    at += chunk.length;
  }
  return at === text.length ? undefined : lineNumber(text, at);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function lineNumber(text: string, end: number): number {
  return text.slice(0, end).split("\n").length;
}

function changed(why: string): Decoded {
  return invalid(why, "It was changed after it was made. Make a new plan and have it reviewed.");
}

function invalid(why: string, next: string): Decoded {
  return { kind: "invalid", why, next };
}
