// Where a spool's fields come from when the mapping does not say, in full.
import type { SpoolValueSources } from "../../src/mapping/mapping.ts";

const MATERIALS =
  "PLA-AERO PLA-CF PLA-GF PLA PETG-CF PETG-GF PETG PCTG PET-CF PET-GF PET ABS-CF ABS-GF PC-ABS ABS ASA-AERO ASA-CF ASA-GF ASA " +
  "PA6-CF PA6-GF PA12-CF PA12-GF PAHT-CF PAHT-GF PA-CF PA-GF PA6 PA12 PA PC-CF PC-GF PC-PBT PC PPA-CF PPA-GF PPA PPS-CF " +
  "PPS-GF PPS TPU-AMS TPU TPE PVA PVB BVOH HIPS PP-CF PP-GF PP PE-CF PE EVA PHA POM PMMA";

export const SPOOL_VALUES: SpoolValueSources = {
  material: [
    { kind: "parameter", name: "Material" },
    { kind: "word", in: ["name", "keywords"], of: MATERIALS.split(" ") },
  ],
  subtype: [{ kind: "parameter", name: "Subtype" }],
  brand: [{ kind: "parameter", name: "Brand" }],
  color_name: [{ kind: "parameter", name: "Color" }],
  rgba: [{ kind: "parameter", name: "Color hex" }],
  label_weight: [{ kind: "parameter", name: "Net weight" }],
  core_weight: [{ kind: "parameter", name: "Spool weight" }],
  cost_per_kg: [{ kind: "parameter", name: "Cost per kg" }],
  note: [],
};
