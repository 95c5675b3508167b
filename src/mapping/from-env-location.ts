// Translates who decides where a spool is: the predecessor's two opposite switches become one declared authority.
import type { EnvReader } from "./env-reader.ts";
import type { EnvPlaces } from "./from-env-connections.ts";
import { traysOf } from "./slot-numbers.ts";

/** Printers call the external spool so; Bambuddy's assignments say 255. */
const EXTERNAL_FOR_PRINTERS = 254;

export interface EnvLocation {
  readonly places: EnvPlaces;
  /** How many printers have a location. */
  readonly printers: number;
}

export function locationLines(env: EnvReader, filament: EnvLocation): readonly string[] {
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
  const home = authority === "off" ? "spools.location: off" : `spools.location.authority: ${authority}`;
  env.note("FILAMENT_SYNC_ASSIGNMENTS", "kept", home);
  if (authority === "inventree" && env.isOn("FILAMENT_SYNC_LOCATIONS", "on"))
    env.note(
      "FILAMENT_SYNC_LOCATIONS",
      "no-effect",
      "assignments are on, so InvenTree decides where a spool is and Bambuddy's assignments move nothing",
    );
  env.note("FILAMENT_SYNC_LOCATIONS", "kept", home);
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
      ? "contradicts InvenTree's authority, which never moves a spool, and is left out; authority: merge returns spools"
      : "has no meaning where InvenTree decides",
  );
  return [
    "  # A spool that lies in a printer's location is assigned to that printer.",
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

function bambuddyLines(env: EnvReader, { places }: EnvLocation): readonly string[] {
  for (const name of ASSIGNING) env.note(name, "no-effect", "Bambuddy decides, so nothing is assigned");
  const wanted = env.isOn(RETURN, "off");
  const returns = wanted && places.storage !== undefined;
  if (wanted && !returns) env.note(RETURN, "rejected", "locations.filament_storage is missing; off is used");
  env.note(RETURN, "kept", "spools.location.return_unassigned_to_storage");
  return [
    "  # A spool that Bambuddy assigns to a printer is moved into that printer's location.",
    "  location:",
    "    authority: bambuddy",
    `    return_unassigned_to_storage: ${returns ? "on" : "off"}`,
  ];
}
