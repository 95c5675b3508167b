// What must hold between the operations of a plan: unique addresses and needs that come earlier; and true ids.
import { isRef, type Operation, type OperationKind, type Ref } from "../model/operation.ts";
import { operationId } from "./digest.ts";

/** One sentence per broken rule; none when the operations hang together. */
export function* brokenReferences(operations: readonly Operation[]): Generator<string> {
  const earlier = new Map<string, OperationKind>();
  for (const operation of operations) {
    const { address, kind, depends_on } = operation;
    if (earlier.has(address)) yield `${address} stands in the plan twice`;
    for (const need of depends_on)
      if (!earlier.has(need)) yield `${address} depends on ${need}, which no earlier operation is`;
    for (const value of Object.values(operation.after)) {
      if (!isRef(value)) continue;
      const { ref } = value;
      const needed = kind === "slot.assign" ? "spool" : "part";
      if (earlier.get(ref) !== `${needed}.create`)
        yield `${address} takes its ${needed} from ${ref}, which makes none before it`;
      else if (!depends_on.includes(ref))
        yield `${address} takes its ${needed} from ${ref} without depending on it`;
    }
    earlier.set(address, kind);
  }
}

/** For plans from outside: whoever made the operations himself gave them their ids. */
export function* forgedIds(operations: readonly Operation[]): Generator<string> {
  for (const { address, id, kind, after } of operations)
    if (id !== operationId(kind, address, after)) yield `${address} has an id that is not its own`;
}

/** The ids of other operations' results that this one needs. */
export function referencesOf({ after }: Operation): readonly Ref[] {
  return Object.values(after).filter(isRef);
}
