// Runs whose grams nobody was charged, and runs whose usage rows add up to something else.
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import { millisOf } from "../../model/instant.ts";
import { instantOfRow, runAddress } from "../../model/marker.ts";
import { groupBy } from "../../model/order.ts";
import type { Run } from "../../model/source.ts";
import type { FilamentContext } from "./context.ts";
import { ROW_AFTER_RUN_MILLIS, ROW_BEFORE_RUN_MILLIS } from "./join-runs.ts";
import { listTexts } from "./list-texts.ts";
import { absolute, NOTHING } from "./outcome.ts";
import { hasBetween } from "./sorted-times.ts";

interface UsedRun {
  readonly run: Run;
  readonly endedAt: number;
  readonly grams: Decimal;
}

export function reportRuns(context: FilamentContext): Finding[] {
  const runs = usedRuns(context);
  return [...reportUncharged(context, runs), ...reportDisagreeing(context, runs)];
}

/** Runs with grams whose usage rows, if there were any, are charged and were read. */
function usedRuns({ world, runs, usage, statuses }: FilamentContext): UsedRun[] {
  const { coverage } = world.source.usage;
  if (coverage.kind === "partial") return [];
  const from = Math.max(millisOf(usage.since), coverage.kind === "window" ? millisOf(coverage.since) : 0);
  return runs.flatMap(({ run, endedAt }) => {
    // Archives that stand for runs include files that were never printed.
    const isRead = run.unit === "run" && endedAt - ROW_BEFORE_RUN_MILLIS >= from;
    const grams = run.grams ?? NOTHING;
    return isRead && statuses.has(run.status) && compareDecimals(grams, NOTHING) > 0
      ? [{ run, endedAt, grams }]
      : [];
  });
}

/** A row that was booked and then cleared in Bambuddy was charged too; of which printer is no longer known. */
function reportUncharged(context: FilamentContext, runs: readonly UsedRun[]): Finding[] {
  const sortedTimes = (times: readonly number[]) => [...times].sort((a, b) => a - b);
  const rows = new Map(
    [...groupBy(context.rows.values(), ({ printerId }) => printerId)].map(([printer, own]) => [
      printer,
      sortedTimes(own.map(({ createdAt }) => millisOf(createdAt))),
    ]),
  );
  const cleared = sortedTimes(
    [...context.booked.keys()]
      .filter((address) => !context.rows.has(address))
      .map((address) => millisOf(instantOfRow(address))),
  );
  const uncharged = runs.filter(
    ({ run, endedAt }) =>
      ![rows.get(run.printerId) ?? [], rows.get(undefined) ?? [], cleared].some((times) =>
        hasBetween(times, endedAt - ROW_BEFORE_RUN_MILLIS, endedAt + ROW_AFTER_RUN_MILLIS),
      ),
  );
  if (uncharged.length === 0) return [];
  const total = uncharged.reduce((sum, { grams }) => addDecimals(sum, grams), NOTHING);
  const shown = uncharged.map(({ run, grams }) => `${runAddress(run)} ${grams} g`);
  return [
    {
      code: "run.uncharged",
      object: "runs",
      message: `${countRuns(uncharged.length)} used ${total} g and no spool was charged: ${listTexts(shown)}`,
    },
  ];
}

const LEAST = decimal("0.5");
const SHARE = decimal("0.02");

/** Rows are rounded to 0.1 g each, so a small difference says nothing (traps 24). */
function reportDisagreeing(context: FilamentContext, runs: readonly UsedRun[]): Finding[] {
  const charged = new Map<Run, Decimal>();
  for (const [address, { grams }] of context.rows) {
    const run = context.runOf.get(address);
    if (run !== undefined) charged.set(run, addDecimals(charged.get(run) ?? NOTHING, grams));
  }
  const shown = runs.flatMap(({ run, grams }) => {
    const sum = charged.get(run);
    return sum === undefined || isClose(sum, grams)
      ? []
      : [`${runAddress(run)} ${grams} g, its rows ${sum} g`];
  });
  if (shown.length === 0) return [];
  return [
    {
      code: "grams.disagree",
      object: "runs",
      message: `${countRuns(shown.length)}: ${listTexts(shown)}`,
    },
  ];
}

function isClose(sum: Decimal, grams: Decimal): boolean {
  const difference = absolute(subtractDecimals(sum, grams));
  return (
    compareDecimals(difference, LEAST) <= 0 ||
    compareDecimals(difference, multiplyDecimals(grams, SHARE)) <= 0
  );
}

function countRuns(count: number): string {
  return `${count} run${count === 1 ? "" : "s"}`;
}
