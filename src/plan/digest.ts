// The identities of a plan: of one operation, of its effects, and of everything that was reviewed.
import type { Operation, OperationKind } from "../model/operation.ts";
import { canonicalBytes, documentPieces, type Piece } from "./canonical.ts";
import type { Plan } from "./plan.ts";

export type UnsignedPlan = Omit<Plan, "digest" | "semantic_digest">;

export interface Digests {
  readonly digest: string;
  readonly semantic_digest: string;
}

/** When and by what a plan was made says nothing about what it does; a digest cannot hold itself. */
const UNHASHED: ReadonlySet<string> = new Set(["meta", "digest", "semantic_digest"]);

export function digestPlan(unsigned: UnsignedPlan): Digests {
  const document = hashDocument();
  for (const piece of documentPieces(unsigned)) document.add(piece);
  return { digest: document.digest(), semantic_digest: digestEffects(unsigned.operations) };
}

export interface DocumentHash {
  add(piece: Piece): void;
  digest(): string;
}

/**
 * SHA-256 over the document's own bytes without three lines, so that anyone can recompute it:
 * `grep -vE '^  "(digest|meta|semantic_digest)":' plan.json | sha256sum`
 */
export function hashDocument(): DocumentHash {
  const sum = new Bun.CryptoHasher("sha256");
  return {
    add: ({ key, bytes }) => {
      if (key === undefined || !UNHASHED.has(key)) sum.update(bytes);
    },
    digest: () => sum.digest("hex"),
  };
}

/**
 * Over kind, address and after, in the plan's own order, which kind and address alone decide. What is held, balanced, found or
 * drifted writes nothing and is not in it.
 */
export function digestEffects(operations: readonly Operation[]): string {
  const sum = new Bun.CryptoHasher("sha256");
  for (const { kind, address, after } of operations)
    sum.update(canonicalBytes([kind, address, after])).update("\n");
  return sum.digest("hex");
}

/** First 16 hex of SHA-256 over kind, address and after. */
export function operationId(kind: OperationKind, address: string, after: unknown): string {
  return Bun.CryptoHasher.hash("sha256", canonicalBytes([kind, address, after]), "hex").slice(0, 16);
}
