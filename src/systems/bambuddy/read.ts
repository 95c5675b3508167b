// Bambuddy as a source of prints and of filament used.
import type { ReadClient } from "../../http/client.ts";
import type { RawPage } from "../../http/page-source.ts";
import type { Instant } from "../../model/instant.ts";
import type { SourceTotals } from "../../model/ledger-view.ts";
import type { Read } from "../../model/read.ts";
import type { PrintsRead, Refresh, Source, SourceIdentity } from "../../model/roles.ts";
import type { Archive, Printer, Run } from "../../model/source.ts";
import { fetchArchive, fetchArchiveCount, fetchLogStart, fetchPrinters, fetchProjects } from "./api.ts";
import { readFilament } from "./filament.ts";
import { readArchives, readArchivesAsRuns, readRuns, readWhole } from "./lists.ts";
import { addPlates, askForPlates } from "./plates.ts";
import { readArchive, readPrinter, readProject } from "./schema.ts";
import { readSlots } from "./slots.ts";
import { detectUnit, fetchVersion } from "./version.ts";

export function createBambuddySource(read: ReadClient): Source {
  let identified: Promise<Identified> | undefined;
  // Serves the first window as its total, so that the log is not asked for it twice.
  let logStart: RawPage | undefined;

  async function identify(): Promise<SourceIdentity> {
    identified ??= fetchIdentity(read).then((found) => {
      logStart = found.logStart;
      return found;
    });
    return (await identified).identity;
  }

  function takeLogStart(): RawPage | undefined {
    const taken = logStart;
    logStart = undefined;
    return taken;
  }

  async function readPrinters(): Promise<Read<Printer[]>> {
    return readWhole("printers", await fetchPrinters(read), readPrinter);
  }

  return {
    identify,
    readPrinters,
    readTotals: () => readTotals(read),
    async readPrints(refresh, needs) {
      const { unit } = await identify();
      const [printers, projects, history] = await Promise.all([
        readPrinters(),
        fetchProjects(read).then((page) => readWhole("projects", page, readProject)),
        unit === "run" ? readHistory(read, refresh, takeLogStart()) : readHistoryByArchive(read, refresh),
      ]);
      const archives = await withPlates(read, history, needs);
      return { printers, projects, ...history, archives };
    },
    readFilament: (since) => readFilament(read, since),
    readSlots: (printers) => readSlots(read, printers),
    async readArchives(ids) {
      const found = await Promise.all(ids.map(async (id) => [id, await readOne(read, id)] as const));
      const archives = found.flatMap(([, archive]) => (typeof archive === "object" ? [archive] : []));
      const known = new Map((await askForPlates(read, archives, () => true)).map((one) => [one.id, one]));
      return new Map(
        found.flatMap(([id, answer]) => {
          const archive = answer === "gone" ? answer : known.get(id);
          return archive === undefined ? [] : [[id, archive]];
        }),
      );
    },
  };
}

type History = Pick<PrintsRead, "archives" | "runs" | "totals">;

interface Identified {
  readonly identity: SourceIdentity;
  readonly logStart: RawPage | undefined;
}

async function fetchIdentity(read: ReadClient): Promise<Identified> {
  const [version, logStart] = await Promise.all([fetchVersion(read), fetchLogStart(read)]);
  const unit = detectUnit(logStart, version);
  return { identity: { system: "bambuddy", url: read.url, version, unit }, logStart };
}

/** @param logStart what the log said a moment ago; a window whose total it does not explain is not believed */
async function readHistory(
  read: ReadClient,
  refresh: Refresh,
  logStart: RawPage | undefined,
): Promise<History> {
  const since = refresh.kind === "incremental" ? refresh.since : undefined;
  if (since === undefined) return { ...(await readRunsFirst(read)), totals: await readTotals(read) };
  const [lists, totals] = await Promise.all([readRunsFirst(read, since), readTotals(read, logStart)]);
  return { ...lists, totals };
}

/** A run that was read has its archive in the archives read after it, or the archive is gone. */
async function readRunsFirst(read: ReadClient, since?: Instant): Promise<Omit<History, "totals">> {
  const runs = await readRuns(read, since);
  return { runs, archives: await readArchives(read, since) };
}

/** A reprint changes an old archive in place, so no window of archives can be trusted to hold what is new. */
async function readHistoryByArchive(read: ReadClient, refresh: Refresh): Promise<History> {
  const totals = await readTotals(read);
  if (refresh.kind === "incremental") {
    const why = ["this version of Bambuddy keeps no runs, so only the whole history shows what is new"];
    const nothing = { value: [], coverage: { kind: "partial", why } } as const;
    return { runs: nothing, archives: nothing, totals };
  }
  const { archives, runs } = await readArchivesAsRuns(read);
  return { archives, runs, totals: { ...totals, runs: runs.value.length } };
}

async function readTotals(read: ReadClient, logStart?: RawPage): Promise<SourceTotals> {
  const [log, counted] = await Promise.all([logStart ?? fetchLogStart(read), fetchArchiveCount(read)]);
  const archives = counted ?? (await readArchives(read)).value.length;
  return { runs: log?.total ?? log?.rows.length ?? 0, archives };
}

async function withPlates(
  read: ReadClient,
  { archives, runs }: History,
  needs: { readonly plates: boolean },
): Promise<Read<readonly Archive[]>> {
  const printed = new Set(runs.value.map(({ archiveId }: Run) => archiveId));
  const known = await askForPlates(read, archives.value, ({ id }) => printed.has(id));
  const value = needs.plates ? await addPlates(read, known) : known;
  return { value, coverage: archives.coverage };
}

/** `undefined`: it exists and cannot be used. */
async function readOne(read: ReadClient, id: number): Promise<Archive | "gone" | undefined> {
  const body = await fetchArchive(read, id);
  if (body === undefined) return "gone";
  const reading = readArchive(body);
  return reading.kind === "row" ? reading.row : undefined;
}
