// What was planned for a spool and then left out on request is left out in its balance too.
import { addDecimals, type Decimal, subtractDecimals } from "../model/decimal.ts";
import type { Operation } from "../model/operation.ts";
import { gramsOf, gramsTaken, NO_GRAMS } from "./grams.ts";
import type { Balance } from "./plan.ts";

export function leaveOutOfBalances(
  balances: readonly Balance[],
  left: readonly Operation[],
): readonly Balance[] {
  const taken = new Map<number, Decimal>();
  for (const operation of left)
    if (operation.kind === "usage.subtract" || operation.kind === "usage.return") {
      const { stock } = operation.after;
      taken.set(stock, addDecimals(taken.get(stock) ?? NO_GRAMS, gramsTaken(operation)));
    }
  return balances.map((balance) => {
    const grams = balance.stock === null ? undefined : taken.get(balance.stock);
    if (grams === undefined) return balance;
    return {
      ...balance,
      planned: subtractDecimals(gramsOf(balance.planned), grams),
      left_out: addDecimals(gramsOf(balance.left_out), grams),
    };
  });
}
