// The report as text: a summary, then everything that is not simply verified, grouped by outcome and reason.
import { groupBy } from "../model/order.ts";
import { renderSection } from "../plan/render-text.ts";
import { balanceTable } from "../plan/view-balances.ts";
import type { ReportBalance } from "./book-balances.ts";
import { OUTCOME_NAMES, OUTCOMES, type Outcome, type Totals } from "./outcome.ts";
import type { EarlierResult, OperationResult, Report } from "./report.ts";

const SHOWN_REASONS = 50;
const SHOWN_ALIKE = 3;
/** A report of more lines ends with its summary again: what was said first is out of sight. */
const LONG = 30;

const HEADLINES: Readonly<Record<string, string>> = {
  ok: "Everything was applied",
  partlyApplied: "Partly applied",
  failure: "Nothing was applied",
  inDoubt: "The result of some writes is not known yet",
  interrupted: "Stopped",
};

export function renderReport(report: Report): string {
  const summary = summarise(report);
  const details = [
    ...describeEarlier(report.earlier),
    ...describeResults(report.results),
    ...describeBalances(report.balances),
  ];
  const sections = [summary, ...details];
  const length = sections.reduce((sum, lines) => sum + lines.length + 1, -1);
  const shown = length > LONG ? [...sections, summary] : sections;
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function summarise(report: Report): string[] {
  const lines = [headlineOf(report)];
  if (report.recognised > 0) lines.push(`Recognised in the inventory: ${report.recognised}.`);
  if (report.resumed) lines.push("An earlier apply of this plan was taken up.");
  if (report.results.length > 0)
    lines.push(`Plan ${report.plan.digest.slice(0, 12)} ${describeState(report)}`);
  return lines;
}

function describeState({ consumed, totals }: Report): string {
  if (consumed) return "is consumed.";
  if (totals["in-doubt"] + totals["not-run"] > 0)
    return "is not finished: run the same command again to go on.";
  return "is not consumed, because nothing of it stands: once the cause is removed, run the same command again.";
}

/** `Everything was applied: 35 operations, 35 verified.` */
export function headlineOf({ exit, results, totals }: Report): string {
  const headline = HEADLINES[exit] ?? exit;
  if (results.length > 0) return `${headline}: ${operations(results.length)}, ${listTotals(totals)}.`;
  return exit === "ok" ? "Nothing to apply." : `${headline}.`;
}

function operations(count: number): string {
  return count === 1 ? "1 operation" : `${count} operations`;
}

function listTotals(totals: Totals): string {
  return OUTCOME_NAMES.toReversed()
    .filter((name) => totals[name] > 0)
    .map((name) => `${totals[name]} ${OUTCOMES[name].title}`)
    .join(", ");
}

function describeEarlier(earlier: readonly EarlierResult[]): string[][] {
  if (earlier.length === 0) return [];
  const groups = groupBy(earlier, ({ outcome, why, next }) => JSON.stringify([outcome, why, next]));
  const lines = [...groups.values()].flatMap((alike) => {
    const next = alike[0]?.next ?? null;
    return [
      ...describeAlike(alike, ({ label, outcome }) => `${label}: ${outcome}`),
      ...(next === null ? [] : [`    Next: ${next}`]),
    ];
  });
  return [[`Left open by an earlier plan (${earlier.length}):`, ...lines]];
}

function describeResults(results: readonly OperationResult[]): string[][] {
  const groups = groupBy(results, (result) => result.outcome);
  return OUTCOME_NAMES.filter((name) => name !== "verified").flatMap((name) => {
    const group = groups.get(name);
    return group === undefined ? [] : [describeGroup(name, group)];
  });
}

const FIGURES = ["source", "booked", "moved", "not_moved", "held", "left_out", "residual"] as const;

/** Of spools at which something happened or should have. */
function describeBalances(balances: readonly ReportBalance[]): string[][] {
  const isTouched = ({ moved, not_moved }: ReportBalance) => moved !== "0" || not_moved !== "0";
  if (!balances.some(isTouched)) return [];
  return [
    [
      ...renderSection(
        balanceTable(balances, { figures: FIGURES, isShown: isTouched, whole: "the JSON report lists all" }),
      ),
    ],
  ];
}

function describeGroup(outcome: Outcome, group: readonly OperationResult[]): string[] {
  const { title, next } = OUTCOMES[outcome];
  const reasons = [...groupBy(group, ({ why }) => why).values()];
  const lines = reasons
    .slice(0, SHOWN_REASONS)
    .flatMap((alike) => describeAlike(alike, ({ label }) => label));
  const left = reasons.slice(SHOWN_REASONS).reduce((sum, alike) => sum + alike.length, 0);
  if (left > 0) lines.push(`  and ${left} more; the JSON report lists all`);
  return [
    `${title.charAt(0).toUpperCase()}${title.slice(1)} (${group.length}):`,
    ...lines,
    `  Next: ${next}`,
  ];
}

interface Described {
  readonly address: string;
  readonly why: string | null;
}

/** What went alike is said once, with the first few it happened to. */
function describeAlike<T extends Described>(alike: readonly T[], textOf: (one: T) => string): string[] {
  const why = alike[0]?.why ?? null;
  const linesOf = (some: readonly T[]) => some.map((one) => `  ${one.address}  ${textOf(one)}`);
  if (alike.length === 1) return [...linesOf(alike), ...(why === null ? [] : [`    ${why}`])];
  // "and 1 more" takes the line that the one would take.
  const shown = alike.length <= SHOWN_ALIKE + 1 ? alike : alike.slice(0, SHOWN_ALIKE);
  const left = alike.length - shown.length;
  return [
    `  ${operations(alike.length)}${why === null ? "" : `: ${why}`}`,
    ...linesOf(shown).map((text) => `  ${text}`),
    ...(left === 0 ? [] : [`    and ${left} more; the JSON report lists all`]),
  ];
}
