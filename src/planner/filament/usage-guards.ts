// Guards in grams, and the guard against an instance that was renamed.
import type { GuardName, Guards } from "../../mapping/mapping.ts";
import { addDecimals, compareDecimals, type Decimal, decimal } from "../../model/decimal.ts";
import type { Operation } from "../../model/operation.ts";
import type { GuardResult } from "../../plan/plan.ts";
import type { MarkedHistory } from "./booked-rows.ts";

/** Of the operations that a plan really holds: narrowing it leaves some out. What is given back is not consumed. */
export function consumptionGuards(guards: Guards, operations: readonly Operation[]): GuardResult[] {
  let total = decimal(0);
  const perItem = new Map<number, Decimal>();
  for (const operation of operations) {
    if (operation.kind !== "usage.subtract") continue;
    const { stock, grams } = operation.after;
    total = addDecimals(total, decimal(grams));
    perItem.set(stock, addDecimals(perItem.get(stock) ?? decimal(0), decimal(grams)));
  }
  const most = [...perItem.values()].reduce(larger, decimal(0));
  return [
    guard(guards, {
      name: "consume_grams",
      text: "grams to subtract in one plan",
      measured: total,
      unit: "g",
      limit: guards.consumeGrams,
    }),
    guard(guards, {
      name: "consume_grams_per_spool",
      text: "grams to subtract from one spool in one plan",
      measured: most,
      unit: "g",
      limit: guards.consumeGramsPerSpool,
    }),
  ];
}

/**
 * Markers that are all of others: the instance was renamed, and everything it booked would be booked again. A second farm on the same
 * InvenTree looks the same at its first plan, and waives it once.
 */
export function instanceGuard(guards: Guards, { ours, foreign }: MarkedHistory): GuardResult {
  return guard(guards, {
    name: "instance_changed",
    text: "usage markers in the history while none is of this instance",
    measured: decimal(ours.length === 0 ? foreign.length : 0),
    limit: decimal(0),
  });
}

interface Measure {
  readonly name: GuardName;
  readonly text: string;
  readonly measured: Decimal;
  readonly limit: Decimal;
  /** Absent where things are counted. */
  readonly unit?: string;
}

function guard({ waive }: Guards, { name, text, measured, limit, unit }: Measure): GuardResult {
  const isOver = compareDecimals(measured, limit) > 0;
  const inUnit = (amount: Decimal) => (unit === undefined ? amount : `${amount} ${unit}`);
  return {
    name,
    text,
    measured: inUnit(measured),
    limit: inUnit(limit),
    verdict: !isOver ? "passed" : waive.includes(name) ? "waived" : "refused",
  };
}

function larger(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) < 0 ? b : a;
}
