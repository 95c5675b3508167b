// Batch codes of printed stock: readable, and free when they are chosen.
import { compactInstant } from "../../model/instant.ts";
import type { Run } from "../../model/source.ts";

export const BATCH_PREFIX = "bambuddy-";

/** The earlier tool's code, and ours for an archive's first item. */
export function firstBatch(archiveId: number): string {
  return `${BATCH_PREFIX}${archiveId}`;
}

/** Codes that name one run, so that an item under them needs no other word of whose it is. */
export function ownBatches(archiveId: number, run: Run): readonly string[] {
  const own = `${firstBatch(archiveId)}-r${run.id}`;
  return [own, `${own}-${compactInstant(run.completedAt)}`];
}

/** The archive that a batch code names, whoever wrote it. */
export function archiveOfBatch(batch: string | undefined): number | undefined {
  const [, id] = /^bambuddy-(\d{1,15})(?:-|$)/i.exec(batch ?? "") ?? [];
  return id === undefined ? undefined : Number(id);
}

/**
 * The first code nobody holds: the archive's, then with the run, then with the end time, because Bambuddy reuses ids
 * (wire/bambuddy.md 8.3). `isHeld` takes the code in lower case, as InvenTree compares it.
 */
export function chooseBatch(archiveId: number, run: Run, isHeld: (batch: string) => boolean): string {
  const first = firstBatch(archiveId);
  if (!isHeld(first)) return first;
  const codes = [...ownBatches(archiveId, run)];
  const last = codes.at(-1) ?? "";
  for (let more = 2; ; more += 1) {
    const free = codes.find((code) => !isHeld(code.toLowerCase()));
    if (free !== undefined) return free;
    codes.push(`${last}-${more}`);
  }
}
