// The report of one apply: one outcome per operation, totals folded from them.
import type { ExitName } from "../model/errors.ts";
import type { Instant } from "../model/instant.ts";
import type { OperationKind } from "../model/operation.ts";
import type { Plan } from "../plan/plan.ts";
import { bookBalances, type ReportBalance } from "./book-balances.ts";
import { countOutcomes, type Ending, exitOf, OUTCOMES, type Outcome, type Totals } from "./outcome.ts";

export const REPORT_FORMAT = "reconcile/report/v1";

export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly plan: { readonly digest: string; readonly semantic_digest: string };
  readonly started_at: Instant;
  readonly ended_at: Instant;
  /** An earlier apply of this plan was interrupted, and this one went on. */
  readonly resumed: boolean;
  /** The plan cannot be applied again. */
  readonly consumed: boolean;
  readonly exit: ExitName;
  /** Bookings, usage rows and places the systems proved that are new in the ledger. */
  readonly recognised: number;
  readonly totals: Totals;
  /** Operations of other plans that an interrupted apply had left open. */
  readonly earlier: readonly EarlierResult[];
  /** Grams per spool, as the plan's balance stands now. */
  readonly balances: readonly ReportBalance[];
  /** In the order of the plan. */
  readonly results: readonly OperationResult[];
}

export interface OperationResult {
  readonly address: string;
  readonly id: string;
  readonly kind: OperationKind;
  readonly label: string;
  readonly outcome: Outcome;
  readonly why: string | null;
  /** `null` when there is nothing to do. */
  readonly next: string | null;
  readonly result: { readonly id: number | null; readonly value: string | null } | null;
  readonly attempts: number;
}

export interface EarlierResult {
  readonly address: string;
  readonly kind: OperationKind;
  readonly label: string;
  readonly outcome: EarlierOutcome;
  readonly why: string | null;
  readonly next: string | null;
}

/** `not-written`: it is proven that it did not arrive; a new plan proposes it again. */
export type EarlierOutcome =
  | "verified"
  | "already-done"
  | "void"
  | "conflict"
  | "failed"
  | "not-written"
  | "in-doubt";

export interface ReportParts {
  readonly plan: Plan;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly isResumed: boolean;
  readonly isStopped: boolean;
  readonly recognised: number;
  readonly earlier: readonly EarlierResult[];
  readonly results: readonly OperationResult[];
}

export function assembleReport(parts: ReportParts): Report {
  const totals = countOutcomes(parts.results);
  const earlierInDoubt = parts.earlier.filter(({ outcome }) => outcome === "in-doubt").length;
  return {
    format: REPORT_FORMAT,
    plan: { digest: parts.plan.digest, semantic_digest: parts.plan.semantic_digest },
    started_at: parts.startedAt,
    ended_at: parts.endedAt,
    resumed: parts.isResumed,
    consumed: isConsumed(totals),
    exit: exitOf({ totals, earlierInDoubt, isStopped: parts.isStopped }),
    recognised: parts.recognised,
    totals,
    earlier: parts.earlier,
    balances: bookBalances(parts.plan, parts.results),
    results: parts.results,
  };
}

/**
 * What was not run or is in doubt is taken up by applying the same plan again. So is a plan of which nothing stands: what was reviewed
 * can be applied once the cause is removed, such as a right that the token lacked.
 */
function isConsumed(totals: Totals): boolean {
  const refused = totals.failed + totals.conflict + totals.blocked;
  const stands = totals.verified + totals["already-done"] + totals.void;
  return totals["in-doubt"] + totals["not-run"] === 0 && (stands > 0 || refused === 0);
}

export function resultOf(
  operation: Pick<OperationResult, "address" | "id" | "kind" | "label">,
  ending: Ending,
): OperationResult {
  const { outcome, why, result, attempts } = ending;
  const { address, id, kind, label } = operation;
  return {
    address,
    id,
    kind,
    label,
    outcome,
    why: why ?? null,
    next: OUTCOMES[outcome].effect === "stands" || outcome === "void" ? null : OUTCOMES[outcome].next,
    result: result === undefined ? null : { id: result.id ?? null, value: result.value ?? null },
    attempts,
  };
}
