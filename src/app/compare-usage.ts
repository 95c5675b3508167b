// The ledger's usage rows beside the movements in the items' history.
import { compareDecimals } from "../model/decimal.ts";
import type { BookedUsageRow } from "../model/ledger-view.ts";
import type { HistoryProof } from "../planner/filament/booked-rows.ts";
import { type Comparison, type Difference, NEXT } from "./difference.ts";
import type { Proof } from "./read-proof.ts";

export function compareUsage(
  usage: ReadonlyMap<string, BookedUsageRow>,
  { decision, movements }: Proof,
): Comparison {
  if (movements === undefined)
    return {
      compared: 0,
      differences: [],
      gone: [],
      notes:
        usage.size === 0
          ? []
          : [`${usage.size} usage rows were not compared: the mapping asks for no usage.`],
    };
  const items = new Set((decision.filament?.world.stocked.stock.value ?? []).map(({ pk }) => pk));
  const differences: Difference[] = [];
  const gone: string[] = [];
  for (const [row, known] of usage) {
    const proof = movements.get(row);
    const isThere = items.has(known.stockPk);
    if (!isThere && (proof === undefined || proof.stockPk === undefined))
      gone.push(
        `usage/${row}: stock item #${known.stockPk} is gone${proof === undefined ? "" : ", and its history kept the movement"}`,
      );
    if (proof !== undefined) differences.push(...compareRow(row, known, proof));
    else if (isThere)
      differences.push({
        kind: "missing-in-target",
        object: `usage/${row}`,
        what: "movement",
        ledger: `${known.grams} g of stock item #${known.stockPk}`,
        target: null,
        next: NEXT.history,
      });
  }
  for (const [row, { grams, stockPk }] of movements)
    if (!usage.has(row))
      differences.push({
        kind: "missing-in-ledger",
        object: `usage/${row}`,
        what: "movement",
        ledger: null,
        target: `${grams} g${stockPk === undefined ? " of an item that is gone" : ` of stock item #${stockPk}`}`,
        // Of what is gone or not sure a plan takes nothing up, and it books nothing of it either.
        next: stockPk === undefined ? NEXT.plan : NEXT.recognise,
      });
  return { compared: usage.size, differences, gone, notes: [] };
}

function compareRow(row: string, known: BookedUsageRow, proof: HistoryProof): Difference[] {
  const differs = (what: string, ledger: string, target: string, next: string): Difference => ({
    kind: "differs",
    object: `usage/${row}`,
    what,
    ledger,
    target,
    next,
  });
  if (proof.corrections > known.corrections)
    return [
      {
        ...differs("corrections", String(known.corrections), String(proof.corrections), NEXT.recognise),
        kind: "missing-in-ledger",
      },
    ];
  if (proof.corrections < known.corrections)
    return [
      {
        ...differs("corrections", String(known.corrections), String(proof.corrections), NEXT.history),
        kind: "missing-in-target",
      },
    ];
  if (proof.contradiction !== undefined)
    return [
      differs(
        "movement",
        `${known.grams} g`,
        `history entry ${proof.contradiction.pk} moved another quantity than its note says`,
        NEXT.plan,
      ),
    ];
  return [
    ...(proof.isSure && compareDecimals(proof.grams, known.grams) !== 0
      ? [differs("grams", `${known.grams} g`, `${proof.grams} g`, NEXT.rebuild)]
      : []),
    ...(proof.stockPk !== undefined && proof.stockPk !== known.stockPk
      ? [differs("stock item", `#${known.stockPk}`, `#${proof.stockPk}`, NEXT.rebuild)]
      : []),
  ];
}
