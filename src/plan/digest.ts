// The identities of a plan: of one operation, of its effects, and of everything that was reviewed.
import { createHash } from "node:crypto";
import type { OperationKind } from "../model/operation.ts";
import { compareText } from "../model/order.ts";
import { canonicalText, documentText } from "./canonical.ts";
import type { Plan } from "./plan.ts";

export type UnsignedPlan = Omit<Plan, "digest" | "semantic_digest">;

export interface Digests {
  readonly digest: string;
  readonly semantic_digest: string;
}

/** When and by what a plan was made says nothing about what it does; a digest cannot hold itself. */
const UNHASHED: ReadonlySet<string> = new Set(["meta", "digest", "semantic_digest"]);

/**
 * The digest is over the document's own bytes without three lines, so that anyone can recompute it:
 * `grep -vE '^  "(digest|meta|semantic_digest)":' plan.json | sha256sum`
 */
export function digestPlan(unsigned: UnsignedPlan): Digests {
  return { digest: digestDocument(unsigned), semantic_digest: digestEffects(unsigned) };
}

/** First 16 hex of SHA-256 over kind, address and after. */
export function operationId(kind: OperationKind, address: string, after: unknown): string {
  return createHash("sha256")
    .update(canonicalText([kind, address, after]))
    .digest("hex")
    .slice(0, 16);
}

function digestDocument(unsigned: UnsignedPlan): string {
  const hash = createHash("sha256");
  for (const chunk of documentText(unsigned, { includes: (key) => !UNHASHED.has(key) })) hash.update(chunk);
  return hash.digest("hex");
}

function digestEffects({ operations }: UnsignedPlan): string {
  const hash = createHash("sha256");
  for (const line of operations.map(effectLine).sort(compareText)) hash.update(line);
  return hash.digest("hex");
}

function effectLine({ kind, address, after }: Plan["operations"][number]): string {
  return `${canonicalText([kind, address, after])}\n`;
}
