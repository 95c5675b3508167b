// Booked rows that Bambuddy does not have any more: said only of what was read completely.
import { compareDecimals } from "../../model/decimal.ts";
import { compareInstants, type Instant } from "../../model/instant.ts";
import { instantOfRow } from "../../model/marker.ts";
import { sortedBy } from "../../model/order.ts";
import type { FilamentContext } from "./context.ts";
import { type BookedUse, correctRow } from "./correct-row.ts";
import { NOTHING, type Outcome } from "./outcome.ts";

export interface MissingRows {
  /** Given back, or held. */
  readonly outcomes: readonly Outcome[];
  /** Their grams stay booked. */
  readonly kept: readonly BookedUse[];
}

/** A row whose grams were all given back is settled. Rows from before the boundary are nobody's business any more. */
export function findMissing(context: FilamentContext): MissingRows {
  const { coverage } = context.world.source.usage;
  if (coverage.kind === "partial") return { outcomes: [], kept: [] };
  const from = coverage.kind === "window" ? later(coverage.since, context.usage.since) : context.usage.since;
  const absent = [...context.booked].filter(([address]) => !context.rows.has(address));
  const outcomes: Outcome[] = [];
  const kept: BookedUse[] = [];
  for (const [address, booked] of sortedBy(absent, ([key]) => `${instantOfRow(key)} ${key}`)) {
    if (compareDecimals(booked.grams, NOTHING) <= 0) continue;
    if (compareInstants(instantOfRow(address), from) < 0) continue;
    const use = { address, row: undefined, booked };
    const outcome = correctRow(context, use);
    if (outcome.movement === undefined && outcome.hold === undefined) kept.push(use);
    else outcomes.push(outcome);
  }
  return { outcomes, kept };
}

function later(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) < 0 ? b : a;
}
