// Rows that the history proves and the ledger does not know so: `apply` writes them to the ledger.
import { sortedBy } from "../../model/order.ts";
import type { RecognisedUsage } from "../../plan/plan.ts";
import type { FilamentContext } from "./context.ts";

export function recogniseUsage({ proofs, ledger }: FilamentContext): RecognisedUsage[] {
  return sortedBy(proofs, ([row]) => row).flatMap(([row, { stockPk, grams, corrections, isSure }]) => {
    const known = ledger.usage.get(row);
    const isNews = known === undefined || known.corrections < corrections;
    return isSure && isNews && stockPk !== undefined ? [{ row, stock: stockPk, grams, corrections }] : [];
  });
}
