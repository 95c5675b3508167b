// The balance after an apply: what of the planned grams moved, and what did not.
import { addDecimals, type Decimal, subtractDecimals } from "../model/decimal.ts";
import { gramsOf, gramsTaken, NO_GRAMS } from "../plan/grams.ts";
import type { Balance, Plan } from "../plan/plan.ts";
import { isSuccess } from "./outcome.ts";
import type { OperationResult } from "./report.ts";

/** All figures are grams as decimal text: source = booked + moved + not moved + held + left out + residual. */
export interface ReportBalance extends Omit<Balance, "planned"> {
  /** By this plan; `booked` was before it. */
  readonly moved: string;
  /** Planned, and not known to stand: failed, refused, not run or in doubt. */
  readonly not_moved: string;
}

export function bookBalances(
  { operations, balances }: Pick<Plan, "operations" | "balances">,
  results: readonly Pick<OperationResult, "address" | "outcome">[],
): readonly ReportBalance[] {
  const standing = new Set(results.flatMap(({ address, outcome }) => (isSuccess(outcome) ? [address] : [])));
  const notMoved = new Map<number, Decimal>();
  for (const operation of operations) {
    if (operation.kind !== "usage.subtract" && operation.kind !== "usage.return") continue;
    if (standing.has(operation.address)) continue;
    const { stock } = operation.after;
    notMoved.set(stock, addDecimals(notMoved.get(stock) ?? NO_GRAMS, gramsTaken(operation)));
  }
  return balances.map(({ planned, ...balance }) => {
    const rest = (balance.stock === null ? undefined : notMoved.get(balance.stock)) ?? NO_GRAMS;
    return { ...balance, moved: subtractDecimals(gramsOf(planned), rest), not_moved: rest };
  });
}
