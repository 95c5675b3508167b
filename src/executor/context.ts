// What every part of one apply uses.
import type { Ledger } from "../ledger/open-ledger.ts";
import type { Clock } from "../model/clock.ts";
import type { Instant } from "../model/instant.ts";
import { KINDS, type Operation, type SystemName } from "../model/operation.ts";
import type { Inspection, ResolvedRefs, Target } from "../model/roles.ts";
import type { Health } from "./health.ts";
import type { Failpoint } from "./journal-step.ts";
import type { OperationResult } from "./report.ts";

export interface StopSignal {
  /** A first signal arrived: finish what is running, record it, stop. */
  stopRequested(): boolean;
}

export type ApplyEvent =
  | { readonly kind: "recovering"; readonly entries: number }
  | {
      readonly kind: "ended";
      readonly done: number;
      readonly total: number;
      readonly result: OperationResult;
    }
  | { readonly kind: "retrying"; readonly address: string; readonly why: string }
  /** Nothing else is left to do than to wait for requests that may still be running. */
  | { readonly kind: "settling"; readonly operations: number; readonly until: Instant };

export interface ApplyContext {
  /** The plan's number in the journal. */
  readonly plan: number;
  readonly ledger: Ledger;
  readonly targets: Readonly<Record<SystemName, Target>>;
  readonly clock: Clock;
  readonly settleAfterMillis: number;
  readonly signal: StopSignal;
  readonly progress: (event: ApplyEvent) => void;
  readonly at: Failpoint;
  readonly health: Health;
  /** Ids by address, growing as operations end. */
  readonly refs: ResolvedRefs;
}

export function systemOf(operation: Operation): SystemName {
  return KINDS[operation.kind].system;
}

export async function inspect(context: ApplyContext, operation: Operation): Promise<Inspection> {
  const system = systemOf(operation);
  const inspection = await context.targets[system].inspect(operation, context.refs);
  context.health.note(system, inspection);
  return inspection;
}
