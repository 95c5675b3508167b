// Prints an archive row the way list, single get and patch answers do.

import type { Features } from "../features.ts";
import { secondsBetween } from "../naive-time.ts";
import { pythonRound } from "../python-round.ts";
import type { ArchiveRow, RunRow } from "../rows.ts";
import type { FarmState } from "../state.ts";

export type ArchiveDocument = Readonly<Record<string, unknown>>;

export interface ArchiveViewOptions {
  readonly state: FarmState;
  readonly features: Features;
  /** Grouping counts exist only in lists, the list of duplicates only in a single get. */
  readonly form: "list" | "single" | "patch";
}

export function archiveView(row: ArchiveRow, options: ArchiveViewOptions): ArchiveDocument {
  const { state, features } = options;
  const runs = features.runs ? state.db.runsByArchive.rows(row.id) : [];
  const actual = actualSeconds(row, runs.length);
  const project = row.project_id === null ? undefined : state.db.projects.get(row.project_id);
  return {
    id: row.id,
    printer_id: row.printer_id,
    project_id: row.project_id,
    project_name: project?.name ?? null,
    filename: row.filename,
    file_path: row.file_path,
    file_size: row.file_size,
    content_hash: row.content_hash,
    thumbnail_path: row.thumbnail_path,
    timelapse_path: row.timelapse_path,
    source_3mf_path: row.source_3mf_path,
    f3d_path: row.f3d_path,
    ...duplicateFields(row, options),
    object_count: objectCount(row),
    print_name: row.print_name,
    // The serializer omits the plate; only the CSV export shows it.
    ...(features.locations ? { plate_id: null } : {}),
    print_time_seconds: row.print_time_seconds,
    actual_time_seconds: actual,
    time_accuracy: timeAccuracy(row, actual),
    filament_used_grams: row.filament_used_grams,
    filament_type: row.filament_type,
    filament_color: row.filament_color,
    layer_height: row.layer_height,
    total_layers: row.total_layers,
    nozzle_diameter: row.nozzle_diameter,
    bed_temperature: row.bed_temperature,
    bed_type: row.bed_type,
    nozzle_temperature: row.nozzle_temperature,
    sliced_for_model: row.sliced_for_model,
    status: row.status,
    started_at: row.started_at,
    completed_at: row.completed_at,
    extra_data: row.extra_data,
    makerworld_url: row.makerworld_url,
    designer: row.designer,
    external_url: row.external_url,
    is_favorite: row.is_favorite,
    tags: row.tags,
    notes: row.notes,
    cost: row.cost,
    photos: row.photos,
    failure_reason: row.failure_reason,
    quantity: row.quantity,
    energy_kwh: row.energy_kwh,
    energy_cost: row.energy_cost,
    created_at: row.created_at,
    created_by_id: row.created_by_id,
    created_by_username: row.created_by_username,
    ...(features.runs ? runFields(runs) : {}),
  };
}

function duplicateFields(row: ArchiveRow, { state, form }: ArchiveViewOptions): ArchiveDocument {
  const none = { duplicates: null, duplicate_count: 0, duplicate_sequence: 0, original_archive_id: null };
  const alike = row.content_hash === null ? [] : state.db.liveArchivesByHash.rows(row.content_hash);
  if (form === "patch") return none;
  if (form === "single") return { ...none, duplicates: duplicatesOf(row, alike) };
  if (alike.length < 2) return none;
  const sequence = alike.findIndex((other) => other.id === row.id);
  return {
    duplicates: null,
    duplicate_count: alike.length - 1,
    duplicate_sequence: sequence,
    original_archive_id: sequence === 0 ? null : (alike[0]?.id ?? null),
  };
}

export function duplicatesOf(row: ArchiveRow, alike: readonly ArchiveRow[]): readonly ArchiveDocument[] {
  return alike
    .filter((other) => other.id !== row.id)
    .slice(0, 10)
    .map((other) => ({
      id: other.id,
      print_name: other.print_name,
      created_at: other.created_at,
      match_type: "exact",
    }));
}

function objectCount(row: ArchiveRow): number | null {
  const objects = row.extra_data?.["printable_objects"];
  return typeof objects === "object" && objects !== null ? Object.keys(objects).length : null;
}

function actualSeconds(row: ArchiveRow, runCount: number): number | null {
  if (row.status !== "completed" || runCount > 1) return null;
  if (row.started_at === null || row.completed_at === null) return null;
  return secondsBetween(row.started_at, row.completed_at);
}

function timeAccuracy(row: ArchiveRow, actual: number | null): number | null {
  if (actual === null || actual <= 0 || row.print_time_seconds === null) return null;
  const percent = pythonRound((row.print_time_seconds / actual) * 100, 1);
  return percent >= 5 && percent <= 500 ? percent : null;
}

function runFields(runs: readonly RunRow[]): ArchiveDocument {
  const starts = runs.flatMap((run) => run.started_at ?? []);
  const grams = runs.flatMap((run) => run.filament_used_grams ?? []);
  return {
    run_count: runs.length,
    last_run_at: starts.sort().at(-1) ?? null,
    total_filament_actual_grams:
      grams.length === 0
        ? null
        : pythonRound(
            grams.reduce((a, b) => a + b),
            1,
          ),
    successful_run_count: runs.filter((run) => run.status === "completed").length,
    failed_run_count: runs.filter((run) => run.status === "failed").length,
  };
}
