// Assignments: which spool sits in which slot; posting replaces the slot's row and validates almost nothing.

import { type FieldRule, readBody } from "../body.ts";
import type { Slot } from "../database.ts";
import type { Tray } from "../printer-status.ts";
import { Query } from "../query.ts";
import { found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { AssignmentRow } from "../rows.ts";
import { spoolView } from "../views/spool-view.ts";

export const ASSIGNMENT_ROUTES: readonly Route[] = [
  { method: "GET", path: "/inventory/assignments", access: "can_read_status", answer: listAssignments },
  { method: "POST", path: "/inventory/assignments", access: "can_manage_inventory", answer: assign },
  {
    method: "DELETE",
    path: "/inventory/assignments/{printer_id}/{ams_id}/{tray_id}",
    access: "can_manage_inventory",
    answer: unassign,
  },
];

/** Tray states in which the printer holds no loaded filament to configure. */
const UNLOADED_STATES: readonly (number | null)[] = [9, 10];

function listAssignments(call: Call): unknown {
  const query = new Query(call.request.query);
  const printerId = query.filterId("printer_id");
  query.finish();
  const rows = call.state.db.assignments.all();
  if (printerId === undefined) return rows.map((row) => assignmentView(call, row));
  return rows
    .filter((row) => row.printer_id === printerId)
    .sort((left, right) => left.ams_id - right.ams_id || left.tray_id - right.tray_id)
    .map((row) => assignmentView(call, row));
}

function assign(call: Call): unknown {
  const integer: FieldRule = { type: "integer", isRequired: true, isNullable: false };
  const body = readBody(call.request, {
    spool_id: integer,
    printer_id: integer,
    ams_id: integer,
    tray_id: integer,
  });
  const spool = found(call.state.db.spools.get(Number(body["spool_id"])), "Spool not found");
  if (spool.archived_at !== null) refuse(400, "Cannot assign an archived spool");
  const slot = {
    printer_id: Number(body["printer_id"]),
    ams_id: Number(body["ams_id"]),
    tray_id: Number(body["tray_id"]),
  };
  const printer = call.state.db.printers.get(slot.printer_id);
  const isOnline = printer !== undefined && call.state.printerStatus(printer).connected;
  const tray = liveTray(call, slot);
  const row = call.state.assign(spool.id, slot, {
    fingerprint_color: tray?.tray_color ?? null,
    fingerprint_type: tray?.tray_type ?? null,
  });
  const isConfigured = isOnline && !(tray !== undefined && UNLOADED_STATES.includes(tray.state));
  return { ...assignmentView(call, row), configured: isConfigured, pending_config: !isConfigured };
}

function unassign(call: Call): unknown {
  const slot = {
    printer_id: call.id("printer_id"),
    ams_id: call.id("ams_id"),
    tray_id: call.id("tray_id"),
  };
  return call.state.unassign(slot) ? { status: "deleted" } : refuse(404, "Assignment not found");
}

function liveTray(call: Call, slot: Slot): Tray | undefined {
  const printer = call.state.db.printers.get(slot.printer_id);
  if (printer === undefined) return undefined;
  const status = call.state.printerStatus(printer);
  // External spools are unit 255 in assignments and trays 254 and 255 in the status.
  if (slot.ams_id === 255) return status.vt_tray.find((tray) => tray.id === 254 + slot.tray_id);
  return status.ams.find((unit) => unit.id === slot.ams_id)?.tray.find((tray) => tray.id === slot.tray_id);
}

function assignmentView(call: Call, row: AssignmentRow): Readonly<Record<string, unknown>> {
  const spool = call.state.db.spools.get(row.spool_id);
  return {
    id: row.id,
    spool_id: row.spool_id,
    printer_id: row.printer_id,
    printer_name: call.state.db.printers.get(row.printer_id)?.name ?? null,
    ams_id: row.ams_id,
    tray_id: row.tray_id,
    fingerprint_color: row.fingerprint_color,
    fingerprint_type: row.fingerprint_type,
    created_at: row.created_at,
    spool: spool === undefined ? null : spoolView(spool, call.features),
    configured: false,
    pending_config: false,
    ams_label: null,
  };
}
