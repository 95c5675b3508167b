// POST /api/stock/remove/: clamps at zero and says 201. What history records of that differs by version.
import { TRACK } from "../history/track-types.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { Call } from "../wire/call.ts";
import type { Reply } from "../wire/reply.ts";
import { extrasOf } from "./line-extras.ts";
import { type Operation, perform } from "./perform.ts";

const REMOVE: Operation = {
  name: "remove",
  rules: { refusesZero: false, fields: () => ({}) },
  apply: ({ backend }, line) => {
    if (line.quantity === 0n) return undefined;
    const { exactOperations } = backend.profile;
    // The figure is capped by the level seen before the lock, the level itself is taken after it.
    const removed = exactOperations ? smaller(line.quantity, line.seen) : line.quantity;
    if (exactOperations && removed <= 0n) return undefined;
    const left = line.item.quantity - removed;
    const quantity = left < 0n ? 0n : left;
    const extras = extrasOf(backend, line);
    return {
      row: { ...line.item, ...extras.columns, quantity },
      type: TRACK.removed,
      deltas: { ...extras.deltas, removed: quantityNumber(removed), quantity: quantityNumber(quantity) },
      depletes: true,
    };
  },
};

export function removeStock(call: Call): Promise<Reply> {
  return perform(call, REMOVE);
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
