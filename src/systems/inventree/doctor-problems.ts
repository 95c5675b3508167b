// What of the facts a person should act on.
import { type Instant, millisOf } from "../../model/instant.ts";
import type { InventreeFacts } from "./doctor.ts";

export interface Problem {
  readonly severity: "error" | "warning";
  readonly happened: string;
  readonly next: string;
}

const DAY = 24 * 60 * 60 * 1000;
const EXPIRY_DAYS = 30;
export const SKEW_SECONDS = 120;

export function judgeFacts(
  facts: InventreeFacts,
  wanted: { readonly now: Instant; readonly ipnPrefix: string; readonly timeZone?: string },
): readonly Problem[] {
  return [
    ...judgeRights(facts),
    ...judgeSettings(facts, wanted.ipnPrefix),
    ...judgeToken(facts, wanted.now),
    ...judgeServer(facts),
    ...judgeTimes(facts, wanted.timeZone),
  ];
}

function judgeRights({ missingRights, user }: InventreeFacts): Problem[] {
  if (missingRights.length === 0) return [];
  return [
    {
      severity: "error",
      happened: `the user "${user}" of inventree.token lacks: ${missingRights.join(", ")}`,
      next: "Give these rights to a group of that user in InvenTree's admin centre.",
    },
  ];
}

function judgeSettings({ settings }: InventreeFacts, ipnPrefix: string): Problem[] {
  const problems: Problem[] = [];
  const pattern = settings.get("PART_IPN_REGEX") ?? "";
  if (pattern !== "" && !accepts(pattern, `${ipnPrefix}-0123456789ab`))
    problems.push({
      severity: "error",
      happened: `the setting PART_IPN_REGEX (${pattern}) refuses IPNs such as ${ipnPrefix}-0123456789ab`,
      next: "Widen the setting in InvenTree, or choose another prints.ipn_prefix.",
    });
  if (
    settings.get("STOCK_OWNERSHIP_CONTROL") === "true" ||
    settings.get("STOCK_OWNERSHIP_CONTROL") === "True"
  )
    problems.push({
      severity: "warning",
      happened: "stock ownership control is on, so items of other owners refuse changes",
      next: "Make the token's user an owner of the mapped locations.",
    });
  return problems;
}

/** Python's and JavaScript's expressions differ in rare corners; one that cannot be read is left to the server. */
function accepts(pattern: string, ipn: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})`).test(ipn);
  } catch {
    return true;
  }
}

function judgeToken({ tokenExpiry }: InventreeFacts, now: Instant): Problem[] {
  const left = (Date.parse(tokenExpiry ?? "") - millisOf(now)) / DAY;
  if (Number.isNaN(left) || left > EXPIRY_DAYS) return [];
  return [
    {
      severity: "warning",
      happened: `inventree.token expires on ${tokenExpiry}`,
      next: "Create a new token in InvenTree and put it where inventree.token points.",
    },
  ];
}

function judgeServer({ workerRunning, clockSkewSeconds = 0 }: InventreeFacts): Problem[] {
  const problems: Problem[] = [];
  if (!workerRunning)
    problems.push({
      severity: "warning",
      happened: "InvenTree's background worker is not running",
      next: "Start it: thumbnails, notifications and recalculations wait for it. Nothing here depends on it.",
    });
  if (Math.abs(clockSkewSeconds) > SKEW_SECONDS)
    problems.push({
      severity: "warning",
      happened: `the clocks of InvenTree and this machine differ by ${Math.abs(clockSkewSeconds)} s`,
      next: "Synchronise both clocks: creation dates are compared with the ends of prints.",
    });
  return problems;
}

/** A wrong clock shows as well, and is another problem. */
function judgeTimes(facts: InventreeFacts, timeZone = "UTC"): Problem[] {
  const { historyAheadSeconds: ahead = 0, historyBehindSeconds: behind = 0 } = facts;
  const shown = [
    ...(ahead > SKEW_SECONDS ? [`its newest entry ${minutes(ahead)} in the future`] : []),
    ...(behind > SKEW_SECONDS ? [`a use ${minutes(behind)} before it happened`] : []),
  ];
  if (shown.length === 0) return [];
  return [
    {
      severity: "warning",
      happened: `InvenTree's history shows ${shown.join(" and ")}: the server's time zone is not ${timeZone}`,
      next: "Set inventree.time_zone in the mapping to what its INVENTREE_TIMEZONE says: whether a spool was counted before or after a print is told by these times.",
    },
  ];
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`;
}
