// Which spool members a create and a patch accept, and how strictly.

import type { FieldRules } from "./body.ts";

const COLOUR_PATTERN = "^[0-9A-Fa-f]{8}$";

const SHARED_RULES = {
  subtype: { type: "string" },
  color_name: { type: "string" },
  rgba: { type: "string", pattern: COLOUR_PATTERN },
  extra_colors: { type: "string" },
  effect_type: { type: "string" },
  brand: { type: "string" },
  label_weight: { type: "integer" },
  core_weight: { type: "integer" },
  core_weight_catalog_id: { type: "integer" },
  weight_used: { type: "number" },
  weight_locked: { type: "boolean" },
  slicer_filament: { type: "string" },
  slicer_filament_name: { type: "string" },
  nozzle_temp_min: { type: "integer" },
  nozzle_temp_max: { type: "integer" },
  note: { type: "string" },
  tag_uid: { type: "string" },
  tray_uuid: { type: "string" },
  data_origin: { type: "string" },
  tag_type: { type: "string" },
  cost_per_kg: { type: "number", min: 0 },
  category: { type: "string", maxLength: 50 },
  low_stock_threshold_pct: { type: "integer", min: 1, max: 99 },
  storage_location: { type: "string", maxLength: 255 },
  location_id: { type: "integer" },
} as const satisfies FieldRules;

export const SPOOL_CREATE_RULES: FieldRules = {
  material: { type: "string", isRequired: true, isNullable: false, minLength: 1, maxLength: 50 },
  ...SHARED_RULES,
  label_weight: { type: "integer", isNullable: false },
  core_weight: { type: "integer", isNullable: false },
  weight_used: { type: "number", isNullable: false },
  weight_locked: { type: "boolean", isNullable: false },
  weight_used_baseline: { type: "number", isNullable: false },
  last_scale_weight: { type: "integer" },
};

/** Neither a minimum length for the material nor a ban on null: both reach the database. */
export const SPOOL_PATCH_RULES: FieldRules = {
  material: { type: "string", maxLength: 50 },
  ...SHARED_RULES,
};

/** Columns that cannot be null: a null crashes the request and changes nothing. */
export const SPOOL_REQUIRED_COLUMNS: readonly string[] = [
  "material",
  "label_weight",
  "core_weight",
  "weight_used",
  "weight_locked",
];
