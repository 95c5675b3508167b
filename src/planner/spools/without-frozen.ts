// What an earlier write may still be changing is left alone, and what would follow from it or only makes room for it.
import type { Operation } from "../../model/operation.ts";

/** @param frozen objects and addresses */
export function withoutFrozen(
  frozen: ReadonlySet<string>,
  operations: readonly Operation[],
): readonly Operation[] {
  const left = operations.filter(({ object, address }) => !frozen.has(object) && !frozen.has(address));
  return left.length === operations.length ? operations : settle(operations, left);
}

function settle(all: readonly Operation[], left: readonly Operation[]): readonly Operation[] {
  const addresses = new Set(left.map(({ address }) => address));
  const needed = needsOf(left);
  const wasNeeded = needsOf(all);
  const kept = left.filter(
    ({ address, depends_on, reason }) =>
      depends_on.every((need) => addresses.has(need)) &&
      (reason.code !== "changed-slot" || needed.has(address) || !wasNeeded.has(address)),
  );
  return kept.length === left.length ? left : settle(all, kept);
}

function needsOf(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.flatMap(({ depends_on }) => depends_on));
}
