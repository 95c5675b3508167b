// Keeps a spool's shelf text and its location id in step, creating the location when the text is new.

import type { BodyFields } from "./body.ts";
import type { Features } from "./features.ts";
import { refuse } from "./refusal.ts";
import type { LocationRow } from "./rows.ts";
import type { FarmState } from "./state.ts";

/** The changed columns; empty when the body names neither member. */
export function resolveShelf(state: FarmState, features: Features, body: BodyFields): BodyFields {
  const { location_id: id, storage_location: text } = body;
  if (!features.locations) return text === undefined ? {} : { storage_location: text };
  if (typeof id === "number") {
    const known = state.db.locations.get(id) ?? refuse(400, `Location ${id} not found`);
    return shelf(known);
  }
  if (typeof text === "string" && text.trim() !== "") {
    return shelf(locationNamed(state, text) ?? state.addLocation({ name: text.trim() }));
  }
  if (id === undefined && text === undefined) return {};
  return { location_id: null, storage_location: null };
}

/** Names are unique whatever their case. */
export function locationNamed(state: FarmState, name: string): LocationRow | undefined {
  const wanted = name.trim().toLowerCase();
  return state.db.locations.all().find((row) => row.name.toLowerCase() === wanted);
}

function shelf(location: LocationRow): BodyFields {
  return { location_id: location.id, storage_location: location.name };
}
