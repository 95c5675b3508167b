// Which run a usage row belongs to: Bambuddy's API does not say, so printer and time must (traps 11).
import type { UsageRow } from "../../model/filament.ts";
import { millisOf } from "../../model/instant.ts";
import { groupBy } from "../../model/order.ts";
import type { Run } from "../../model/source.ts";
import { firstFrom } from "./sorted-times.ts";

/** Rows are written when a print ends, shortly before its run (wire/bambuddy.md 4.6). */
export const ROW_BEFORE_RUN_MILLIS = 5 * 60_000;
export const ROW_AFTER_RUN_MILLIS = 2 * 60_000;

export interface EndedRun {
  readonly run: Run;
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
}

/** In the order they ended. */
export function sortRuns(runs: readonly Run[]): readonly EndedRun[] {
  return runs
    .map((run) => ({ run, endedAt: endMillis(run) }))
    .sort((a, b) => a.endedAt - b.endedAt || a.run.id - b.run.id);
}

/** By row address; a row near two runs belongs to the nearer. */
export function joinRuns(
  rows: ReadonlyMap<string, UsageRow>,
  runs: readonly EndedRun[],
): ReadonlyMap<string, Run> {
  const byPrinter = new Map(
    [...groupBy(runs, ({ run }) => run.printerId)].map(([printer, own]) => [
      printer,
      { runs: own, times: own.map(({ endedAt }) => endedAt) },
    ]),
  );
  const joined = new Map<string, Run>();
  for (const [address, row] of rows) {
    const onPrinter = row.printerId === undefined ? undefined : byPrinter.get(row.printerId);
    const run = onPrinter && nearest(onPrinter, millisOf(row.createdAt));
    if (run !== undefined) joined.set(address, run);
  }
  return joined;
}

/** An archive is made before its print, so where archives stand for runs their end counts. */
function endMillis(run: Run): number {
  return millisOf(run.unit === "archive" ? run.completedAt : run.createdAt);
}

interface TimedRuns {
  readonly runs: readonly EndedRun[];
  readonly times: readonly number[];
}

function nearest({ runs, times }: TimedRuns, at: number): Run | undefined {
  const near = runs.slice(
    firstFrom(times, at - ROW_AFTER_RUN_MILLIS),
    firstFrom(times, at + ROW_BEFORE_RUN_MILLIS + 1),
  );
  const distance = ({ endedAt }: EndedRun) => Math.abs(endedAt - at);
  return near.reduce<EndedRun | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  )?.run;
}
