// Creates or changes several spools with one request.

import { type BodyFields, checkFields, readObject } from "../body.ts";
import type { Call, Route } from "../router.ts";
import type { SpoolRow } from "../rows.ts";
import { SPOOL_CREATE_RULES, SPOOL_PATCH_RULES } from "../spool-fields.ts";
import { resolveShelf } from "../spool-location.ts";
import { spoolView } from "../views/spool-view.ts";
import { updateSpool } from "./spool-routes.ts";

export const SPOOL_BULK_ROUTES: readonly Route[] = [
  { method: "POST", path: "/inventory/spools/bulk", access: "can_manage_inventory", answer: createSpools },
  {
    method: "POST",
    path: "/inventory/spools/bulk-update",
    access: "can_manage_inventory",
    since: "locations",
    answer: updateSpools,
  },
];

/** Copies are identical, tags included. */
function createSpools(call: Call): unknown {
  const body = readObject(call.request);
  const quantity = checkFields(body, { quantity: { type: "integer", isRequired: true, min: 1, max: 100 } });
  const given = checkFields(nested(body, "spool"), SPOOL_CREATE_RULES);
  const shelf = resolveShelf(call.state, call.features, given);
  return Array.from({ length: Number(quantity["quantity"]) }, () =>
    spoolView(call.state.addSpool({ ...given, ...shelf } as Partial<SpoolRow>), call.features),
  );
}

function updateSpools(call: Call): unknown {
  const body = readObject(call.request);
  const changes = checkFields(nested(body, "update"), SPOOL_PATCH_RULES);
  const shelf = resolveShelf(call.state, call.features, changes);
  const ids = Array.isArray(body["ids"]) ? body["ids"].map(Number) : [];
  const known = ids.filter((id) => call.state.db.spools.get(id) !== undefined);
  for (const id of known) updateSpool(call, id, { ...changes, ...shelf });
  return { updated: known.length, not_found: ids.filter((id) => !known.includes(id)) };
}

function nested(body: BodyFields, name: string): BodyFields {
  const value = body[name];
  return typeof value === "object" && value !== null ? { ...value } : {};
}
