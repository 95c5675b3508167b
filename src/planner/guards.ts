// Guards: a plan that is suspiciously large is refused, and every guard is printed with what it measured.
import type { Guards } from "../mapping/mapping.ts";
import type { FullRead, SourceTotals } from "../model/ledger-view.ts";
import { KINDS, OPERATION_KINDS, type Operation } from "../model/operation.ts";
import type { GuardResult } from "../plan/plan.ts";

export interface GuardQuestion {
  readonly guards: Guards;
  readonly operations: readonly Operation[];
  readonly totals: SourceTotals;
  readonly lastFullRead: FullRead | undefined;
}

export function checkGuards(question: GuardQuestion): GuardResult[] {
  return [...countGuards(question), ...shrinkGuard(question)].map((result) =>
    result.verdict === "refused" && question.guards.waive.some((name) => name === result.name)
      ? { ...result, verdict: "waived" as const }
      : result,
  );
}

/** At most so many operations of a kind in one plan. */
function countGuards({ guards, operations }: GuardQuestion): GuardResult[] {
  return OPERATION_KINDS.flatMap((kind) => {
    const limit = guards.max[kind];
    if (limit === undefined) return [];
    const measured = operations.filter((operation) => operation.kind === kind).length;
    return [
      {
        name: `max.${kind}`,
        text: `${KINDS[kind].title} to ${KINDS[kind].verb} in one plan`,
        measured: String(measured),
        limit: String(limit),
        verdict: measured > limit ? "refused" : "passed",
      } as const,
    ];
  });
}

/** A source that suddenly shows far less than last time is more likely cut off than empty (traps 56). */
function shrinkGuard({ guards, totals, lastFullRead }: GuardQuestion): GuardResult[] {
  if (lastFullRead === undefined) return [];
  const limit = guards.sourceShrinkShare;
  const before = lastFullRead.source;
  const share = Math.max(shareGone(before.runs, totals.runs), shareGone(before.archives, totals.archives));
  return [
    {
      name: "source_shrink_share",
      text: `share of the source gone since the last full read (runs ${before.runs} → ${totals.runs}, archives ${before.archives} → ${totals.archives})`,
      measured: share.toFixed(3),
      limit: String(limit),
      verdict: share > limit ? "refused" : "passed",
    },
  ];
}

function shareGone(before: number, now: number): number {
  return before === 0 ? 0 : Math.max(0, (before - now) / before);
}
