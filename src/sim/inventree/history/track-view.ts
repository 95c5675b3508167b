// How history entries look on the wire: every object that a delta names is expanded beside it in lists.
import { briefUser } from "../access/user-view.ts";
import { wireTime } from "../server-time.ts";
import { embeddedStock, stockRenderer } from "../stock/stock-view.ts";
import type { JsonObject, TrackRow } from "../store/rows.ts";
import { locationDetail } from "../tree/location-view.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { trackLabel } from "./track-types.ts";

export function trackRenderer(call: Call): (row: TrackRow) => unknown {
  return (row) => trackView(call, row, withDetail(call, row.deltas));
}

export function singleTrack(call: Call, row: TrackRow): unknown {
  return trackView(call, row, row.deltas);
}

function trackView(call: Call, row: TrackRow, deltas: JsonObject): unknown {
  const { backend } = call;
  const item = backend.store.stock.get(row.item);
  return {
    pk: row.pk,
    item: row.item,
    ...(backend.profile.historyOutlivesItems ? { part: row.part } : {}),
    date: wireTime(row.date),
    deltas,
    label: trackLabel(row.tracking_type),
    notes: row.notes,
    tracking_type: row.tracking_type,
    user: row.user,
    ...(flagParam(call, "item_detail")
      ? { item_detail: item === undefined ? null : stockRenderer(call)(item) }
      : {}),
    ...(flagParam(call, "user_detail") ? { user_detail: briefUser(backend, row.user) } : {}),
  };
}

function withDetail(call: Call, deltas: JsonObject): JsonObject {
  const { store } = call.backend;
  const { location, stockitem } = deltas;
  const place = typeof location === "number" ? store.locations.get(location) : undefined;
  const item = typeof stockitem === "number" ? store.stock.get(stockitem) : undefined;
  return {
    ...deltas,
    ...(location === undefined
      ? {}
      : { location_detail: place === undefined ? null : locationDetail(call, place) }),
    ...(stockitem === undefined
      ? {}
      : { stockitem_detail: item === undefined ? null : embeddedStock(call, item) }),
  };
}
