// Bambuddy as a source of filament used: usage rows, the spools they belong to, and who keeps the books.
import type { ReadClient } from "../../http/client.ts";
import type { FilamentRead } from "../../model/filament.ts";
import type { Instant } from "../../model/instant.ts";
import { completeRead } from "../../model/read.ts";
import { fetchSpoolSettings } from "./spoolman.ts";
import { readSpools } from "./spools.ts";
import { readUsage } from "./usage.ts";

export async function readFilament(read: ReadClient, since: Instant | undefined): Promise<FilamentRead> {
  // In this order: of a spool whose id was given away meanwhile, the spool that is read is younger than the row, never older.
  const usage = since === undefined ? completeRead([]) : await readUsage(read, since);
  const used = new Set(usage.value.map(({ spoolId }) => spoolId));
  const [spools, settings] = await Promise.all([readSpools(read, used), fetchSpoolSettings(read)]);
  return { spools, usage, isSpoolmanMode: settings?.isSpoolmanMode === true };
}
