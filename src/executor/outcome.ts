// How an operation can end, what that means for the whole, and the exit they add up to.
import type { ExitName } from "../model/errors.ts";
import type { Performed } from "../model/roles.ts";

interface OutcomeFacts {
  readonly title: string;
  /** `part/BMB-1 …`, for those that wait for it. */
  readonly predicate: string;
  /** `stands`: the target holds it. `idle`: nothing to do, for ever. `open`: not done, and not refused either. */
  readonly effect: "stands" | "idle" | "open" | "refused";
  readonly next: string;
}

/** In the order in which a report lists them. */
export const OUTCOMES = {
  "in-doubt": {
    title: "in doubt",
    predicate: "is in doubt",
    effect: "open",
    next: "Run the same command again after the settle time. Its object is left alone until the result is known.",
  },
  failed: {
    title: "failed",
    predicate: "failed",
    effect: "refused",
    next: "Nothing was written. Remove the cause, then run the same command again, or make a new plan if this one is consumed.",
  },
  conflict: {
    title: "in conflict with the present state",
    predicate: "is in conflict with the present state",
    effect: "refused",
    next: "Somebody changed it after the plan was made. Make a new plan and review it.",
  },
  blocked: {
    title: "blocked",
    predicate: "is blocked",
    effect: "refused",
    next: "Resolve what it waits for, then make a new plan.",
  },
  "not-run": {
    title: "not run",
    predicate: "was not run",
    effect: "open",
    next: "Run the same command again: it goes on where it stopped.",
  },
  void: {
    title: "with nothing to write",
    predicate: "has nothing to write",
    effect: "idle",
    next: "Nothing to do: it is remembered and not proposed again.",
  },
  "already-done": {
    title: "already done",
    predicate: "was already done",
    effect: "stands",
    next: "Nothing to do: the target held it before this apply.",
  },
  verified: { title: "verified", predicate: "is verified", effect: "stands", next: "Nothing to do." },
} as const satisfies Record<string, OutcomeFacts>;

export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as readonly Outcome[];

export interface Ending {
  readonly outcome: Outcome;
  readonly why?: string;
  readonly result?: Performed;
  /** How often it was begun, over all applies of the plan. */
  readonly attempts: number;
}

export type Totals = Readonly<Record<Outcome, number>>;

export function isSuccess(outcome: Outcome): boolean {
  return outcome === "verified" || outcome === "already-done" || outcome === "void";
}

export function countOutcomes(endings: Iterable<{ readonly outcome: Outcome }>): Totals {
  const totals: Record<Outcome, number> = {
    "in-doubt": 0,
    failed: 0,
    conflict: 0,
    blocked: 0,
    "not-run": 0,
    void: 0,
    "already-done": 0,
    verified: 0,
  };
  for (const { outcome } of endings) totals[outcome] += 1;
  return totals;
}

export interface ExitFacts {
  readonly totals: Totals;
  readonly earlierInDoubt: number;
  readonly isStopped: boolean;
}

/** Doubt outranks everything: only it asks somebody to come back. */
export function exitOf({ totals, earlierInDoubt, isStopped }: ExitFacts): ExitName {
  if (totals["in-doubt"] + earlierInDoubt > 0) return "inDoubt";
  if (isStopped && totals["not-run"] > 0) return "interrupted";
  const isShort = totals.failed + totals.conflict + totals.blocked + totals["not-run"] > 0;
  if (!isShort) return "ok";
  return totals.verified + totals["already-done"] > 0 ? "partlyApplied" : "failure";
}
