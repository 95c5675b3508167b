// Prints a spool row; an empty material makes the real server's own answer invalid, so it crashes.

import type { Features } from "../features.ts";
import { crash } from "../refusal.ts";
import type { SpoolRow } from "../rows.ts";

export type SpoolDocument = Readonly<Record<string, unknown>>;

export function spoolView(row: SpoolRow, features: Features): SpoolDocument {
  if (row.material === "") crash();
  const { weight_used_baseline, location_id, ...rest } = row;
  return {
    ...rest,
    ...(features.runs ? { weight_used_baseline } : {}),
    ...(features.locations ? { location_id } : {}),
    k_profiles: [],
  };
}
