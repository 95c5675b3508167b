// POST /api/stock/count/: sets the absolute quantity, and from API 497 on the location.
import { TRACK } from "../history/track-types.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { Call } from "../wire/call.ts";
import type { Reply } from "../wire/reply.ts";
import { extrasOf } from "./line-extras.ts";
import { targetLocation } from "./location-field.ts";
import { type Operation, perform } from "./perform.ts";

const COUNT: Operation = {
  name: "count",
  rules: {
    refusesZero: false,
    fields: ({ backend }) =>
      backend.profile.countMovesItems ? { location: { read: targetLocation(backend), nullable: true } } : {},
  },
  apply: ({ backend }, line) => {
    const { item, quantity, request } = line;
    const extras = extrasOf(backend, line);
    // Before the 521 line the stocktake is stamped whether or not the quantity changed.
    const isStamped = item.quantity !== quantity || !backend.profile.exactOperations;
    const isMoved = request.location !== null && request.location !== item.location;
    const move = isMoved ? { location: request.location, old_location: item.location } : {};
    return {
      row: {
        ...item,
        ...extras.columns,
        quantity,
        ...(isMoved ? { location: request.location } : {}),
        ...(isStamped ? { stocktake_date: backend.now().date } : {}),
      },
      type: TRACK.counted,
      deltas: { ...extras.deltas, ...move, quantity: quantityNumber(quantity) },
      depletes: item.quantity !== quantity,
    };
  },
};

export function countStock(call: Call): Promise<Reply> {
  return perform(call, COUNT);
}
