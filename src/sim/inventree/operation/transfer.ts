// POST /api/stock/transfer/: the whole item moves, unless less than the whole is asked for; then it splits.
import { isSettingOn } from "../backend.ts";
import { TRACK } from "../history/track-types.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { Call } from "../wire/call.ts";
import { objectRefused, type Reply } from "../wire/reply.ts";
import { extrasOf } from "./line-extras.ts";
import { targetLocation } from "./location-field.ts";
import { type AppliedLine, type Effect, type Operation, perform } from "./perform.ts";
import { mergeInto, mergeTarget } from "./transfer-merge.ts";

const TRANSFER: Operation = {
  name: "transfer",
  rules: {
    refusesZero: true,
    fields: ({ backend }) => ({ location: { read: targetLocation(backend), required: true } }),
  },
  refuse: (call, request) => {
    if (isSettingOn(call.backend, "STOCK_ALLOW_OUT_OF_STOCK_TRANSFER")) return undefined;
    const isEmpty = request.lines.some((line) => line.item.quantity <= 0n);
    return isEmpty ? objectRefused("StockItem cannot be moved as it is not in stock") : undefined;
  },
  apply: (call, line) => {
    const target = line.merges ? mergeTarget(call, line) : undefined;
    if (target !== undefined) return mergeInto(call, line, target);
    return line.quantity < line.item.quantity ? split(call, line) : moveWhole(call, line);
  },
};

export function transferStock(call: Call): Promise<Reply> {
  return perform(call, TRANSFER);
}

/** History holds the requested figure, not the moved one; before the 450 line it held none. */
function moveWhole({ backend }: Call, line: AppliedLine): Effect {
  const { location } = line.request;
  const isMoved = line.item.location !== location;
  const extras = extrasOf(backend, line);
  const quantity = backend.profile.historyOutlivesItems ? { quantity: quantityNumber(line.quantity) } : {};
  return {
    row: { ...line.item, ...extras.columns, location },
    type: isMoved ? TRACK.moved : TRACK.updated,
    deltas: { ...extras.deltas, ...quantity, ...(isMoved ? { location } : {}) },
    depletes: false,
  };
}

function split({ backend }: Call, line: AppliedLine): Effect {
  const { item, quantity, request } = line;
  const extras = extrasOf(backend, line);
  const pk = backend.store.stock.nextPk();
  const place = backend.profile.exactOperations ? {} : { location: request.location };
  const left = item.quantity - quantity;
  const child = {
    ...item,
    ...extras.columns,
    pk,
    quantity,
    parent: item.pk,
    location: request.location,
    creation_date: backend.now().second,
  };
  return {
    row: { ...item, quantity: left },
    type: TRACK.splitChild,
    deltas: { removed: quantityNumber(quantity), quantity: quantityNumber(left), ...place, stockitem: pk },
    born: {
      row: child,
      type: TRACK.splitFromParent,
      deltas: { ...extras.deltas, stockitem: item.pk, ...place, quantity: quantityNumber(quantity) },
    },
    depletes: false,
  };
}
