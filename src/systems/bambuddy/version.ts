// Which release answers, and what it counts as one print.
import type { ReadClient } from "../../http/client.ts";
import type { RawPage } from "../../http/page-source.ts";
import { PATHS } from "./api.ts";
import { isWireRow, textOf } from "./wire-fields.ts";

/** Runs know their archive since this release (wire/bambuddy.md 11). */
export const FIRST_WITH_RUNS = "0.2.4.1";

/** Component by component as numbers: 0.2.4.9 is older than 1.2.5. A beta counts as its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version
    .replace(/^v/i, "")
    .split(".")
    .map((part) => Number.parseInt(part, 10) || 0);
}

export async function fetchVersion(read: ReadClient): Promise<string> {
  const { body } = await read.getJson(PATHS.version, { expect: [404] });
  const version = isWireRow(body) ? textOf(body["version"]) : undefined;
  if (version !== undefined) return version;
  const info = await read.getJson(PATHS.systemInfo);
  const app = isWireRow(info.body) ? info.body["app"] : undefined;
  return (isWireRow(app) ? textOf(app["version"]) : undefined) ?? "unknown";
}

/** What the log shows decides; only an empty log leaves it to the version's number. */
export function detectUnit(log: RawPage | undefined, version: string): "run" | "archive" {
  if (log === undefined) return "archive";
  const [row] = log.rows;
  if (isWireRow(row)) return Object.hasOwn(row, "archive_id") ? "run" : "archive";
  return /^v?\d/i.test(version) && compareVersions(version, FIRST_WITH_RUNS) < 0 ? "archive" : "run";
}
