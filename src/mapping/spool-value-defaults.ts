// Where the fields of a Bambuddy spool come from unless the mapping says otherwise, written as the mapping would write it.
import type { SpoolField } from "../model/spool-fields.ts";
import type { SpoolValueDocument } from "./document.ts";

/**
 * As Bambu's printers report them, a reinforced one before its base: the first that stands in a text is taken. PETG HF and
 * PLA Silk are not among them: a printer reports PETG and PLA, and Bambuddy unlinks a spool whose material differs.
 */
const MATERIALS: readonly string[] = [
  ...["PLA-AERO", "PLA-CF", "PLA-GF", "PLA"],
  ...["PETG-CF", "PETG-GF", "PETG", "PCTG", "PET-CF", "PET-GF", "PET"],
  ...["ABS-CF", "ABS-GF", "PC-ABS", "ABS", "ASA-AERO", "ASA-CF", "ASA-GF", "ASA"],
  ...["PA6-CF", "PA6-GF", "PA12-CF", "PA12-GF", "PAHT-CF", "PAHT-GF", "PA-CF", "PA-GF", "PA6", "PA12", "PA"],
  ...["PC-CF", "PC-GF", "PC-PBT", "PC", "PPA-CF", "PPA-GF", "PPA", "PPS-CF", "PPS-GF", "PPS"],
  ...["TPU-AMS", "TPU", "TPE", "PVA", "PVB", "BVOH", "HIPS"],
  ...["PP-CF", "PP-GF", "PP", "PE-CF", "PE", "EVA", "PHA", "POM", "PMMA"],
];

export const DEFAULT_SPOOL_VALUES: Readonly<Record<SpoolField, SpoolValueDocument>> = {
  material: [{ parameter: "Material" }, { word_in: ["name", "keywords"], of: MATERIALS }],
  subtype: { parameter: "Subtype" },
  brand: { parameter: "Brand" },
  color_name: { parameter: "Color" },
  rgba: { parameter: "Color hex" },
  label_weight: { parameter: "Net weight" },
  core_weight: { parameter: "Spool weight" },
  cost_per_kg: { parameter: "Cost per kg" },
  note: "off",
};
