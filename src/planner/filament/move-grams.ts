// The operation that moves the grams of one usage row, and the switch that must come before it.
import type { Decimal } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { usageMarker } from "../../model/marker.ts";
import type { OperationOf, Reason } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import { type FilamentContext, usageAddress } from "./context.ts";
import { nameOfItem, nameOfPrint, objectOfItem } from "./names.ts";
import { absolute, type Movement, type Target } from "./outcome.ts";
import { quantityOfGrams } from "./units.ts";

export interface Move {
  /** Row address. */
  readonly address: string;
  /** Absent where Bambuddy does not have the row any more. */
  readonly row: UsageRow | undefined;
  readonly target: Target;
  /** Below zero: given back. */
  readonly grams: Decimal;
  /** What the whole row stands at once this is done. */
  readonly total: Decimal;
  readonly correction: number;
}

/** `undefined` where the grams are too few for the part's unit. */
export function moveGrams(context: FilamentContext, move: Move): Movement | undefined {
  const { item, part, unit } = move.target;
  const amount = absolute(move.grams);
  const quantity = quantityOfGrams(unit, amount);
  if (quantity === "0") return undefined;
  const isReturn = move.grams.startsWith("-");
  const kind = isReturn ? "usage.return" : "usage.subtract";
  const address = usageAddress(move.address, move.correction);
  const marker = usageMarker(context.instance, move.address, move.correction);
  const after = {
    stock: item.pk,
    part: part.pk,
    unit: unit.name,
    quantity,
    grams: amount,
    marker,
    notes: notesOf(move, marker),
  };
  return {
    id: operationId(kind, address, after),
    address,
    kind,
    reason: reasonOf(move),
    object: objectOfItem(item.pk),
    label: `${amount} g ${isReturn ? "back to" : "from"} ${nameOfItem(item, part)} (#${item.pk})`,
    before: { quantity: item.quantity, ...countedOf(context, item) },
    after,
    depends_on: !isReturn && item.deleteOnDeplete ? [keepAddress(item.pk)] : [],
    books: { usage: { row: move.address, grams: move.total, correction: move.correction } },
  };
}

function countedOf({ usage, counts }: FilamentContext, item: StockItem): { counted?: number | null } {
  return usage.beforeCount === "charge" ? {} : { counted: counts.newestOf(item) ?? null };
}

/** Of every item that is subtracted from and would be deleted with its last gram (traps 32). */
export function keepItems(
  context: FilamentContext,
  movements: readonly Movement[],
): OperationOf<"stock.keep">[] {
  const items = new Set(
    movements.filter(({ kind }) => kind === "usage.subtract").map(({ after }) => after.stock),
  );
  return [...items].flatMap((pk) => {
    const item = context.itemByPk.get(pk);
    if (item === undefined || !item.deleteOnDeplete) return [];
    const after = { stock: pk, delete_on_deplete: false } as const;
    const address = keepAddress(pk);
    return [
      {
        id: operationId("stock.keep", address, after),
        address,
        kind: "stock.keep",
        reason: {
          code: "would-be-deleted",
          text: "InvenTree would delete the item with its last gram, on older servers with its history",
        },
        object: objectOfItem(pk),
        label: `${nameOfItem(item, context.partByPk.get(item.partPk))} (#${pk})`,
        before: { delete_on_deplete: true },
        after,
        depends_on: [],
        books: {},
      },
    ];
  });
}

function keepAddress(pk: number): string {
  return `keep/stock-${pk}`;
}

/** The marker first, for nothing may cut it off; then the grams, which tell the unit of the movement for ever. */
function notesOf({ row, grams }: Move, marker: string): string {
  const print = row === undefined ? "" : nameOfPrint(row);
  const name = print === "" ? "" : `, ${print}`;
  return `${marker} ${absolute(grams)} g${grams.startsWith("-") ? " back" : ""}${name}`;
}

function reasonOf({ row, grams, total, correction, address }: Move): Reason {
  if (row === undefined) return { code: "used-less", text: `Bambuddy has no usage row ${address} any more` };
  const print = nameOfPrint(row);
  const used = `${print === "" ? "A print" : print} (${row.status}) used ${total} g, ${row.createdAt}`;
  if (correction === 0) return { code: "used", text: used };
  const isMore = !grams.startsWith("-");
  return {
    code: isMore ? "used-more" : "used-less",
    text: `${used}; ${absolute(grams)} g ${isMore ? "less" : "more"} are booked`,
  };
}
