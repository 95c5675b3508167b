// The rows of the simulated Bambuddy's database; times are naive UTC text as the server prints them.

export interface PrinterRow {
  readonly id: number;
  readonly name: string;
  readonly serial_number: string;
  readonly ip_address: string;
  readonly access_code: string;
  readonly model: string | null;
  readonly location: string | null;
  readonly nozzle_count: number;
  readonly is_active: boolean;
  readonly auto_archive: boolean;
  readonly print_hours_offset: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ProjectRow {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly color: string | null;
  readonly status: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ArchiveRow {
  readonly id: number;
  readonly printer_id: number | null;
  readonly project_id: number | null;
  readonly filename: string;
  readonly file_path: string;
  readonly file_size: number;
  readonly content_hash: string | null;
  readonly thumbnail_path: string | null;
  readonly timelapse_path: string | null;
  readonly source_3mf_path: string | null;
  readonly f3d_path: string | null;
  readonly print_name: string | null;
  readonly plate_id: number | null;
  readonly print_time_seconds: number | null;
  readonly filament_used_grams: number | null;
  readonly filament_type: string | null;
  readonly filament_color: string | null;
  readonly layer_height: number | null;
  readonly total_layers: number | null;
  readonly nozzle_diameter: number | null;
  readonly bed_temperature: number | null;
  readonly bed_type: string | null;
  readonly nozzle_temperature: number | null;
  readonly sliced_for_model: string | null;
  readonly status: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly extra_data: Readonly<Record<string, unknown>> | null;
  readonly makerworld_url: string | null;
  readonly designer: string | null;
  readonly external_url: string | null;
  readonly is_favorite: boolean;
  readonly tags: string | null;
  readonly notes: string | null;
  readonly cost: number | null;
  readonly photos: readonly string[] | null;
  readonly failure_reason: string | null;
  readonly quantity: number;
  readonly energy_kwh: number | null;
  readonly energy_cost: number | null;
  readonly created_at: string;
  readonly created_by_id: number | null;
  readonly created_by_username: string | null;
  /** Never shown; a row with it is hidden. */
  readonly deleted_at: string | null;
}

/** A print-log entry: one print event. */
export interface RunRow {
  readonly id: number;
  readonly archive_id: number | null;
  readonly print_name: string | null;
  readonly printer_name: string | null;
  readonly printer_id: number | null;
  readonly status: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly duration_seconds: number | null;
  readonly filament_type: string | null;
  readonly filament_color: string | null;
  readonly filament_used_grams: number | null;
  readonly cost: number | null;
  readonly energy_kwh: number | null;
  readonly energy_cost: number | null;
  readonly failure_reason: string | null;
  readonly thumbnail_path: string | null;
  readonly created_by_id: number | null;
  readonly created_by_username: string | null;
  readonly created_at: string;
}

export interface SpoolRow {
  readonly id: number;
  readonly material: string;
  readonly subtype: string | null;
  readonly color_name: string | null;
  readonly rgba: string | null;
  readonly extra_colors: string | null;
  readonly effect_type: string | null;
  readonly brand: string | null;
  readonly label_weight: number;
  readonly core_weight: number;
  readonly core_weight_catalog_id: number | null;
  readonly weight_used: number;
  readonly weight_used_baseline: number;
  readonly slicer_filament: string | null;
  readonly slicer_filament_name: string | null;
  readonly nozzle_temp_min: number | null;
  readonly nozzle_temp_max: number | null;
  readonly note: string | null;
  readonly tag_uid: string | null;
  readonly tray_uuid: string | null;
  readonly data_origin: string | null;
  readonly tag_type: string | null;
  readonly cost_per_kg: number | null;
  readonly weight_locked: boolean;
  readonly last_scale_weight: number | null;
  readonly last_weighed_at: string | null;
  readonly category: string | null;
  readonly low_stock_threshold_pct: number | null;
  readonly storage_location: string | null;
  readonly location_id: number | null;
  readonly added_full: boolean | null;
  readonly last_used: string | null;
  readonly encode_time: string | null;
  readonly archived_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface AssignmentRow {
  readonly id: number;
  readonly spool_id: number;
  readonly printer_id: number;
  readonly ams_id: number;
  readonly tray_id: number;
  readonly fingerprint_color: string | null;
  readonly fingerprint_type: string | null;
  readonly created_at: string;
}

export interface UsageRow {
  readonly id: number;
  readonly spool_id: number;
  readonly printer_id: number | null;
  readonly print_name: string | null;
  /** In the database and in backups, never in the API. */
  readonly archive_id: number | null;
  readonly weight_used: number;
  readonly percent_used: number;
  readonly status: string;
  readonly cost: number | null;
  readonly created_at: string;
}

export interface LocationRow {
  readonly id: number;
  readonly name: string;
  readonly identifier: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}
