// What a new plan would do otherwise than an old one, operation by operation.
import { atomizeChangeset, diff } from "json-diff-ts";
import type { Operation } from "../model/operation.ts";
import type { Plan } from "./plan.ts";

export interface PlanDiff {
  readonly added: readonly Operation[];
  readonly removed: readonly Operation[];
  readonly changed: readonly ChangedOperation[];
}

export interface ChangedOperation {
  readonly address: string;
  readonly before: Operation;
  readonly after: Operation;
  /** JSON paths within the operation: `$.after.quantity`. */
  readonly fields: readonly string[];
}

/** All lists keep the order of the plan they come from. */
export function diffPlans(old: Plan, current: Plan): PlanDiff {
  const before = new Map(old.operations.map((operation) => [operation.address, operation]));
  const after = new Set(current.operations.map(({ address }) => address));
  return {
    added: current.operations.filter(({ address }) => !before.has(address)),
    removed: old.operations.filter(({ address }) => !after.has(address)),
    changed: current.operations.flatMap((operation) => {
      const earlier = before.get(operation.address);
      return earlier === undefined ? [] : changedOperation(earlier, operation);
    }),
  };
}

function changedOperation(before: Operation, after: Operation): readonly ChangedOperation[] {
  const fields = atomizeChangeset(diff(before, after)).map(({ path }) => path);
  if (fields.length === 0) return [];
  return [{ address: after.address, before, after, fields: [...new Set(fields)].sort() }];
}
