// Bambuddy's lists, read whole or from a day on.
import type { ReadClient } from "../../http/client.ts";
import type { RawPage, RowReading } from "../../http/page-source.ts";
import { readPages } from "../../http/pages.ts";
import { compareInstants, type Instant, instantOf, millisOf } from "../../model/instant.ts";
import type { Read } from "../../model/read.ts";
import type { Archive, Run } from "../../model/source.ts";
import { ARCHIVE_PAGE, fetchArchivePage, fetchLogPage, LARGEST_ARCHIVE_PAGE, LOG_PAGE } from "./api.ts";
import { readArchive, readArchiveAsRun, readRun } from "./schema.ts";

/** A run's row is written after its print ended, and the server's clock may be behind ours. */
const OVERLAP_MILLIS = 60 * 60 * 1000;

export async function readRuns(read: ReadClient, since?: Instant): Promise<Read<Run[]>> {
  const dateFrom = since === undefined ? {} : { dateFrom: instantOf(startOf(since)).slice(0, 19) };
  return inWindow(
    await readPages<Run>({
      what: "runs",
      fetchPage: (offset, limit) => fetchLogPage(read, { offset, limit, ...dateFrom }),
      map: readRun,
      idOf: ({ id }) => id,
      precedes: isNewer,
      overlap: 10,
      limit: LOG_PAGE,
      inFlight: 2,
    }),
    since,
  );
}

export async function readArchives(read: ReadClient, since?: Instant): Promise<Read<Archive[]>> {
  return inWindow(await readArchivePages(read, readArchive, since), since);
}

export interface ArchivesAndRuns {
  readonly archives: Read<Archive[]>;
  readonly runs: Read<Run[]>;
}

/** For releases whose archives are the unit of production: both come from the same rows. */
export async function readArchivesAsRuns(read: ReadClient): Promise<ArchivesAndRuns> {
  const runs = new Map<number, Run>();
  const archives = await readArchivePages(read, (raw) => {
    const reading = readArchive(raw);
    const run = readArchiveAsRun(raw);
    if (run !== undefined) runs.set(run.id, run);
    else if (reading.kind === "row") runs.delete(reading.row.id);
    return reading;
  });
  const listed = new Set(archives.value.map(({ id }) => id));
  const value = [...runs.values()].filter(({ id }) => listed.has(id));
  return { archives, runs: { value, coverage: archives.coverage } };
}

async function readArchivePages(
  read: ReadClient,
  map: (raw: unknown) => RowReading<Archive>,
  since?: Instant,
): Promise<Read<Archive[]>> {
  const dateFrom = since === undefined ? {} : { dateFrom: instantOf(startOf(since)).slice(0, 10) };
  return await readPages<Archive>({
    what: "archives",
    fetchPage: (offset, limit) => fetchArchivePage(read, { offset, limit, ...dateFrom }),
    map,
    idOf: ({ id }) => id,
    precedes: isNewer,
    overlap: 10,
    limit: ARCHIVE_PAGE,
    largestLimit: LARGEST_ARCHIVE_PAGE,
    inFlight: 2,
  });
}

/** A list that comes in one answer. */
export function readWhole<T>(what: string, page: RawPage, map: (raw: unknown) => RowReading<T>): Read<T[]> {
  const value: T[] = [];
  const why: string[] = [];
  for (const raw of page.rows) {
    const reading = map(raw);
    if (reading.kind === "row") value.push(reading.row);
    else why.push(`${what}: ${reading.name} is unusable: ${reading.why}`);
  }
  return { value, coverage: why.length === 0 ? { kind: "complete" } : { kind: "partial", why } };
}

/** Both lists are in this order; the second of two equal ones may come first (wire/bambuddy.md 3.1, 3.6). */
function isNewer(a: { readonly createdAt: Instant }, b: { readonly createdAt: Instant }): boolean {
  return compareInstants(a.createdAt, b.createdAt) > 0;
}

function startOf(since: Instant): number {
  return millisOf(since) - OVERLAP_MILLIS;
}

function inWindow<T>(read: Read<T>, since: Instant | undefined): Read<T> {
  if (since === undefined || read.coverage.kind !== "complete") return read;
  return { value: read.value, coverage: { kind: "window", since } };
}
