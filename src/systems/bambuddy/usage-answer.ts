// One answer of the usage list: its rows, what could not be used, and how far back it surely reaches.
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants, type Instant, parseInstant } from "../../model/instant.ts";
import { readUsageRow } from "./schema.ts";
import { isWireRow } from "./wire-fields.ts";

export interface UnusableUsage {
  readonly name: string;
  readonly why: string;
  readonly createdAt?: Instant;
}

export interface UsageAnswer {
  readonly rows: readonly UsageRow[];
  readonly unusable: readonly UnusableUsage[];
  /** Fewer rows than were asked for: the list ends here, or the answer was cut. */
  readonly isShort: boolean;
  /** Everything newer than this is in the answer; absent when it does not come newest first and so proves nothing. */
  readonly reachesBeyond?: Instant;
}

export function readUsageAnswer(raw: readonly unknown[], limit: number): UsageAnswer {
  const rows: UsageRow[] = [];
  const unusable: UnusableUsage[] = [];
  for (const one of raw) {
    const reading = readUsageRow(one);
    if (reading.kind === "row") rows.push(reading.row);
    else unusable.push({ name: reading.name, why: reading.why, ...dateOf(one) });
  }
  const last = rows.at(-1);
  return {
    rows,
    unusable,
    isShort: raw.length < limit,
    ...(last !== undefined && comesNewestFirst(rows) ? { reachesBeyond: last.createdAt } : {}),
  };
}

/** The triple: an id of a deleted row is given to the next one. */
export function keyOfUsage({ id, spoolId, createdAt }: UsageRow): string {
  return `${id}.${spoolId}@${createdAt}`;
}

function comesNewestFirst(rows: readonly UsageRow[]): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1];
    return before === undefined || compareInstants(before.createdAt, row.createdAt) >= 0;
  });
}

function dateOf(raw: unknown): Pick<UnusableUsage, "createdAt"> {
  const createdAt = isWireRow(raw) ? parseInstant(raw["created_at"]) : undefined;
  return createdAt === undefined ? {} : { createdAt };
}
