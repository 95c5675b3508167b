// Usage history: grams taken from spools, newest first, without cursor, offset or archive.

import { byNewest } from "../newest-first.ts";
import { page, Query } from "../query.ts";
import type { Call, Route } from "../router.ts";
import type { UsageRow } from "../rows.ts";
import { knownSpool } from "./spool-routes.ts";

export const USAGE_ROUTES: readonly Route[] = [
  { method: "GET", path: "/inventory/usage", access: "can_read_status", answer: listUsage },
  {
    method: "GET",
    path: "/inventory/spools/{spool_id}/usage",
    access: "can_read_status",
    answer: listSpoolUsage,
  },
  {
    method: "DELETE",
    path: "/inventory/spools/{spool_id}/usage",
    access: "can_manage_inventory",
    answer: clearSpoolUsage,
  },
];

function listUsage(call: Call): unknown {
  const query = new Query(call.request.query);
  const limit = query.integer("limit", { fallback: 100 });
  const printerId = query.filterId("printer_id");
  query.finish();
  const rows = call.state.db.usageNewestFirst
    .rows(call.tieTurn)
    .filter((row) => printerId === undefined || row.printer_id === printerId);
  return page(rows, limit, 0).map(usageView);
}

function listSpoolUsage(call: Call): unknown {
  const query = new Query(call.request.query);
  const limit = query.integer("limit", { fallback: 50 });
  query.finish();
  const rows = call.state.db.usageBySpool.rows(knownSpool(call).id).sort(byNewest);
  return page(rows, limit, 0).map(usageView);
}

/** The spool's own counter keeps what the rows added. */
function clearSpoolUsage(call: Call): unknown {
  for (const row of call.state.db.usageBySpool.rows(knownSpool(call).id)) {
    call.state.db.usage.delete(row.id);
  }
  return { status: "cleared" };
}

function usageView(row: UsageRow): unknown {
  return {
    id: row.id,
    spool_id: row.spool_id,
    printer_id: row.printer_id,
    print_name: row.print_name,
    weight_used: row.weight_used,
    percent_used: row.percent_used,
    status: row.status,
    cost: row.cost,
    created_at: row.created_at,
  };
}
