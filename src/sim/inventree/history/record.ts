// Writing one history entry.
import type { JsonObject, StockRow, TrackRow } from "../store/rows.ts";
import type { Call } from "../wire/call.ts";
import { TRACK } from "./track-types.ts";

export interface NewTrack {
  readonly item: StockRow;
  readonly type: number;
  readonly deltas: JsonObject;
  readonly notes: string;
  /** Bulk status changes skip the save hook that fills the part. */
  readonly withoutPart?: true;
  /** The item is gone; its entry keeps the part only. */
  readonly orphan?: true;
}

export function recordTrack(call: Call, entry: NewTrack): TrackRow {
  const { store, now, profile } = call.backend;
  const isNamed = entry.type !== TRACK.created || profile.creationNamesUser;
  return store.tracking.put({
    pk: store.tracking.nextPk(),
    item: entry.orphan === true ? null : entry.item.pk,
    part: entry.withoutPart === true ? null : entry.item.part,
    date: now().second,
    tracking_type: entry.type,
    deltas: entry.deltas,
    notes: entry.notes,
    user: isNamed ? call.user.pk : null,
  });
}
