// Fills the columns a caller of the world-building API leaves out with believable values.

import { createHash } from "node:crypto";
import { heavyPrintData } from "./heavy-print-data.ts";
import { folderStamp, naive, wholeSeconds } from "./naive-time.ts";
import { pythonRound } from "./python-round.ts";
import type { ArchiveRow, PrinterRow, ProjectRow, SpoolRow } from "./rows.ts";

/** Money per kilogram where neither spool nor setting says otherwise. */
export const DEFAULT_FILAMENT_COST = 24;

export interface Moment {
  readonly id: number;
  readonly now: string;
}

export function printerRow(given: Partial<PrinterRow>, { id, now }: Moment): PrinterRow {
  const created = wholeSeconds(given.created_at ?? now);
  return {
    name: `Printer ${id}`,
    serial_number: `00M09A1B2C3${String(id).padStart(4, "0")}`,
    ip_address: `192.0.2.${10 + (id % 240)}`,
    access_code: "00000000",
    model: "X1C",
    location: null,
    nozzle_count: 1,
    is_active: true,
    auto_archive: true,
    print_hours_offset: 0,
    updated_at: created,
    ...given,
    id,
    created_at: created,
  };
}

export function projectRow(given: Partial<ProjectRow>, { id, now }: Moment): ProjectRow {
  const created = wholeSeconds(given.created_at ?? now);
  return {
    name: `Project ${id}`,
    description: null,
    color: null,
    status: "active",
    updated_at: created,
    ...given,
    id,
    created_at: created,
  };
}

export function archiveRow(given: Partial<ArchiveRow>, moment: Moment, heavyExtraData: boolean): ArchiveRow {
  const { id, now } = moment;
  const created = wholeSeconds(given.created_at ?? now);
  const name = given.print_name ?? `Model ${id}`;
  const filename = given.filename ?? `${name.replace(/[\\/]/g, "_")}.gcode.3mf`;
  const owner = given.printer_id ?? "unassigned";
  const folder = `archive/${owner}/${folderStamp(created)}_${filename.replace(/(\.gcode)?\.3mf$/, "")}`;
  const grams = given.filament_used_grams === undefined ? 25.5 : given.filament_used_grams;
  const row: ArchiveRow = {
    printer_id: null,
    project_id: null,
    file_path: `${folder}/${filename}`,
    file_size: 2800 + filename.length,
    content_hash: createHash("sha256").update(filename).digest("hex"),
    thumbnail_path: `${folder}/thumbnail.png`,
    timelapse_path: null,
    source_3mf_path: null,
    f3d_path: null,
    plate_id: null,
    print_time_seconds: 3600,
    filament_used_grams: grams,
    filament_type: "PLA",
    filament_color: "#000000",
    layer_height: 0.2,
    total_layers: 120,
    nozzle_diameter: 0.4,
    bed_temperature: 60,
    bed_type: "Textured PEI Plate",
    nozzle_temperature: 220,
    sliced_for_model: "X1C",
    status: "archived",
    started_at: null,
    extra_data: null,
    makerworld_url: null,
    designer: null,
    external_url: null,
    is_favorite: false,
    tags: null,
    notes: null,
    cost: grams === null ? null : pythonRound((grams * DEFAULT_FILAMENT_COST) / 1000, 2),
    photos: null,
    failure_reason: null,
    quantity: 1,
    energy_kwh: null,
    energy_cost: null,
    created_by_id: null,
    created_by_username: null,
    deleted_at: null,
    ...given,
    filename,
    print_name: given.print_name === null ? null : name,
    completed_at: given.completed_at === undefined ? uploadTime(given, now) : given.completed_at,
    id,
    created_at: created,
  };
  return given.extra_data === undefined ? { ...row, extra_data: extraData(row, heavyExtraData) } : row;
}

/** An upload carries a completion time although nothing was printed. */
function uploadTime(given: Partial<ArchiveRow>, now: string): string | null {
  if ((given.status ?? "archived") !== "archived") return null;
  return naive(given.created_at ?? now);
}

function extraData(row: ArchiveRow, heavy: boolean): Readonly<Record<string, unknown>> {
  return {
    sliced_for_model: row.sliced_for_model,
    bed_type: row.bed_type,
    printable_objects: Object.fromEntries(
      Array.from({ length: row.quantity }, (_, index) => [String(101 + index), `object_${index + 1}`]),
    ),
    print_time_seconds: row.print_time_seconds,
    filament_used_grams: row.filament_used_grams,
    filament_slots: [
      {
        slot_id: 1,
        used_g: row.filament_used_grams,
        type: row.filament_type,
        color: row.filament_color,
      },
    ],
    layer_height: row.layer_height,
    total_layers: row.total_layers,
    print_name: row.print_name,
    ...(heavy ? { _print_data: heavyPrintData(row.filename) } : {}),
  };
}

export function spoolRow(given: Partial<SpoolRow>, { id, now }: Moment): SpoolRow {
  const created = wholeSeconds(given.created_at ?? now);
  return {
    material: "PLA",
    subtype: null,
    color_name: null,
    rgba: null,
    extra_colors: null,
    effect_type: null,
    brand: null,
    label_weight: 1000,
    core_weight: 250,
    core_weight_catalog_id: null,
    weight_used: 0,
    weight_used_baseline: 0,
    slicer_filament: null,
    slicer_filament_name: null,
    nozzle_temp_min: null,
    nozzle_temp_max: null,
    note: null,
    tag_uid: null,
    tray_uuid: null,
    data_origin: null,
    tag_type: null,
    cost_per_kg: null,
    weight_locked: false,
    last_scale_weight: null,
    last_weighed_at: null,
    category: null,
    low_stock_threshold_pct: null,
    storage_location: null,
    location_id: null,
    added_full: null,
    last_used: null,
    encode_time: null,
    archived_at: null,
    updated_at: created,
    ...given,
    id,
    created_at: created,
  };
}
