// The raw printer message that makes real archives heavy: about two kilobytes of JSON per archive.

export function heavyPrintData(filename: string): Readonly<Record<string, unknown>> {
  return {
    filename,
    subtask_name: filename.replace(/(\.gcode)?\.3mf$/, ""),
    remaining_time: 3960,
    raw_data: RAW_DATA,
    ams_mapping: [0],
    status: "printing",
  };
}

const TRAYS = [0, 1, 2, 3].map((id) => ({
  id: String(id),
  remain: 80 - id,
  k: 0.02,
  tray_type: "PLA",
  tray_sub_brands: "PLA Basic",
  tray_color: "000000FF",
  tray_info_idx: "GFA00",
  tray_id_name: "A00-K0",
  tag_uid: "A1B2C3D4E5F60718",
  tray_uuid: "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
  nozzle_temp_min: "190",
  nozzle_temp_max: "230",
  tray_weight: "1000",
}));

// Shared by all archives: only its printed size matters.
const RAW_DATA = {
  gcode_state: "RUNNING",
  subtask_id: "123456789",
  task_id: "0",
  mc_percent: 0,
  mc_remaining_time: 66,
  layer_num: 0,
  total_layer_num: 120,
  print_type: "local",
  nozzle_temper: 219.8,
  nozzle_target_temper: 220,
  bed_temper: 59.9,
  bed_target_temper: 60,
  wifi_signal: "-45dBm",
  lights_report: [{ node: "chamber_light", mode: "on" }],
  ams: { ams: [{ id: "0", humidity: "4", temp: "24.1", tray: TRAYS }], tray_now: "0", version: 3 },
  hms: [],
};
