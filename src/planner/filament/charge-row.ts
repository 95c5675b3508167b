// Decides what becomes of a usage row that is in Bambuddy: booked before, charged now, held, or left out.
import { compareDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants } from "../../model/instant.ts";
import type { FilamentContext } from "./context.ts";
import { correctRow } from "./correct-row.ts";
import { findTarget, identityOfRow } from "./find-target.ts";
import { type Hold, isReleasable, type LeftOut, NOTHING, type Outcome } from "./outcome.ts";
import {
  beforeSince,
  type Claim,
  holdBack,
  isReleased,
  leaveOut,
  move,
  overHoldGrams,
  weighCount,
} from "./settle.ts";

/** What Bambuddy writes into usage rows, and what people may make of a run (wire/bambuddy.md 3.4, 4.6). */
const KNOWN_STATUSES: ReadonlySet<string> = new Set([
  "completed",
  "failed",
  "aborted",
  "cancelled",
  "stopped",
  "skipped",
]);

export function chargeRow(context: FilamentContext, address: string, row: UsageRow): Outcome {
  const booked = context.booked.get(address);
  if (booked !== undefined) return correctRow(context, { address, row, booked });
  const claim = claimOf(context, address, row);
  const leftOut = whyLeftOut(context, row);
  if (leftOut !== undefined) return leaveOut(claim, leftOut);
  const found = findTarget(context, row);
  if (found.kind === "hold") return holdBack(context, claim, found.hold);
  const { target } = found;
  const counted = weighCount(context, context.counts.sinceCountOrCreation(target.item, row.createdAt));
  if (counted.kind === "skip") return leaveOut(claim, counted.leftOut);
  // Counts that cannot be read are no matter of opinion; everything else a person may have looked at.
  if (counted.kind === "hold" && !isReleasable(counted.hold.code))
    return holdBack(context, claim, counted.hold);
  const hold = isReleased(context, claim)
    ? undefined
    : (unknownStatus(context, row) ??
      overHoldGrams(context, claim) ??
      (counted.kind === "hold" ? counted.hold : undefined) ??
      withoutRun(context, address, row));
  return hold === undefined ? move(context, claim, target) : holdBack(context, claim, hold);
}

function claimOf(context: FilamentContext, address: string, row: UsageRow): Claim {
  const identity = identityOfRow(context, row);
  return {
    address,
    row,
    item: identity.kind === "known" ? identity.item : undefined,
    grams: row.grams,
    total: row.grams,
    correction: 0,
    settled: { source: row.grams },
  };
}

/** Before the boundary, nothing used, or of a status that the mapping knows and does not name. */
function whyLeftOut(context: FilamentContext, { createdAt, grams, status }: UsageRow): LeftOut | undefined {
  const { usage, statuses } = context;
  if (compareInstants(createdAt, usage.since) < 0) return beforeSince(context);
  if (compareDecimals(grams, NOTHING) <= 0)
    return { setting: "/spools/usage", why: `it says ${grams} g, and only what was used is charged` };
  if (!KNOWN_STATUSES.has(status) || statuses.has(status)) return undefined;
  return {
    setting: "/spools/usage/statuses",
    why: `its status ${status} is not among those that are charged`,
  };
}

function unknownStatus({ statuses }: FilamentContext, { status }: UsageRow): Hold | undefined {
  return statuses.has(status) || KNOWN_STATUSES.has(status)
    ? undefined
    : { code: "unknown-status", why: `the status "${status}" is not one this version knows` };
}

function withoutRun({ usage, runOf }: FilamentContext, address: string, row: UsageRow): Hold | undefined {
  if (usage.withoutRun === "charge" || runOf.has(address)) return undefined;
  const printer = row.printerId === undefined ? "no printer" : `printer ${row.printerId}`;
  return {
    code: "without-run",
    why: `the print log has no run of ${printer} that ended near ${row.createdAt}`,
  };
}
