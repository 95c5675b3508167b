// POST /api/stock/add/: also works on empty items; zero does nothing.
import { TRACK } from "../history/track-types.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { Call } from "../wire/call.ts";
import type { Reply } from "../wire/reply.ts";
import { extrasOf } from "./line-extras.ts";
import { type Operation, perform } from "./perform.ts";

const ADD: Operation = {
  name: "add",
  rules: { refusesZero: false, fields: () => ({}) },
  apply: ({ backend }, line) => {
    if (line.quantity === 0n) return undefined;
    const extras = extrasOf(backend, line);
    const quantity = line.item.quantity + line.quantity;
    return {
      row: { ...line.item, ...extras.columns, quantity },
      type: TRACK.added,
      deltas: { ...extras.deltas, added: quantityNumber(line.quantity), quantity: quantityNumber(quantity) },
      depletes: false,
    };
  },
};

export function addStock(call: Call): Promise<Reply> {
  return perform(call, ADD);
}
