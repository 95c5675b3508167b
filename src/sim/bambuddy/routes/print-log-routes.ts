// The print log: one row per print event, the only list with a total.

import { readBody } from "../body.ts";
import { page, Query } from "../query.ts";
import { found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { RunRow } from "../rows.ts";
import { runView } from "../views/run-view.ts";

export const PRINT_LOG_ROUTES: readonly Route[] = [
  { method: "GET", path: "/print-log/", access: "can_read_status", answer: listRuns },
  { method: "DELETE", path: "/print-log/", access: "can_manage_archives", answer: clearRuns },
  {
    method: "PATCH",
    path: "/print-log/{entry_id}",
    access: "can_manage_archives",
    since: "runEdits",
    answer: patchRun,
  },
  {
    method: "DELETE",
    path: "/print-log/{entry_id}",
    access: "can_manage_archives",
    since: "runEdits",
    answer: deleteRun,
  },
];

const NOT_FOUND = "Print log entry not found";
const STATUSES = ["completed", "failed", "stopped", "cancelled", "skipped"];
const REASONS = [
  "",
  "adhesionFailure",
  "spaghettiDetached",
  "layerShift",
  "cloggedNozzle",
  "filamentRunout",
  "warping",
  "stringing",
  "underExtrusion",
  "powerFailure",
  "userCancelled",
  "other",
];

function listRuns(call: Call): unknown {
  const query = new Query(call.request.query);
  const printerId = query.filterId("printer_id");
  const from = query.moment("date_from");
  const to = query.moment("date_to");
  const limit = query.integer("limit", { fallback: 50, min: 1, max: 500 });
  const offset = query.integer("offset", { fallback: 0, min: 0 });
  query.finish();
  const status = query.text("status");
  const user = query.text("created_by_username");
  const search = query.text("search")?.toLowerCase();
  const matching = call.state.db.runsNewestFirst
    .rows(call.tieTurn)
    .filter(
      (row) =>
        (from === undefined || row.created_at >= from) &&
        (to === undefined || row.created_at <= to) &&
        (printerId === undefined || row.printer_id === printerId) &&
        (status === undefined || row.status === status) &&
        (user === undefined || row.created_by_username === user) &&
        (search === undefined || (row.print_name ?? "").toLowerCase().includes(search)),
    );
  return {
    items: page(matching, limit, offset).map((row) => runView(row, call.features, "log")),
    total: matching.length,
  };
}

function patchRun(call: Call): unknown {
  const id = call.id("entry_id");
  const changes = readBody(call.request, {
    failure_reason: { type: "string" },
    status: { type: "string" },
  });
  found(call.state.db.runs.get(id), NOT_FOUND);
  const { status, failure_reason: reason } = changes;
  if (typeof status === "string" && !STATUSES.includes(status)) refuse(400, `Unknown status: '${status}'`);
  if (typeof reason === "string" && !REASONS.includes(reason)) {
    refuse(400, `Unknown failure_reason: '${reason}'`);
  }
  // Unlike the archive's own PATCH this one is not mirrored.
  return runView(call.state.db.runs.update(id, changes as Partial<RunRow>), call.features, "log");
}

function deleteRun(call: Call): unknown {
  const id = call.id("entry_id");
  found(call.state.db.runs.get(id), NOT_FOUND);
  call.state.db.runs.delete(id);
  return { status: "deleted" };
}

function clearRuns(call: Call): unknown {
  const rows = call.state.db.runs.all();
  for (const row of rows) call.state.db.runs.delete(row.id);
  return { deleted: rows.length };
}
