// Spools of the built-in inventory: list, get, create, change, delete, archive, restore.

import { type BodyFields, readBody } from "../body.ts";
import { wholeSeconds } from "../naive-time.ts";
import { Query } from "../query.ts";
import { crash, found } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { SpoolRow } from "../rows.ts";
import { SPOOL_CREATE_RULES, SPOOL_PATCH_RULES, SPOOL_REQUIRED_COLUMNS } from "../spool-fields.ts";
import { resolveShelf } from "../spool-location.ts";
import { spoolView } from "../views/spool-view.ts";

const ITEM = "/inventory/spools/{spool_id}";

export const SPOOL_ROUTES: readonly Route[] = [
  { method: "GET", path: "/inventory/spools", access: "can_read_status", answer: listSpools },
  { method: "POST", path: "/inventory/spools", access: "can_manage_inventory", answer: createSpool },
  { method: "GET", path: ITEM, access: "can_read_status", answer: getSpool },
  { method: "PATCH", path: ITEM, access: "can_manage_inventory", answer: patchSpool },
  { method: "DELETE", path: ITEM, access: "can_manage_inventory", answer: deleteSpool },
  { method: "POST", path: `${ITEM}/archive`, access: "can_manage_inventory", answer: archiveSpool },
  { method: "POST", path: `${ITEM}/restore`, access: "can_manage_inventory", answer: restoreSpool },
  {
    method: "POST",
    path: `${ITEM}/reset-consumed-counter`,
    access: "can_manage_inventory",
    since: "runEdits",
    answer: resetCounter,
  },
];

export function knownSpool(call: Call): SpoolRow {
  return found(call.state.db.spools.get(call.id("spool_id")), "Spool not found");
}

/** Changes a spool and prints it; the print may crash after the change was stored. */
export function updateSpool(call: Call, id: number, changes: BodyFields): BodyFields {
  const updated = { ...changes, updated_at: wholeSeconds(call.state.clock()) };
  return spoolView(call.state.db.spools.update(id, updated as Partial<SpoolRow>), call.features);
}

function listSpools(call: Call): unknown {
  const includesArchived = new Query(call.request.query).flag("include_archived");
  return call.state.db.spools
    .all()
    .filter((row) => includesArchived || row.archived_at === null)
    .sort(byMaterialBrandColour)
    .map((row) => spoolView(row, call.features));
}

/** Byte order with nulls first, as SQLite sorts; equal rows stay in id order. */
function byMaterialBrandColour(left: SpoolRow, right: SpoolRow): number {
  for (const column of ["material", "brand", "color_name"] as const) {
    const [a, b] = [left[column] ?? "", right[column] ?? ""];
    if (a !== b) return a < b ? -1 : 1;
  }
  return left.id - right.id;
}

function getSpool(call: Call): unknown {
  return spoolView(knownSpool(call), call.features);
}

function createSpool(call: Call): unknown {
  const body = readBody(call.request, SPOOL_CREATE_RULES);
  const shelf = resolveShelf(call.state, call.features, body);
  const { location_id: _id, storage_location: _text, ...columns } = body;
  const given = { ...withNormalColours(columns), ...shelf };
  return spoolView(call.state.addSpool(given as Partial<SpoolRow>), call.features);
}

function patchSpool(call: Call): unknown {
  const body = readBody(call.request, SPOOL_PATCH_RULES);
  const { id } = knownSpool(call);
  if (SPOOL_REQUIRED_COLUMNS.some((column) => body[column] === null)) crash();
  const shelf = resolveShelf(call.state, call.features, body);
  const { location_id: _id, storage_location: _text, ...columns } = body;
  // A hand-set weight is protected from the AMS percentage unless the caller says otherwise.
  const lock = "weight_used" in body && !("weight_locked" in body) ? { weight_locked: true } : {};
  return updateSpool(call, id, { ...withNormalColours(columns), ...shelf, ...lock });
}

function withNormalColours(columns: BodyFields): BodyFields {
  const colours = columns["extra_colors"];
  return typeof colours === "string" ? { ...columns, extra_colors: colours.toLowerCase() } : columns;
}

/** Assignments go with the spool, usage rows stay and a reused id inherits them. */
function deleteSpool(call: Call): unknown {
  const { id } = knownSpool(call);
  for (const row of call.state.db.assignmentsBySpool.rows(id)) call.state.db.assignments.delete(row.id);
  call.state.db.spools.delete(id);
  return { status: "deleted" };
}

/** The answer echoes the time with a `Z` that later reads do not have. */
function archiveSpool(call: Call): unknown {
  const { id } = knownSpool(call);
  const now = call.state.clock();
  return { ...updateSpool(call, id, { archived_at: now }), archived_at: `${now}Z` };
}

function restoreSpool(call: Call): unknown {
  return updateSpool(call, knownSpool(call).id, { archived_at: null });
}

function resetCounter(call: Call): unknown {
  const spool = knownSpool(call);
  return updateSpool(call, spool.id, { weight_used_baseline: spool.weight_used });
}
