// Prints a print-log row; the list form hides money and energy, the archive's own runs show them.

import type { Features } from "../features.ts";
import type { RunRow } from "../rows.ts";

export type RunDocument = Readonly<Record<string, unknown>>;

export function runView(row: RunRow, features: Features, form: "log" | "archive"): RunDocument {
  if (!features.runs) {
    const { archive_id: _a, cost: _c, energy_kwh: _k, energy_cost: _e, ...older } = row;
    return older;
  }
  if (form === "archive") return orderedRun(row);
  return orderedRun({ ...row, cost: null, energy_kwh: null, energy_cost: null });
}

function orderedRun(row: RunRow): RunDocument {
  return {
    id: row.id,
    archive_id: row.archive_id,
    print_name: row.print_name,
    printer_name: row.printer_name,
    printer_id: row.printer_id,
    status: row.status,
    started_at: row.started_at,
    completed_at: row.completed_at,
    duration_seconds: row.duration_seconds,
    filament_type: row.filament_type,
    filament_color: row.filament_color,
    filament_used_grams: row.filament_used_grams,
    cost: row.cost,
    energy_kwh: row.energy_kwh,
    energy_cost: row.energy_cost,
    failure_reason: row.failure_reason,
    thumbnail_path: row.thumbnail_path,
    created_by_id: row.created_by_id,
    created_by_username: row.created_by_username,
    created_at: row.created_at,
  };
}
