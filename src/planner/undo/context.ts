// What an undo knows: the plan that was applied, and what its apply verified.
import type { Decimal } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import type { Instant } from "../../model/instant.ts";
import type { Operation, OperationKind, OperationOf, Reason } from "../../model/operation.ts";

/** An operation that the apply wrote itself and saw stand. */
export interface Standing {
  readonly operation: Operation;
  /** What the target returned: the object's id, and the value as it stores it. */
  readonly id?: number;
  readonly value?: string;
}

export interface UndoContext {
  readonly instance: string;
  /** Digest of the plan that is undone. */
  readonly digest: string;
  readonly appliedAt: Instant;
  /** The id that the operation of this address returned. */
  idOf(address: string): number | undefined;
  /** What an item held when everything was applied, as far as the plan knows. */
  levelOf(stock: number): Decimal | undefined;
}

export type Undone =
  /** With a finding where a part of it stays. */
  | { readonly kind: "operation"; readonly operation: Operation; readonly finding?: Finding }
  /** It stays as it is, and a person is told. */
  | { readonly kind: "left"; readonly finding: Finding };

export type Undo<K extends OperationKind> = (
  context: UndoContext,
  operation: OperationOf<K>,
  result: Pick<Standing, "id" | "value">,
) => Undone;

export function undoReason({ digest, appliedAt }: UndoContext, was: string): Reason {
  return { code: "undone", text: `${was} by plan ${digest.slice(0, 12)}, applied ${appliedAt}` };
}

export function left(
  code: "undo.made" | "undo.left",
  object: string,
  message: string,
): Extract<Undone, { kind: "left" }> {
  return { kind: "left", finding: { code, object, message } };
}
