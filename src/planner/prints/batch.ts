// Batch codes of printed stock: readable, and free when they are chosen.
import { compactInstant } from "../../model/instant.ts";
import type { Run } from "../../model/source.ts";

export const BATCH_PREFIX = "bambuddy-";

/** The earlier tool's code, and ours for an archive's first item. */
export function firstBatch(archiveId: number): string {
  return `${BATCH_PREFIX}${archiveId}`;
}

export function runBatch(archiveId: number, run: Pick<Run, "id">): string {
  return `${firstBatch(archiveId)}-r${run.id}`;
}

/**
 * The first code nobody holds: the archive's, then with the run, then with the end time, because Bambuddy reuses ids
 * (wire/bambuddy.md 8.3). `isHeld` takes the code in lower case, as InvenTree compares it.
 */
export function chooseBatch(archiveId: number, run: Run, isHeld: (batch: string) => boolean): string {
  const codes = [firstBatch(archiveId), runBatch(archiveId, run)];
  const free = codes.find((code) => !isHeld(code.toLowerCase()));
  return free ?? `${runBatch(archiveId, run)}-${compactInstant(run.completedAt)}`;
}
