// Grams used become movements of stock: the whole decision, from what was read to operations, holds, balances and findings.
import { compareDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import type { Finding } from "../../model/finding.ts";
import type { Operation } from "../../model/operation.ts";
import { sortedBy } from "../../model/order.ts";
import type { Balance, GuardResult, Held, RecognisedUsage } from "../../plan/plan.ts";
import { balanceSpools } from "./balances.ts";
import { splitByInstance } from "./booked-rows.ts";
import { chargeRow } from "./charge-row.ts";
import { type FilamentContext, type FilamentRequest, openContext } from "./context.ts";
import type { BookedUse } from "./correct-row.ts";
import { findMissing } from "./missing-rows.ts";
import { keepItems } from "./move-grams.ts";
import type { Outcome } from "./outcome.ts";
import { recogniseUsage } from "./recognised-usage.ts";
import { reportRuns } from "./report-runs.ts";
import { reportUsage } from "./report-usage.ts";
import { consumptionGuards, instanceGuard } from "./usage-guards.ts";

export interface FilamentPlan {
  readonly operations: readonly Operation[];
  readonly held: readonly Held[];
  readonly balances: readonly Balance[];
  readonly findings: readonly Finding[];
  readonly recognisedUsage: readonly RecognisedUsage[];
  readonly guards: readonly GuardResult[];
}

export function planFilament(request: FilamentRequest): FilamentPlan {
  if (request.world.source.isSpoolmanMode) return leaveToSpoolman(request);
  const context = openContext(request);
  const { outcomes, missing } = decideRows(context);
  const movements = outcomes.flatMap(({ movement }) => (movement === undefined ? [] : [movement]));
  const operations = [...keepItems(context, movements), ...movements];
  return {
    operations,
    held: outcomes.flatMap(({ hold }) => (hold === undefined ? [] : [hold])),
    balances: balanceSpools(context, outcomes),
    findings: [...reportUsage(context, outcomes, missing), ...reportRuns(context)],
    recognisedUsage: recogniseUsage(context),
    guards: [...consumptionGuards(request.guards, operations), instanceGuard(request.guards, context.marked)],
  };
}

export interface DecidedRows {
  readonly outcomes: readonly Outcome[];
  /** Rows that Bambuddy does not have any more, and whose grams stay booked. */
  readonly missing: readonly BookedUse[];
}

export function decideRows(context: FilamentContext): DecidedRows {
  const missing = findMissing(context);
  const present = returnsFirst(context).map(([address, row]) => chargeRow(context, address, row));
  return { outcomes: [...missing.outcomes, ...present], missing: missing.kept };
}

/** As they are performed: what is given back may be what a later row takes. */
function returnsFirst({ rows, booked }: FilamentContext): readonly (readonly [string, UsageRow])[] {
  const givesBack = ([address, row]: readonly [string, UsageRow]) => {
    const known = booked.get(address);
    return known !== undefined && compareDecimals(row.grams, known.grams) < 0;
  };
  return sortedBy(rows, (entry) => (givesBack(entry) ? 0 : 1));
}

/** Bambuddy subtracts in Spoolman itself; whoever subtracts here too counts everything twice (traps 48). */
function leaveToSpoolman({ guards, world, instance }: FilamentRequest): FilamentPlan {
  return {
    operations: [],
    held: [],
    balances: [],
    findings: [
      {
        code: "usage.spoolman-mode",
        object: "bambuddy spoolman_enabled",
        message: "No grams are booked: Bambuddy hands them to Spoolman",
      },
    ],
    recognisedUsage: [],
    guards: [
      ...consumptionGuards(guards, []),
      instanceGuard(guards, splitByInstance(world.stocked.marked.value, instance)),
    ],
  };
}
