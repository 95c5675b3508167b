// One archive: get, change, delete, its runs and its picture.

import type { SimResponse } from "../../server/message.ts";
import { type BodyFields, type FieldRules, readBody } from "../body.ts";
import { coloured } from "../coloured-png.ts";
import { byNewest } from "../newest-first.ts";
import { Query } from "../query.ts";
import { crash, found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { ArchiveRow } from "../rows.ts";
import { archiveView, duplicatesOf } from "../views/archive-view.ts";
import { platesView } from "../views/plates-view.ts";
import { runView } from "../views/run-view.ts";

export const ARCHIVE_ITEM_ROUTES: readonly Route[] = [
  { method: "GET", path: "/archives/{archive_id}", access: "can_read_status", answer: getArchive },
  { method: "PATCH", path: "/archives/{archive_id}", access: "can_manage_archives", answer: patchArchive },
  { method: "DELETE", path: "/archives/{archive_id}", access: "can_manage_archives", answer: deleteArchive },
  {
    method: "GET",
    path: "/archives/{archive_id}/runs",
    access: "can_read_status",
    since: "runs",
    answer: listRuns,
  },
  { method: "GET", path: "/archives/{archive_id}/thumbnail", access: "picture", answer: getThumbnail },
  { method: "GET", path: "/archives/{archive_id}/duplicates", access: "can_read_status", answer: duplicates },
  { method: "GET", path: "/archives/{archive_id}/plates", access: "can_read_status", answer: listPlates },
  { method: "GET", path: "/archives/{archive_id}/delete-impact", access: "can_read_status", answer: impact },
  { method: "POST", path: "/archives/{archive_id}/reprint", access: "can_read_status", answer: reprint },
];

const NOT_FOUND = "Archive not found";

const PATCH_RULES: FieldRules = {
  print_name: { type: "string" },
  is_favorite: { type: "boolean" },
  tags: { type: "string" },
  notes: { type: "string" },
  cost: { type: "number" },
  failure_reason: { type: "string" },
  quantity: { type: "integer" },
  external_url: { type: "string" },
  printer_id: { type: "integer" },
  project_id: { type: "integer" },
  status: { type: "string" },
};

function liveArchive(call: Call): ArchiveRow {
  const row = found(call.state.db.archives.get(call.id("archive_id")), NOT_FOUND);
  return row.deleted_at === null ? row : refuse(404, NOT_FOUND);
}

function getArchive(call: Call): unknown {
  return archiveView(liveArchive(call), { ...call, form: "single" });
}

function listRuns(call: Call): unknown {
  const archive = liveArchive(call);
  const items = call.state.db.runsByArchive
    .rows(archive.id)
    .sort(byNewest)
    .map((run) => runView(run, call.features, "archive"));
  return { items, total: items.length };
}

function duplicates(call: Call): unknown {
  const archive = liveArchive(call);
  const alike =
    archive.content_hash === null ? [] : call.state.db.liveArchivesByHash.rows(archive.content_hash);
  const others = duplicatesOf(archive, alike);
  return { duplicates: others, count: others.length };
}

function listPlates(call: Call): unknown {
  return found(platesView(liveArchive(call)), "Archive file not found");
}

function impact(call: Call): unknown {
  liveArchive(call);
  return { related_queue_items: 0, currently_printing: 0 };
}

function reprint(): unknown {
  return refuse(410, "Direct archive reprint has been removed. Create a print queue item with POST /queue/.");
}

/** Works on soft-deleted rows too, although a get says 404. */
function patchArchive(call: Call): unknown {
  const id = call.id("archive_id");
  const changes = readBody(call.request, PATCH_RULES);
  found(call.state.db.archives.get(id), NOT_FOUND);
  if (changes["quantity"] === null || changes["is_favorite"] === null) crash();
  const row = call.state.db.archives.update(id, changes as Partial<ArchiveRow>);
  mirrorToNewestRun(call, id, changes);
  return archiveView(row, { ...call, form: "patch" });
}

function mirrorToNewestRun(call: Call, archiveId: number, changes: BodyFields): void {
  const newest = call.state.db.runsByArchive.rows(archiveId).sort(byNewest)[0];
  if (newest === undefined) return;
  call.state.db.runs.update(newest.id, {
    ...(typeof changes["status"] === "string" ? { status: changes["status"] } : {}),
    ...(typeof changes["failure_reason"] === "string" ? { failure_reason: changes["failure_reason"] } : {}),
  });
}

function deleteArchive(call: Call): unknown {
  const query = new Query(call.request.query);
  const archive = liveArchive(call);
  const isPurge = query.flag("purge_stats");
  if (!call.features.runs) {
    call.state.db.archives.delete(archive.id);
    return { status: "deleted" };
  }
  if (isPurge) call.state.purge(archive.id);
  else call.state.softDelete(archive.id);
  return { status: "deleted", purged_from_stats: isPurge };
}

function getThumbnail(call: Call): SimResponse {
  const row = call.state.db.archives.get(call.id("archive_id"));
  if (row === undefined || row.thumbnail_path === null) return refuse(404, "Thumbnail not found");
  if (row.deleted_at !== null) return refuse(404, "Thumbnail file not found");
  return {
    status: 200,
    headers: {
      "content-type": "image/png",
      "cache-control": "no-cache, must-revalidate",
      etag: `"${Math.trunc(Date.parse(`${row.created_at}Z`) / 1000)}"`,
    },
    body: call.state.thumbnail(row.id) ?? coloured(row.id),
  };
}
