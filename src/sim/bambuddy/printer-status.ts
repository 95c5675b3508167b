// The live status of a printer: the offline shape every field of which a test can override.

import type { PrinterRow } from "./rows.ts";

export interface Tray {
  readonly id: number;
  readonly tray_color: string | null;
  readonly tray_type: string | null;
  readonly tray_sub_brands: string | null;
  readonly tray_id_name: string | null;
  readonly tray_info_idx: string | null;
  readonly remain: number;
  readonly k: number | null;
  readonly cali_idx: number | null;
  readonly tag_uid: string | null;
  readonly tray_uuid: string | null;
  readonly nozzle_temp_min: number | null;
  readonly nozzle_temp_max: number | null;
  readonly drying_temp: number | null;
  readonly drying_time: number | null;
  /** 9 empty, 10 present but not loaded, 11 loaded; some firmwares always say 3. */
  readonly state: number | null;
  readonly exists: boolean | null;
}

export interface AmsUnit {
  readonly id: number;
  readonly humidity: number | null;
  readonly temp: number | null;
  readonly is_ams_ht: boolean;
  readonly serial_number: string;
  readonly sw_ver: string;
  readonly dry_time: number;
  readonly dry_status: number;
  readonly module_type: string;
  readonly tray: readonly Tray[];
}

export interface PrinterStatus {
  readonly id: number;
  readonly name: string;
  readonly connected: boolean;
  readonly state: string | null;
  readonly ams: readonly AmsUnit[];
  readonly ams_exists: boolean;
  readonly vt_tray: readonly Tray[];
  /** Any other field of the real answer. */
  readonly [field: string]: unknown;
}

/** A tray without RFID unless tags are given; `remain` is then unknown. */
export function tray(given: Partial<Tray> & Pick<Tray, "id">): Tray {
  return {
    tray_color: "000000FF",
    tray_type: "PLA",
    tray_sub_brands: "",
    tray_id_name: null,
    tray_info_idx: "GFL99",
    remain: -1,
    k: 0.02,
    cali_idx: -1,
    tag_uid: null,
    tray_uuid: null,
    nozzle_temp_min: 190,
    nozzle_temp_max: 230,
    drying_temp: null,
    drying_time: null,
    state: 11,
    exists: true,
    ...given,
  };
}

export function amsUnit(id: number, trays: readonly Tray[]): AmsUnit {
  return {
    id,
    humidity: 40,
    temp: 24.5,
    is_ams_ht: id >= 128,
    serial_number: `00600A000000${String(id).padStart(3, "0")}`,
    sw_ver: "00.00.06.49",
    dry_time: 0,
    dry_status: 0,
    module_type: id >= 128 ? "n3s" : "ams",
    tray: trays,
  };
}

export function offlineStatus(printer: PrinterRow): PrinterStatus {
  return {
    id: printer.id,
    name: printer.name,
    connected: false,
    state: null,
    current_print: null,
    subtask_name: null,
    gcode_file: null,
    progress: null,
    remaining_time: null,
    layer_num: null,
    total_layers: null,
    temperatures: null,
    cover_url: null,
    hms_errors: [],
    ams: [],
    ams_exists: false,
    vt_tray: [],
    sdcard: false,
    store_to_sdcard: false,
    timelapse: false,
    ipcam: false,
    wifi_signal: null,
    wired_network: false,
    door_open: false,
    nozzles: [],
    nozzle_rack: [],
    print_options: null,
    stg_cur: -1,
    stg_cur_name: null,
    stg: [],
    airduct_mode: 0,
    speed_level: 2,
    chamber_light: false,
    active_extruder: 0,
    ams_mapping: [],
    ams_extruder_map: {},
    fila_switch: null,
    tray_now: 255,
    expected_tray: null,
    previous_tray: null,
    ams_status_main: 0,
    ams_status_sub: 0,
    mc_print_sub_stage: 0,
    last_ams_update: 0,
    printable_objects_count: 0,
    cooling_fan_speed: null,
    big_fan1_speed: null,
    big_fan2_speed: null,
    heatbreak_fan_speed: null,
    left_aux_fan_speed: null,
    exhaust_fan_present: false,
    firmware_version: null,
    developer_mode: null,
    ams_filament_backup: null,
    awaiting_plate_clear: false,
    supports_drying: false,
    supports_drying_while_printing: false,
    drying_screen_only: false,
    supports_chamber_heater: false,
    current_archive_id: null,
    current_plate_id: null,
  };
}
