// `merge` of a transfer (API 512+): the item is folded into another of its part at the destination.
import { TRACK } from "../history/track-types.ts";
import { removeItem } from "../stock/stock-delete.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { StockRow } from "../store/rows.ts";
import type { Call } from "../wire/call.ts";
import type { AppliedLine, Effect } from "./perform.ts";

/** The same batch is preferred, then the lowest key; another batch will do. */
export function mergeTarget(call: Call, line: AppliedLine): StockRow | undefined {
  const neighbours = call.backend.store.stock.where("location", line.request.location);
  const fitting = neighbours.filter((row) => row.part === line.item.part && row.pk !== line.item.pk);
  return fitting.find((row) => row.batch === line.item.batch) ?? fitting[0];
}

export function mergeInto(call: Call, line: AppliedLine, target: StockRow): Effect {
  const { backend } = call;
  const isWhole = line.quantity >= line.item.quantity;
  const moved = isWhole ? line.item.quantity : line.quantity;
  const quantity = target.quantity + moved;
  if (isWhole) removeItem(backend, line.item);
  if (!isWhole) backend.store.stock.put({ ...line.item, quantity: line.item.quantity - moved });
  return {
    row: { ...target, quantity },
    type: TRACK.merged,
    deltas: { quantity: quantityNumber(quantity), added: quantityNumber(moved) },
    depletes: false,
  };
}
