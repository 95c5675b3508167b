// Which run a usage row belongs to: Bambuddy's API does not say, so printer and time must (traps 11).
import type { UsageRow } from "../../model/filament.ts";
import { millisOf } from "../../model/instant.ts";
import { usageRowAddress } from "../../model/marker.ts";
import { groupBy } from "../../model/order.ts";
import type { Run } from "../../model/source.ts";
import { firstFrom } from "./sorted-times.ts";

/** Rows are written when a print ends, shortly before its run (wire/bambuddy.md 4.6). */
export const ROW_BEFORE_RUN_MILLIS = 5 * 60_000;
export const ROW_AFTER_RUN_MILLIS = 2 * 60_000;

/** By row address; a row near two runs belongs to the nearer. */
export function joinRuns(rows: readonly UsageRow[], runs: readonly Run[]): ReadonlyMap<string, Run> {
  const sorted = [...runs].sort((a, b) => endMillis(a) - endMillis(b) || a.id - b.id);
  const byPrinter = new Map(
    [...groupBy(sorted, ({ printerId }) => printerId)].map(([printer, own]) => [
      printer,
      { runs: own, times: own.map(endMillis) },
    ]),
  );
  const joined = new Map<string, Run>();
  for (const row of rows) {
    const onPrinter = row.printerId === undefined ? undefined : byPrinter.get(row.printerId);
    const run = onPrinter && nearest(onPrinter, millisOf(row.createdAt));
    if (run !== undefined) joined.set(usageRowAddress(row), run);
  }
  return joined;
}

/** An archive is made before its print, so where archives stand for runs their end counts. */
export function endMillis(run: Run): number {
  return millisOf(run.unit === "archive" ? run.completedAt : run.createdAt);
}

interface TimedRuns {
  readonly runs: readonly Run[];
  readonly times: readonly number[];
}

function nearest({ runs, times }: TimedRuns, at: number): Run | undefined {
  const near = runs.slice(
    firstFrom(times, at - ROW_AFTER_RUN_MILLIS),
    firstFrom(times, at + ROW_BEFORE_RUN_MILLIS + 1),
  );
  const distance = (run: Run) => Math.abs(endMillis(run) - at);
  return near.reduce<Run | undefined>(
    (best, run) => (best === undefined || distance(run) < distance(best) ? run : best),
    undefined,
  );
}
