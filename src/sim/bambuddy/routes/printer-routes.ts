// Printers: list, item, live status, grams left in the slots, and the picture token.

import type { AccessControl } from "../access.ts";
import { found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { PrinterRow } from "../rows.ts";

export function printerRoutes(access: AccessControl): readonly Route[] {
  const read = "can_read_status";
  return [
    {
      method: "POST",
      path: "/printers/camera/stream-token",
      access: read,
      answer: () => ({ token: access.mintPictureToken() }),
    },
    { method: "GET", path: "/printers/", access: read, answer: (call) => listPrinters(call, access) },
    {
      method: "GET",
      path: "/printers/{printer_id}",
      access: read,
      answer: (call) => printerView(knownPrinter(call), access),
    },
    {
      method: "GET",
      path: "/printers/{printer_id}/status",
      access: read,
      answer: (call) => call.state.printerStatus(knownPrinter(call)),
    },
    {
      method: "GET",
      path: "/printers/{printer_id}/inventory-remain",
      access: read,
      answer: inventoryRemain,
    },
    {
      method: "POST",
      path: "/printers/{printer_id}/refresh-status",
      access: read,
      answer: refreshStatus,
    },
  ];
}

function knownPrinter(call: Call): PrinterRow {
  return found(call.state.db.printers.get(call.id("printer_id")), "Printer not found");
}

function listPrinters(call: Call, access: AccessControl): unknown {
  return call.state.db.printers
    .all()
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
    .map((row) => printerView(row, access));
}

function printerView(row: PrinterRow, access: AccessControl): unknown {
  return {
    name: row.name,
    serial_number: row.serial_number,
    ip_address: row.ip_address,
    model: row.model,
    location: row.location,
    auto_archive: row.auto_archive,
    external_camera_url: null,
    external_camera_type: null,
    external_camera_enabled: false,
    external_camera_snapshot_url: null,
    camera_rotation: 0,
    id: row.id,
    is_active: row.is_active,
    nozzle_count: row.nozzle_count,
    supports_nozzle_flow_type: true,
    print_hours_offset: row.print_hours_offset,
    plate_detection_enabled: false,
    plate_detection_roi: null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    // Never shown to an API key.
    ...(access.isOn ? {} : { access_code: row.access_code }),
  };
}

function refreshStatus(call: Call): unknown {
  const printer = knownPrinter(call);
  if (!call.state.printerStatus(printer).connected) return refuse(400, "Printer not connected");
  return { status: "refresh_requested" };
}

/** Grams left per global tray id: unit*4+tray, the unit itself for single-tray units, 254 and 255 outside. */
function inventoryRemain(call: Call): unknown {
  const printer = knownPrinter(call);
  const remaining: Record<string, number> = {};
  if (call.state.printerStatus(printer).connected) {
    for (const slot of call.state.db.assignments.all().filter((row) => row.printer_id === printer.id)) {
      const spool = call.state.db.spools.get(slot.spool_id);
      if (spool === undefined) continue;
      const trayId =
        slot.ams_id === 255
          ? 254 + slot.tray_id
          : slot.ams_id >= 128
            ? slot.ams_id
            : slot.ams_id * 4 + slot.tray_id;
      remaining[String(trayId)] = Math.max(0, spool.label_weight - spool.weight_used);
    }
  }
  return { inventory_remain_g: remaining };
}
