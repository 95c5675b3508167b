// The real server's debug route that completes a print of a printer's newest archive.

import { secondsBetween } from "../naive-time.ts";
import { byNewest } from "../newest-first.ts";
import type { SpoolConsumption } from "../print.ts";
import { found, refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { ArchiveRow } from "../rows.ts";

export const SIMULATE_PRINT_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/printers/{printer_id}/debug/simulate-print-complete",
    access: "can_control_printer",
    answer: completePrint,
  },
];

function completePrint(call: Call): unknown {
  const printer = found(call.state.db.printers.get(call.id("printer_id")), "Printer not found");
  const archive = newestArchive(call, printer.id) ?? refuse(404, "No archives found for this printer");
  const completedAt = call.state.clock();
  call.state.print(archive.id, {
    printerId: printer.id,
    completedAt,
    // The real route leaves the start alone, so an upload that never started has none.
    startedAt: archive.started_at,
    ...(archive.started_at === null
      ? {}
      : { durationSeconds: secondsBetween(archive.started_at, completedAt) }),
    usage: slotConsumption(call, archive, printer.id),
    // The name comes from the live connection.
    ...(call.state.printerStatus(printer).connected ? {} : { printerName: null }),
  });
  return { success: true, archive_id: archive.id, message: "Print completion simulated" };
}

/** One that is printing, else the latest created; a soft-deleted one is taken like any other. */
function newestArchive(call: Call, printerId: number): ArchiveRow | undefined {
  const candidates = call.state.db.archivesByPrinter.rows(printerId).sort(byNewest);
  return candidates.find((row) => row.status === "printing") ?? candidates[0];
}

/** Filament slot n is taken from tray n-1 of the first unit, if a spool is assigned there. */
function slotConsumption(call: Call, archive: ArchiveRow, printerId: number): SpoolConsumption[] {
  const slots: unknown = archive.extra_data?.["filament_slots"];
  const seen = new Set<number>();
  return (Array.isArray(slots) ? slots : []).flatMap((slot: { slot_id?: number; used_g?: number }) => {
    const slotId = slot.slot_id ?? 0;
    // A file with several plates repeats its slots; only the first plate counts.
    if (seen.has(slotId)) return [];
    seen.add(slotId);
    const assignment = call.state.db.assignments
      .all()
      .find((row) => row.printer_id === printerId && row.ams_id === 0 && row.tray_id === slotId - 1);
    return assignment === undefined || slot.used_g === undefined
      ? []
      : [{ spoolId: assignment.spool_id, grams: slot.used_g }];
  });
}
