// Writes a mapping from the predecessor's `.env` and says what became of every variable.
import type { Instant } from "../model/instant.ts";
import { readEnvFile } from "./env-file.ts";
import { type EnvNote, EnvReader } from "./env-reader.ts";
import { connectionLines, placeLines, readPlaces } from "./from-env-connections.ts";
import { translatePrinters } from "./from-env-printers.ts";
import { policyLines, printsLines } from "./from-env-prints.ts";
import { spoolsLines } from "./from-env-spools.ts";

export interface FromEnvOptions {
  /** Names the farm in every marker; `farm1` unless given. */
  readonly instance?: string;
  /** Where editors find the schema, relative to the mapping. */
  readonly schema?: string;
}

export interface MappingFromEnv {
  readonly yaml: string;
  readonly notes: readonly EnvNote[];
}

/** Variables of the old service itself, which has no counterpart in a mapping. */
const WITHOUT_COUNTERPART: readonly (readonly [string, string])[] = [
  ["SERVICE_API_TOKEN", "guarded the earlier service's own address; it was not copied"],
  ["WEBHOOK_SHARED_SECRET", "guarded the earlier service's webhook; it was not copied"],
  ["BACKFILL_PAGE_SIZE", "pages are as large as the server allows"],
  ["POLL_INTERVAL_SECONDS", "the mapping knows no schedule: run reconcile from cron or CI"],
  ["SYNC_ON_STARTUP", "nothing runs by itself: plan and apply are run when you run them"],
  ["DATA_DIR", "the earlier database is not read: stock is recognised by its batch codes"],
];

export function mappingFromEnv(envText: string, now: Instant, options: FromEnvOptions = {}): MappingFromEnv {
  const env = new EnvReader(readEnvFile(envText));
  const today = `${now.slice(0, 19)}Z` as Instant;
  env.advise("Stop the earlier service before the first apply: both would book the same prints and grams.");
  const places = readPlaces(env);
  const printers = translatePrinters(env);
  const sections = [
    headerLines(today, options),
    connectionLines(env),
    placeLines(places),
    printers.lines,
    printsLines(env, places, today),
    spoolsLines(env, { places, printers: printers.count, now: today }),
    policyLines(env),
  ];
  for (const [name, why] of WITHOUT_COUNTERPART) env.note(name, "no-effect", why);
  return { yaml: `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`, notes: env.notes() };
}

function headerLines(now: Instant, { instance = "farm1", schema }: FromEnvOptions): readonly string[] {
  const name = /^[a-z0-9]{1,16}$/.test(instance) ? instance : "farm1";
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema.replace(/\s+/g, " ")}`]),
    `# Written by reconcile init --from-env on ${now.slice(0, 10)}.`,
    "#",
    "# 1. Stop the earlier service: both would book the same prints and grams.",
    "# 2. Set BAMBUDDY_API_KEY and INVENTREE_TOKEN in the environment where reconcile runs.",
    "# 3. Run reconcile plan and read it. Nothing is written before reconcile apply.",
    "version: 1",
    "",
    "# Names this farm in every marker written into the inventory. Choose it once, before the first apply.",
    `instance: ${JSON.stringify(name)}`,
  ];
}
