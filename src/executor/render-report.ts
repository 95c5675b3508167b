// The report as text: a summary, then everything that is not simply verified, grouped by outcome.
import { groupBy } from "../model/order.ts";
import { OUTCOME_NAMES, OUTCOMES, type Outcome, type Totals } from "./outcome.ts";
import type { EarlierResult, OperationResult, Report } from "./report.ts";

const LISTED = 50;

const HEADLINES: Readonly<Record<string, string>> = {
  ok: "Everything was applied",
  partlyApplied: "Partly applied",
  failure: "Nothing was applied",
  inDoubt: "The result of some writes is not known yet",
  interrupted: "Stopped",
};

export function renderReport(report: Report): string {
  const sections = [
    summarise(report),
    ...describeEarlier(report.earlier),
    ...describeResults(report.results),
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function summarise(report: Report): string[] {
  const { totals, results } = report;
  const count = results.length === 1 ? "1 operation" : `${results.length} operations`;
  const lines = [`${HEADLINES[report.exit] ?? report.exit}: ${count}, ${listTotals(totals)}.`];
  if (report.recognised > 0) lines.push(`Recognised in the inventory: ${report.recognised}.`);
  if (report.resumed) lines.push("An earlier apply of this plan was taken up.");
  lines.push(`Plan ${report.plan.digest.slice(0, 12)} ${describeState(report)}`);
  return lines;
}

function describeState({ consumed, totals }: Report): string {
  if (consumed) return "is consumed.";
  if (totals["in-doubt"] + totals["not-run"] > 0) return "is not finished: apply it again to go on.";
  return "is not consumed, because nothing of it stands: once the cause is removed, apply it again.";
}

function listTotals(totals: Totals): string {
  const parts = OUTCOME_NAMES.toReversed()
    .filter((name) => totals[name] > 0)
    .map((name) => `${totals[name]} ${OUTCOMES[name].title}`);
  return parts.length === 0 ? "nothing to do" : parts.join(", ");
}

function describeEarlier(earlier: readonly EarlierResult[]): string[][] {
  if (earlier.length === 0) return [];
  const lines = earlier.flatMap(({ address, label, outcome, why, next }) => [
    `  ${address}  ${label}: ${outcome}`,
    ...(why === null ? [] : [`    ${why}`]),
    ...(next === null ? [] : [`    Next: ${next}`]),
  ]);
  return [[`Left open by an earlier plan (${earlier.length}):`, ...lines]];
}

function describeResults(results: readonly OperationResult[]): string[][] {
  const groups = groupBy(results, (result) => result.outcome);
  return OUTCOME_NAMES.filter((name) => name !== "verified").flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [describeGroup(name, group)];
  });
}

function describeGroup(outcome: Outcome, group: readonly OperationResult[]): string[] {
  const { title, next } = OUTCOMES[outcome];
  const lines = group
    .slice(0, LISTED)
    .flatMap(({ address, label, why }) => [
      `  ${address}  ${label}`,
      ...(why === null ? [] : [`    ${why}`]),
    ]);
  const left = group.length - LISTED;
  if (left > 0) lines.push(`  and ${left} more; the JSON report lists all`);
  return [
    `${title.charAt(0).toUpperCase()}${title.slice(1)} (${group.length}):`,
    ...lines,
    `  Next: ${next}`,
  ];
}
