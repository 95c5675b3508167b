// Translates the predecessor's settings of filament.
import type { Instant } from "../model/instant.ts";
import type { EnvReader } from "./env-reader.ts";
import type { EnvPlaces } from "./from-env-connections.ts";
import { locationLines } from "./from-env-location.ts";

const ONLY_NEW = ", for spools that are created";
const IDENTITY_FIELDS: readonly string[] = ["tag_uid", "tray_uuid", "note"];

export interface EnvFilament {
  readonly places: EnvPlaces;
  readonly printers: number;
  readonly now: Instant;
}

export function spoolsLines(env: EnvReader, filament: EnvFilament): readonly string[] {
  const tracking = env.isOn("FILAMENT_TRACKING_ENABLED", "off");
  const settings = [
    ...identityLines(env),
    ...catalogueLines(env),
    ...locationLines(env, filament),
    ...usageLines(env, filament.now),
    "  # The earlier service subtracted grams whatever the part's unit; this holds for parts that declare none.",
    "  unit: g",
    ...defaultsLines(env),
  ];
  env.note(
    "FILAMENT_DRY_RUN",
    "no-effect",
    "every plan is a dry run here, and nothing is written before apply",
  );
  const missing = filament.places.filamentCategory === undefined;
  if (tracking && !missing) {
    env.note("FILAMENT_TRACKING_ENABLED", "kept", "spools");
    return [
      "# Filament: catalogue makes Bambuddy's spools, location fills its slots, usage subtracts grams; each has its own switch.",
      "spools:",
      ...settings,
    ];
  }
  env.advise(
    "Filament is off: its settings were translated into a comment and act once spools is uncommented.",
  );
  const why = tracking ? "categories.filament is missing" : "FILAMENT_TRACKING_ENABLED was not true";
  env.note("FILAMENT_TRACKING_ENABLED", tracking ? "changed" : "kept", `spools: off, because ${why}`);
  return [
    `# Off, because ${why}. To switch it on: take out this line, uncomment the rest, set since to that day.`,
    "spools: off",
    ...["spools:", ...settings].map((line) => `# ${line}`),
  ];
}

function identityLines(env: EnvReader): readonly string[] {
  const name = "FILAMENT_BATCH_SOURCE";
  const written = env.text(name)?.toLowerCase();
  const field = written === undefined || !IDENTITY_FIELDS.includes(written) ? "tag_uid" : written;
  if (written !== undefined && field !== written)
    env.note(name, "rejected", "is none of tag_uid, tray_uuid, note; tag_uid is used");
  env.note(name, "kept", "spools.identity");
  const warning = [
    "  # With tag_uid Bambuddy makes a second spool for each RFID spool and books its usage there. For new spools the safer",
    "  # choice is match: [note, tag_uid, tray_uuid], write: note.",
  ];
  return [
    ...(field === "tag_uid" ? warning : []),
    "  identity:",
    `    match: [${field}]`,
    `    write: ${field}`,
  ];
}

function catalogueLines(env: EnvReader): readonly string[] {
  const on = env.isOn("FILAMENT_SYNC_SPOOLS", "on");
  env.note("FILAMENT_SYNC_SPOOLS", "kept", `spools.catalogue: ${on ? "on" : "off"}`);
  if (!on) return ["  catalogue: off"];
  return [
    "  # Creates and updates Bambuddy's spools from part parameters called Material, Brand, Color, Color hex, Net weight and",
    "  # Spool weight. If yours have other names: catalogue: { values: { brand: { parameter: Maker } } }",
    "  catalogue: on",
  ];
}

const SUCCESS_ONLY: readonly string[] = [
  "    # As the earlier service had it: Bambuddy says completed for every kind of success. Failed, aborted and cancelled",
  "    # prints used filament too, which it never subtracted: with the full list the levels follow what is really gone.",
];

function usageLines(env: EnvReader, now: Instant): readonly string[] {
  env.note(
    "FILAMENT_USAGE_LIMIT",
    "no-effect",
    "every usage row since the boundary is read, however many there are",
  );
  const statuses = "FILAMENT_USAGE_SUCCESS_STATUSES";
  if (!env.isOn("FILAMENT_SYNC_USAGE", "on")) {
    env.note("FILAMENT_SYNC_USAGE", "kept", "spools.usage: off");
    env.note(statuses, "no-effect", "spools.usage is off");
    return ["  usage: off"];
  }
  env.note("FILAMENT_SYNC_USAGE", "changed", "spools.usage, charged from now on: see its since");
  const words = usageStatuses(env);
  env.note(
    statuses,
    "changed",
    `spools.usage.statuses: [${words.join(", ")}]; Bambuddy writes completed for every kind of success, and failed prints use filament too: see there`,
  );
  return [
    "  usage:",
    "    # The boundary: what was used before is already in the stock levels, booked by the earlier service.",
    "    # Use the moment that service was stopped.",
    `    since: ${now}`,
    ...(words.length > 1
      ? ["    # As the earlier service had it, in Bambuddy's words. The full list:"]
      : SUCCESS_ONLY),
    "    # statuses: [completed, failed, aborted, cancelled]",
    `    statuses: [${words.join(", ")}]`,
  ];
}

/** The predecessor's words for success are one status in Bambuddy; others that exist are kept. */
function usageStatuses(env: EnvReader): readonly string[] {
  const others: Readonly<Record<string, string>> = {
    failed: "failed",
    aborted: "aborted",
    cancelled: "cancelled",
    canceled: "cancelled",
    stopped: "stopped",
  };
  const words = env.words("FILAMENT_USAGE_SUCCESS_STATUSES");
  const extra = words.flatMap((word) => (Object.hasOwn(others, word) ? [others[word] ?? word] : []));
  return [...new Set(["completed", ...extra])];
}

function defaultsLines(env: EnvReader): readonly string[] {
  const text = env.text("FILAMENT_DEFAULT_MATERIAL");
  const fits = text !== undefined && text.length <= 50;
  if (text !== undefined && !fits)
    env.note("FILAMENT_DEFAULT_MATERIAL", "rejected", "is too long; PLA is used");
  env.note("FILAMENT_DEFAULT_MATERIAL", "kept", `spools.defaults.material${ONLY_NEW}`);
  const label = env.integer("FILAMENT_DEFAULT_LABEL_WEIGHT", { least: 1, most: 100_000 }) ?? 1000;
  env.note("FILAMENT_DEFAULT_LABEL_WEIGHT", "kept", `spools.defaults.label_weight${ONLY_NEW}`);
  const core = env.integer("FILAMENT_DEFAULT_CORE_WEIGHT", { least: 0, most: 100_000 }) ?? 250;
  env.note("FILAMENT_DEFAULT_CORE_WEIGHT", "kept", `spools.defaults.core_weight${ONLY_NEW}`);
  const material = JSON.stringify(fits ? text : "PLA");
  return [
    "  # For spools that are created and of which InvenTree says nothing.",
    `  defaults: { material: ${material}, label_weight: ${label}, core_weight: ${core} }`,
  ];
}
