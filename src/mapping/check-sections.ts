// Checks what one section needs from another, and settings that contradict each other.
import { entriesOf, isJsonList, isJsonObject, type Json, type JsonObject, lookUp } from "./json.ts";
import { childPointer, displayPath } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";
import { traysOf } from "./slot-numbers.ts";
import { isOff, isOn } from "./switch.ts";

export function checkSections(mapping: Json): readonly LocalProblem[] {
  const spools = lookUp(mapping, "spools");
  return [...checkPrintsPlaces(mapping), ...(isJsonObject(spools) ? checkSpools(mapping, spools) : [])];
}

function checkPrintsPlaces(mapping: Json): readonly LocalProblem[] {
  if (!isJsonObject(mapping) || isOff(mapping["prints"])) return [];
  return [
    ...needs(mapping, ["categories", "prints"], "while prints is on"),
    ...needs(mapping, ["locations", "prints"], "while prints is on"),
    ...checkKeyFields(lookUp(mapping, "prints", "key_fields")),
  ];
}

function checkKeyFields(fields: Json | undefined): readonly LocalProblem[] {
  if (!isJsonList(fields) || fields.length === 0 || fields.some((field) => field !== "plate")) return [];
  const message = "plate only adds to another field: name at least one besides it";
  return [{ pointer: "/prints/key_fields", at: "value", message }];
}

function checkSpools(mapping: Json, spools: JsonObject): readonly LocalProblem[] {
  return [
    ...needs(mapping, ["categories", "filament"], "while spools is on"),
    ...checkLocation(mapping, lookUp(spools, "location")),
    ...checkIdentity(lookUp(spools, "identity")),
  ];
}

function checkLocation(mapping: Json, location: Json | undefined): readonly LocalProblem[] {
  const authority = lookUp(location, "authority");
  if (location === undefined || isOff(location) || isOff(authority)) return [];
  const returns = isOn(lookUp(location, "return_unassigned_to_storage"));
  const contradiction: LocalProblem = {
    pointer: "/spools/location/return_unassigned_to_storage",
    at: "key",
    message: "contradicts authority: inventree, where a spool's location decides and is never moved",
    hint: "Take it out, or choose authority: bambuddy or merge.",
  };
  const printers: LocalProblem = {
    pointer: "/printers",
    at: "key",
    message: "is needed by spools.location, but names no printer",
  };
  return [
    ...(entriesOf(lookUp(mapping, "printers")).length === 0 ? [printers] : []),
    ...checkFirstTray(lookUp(location, "default_ams") ?? 0, lookUp(location, "start_tray")),
    ...(returns && authority === "inventree" ? [contradiction] : []),
    ...(returns && authority !== "inventree"
      ? needs(mapping, ["locations", "filament_storage"], "by spools.location.return_unassigned_to_storage")
      : []),
  ];
}

function checkFirstTray(ams: Json, tray: Json | undefined): readonly LocalProblem[] {
  const trays = typeof ams === "number" ? traysOf(ams) : 0;
  if (typeof tray !== "number" || trays === 0 || trays === 4 || tray < trays) return [];
  const there =
    trays === 1 ? "an AMS-HT, which has tray 0 only" : "the external spool, which has trays 0 and 1";
  const message = `does not exist: default_ams ${ams} is ${there}`;
  return [{ pointer: "/spools/location/start_tray", at: "value", message }];
}

function checkIdentity(identity: Json | undefined): readonly LocalProblem[] {
  return [...checkWrite(identity), ...checkPairs(identity)];
}

/** A created spool whose field is not looked at would be created again by the next plan. */
function checkWrite(identity: Json | undefined): readonly LocalProblem[] {
  const match = lookUp(identity, "match");
  const write = lookUp(identity, "write");
  if (typeof write !== "string" || !isJsonList(match) || match.includes(write)) return [];
  return [
    {
      pointer: "/spools/identity/write",
      at: "value",
      message: "must be one of the fields in match, or spools that were created are never found again",
    },
  ];
}

function checkPairs(identity: Json | undefined): readonly LocalProblem[] {
  const first = new Map<Json, string>();
  return entriesOf(lookUp(identity, "pairs")).flatMap(([batch, spool]) => {
    const pointer = childPointer("/spools/identity/pairs", batch);
    const owner = first.get(spool);
    if (owner === undefined) first.set(spool, pointer);
    if (owner === undefined) return [];
    return [
      { pointer, at: "value" as const, message: `this spool is already paired by ${displayPath(owner)}` },
    ];
  });
}

function needs(mapping: Json, keys: readonly string[], why: string): readonly LocalProblem[] {
  const section = lookUp(mapping, ...keys.slice(0, -1));
  // A section that is not one has been named already.
  if (section !== undefined && !isJsonObject(section)) return [];
  if (lookUp(mapping, ...keys) !== undefined) return [];
  const pointer = keys.reduce<string>(childPointer, "");
  return [{ pointer, at: "key", message: `is needed ${why}, but has no value` }];
}
