// Creating, changing and deleting parameters, one by one or in bulk.
import type { ParameterRow } from "../store/rows.ts";
import { deletedReply, readBulkItems } from "../wire/bulk.ts";
import { bodyObject, type Call, isObject, pkParam } from "../wire/call.ts";
import {
  created,
  databaseCrashed,
  forbidden,
  noContent,
  noMatch,
  ok,
  type Reply,
  refused,
} from "../wire/reply.ts";
import { draftParameter, hasTwin, mayChangeOwner } from "./parameter-draft.ts";
import { parameterRenderer } from "./parameter-view.ts";

export async function createParameter(call: Call): Promise<Reply> {
  if (Array.isArray(call.body)) return createParameters(call, call.body);
  const draft = draftParameter(call, bodyObject(call));
  if (draft.kind === "reply") return draft.reply;
  if (draft.kind === "refused") return refused(draft.errors);
  await call.backend.gap({ operation: "parameter-create", pks: [] });
  if (hasTwin(call, draft.row)) return databaseCrashed(call.path, "IntegrityError");
  return created(parameterRenderer(call)(insert(call, draft.row)));
}

export function updateParameter(call: Call): Reply {
  const { parameters } = call.backend.store;
  const former = parameters.get(pkParam(call));
  if (former === undefined) return noMatch(modelName(call));
  const draft = draftParameter(call, bodyObject(call), former);
  if (draft.kind === "reply") return draft.reply;
  if (draft.kind === "refused") return refused(draft.errors);
  return ok(parameterRenderer(call)(parameters.put(draft.row)));
}

export function deleteParameter(call: Call): Reply {
  const row = call.backend.store.parameters.get(pkParam(call));
  if (row === undefined) return noMatch(modelName(call));
  if (!mayChangeOwner(call, row)) return forbidden();
  call.backend.store.parameters.delete(row.pk);
  return noContent();
}

export function deleteParameters(call: Call): Reply {
  const items = readBulkItems(call, call.backend.store.parameters);
  if (items.kind === "reply") return items.reply;
  if (!items.rows.every((row) => mayChangeOwner(call, row))) return forbidden();
  for (const row of items.rows) call.backend.store.parameters.delete(row.pk);
  return deletedReply(items.rows.length);
}

export function modelName(call: Call): string {
  return call.backend.profile.genericParameters ? "Parameter" : "PartParameter";
}

/** All or nothing; errors are an array aligned with the request. */
function createParameters(call: Call, bodies: readonly unknown[]): Reply {
  const drafts = bodies.map((body) => draftParameter(call, isObject(body) ? body : {}));
  const crash = drafts.find((draft) => draft.kind === "reply");
  if (crash?.kind === "reply") return crash.reply;
  const errors = drafts.map((draft) => (draft.kind === "refused" ? draft.errors : {}));
  if (drafts.some((draft) => draft.kind === "refused")) return refused(errors);
  const rows = drafts.flatMap((draft) => (draft.kind === "row" ? [insert(call, draft.row)] : []));
  return created(rows.map(parameterRenderer(call)));
}

function insert(call: Call, row: ParameterRow): ParameterRow {
  const { parameters } = call.backend.store;
  return parameters.put({ ...row, pk: parameters.nextPk() });
}
