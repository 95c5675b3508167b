// Translates the predecessor's settings of filament.
import type { Instant } from "../model/instant.ts";
import type { EnvReader } from "./env-reader.ts";
import type { EnvPlaces } from "./from-env-connections.ts";
import { traysOf } from "./slot-numbers.ts";

const NOT_YET = "which this version reads and does not act on yet";
/** Printers call it so; Bambuddy's assignments say 255. */
const EXTERNAL_FOR_PRINTERS = 254;
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
  if (tracking) adviseUnsynced(env);
  const missing = filament.places.filamentCategory === undefined;
  if (tracking && !missing) {
    env.note("FILAMENT_TRACKING_ENABLED", "kept", "spools");
    return [
      "# Filament: the grams each print used are subtracted in InvenTree. catalogue and location are kept for a later version.",
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

/** What the earlier service did and nobody does once it is stopped. */
function adviseUnsynced(env: EnvReader): void {
  const missing = [
    ["FILAMENT_SYNC_SPOOLS", "create and update spools in Bambuddy"],
    ["FILAMENT_SYNC_ASSIGNMENTS", "assign spools to printers"],
    ["FILAMENT_SYNC_LOCATIONS", "move spools between locations"],
  ].flatMap(([name = "", what = ""]) => (env.isOn(name, "on") ? [what] : []));
  if (missing.length === 0) return;
  env.advise(
    `This version subtracts used filament and does not yet sync the catalogue or locations. Do by hand what the earlier service did: ${missing.join(", ")}.`,
  );
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
  if (on) env.note("FILAMENT_SYNC_SPOOLS", "changed", `spools.catalogue, ${NOT_YET}`);
  env.note("FILAMENT_SYNC_SPOOLS", "kept", "spools.catalogue");
  return [
    `  catalogue: ${on ? "on # not yet: this version creates and updates no spool in Bambuddy" : "off"}`,
  ];
}

function locationLines(env: EnvReader, filament: EnvFilament): readonly string[] {
  const assignments = env.isOn("FILAMENT_SYNC_ASSIGNMENTS", "on");
  const locations = env.isOn("FILAMENT_SYNC_LOCATIONS", "on");
  const wanted = assignments ? "inventree" : locations ? "bambuddy" : "off";
  const authority = filament.printers === 0 ? "off" : wanted;
  if (wanted !== "off" && authority === "off") {
    env.note("FILAMENT_SYNC_ASSIGNMENTS", "no-effect", "no printer has a location");
    env.note("FILAMENT_SYNC_LOCATIONS", "no-effect", "no printer has a location");
  }
  noteAuthority(env, authority);
  switch (authority) {
    case "inventree":
      return inventreeLines(env);
    case "bambuddy":
      return bambuddyLines(env, filament);
    default:
      for (const name of [...ASSIGNING, RETURN]) env.note(name, "no-effect", "spools.location is off");
      return ["  location: off"];
  }
}

const RETURN = "FILAMENT_RETURN_UNASSIGNED_TO_STORAGE";
const ASSIGNING = [
  "FILAMENT_UNASSIGN_MISSING_ASSIGNMENTS",
  "FILAMENT_ASSIGNMENT_DEFAULT_AMS_ID",
  "FILAMENT_ASSIGNMENT_START_TRAY_ID",
] as const;

function noteAuthority(env: EnvReader, authority: "inventree" | "bambuddy" | "off"): void {
  const isOn = authority !== "off";
  const kind = isOn ? "changed" : "kept";
  const home = `spools.location.authority: ${authority}${isOn ? `, ${NOT_YET}` : ""}`;
  env.note("FILAMENT_SYNC_ASSIGNMENTS", kind, home);
  if (authority === "inventree" && env.isOn("FILAMENT_SYNC_LOCATIONS", "on"))
    env.note(
      "FILAMENT_SYNC_LOCATIONS",
      "no-effect",
      "assignments are on, so InvenTree decides where a spool is and Bambuddy's assignments move nothing",
    );
  env.note("FILAMENT_SYNC_LOCATIONS", kind, home);
}

function inventreeLines(env: EnvReader): readonly string[] {
  const unassign = env.isOn("FILAMENT_UNASSIGN_MISSING_ASSIGNMENTS", "on");
  env.note("FILAMENT_UNASSIGN_MISSING_ASSIGNMENTS", "kept", "spools.location.unassign_missing");
  const ams = defaultAms(env);
  const tray = startTray(env, ams);
  const returns = env.isOn(RETURN, "off");
  env.note(
    RETURN,
    "no-effect",
    returns
      ? "contradicts InvenTree's authority, which never moves a spool; it is left out"
      : "has no meaning where InvenTree decides",
  );
  return [
    "  # A spool that lies in a printer's location belongs to that printer. Not yet: this version assigns no spool.",
    "  location:",
    "    authority: inventree",
    `    unassign_missing: ${unassign ? "on" : "off"}`,
    `    default_ams: ${ams}`,
    `    start_tray: ${tray}`,
  ];
}

function defaultAms(env: EnvReader): number {
  const name = "FILAMENT_ASSIGNMENT_DEFAULT_AMS_ID";
  const written = env.integer(name, { least: 0, most: 255 }) ?? 0;
  if (written === EXTERNAL_FOR_PRINTERS)
    env.note(name, "changed", "spools.location.default_ams: 255, which is the external spool in Bambuddy");
  if (written === EXTERNAL_FOR_PRINTERS) return 255;
  if (traysOf(written) === 0) env.note(name, "rejected", "is no AMS unit that exists; 0 is used");
  env.note(name, "kept", "spools.location.default_ams");
  return traysOf(written) === 0 ? 0 : written;
}

function startTray(env: EnvReader, ams: number): number {
  const name = "FILAMENT_ASSIGNMENT_START_TRAY_ID";
  const tray = env.integer(name, { least: 0, most: traysOf(ams) - 1 }) ?? 0;
  env.note(name, "kept", "spools.location.start_tray");
  return tray;
}

function bambuddyLines(env: EnvReader, { places }: EnvFilament): readonly string[] {
  for (const name of ASSIGNING) env.note(name, "no-effect", "Bambuddy decides, so nothing is assigned");
  const wanted = env.isOn(RETURN, "off");
  const returns = wanted && places.storage !== undefined;
  if (wanted && !returns) env.note(RETURN, "rejected", "locations.filament_storage is missing; off is used");
  env.note(RETURN, "kept", "spools.location.return_unassigned_to_storage");
  return [
    "  # A spool that Bambuddy assigns to a printer belongs into that printer's location. Not yet: this version moves no stock.",
    "  location:",
    "    authority: bambuddy",
    `    return_unassigned_to_storage: ${returns ? "on" : "off"}`,
  ];
}

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
    "spools.usage.statuses: Bambuddy writes completed for every kind of success; failed prints use filament too",
  );
  return [
    "  usage:",
    "    # The boundary: what was used before is already in the stock levels, booked by the earlier service.",
    "    # Use the moment that service was stopped.",
    `    since: ${now}`,
    "    # Failed and aborted prints used filament too, which the earlier service never subtracted. The full list:",
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
  env.note("FILAMENT_DEFAULT_MATERIAL", "kept", "spools.defaults.material");
  const label = env.integer("FILAMENT_DEFAULT_LABEL_WEIGHT", { least: 1, most: 100_000 }) ?? 1000;
  env.note("FILAMENT_DEFAULT_LABEL_WEIGHT", "kept", "spools.defaults.label_weight");
  const core = env.integer("FILAMENT_DEFAULT_CORE_WEIGHT", { least: 0, most: 100_000 }) ?? 250;
  env.note("FILAMENT_DEFAULT_CORE_WEIGHT", "kept", "spools.defaults.core_weight");
  const material = JSON.stringify(fits ? text : "PLA");
  return [`  defaults: { material: ${material}, label_weight: ${label}, core_weight: ${core} }`];
}
