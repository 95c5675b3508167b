// Sorts runs into those that produced something and those that did not.
import type { RunStatus } from "../../mapping/mapping.ts";
import { compareInstants } from "../../model/instant.ts";
import { runAddress } from "../../model/marker.ts";
import type { Run } from "../../model/source.ts";
import type { PrintContext } from "./context.ts";

/** What Bambuddy writes or lets people write (wire/bambuddy.md 3.4, 3.6); the last two only where an archive is the unit. */
const KNOWN: ReadonlySet<string> = new Set([
  "completed",
  "failed",
  "aborted",
  "cancelled",
  "stopped",
  "skipped",
  "printing",
  "archived",
]);

export interface ClassifiedRuns {
  /** In the order they ended; ties by id. */
  readonly produced: readonly Run[];
  readonly notProduced: readonly Run[];
  /** Statuses nobody knows: they wait. */
  readonly unknown: readonly Run[];
}

export function classifyRuns(context: PrintContext): ClassifiedRuns {
  const statuses: ReadonlySet<string> = new Set<RunStatus>(context.settings.statuses);
  const produced: Run[] = [];
  const notProduced: Run[] = [];
  const unknown: Run[] = [];
  // Overlapping pages may bring a run twice; it is one print all the same.
  const distinct = new Map(context.world.prints.runs.value.map((run) => [runAddress(run), run]));
  for (const run of distinct.values()) {
    if (statuses.has(run.status)) produced.push(run);
    else if (KNOWN.has(run.status)) notProduced.push(run);
    else unknown.push(run);
  }
  produced.sort(inOrderOfEnd);
  return { produced, notProduced, unknown };
}

export function inOrderOfEnd(a: Run, b: Run): number {
  return compareInstants(a.completedAt, b.completedAt) || a.id - b.id;
}

/**
 * Reconciliation after a restart closes a print as `aborted` with a reason starting `Stale`, even if the part finished
 * (wire/bambuddy.md 3.4): a person must look.
 */
export function reportUnsettledRuns(
  context: PrintContext,
  runs: ClassifiedRuns,
  isBooked: (run: Run) => boolean,
): void {
  const recent = (run: Run) => !isBefore(run, context.settings.since);
  for (const run of runs.notProduced) {
    if (run.status !== "aborted" || !run.failureReason?.startsWith("Stale") || !recent(run) || isBooked(run))
      continue;
    context.report({
      code: "run.stale",
      object: runAddress(run),
      message: `${describeRun(run)} was closed as aborted after a restart ("${run.failureReason}"); it may have finished`,
    });
  }
  for (const run of runs.unknown) {
    if (!recent(run) || isBooked(run)) continue;
    context.report({
      code: "run.unknown-status",
      object: runAddress(run),
      message: `${describeRun(run)} has status "${run.status}"`,
    });
  }
}

export function isBefore(run: Run, since: string | undefined): boolean {
  return since !== undefined && compareInstants(run.completedAt, since as Run["completedAt"]) < 0;
}

/** `Run 45 "Bracket" on B1-X1C` */
export function describeRun(run: Run): string {
  const name = run.printName === undefined ? "" : ` "${run.printName}"`;
  const printer = run.printerName === undefined ? "" : ` on ${run.printerName}`;
  return `${run.unit === "run" ? "Run" : "Archive"} ${run.id}${name}${printer}`;
}
