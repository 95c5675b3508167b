// What `doctor` says about Bambuddy: reachable, which release, whether the key works, and what endangers the books.
import type { ReadClient } from "../../http/client.ts";
import type { Check } from "../../model/check.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { Spool } from "../../model/filament.ts";
import { fetchArchiveCount, fetchLogStart, fetchUsage, PATHS } from "./api.ts";
import { checkUnknownTags } from "./doctor-tags.ts";
import { readArchives } from "./lists.ts";
import { fetchSpoolSettings, type SpoolSettings } from "./spoolman.ts";
import { readSpools } from "./spools.ts";
import { readUsageAnswer } from "./usage-answer.ts";
import { compareVersions, detectUnit, FIRST_WITH_RUNS, fetchVersion } from "./version.ts";
import { isWireRow } from "./wire-fields.ts";

/** Enough to see which spools are in use. */
const RECENT_USAGE = 500;

type Finding = Omit<Check, "subject">;

export async function checkBambuddy(read: ReadClient): Promise<readonly Check[]> {
  const release = await check("release", () => checkRelease(read));
  if (release.state === "failed") return [release];
  const key = await check("API key", () => checkKey(read));
  if (key.state === "failed") return [release, key];
  return [
    release,
    key,
    await check("runs", () => checkRuns(read)),
    await check("visible archives", () => checkVisible(read)),
    ...(await checkFilament(read)),
  ];
}

async function check(name: string, look: () => Promise<Finding>): Promise<Check> {
  const subject = `Bambuddy: ${name}`;
  try {
    return { subject, ...(await look()) };
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    const { object, happened, next } = error.text;
    return { subject, state: "failed", text: `${object}: ${happened}`, next };
  }
}

async function checkRelease(read: ReadClient): Promise<Finding> {
  return { state: "ok", text: `${await fetchVersion(read)} at ${read.url}` };
}

async function checkKey(read: ReadClient): Promise<Finding> {
  const { body } = await read.getJson(PATHS.authStatus, { expect: [404] });
  const isOn = isWireRow(body) && body["auth_enabled"] === true;
  await fetchLogStart(read);
  if (!isOn)
    return {
      state: "warning",
      text: "authentication is off: everybody in the network can read and write, and the key is ignored",
      next: "Switch authentication on in Bambuddy's settings and make an API key for reconcile.",
    };
  return {
    state: "ok",
    text: "accepted, may read; whether it may write links (can_manage_archives) shows at the first link",
  };
}

async function checkRuns(read: ReadClient): Promise<Finding> {
  const version = await fetchVersion(read);
  const log = await fetchLogStart(read);
  if (detectUnit(log, version) === "run") {
    return { state: "ok", text: `${log?.total ?? 0} runs in the print log` };
  }
  const isOld = compareVersions(version, FIRST_WITH_RUNS) < 0;
  return {
    state: "warning",
    text: `${version} does not tell which archive a run belongs to${isOld ? "" : ", although its number says so"}; every archive counts as one print and reprints of an archive are seen only one by one`,
    next: `Update Bambuddy to ${FIRST_WITH_RUNS} or later.`,
  };
}

/** Hidden rows look like deleted ones: the key's owner may see a part only (traps 7, 56). */
async function checkVisible(read: ReadClient): Promise<Finding> {
  const counted = await fetchArchiveCount(read);
  if (counted === undefined) return { state: "note", text: "Bambuddy does not tell how many it has" };
  const visible = (await readArchives(read)).value.length;
  const text = `${visible} of ${counted} archives are visible`;
  if (visible >= counted) return { state: "ok", text };
  return {
    state: "note",
    text: `${text}; the others are deleted, or belong to users whose prints the key's owner may not see`,
    next: "If more are missing than were deleted, let the key belong to a user who may read all archives.",
  };
}

async function checkFilament(read: ReadClient): Promise<readonly Check[]> {
  let spools: readonly Spool[] = [];
  const inventory = await check("spools", async () => {
    const { readable, ...finding } = await checkSpools(read);
    spools = readable ?? [];
    return finding;
  });
  return [inventory, ...(await checkSpoolSettings(read, spools))];
}

/** Warnings only: farms that track no filament need no inventory. */
async function checkSpools(read: ReadClient): Promise<Finding & { readonly readable?: readonly Spool[] }> {
  const page = await fetchUsage(read, RECENT_USAGE);
  if (typeof page === "string") return { state: "note", text: "this release has no inventory of spools" };
  const { rows } = readUsageAnswer(page.rows, RECENT_USAGE);
  const { value, coverage } = await readSpools(read, new Set(rows.map(({ spoolId }) => spoolId)));
  if (coverage.kind === "partial")
    return {
      state: "warning",
      text: coverage.why.join("; "),
      next: "Repair it before filament is booked: grams of spools that cannot be read wait.",
      readable: value,
    };
  const archived = value.filter(({ isArchived }) => isArchived).length;
  const newest = rows[0] === undefined ? "no usage yet" : `last used ${rows[0].createdAt}`;
  return {
    state: "ok",
    text: `${value.length} spools (${archived} archived), ${newest}`,
    readable: value,
  };
}

async function checkSpoolSettings(read: ReadClient, spools: readonly Spool[]): Promise<readonly Check[]> {
  let settings: SpoolSettings | undefined;
  const reading = await check("spool settings", async () => {
    settings = await fetchSpoolSettings(read);
    return { state: "ok", text: "readable" };
  });
  const checks: Check[] = reading.state === "failed" ? [reading] : [];
  if (settings?.isSpoolmanMode === true)
    checks.push({
      subject: "Bambuddy: Spoolman mode",
      state: "warning",
      text: `on (${settings.spoolmanUrl ?? "no address"}): Bambuddy writes filament to Spoolman itself and keeps no usage rows`,
      next: "Let only one of the two subtract filament: switch Spoolman mode off, or leave spools out of the mapping.",
    });
  if (settings?.addsUnknownTags === true) checks.push(checkUnknownTags(spools));
  return checks;
}
