// The catalogue of storage shelves; names are unique whatever their case.

import { jsonResponse } from "../../server/message.ts";
import { readBody } from "../body.ts";
import { wholeSeconds } from "../naive-time.ts";
import { found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { LocationRow } from "../rows.ts";
import { locationNamed } from "../spool-location.ts";

const ITEM = "/inventory/locations/{location_id}";

export const LOCATION_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/inventory/locations",
    access: "can_read_status",
    since: "locations",
    answer: (call) => call.state.db.locations.all().map((row) => locationView(call, row)),
  },
  {
    method: "POST",
    path: "/inventory/locations",
    access: "can_manage_inventory",
    since: "locations",
    answer: createLocation,
  },
  { method: "PATCH", path: ITEM, access: "can_manage_inventory", since: "locations", answer: patchLocation },
  {
    method: "DELETE",
    path: ITEM,
    access: "can_manage_inventory",
    since: "locations",
    answer: deleteLocation,
  },
];

const NOT_FOUND = "Location not found";
const TAKEN = "A location with this name already exists";

function spoolsAt(call: Call, location: LocationRow) {
  return call.state.db.spools.all().filter((row) => row.location_id === location.id);
}

function locationView(call: Call, row: LocationRow): unknown {
  return {
    id: row.id,
    name: row.name,
    identifier: row.identifier,
    spool_count: spoolsAt(call, row).length,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

function createLocation(call: Call): unknown {
  const body = readBody(call.request, {
    name: { type: "string", isRequired: true, isNullable: false, minLength: 1, maxLength: 255 },
    identifier: { type: "string" },
  });
  const name = String(body["name"]).trim();
  if (locationNamed(call.state, name) !== undefined) refuse(409, TAKEN);
  const identifier = typeof body["identifier"] === "string" ? body["identifier"] : null;
  return jsonResponse(201, locationView(call, call.state.addLocation({ name, identifier })));
}

/** A new name reaches the text on every spool of the shelf. */
function patchLocation(call: Call): unknown {
  const body = readBody(call.request, {
    name: { type: "string", isNullable: false, minLength: 1, maxLength: 255 },
    identifier: { type: "string" },
  });
  const location = found(call.state.db.locations.get(call.id("location_id")), NOT_FOUND);
  const now = wholeSeconds(call.state.clock());
  if (typeof body["name"] === "string") {
    const holder = locationNamed(call.state, body["name"]);
    if (holder !== undefined && holder.id !== location.id) refuse(409, TAKEN);
    for (const spool of spoolsAt(call, location)) {
      call.state.db.spools.update(spool.id, { storage_location: body["name"], updated_at: now });
    }
  }
  const changes = { ...body, updated_at: now } as Partial<LocationRow>;
  return locationView(call, call.state.db.locations.update(location.id, changes));
}

function deleteLocation(call: Call): unknown {
  const location = found(call.state.db.locations.get(call.id("location_id")), NOT_FOUND);
  if (spoolsAt(call, location).length > 0) {
    refuse(409, "Location has spools assigned and cannot be deleted");
  }
  call.state.db.locations.delete(location.id);
  return { status: "deleted" };
}
