// The plan as text and back: what is read is the very text that was written, or it is refused.
import { documentPieces } from "./canonical.ts";
import { digestEffects, hashDocument } from "./digest.ts";
import { PLAN_FORMAT, type Plan } from "./plan.ts";
import { checkPlanSchema } from "./plan-schema.ts";
import { brokenReferences, forgedIds } from "./references.ts";
import { compareWithText } from "./text-comparison.ts";

/** In bytes. 50,000 operations take a fifth of it. */
export const PLAN_SIZE_LIMIT = 256 * 1024 * 1024;

export type Decoded =
  | { readonly kind: "valid"; readonly plan: Plan }
  | { readonly kind: "invalid"; readonly why: string; readonly next: string };

/** Chunks of the document, for a pipe: a large plan is never one string. */
export function* encodePlan(plan: Plan): Generator<string> {
  const decoder = new TextDecoder();
  for (const bytes of encodePlanBytes(plan)) yield decoder.decode(bytes);
}

/** For a file. A chunk is valid until the next one is asked for. */
export function* encodePlanBytes(plan: Plan): Generator<Uint8Array> {
  const checked = checkPlanSchema(plan);
  if (checked.kind === "misfit") throw new Error(`bug: the plan does not fit its schema: ${checked.why}`);
  for (const { bytes } of documentPieces(plan)) yield bytes;
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
  const hash = hashDocument();
  const comparison = compareWithText(text);
  for (const piece of documentPieces(plan)) {
    hash.add(piece);
    comparison.add(piece.bytes);
  }
  if (hash.digest() !== plan.digest || digestEffects(plan.operations) !== plan.semantic_digest)
    return changed("its content does not match its digest");
  // Two readers could understand a repeated key or an odd number differently; the canonical text has neither.
  const line = comparison.otherLine();
  if (line !== undefined) return changed(`line ${line} is not as reconcile writes it`);
  const [broken] = [...brokenReferences(plan.operations), ...forgedIds(plan.operations)];
  if (broken !== undefined) return changed(broken);
  return { kind: "valid", plan };
}

function changed(why: string): Decoded {
  return invalid(why, "It was changed after it was made. Make a new plan and have it reviewed.");
}

function invalid(why: string, next: string): Decoded {
  return { kind: "invalid", why, next };
}
