// What people are told when nobody is looking: how an apply ended, or what somebody changed by hand.
import { createHash } from "node:crypto";
import { OUTCOMES } from "../../executor/outcome.ts";
import { headlineOf } from "../../executor/render-report.ts";
import type { Report } from "../../executor/report.ts";
import { KINDS, OPERATION_KINDS } from "../../model/operation.ts";
import type { Drift, Plan } from "../../plan/plan.ts";
import { visibleText } from "../../plan/visible-text.ts";

export interface Notice {
  readonly event: "apply" | "drift";
  readonly instance: string;
  readonly title: string;
  /** One fact each; the first are the most important. */
  readonly lines: readonly string[];
  /** Somebody should look at it. */
  readonly isUrgent: boolean;
  /** What it is about; none of it is told twice to one receiver. */
  readonly keys: readonly string[];
}

const MOST_LINES = 10;

/** Absent where there was nothing to do: that is no news. */
export function noticeOfApply(plan: Pick<Plan, "instance">, report: Report): Notice | undefined {
  if (report.results.length + report.earlier.length === 0) return undefined;
  const open = report.results.filter(
    ({ outcome }) => !["verified", "already-done", "void"].includes(outcome),
  );
  return {
    event: "apply",
    instance: plan.instance,
    title: `${plan.instance}: ${headlineOf(report)}`,
    lines: [
      ...written(report),
      ...shorten(open.map(({ label, outcome }) => `${label}: ${OUTCOMES[outcome].title}`)),
    ],
    isUrgent: report.exit !== "ok",
    keys: [`${report.plan.semantic_digest} ${report.exit}`],
  };
}

/** `Written: 3 parts, 8 stock items` */
function written({ results }: Report): readonly string[] {
  const counts = OPERATION_KINDS.flatMap((kind) => {
    const count = results.filter((it) => it.kind === kind && it.outcome === "verified").length;
    return count === 0 ? [] : [`${count} ${KINDS[kind].title}`];
  });
  return counts.length === 0 ? [] : [`Written: ${counts.join(", ")}`];
}

/** Of what was not told before. */
export function noticeOfDrift(
  { instance, drift }: Pick<Plan, "instance" | "drift">,
  isTold: (key: string) => boolean,
): Notice | undefined {
  const fresh = drift.filter((row) => !isTold(driftKey(row)));
  if (fresh.length === 0) return undefined;
  const count = fresh.length === 1 ? "1 value was" : `${fresh.length} values were`;
  return {
    event: "drift",
    instance,
    title: `${instance}: ${count} changed by hand`,
    lines: shorten(fresh.map(({ object, field, ours, theirs }) => `${object} ${field}: ${ours} → ${theirs}`)),
    isUrgent: false,
    keys: fresh.map(driftKey),
  };
}

export function driftKey({ object, field, ours, theirs }: Drift): string {
  return createHash("sha256")
    .update(JSON.stringify([object, field, ours, theirs]))
    .digest("hex")
    .slice(0, 16);
}

function shorten(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map(visibleText);
  return lines.length > MOST_LINES ? [...shown, `and ${lines.length - MOST_LINES} more`] : shown;
}
