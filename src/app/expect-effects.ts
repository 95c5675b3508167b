// Approval by effects: what was reviewed is named by its semantic digest, and only a plan that would do exactly that is applied.
import { ReconcileError } from "../model/errors.ts";
import { OPERATION_KINDS, type Operation } from "../model/operation.ts";
import type { Plan } from "../plan/plan.ts";
import { KIND_VIEWS } from "../plan/view-kinds.ts";
import { counted } from "../plan/view-span.ts";

/** As much as a plan's text shows. One digest is compared with it, so no prefix can mean two. */
const SHORTEST = 12;
const LONGEST = 64;

/** Hex as people paste it; refused before anything is read or written. */
export function parseExpectation(text: string): string {
  const expected = text.trim().toLowerCase();
  if (/^[0-9a-f]+$/.test(expected) && expected.length >= SHORTEST && expected.length <= LONGEST)
    return expected;
  throw new ReconcileError("invalid", {
    object: `--expect-semantic-digest ${text}`,
    happened: `it is not ${SHORTEST} to ${LONGEST} hex digits`,
    next: "Take it from the reviewed plan: the last line of its text says `effects …`, its JSON says semantic_digest.",
  });
}

export interface Approved {
  readonly expected: string;
  /** The file that holds the plan; absent where it was made just now. */
  readonly path?: string | undefined;
}

export function refuseOtherEffects(plan: Plan, { expected, path }: Approved): void {
  if (plan.semantic_digest.startsWith(expected)) return;
  const which = path === undefined ? "a plan made now" : "the plan in this file";
  throw new ReconcileError("stale", {
    object: path ?? `effects ${expected.slice(0, SHORTEST)}`,
    happened: `${which} has other effects than the approved ones (${plan.semantic_digest.slice(0, SHORTEST)}, not ${expected.slice(0, SHORTEST)}): it would do ${effectsText(plan.operations)}`,
    next: nextStep(plan, path),
  });
}

/** `3 new parts, 12 uses, 1 slot cleared`: one figure for each kind, in the order of the plan. */
function effectsText(operations: readonly Operation[]): string {
  const counts = OPERATION_KINDS.flatMap((kind) => {
    const count = operations.filter((operation) => operation.kind === kind).length;
    const { noun, does = "" } = KIND_VIEWS[kind];
    return count === 0 ? [] : [`${counted(count, noun)}${does}`];
  });
  return counts.length === 0 ? "nothing at all" : counts.join(", ");
}

function nextStep({ operations }: Plan, path: string | undefined): string {
  if (path !== undefined)
    return "Approve this file's own digest, or name the file that was reviewed. Nothing was written.";
  const isDone = operations.length === 0 ? " It may have been applied already." : "";
  return `Run \`reconcile plan --out now.json\` and \`reconcile diff reviewed.json now.json\` to see what differs, and have the new plan approved. Nothing was written.${isDone}`;
}
