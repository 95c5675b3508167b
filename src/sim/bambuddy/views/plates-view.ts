// The plates of an archive's file. There is no file here: what was read from it when the archive was made stands for it.

import { pythonRound } from "../python-round.ts";
import type { ArchiveRow } from "../rows.ts";

interface UsedSlot {
  readonly slot_id: number;
  readonly used_g: number;
  readonly type: string | null;
  readonly color: string | null;
}

/** Of filament as the recorded files had it. */
const GRAMS_PER_METER = 3;

/** `undefined`: the archive has no file. */
export function platesView(row: ArchiveRow): unknown {
  const slots = usedSlots(row);
  if (row.file_path === "" || slots.length === 0) return undefined;
  const plates = plateSlots(slots);
  const total = gramsOf(slots);
  return {
    archive_id: row.id,
    filename: row.filename,
    plates: plates.map((used, at) => {
      const grams = gramsOf(used);
      const objects = plates.length === 1 ? objectNames(row) : [`object_${at + 1}`];
      return {
        index: at + 1,
        name: objects[0] ?? null,
        objects,
        object_count: objects.length,
        has_thumbnail: row.thumbnail_path !== null,
        thumbnail_url:
          row.thumbnail_path === null ? null : `/api/v1/archives/${row.id}/plate-thumbnail/${at + 1}`,
        print_time_seconds: Math.round(((row.print_time_seconds ?? 0) * grams) / (total || 1)),
        filament_used_grams: pythonRound(grams, 2),
        filaments: used.map(({ slot_id, type, color, used_g }) => ({
          slot_id,
          type,
          color,
          used_grams: pythonRound(used_g, 1),
          used_meters: pythonRound(used_g / GRAMS_PER_METER, 2),
        })),
        bed_type: row.bed_type,
      };
    }),
    is_multi_plate: plates.length > 1,
    has_gcode: true,
    embedded_printer: null,
    embedded_process: null,
    design_overrides: [],
  };
}

function usedSlots({ extra_data }: ArchiveRow): readonly UsedSlot[] {
  const slots = extra_data?.["filament_slots"];
  return Array.isArray(slots) ? (slots as UsedSlot[]) : [];
}

/** A slot that repeats begins the next plate. */
function plateSlots(slots: readonly UsedSlot[]): readonly (readonly UsedSlot[])[] {
  const plates: UsedSlot[][] = [];
  for (const slot of slots) {
    const plate = plates.at(-1);
    if (plate === undefined || plate.some(({ slot_id }) => slot_id === slot.slot_id)) plates.push([slot]);
    else plate.push(slot);
  }
  return plates;
}

function objectNames({ extra_data }: ArchiveRow): readonly string[] {
  return Object.values(extra_data?.["printable_objects"] ?? {}).map(String);
}

function gramsOf(slots: readonly UsedSlot[]): number {
  return slots.reduce((sum, { used_g }) => sum + (used_g ?? 0), 0);
}
