// What an earlier write may still be changing is not planned again.
import type { Operation } from "../../model/operation.ts";
import type { PrintContext } from "./context.ts";

export interface Freed {
  readonly operations: readonly Operation[];
  /** Prints whose booking waits for an earlier write. */
  readonly waiting: number;
}

/** @param operations each after the ones it depends on */
export function leaveInDoubtAlone(context: PrintContext, operations: readonly Operation[]): Freed {
  if (context.ledger.inDoubt.length === 0) return { operations, waiting: 0 };
  // The object of a booking is its batch code, which may be another one today: the address is the print's own.
  const frozen = new Set(context.ledger.inDoubt.flatMap(({ address, object }) => [address, object]));
  const left = new Set<string>();
  const free = operations.filter((operation) => {
    const { address, object, depends_on } = operation;
    const isFree = !frozen.has(object) && !frozen.has(address) && !depends_on.some((need) => left.has(need));
    if (!isFree) left.add(address);
    return isFree;
  });
  return { operations: free, waiting: [...left].filter((address) => address.startsWith("stock/")).length };
}
