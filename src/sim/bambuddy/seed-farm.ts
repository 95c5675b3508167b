// A believable small farm in November 2026, with one example of everything that makes a naive client stumble.

import type { Slot } from "./database.ts";
import type { PrintRequest } from "./print.ts";
import type { ArchiveRow, PrinterRow, ProjectRow, SpoolRow } from "./rows.ts";
import { FARM_ARCHIVES } from "./seed-farm-archives.ts";
import type { FarmState } from "./state.ts";

type Given<R extends { readonly id: number }> = Partial<R> & Pick<R, "id">;

interface FarmPrint extends PrintRequest {
  readonly archiveId: number;
}

export const FARM_PRINTERS: readonly Given<PrinterRow>[] = [
  { id: 1, name: "B1-X1C", serial_number: "00M09A4C1700101", model: "X1C", location: "Rack left" },
  { id: 2, name: "B2-P1S", serial_number: "01P00A4C1700102", model: "P1S", location: "Rack left" },
  { id: 3, name: "B3-A1", serial_number: "03900A4C1700103", model: "A1", location: "Rack right" },
];

export const FARM_PROJECTS: readonly Given<ProjectRow>[] = [
  { id: 1, name: "Customer Meyer", color: "#C8102E" },
  { id: 2, name: "Workshop", description: "Own use" },
];

/** The batch code of the filament in the inventory stands in the note, in the tag, or nowhere. */
export const FARM_SPOOLS: readonly Given<SpoolRow>[] = [
  {
    id: 1,
    material: "PLA",
    subtype: "Basic",
    color_name: "Black",
    rgba: "000000FF",
    brand: "Bambu Lab",
    weight_used: 120.5,
    note: "[batch:FIL-0001]",
    tag_uid: "A1B2C3D4E5F60718",
    tray_uuid: "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
    data_origin: "rfid_auto",
    tag_type: "bambulab",
    cost_per_kg: 24.99,
    storage_location: "Shelf A",
    location_id: 1,
  },
  {
    id: 2,
    material: "PLA",
    subtype: "Matte",
    color_name: "Ivory White",
    rgba: "FFFFF0FF",
    brand: "Bambu Lab",
    note: "[batch:FIL-0002]",
    cost_per_kg: 22.5,
    storage_location: "Shelf A",
    location_id: 1,
  },
  {
    id: 3,
    material: "PETG",
    color_name: "Black",
    rgba: "1A1A1AFF",
    brand: "eSun",
    core_weight: 224,
    weight_used: 310.25,
    // Where an earlier tool put the code, and where Bambu's RFID matching looks for tags.
    tag_uid: "FIL-0003",
    cost_per_kg: 19.9,
  },
  {
    id: 4,
    material: "TPU",
    subtype: "95A",
    color_name: "Blue",
    rgba: "0047ABFF",
    brand: "Sunlu",
    label_weight: 500,
    core_weight: 180,
    note: "opened in October",
    cost_per_kg: 31,
  },
  {
    id: 5,
    material: "PETG-CF",
    color_name: "Dark Grey",
    rgba: "3A3A3AFF",
    brand: "Bambu Lab",
    weight_used: 1000,
    note: "[batch:FIL-0005]",
    archived_at: "2026-10-28T17:02:11.904112",
  },
];

export const FARM_ASSIGNMENTS: readonly (Slot & { readonly spool_id: number })[] = [
  { spool_id: 1, printer_id: 1, ams_id: 0, tray_id: 0 },
  { spool_id: 2, printer_id: 1, ams_id: 0, tray_id: 1 },
  { spool_id: 3, printer_id: 2, ams_id: 0, tray_id: 0 },
  { spool_id: 4, printer_id: 3, ams_id: 255, tray_id: 0 },
];

/** In order of time, so that run ids grow with it; run n is the nth print. */
export const FARM_PRINTS: readonly FarmPrint[] = [
  completed(1, 1, "2026-11-02T08:31:57.345678", 1845, { 1: 12.45 }),
  completed(2, 2, "2026-11-03T11:05:23.118204", 7511, { 3: 38.12 }),
  completed(3, 1, "2026-11-04T10:59:57.602913", 3585, { 1: 26.8 }),
  completed(1, 1, "2026-11-05T14:12:40.007731", 1851, { 1: 12.45 }),
  // Both plates of one file: two runs, one archive, and neither run tells which plate it was.
  completed(8, 1, "2026-11-06T12:28:34.450026", 5402, { 1: 41.07 }),
  completed(8, 1, "2026-11-06T15:40:02.871350", 9014, { 1: 88.9, 2: 3.25 }),
  {
    archiveId: 4,
    printerId: 3,
    completedAt: "2026-11-07T12:08:32.733120",
    durationSeconds: 4100,
    status: "failed",
    failureReason: "Spaghetti detected",
    usage: [{ spoolId: 4, grams: 24.39 }],
  },
  completed(10, 2, "2026-11-08T09:44:19.265007", 10790, { 3: 64.2 }),
  completed(1, 1, "2026-11-09T07:55:01.940365", 1848, { 1: 12.45 }),
  {
    archiveId: 5,
    printerId: 2,
    completedAt: "2026-11-09T18:20:44.512388",
    startedAt: "2026-11-09T18:20:44.512388",
    durationSeconds: 0,
    status: "aborted",
    failureReason: "Stale - reconciled after reconnect, end time unknown",
  },
  completed(11, 3, "2026-11-11T15:10:44.059920", 4232, {}),
  completed(12, 2, "2026-11-12T16:31:08.377145", 5120, { 3: 20 }),
  completed(9, 2, "2026-11-14T09:20:46.620871", 1234, { 3: 7.7 }),
];

export function seedFarm(state: FarmState): void {
  for (const printer of FARM_PRINTERS) state.addPrinter({ created_at: "2026-10-01T08:00:00", ...printer });
  for (const project of FARM_PROJECTS) state.addProject({ created_at: "2026-10-01T08:05:00", ...project });
  state.addLocation({ id: 1, name: "Shelf A", identifier: "LOC-A", created_at: "2026-10-01T08:10:00" });
  for (const spool of FARM_SPOOLS) state.addSpool({ created_at: "2026-10-05T09:00:00", ...spool });
  for (const { spool_id, ...slot } of FARM_ASSIGNMENTS) {
    state.assign(spool_id, slot, { created_at: "2026-10-05T09:30:00" });
  }
  for (const archive of FARM_ARCHIVES) state.addArchive(archive satisfies Partial<ArchiveRow>);
  for (const { archiveId, ...print } of FARM_PRINTS) state.print(archiveId, print);
  state.softDelete(9, "2026-11-15T10:02:13.448201");
  state.startPrint(13, 1, "2026-11-20T06:00:12.345678");
}

function completed(
  archiveId: number,
  printerId: number,
  completedAt: string,
  durationSeconds: number,
  gramsBySpool: Readonly<Record<number, number>>,
): FarmPrint {
  const usage = Object.entries(gramsBySpool).map(([spoolId, grams]) => ({ spoolId: Number(spoolId), grams }));
  return { archiveId, printerId, completedAt, durationSeconds, usage };
}
