// Makes the settings of spools, with every default filled in.

import { decimal } from "../model/decimal.ts";
import type { IdentityField } from "../model/spool-fields.ts";
import { unreachable } from "../model/unreachable.ts";
import { buildSpoolValues } from "./build-spool-values.ts";
import { buildInstant, buildPlace, buildPosition, buildSwitch } from "./build-values.ts";
import type { IdentityDocument, MappingDocument, SpoolsDocument } from "./document.ts";
import type { SpoolCatalogue, SpoolIdentity, SpoolLocation, SpoolsMapping, SpoolUsage } from "./mapping.ts";
import { childPointer } from "./pointer.ts";
import type { SourceTree } from "./source-tree.ts";

const DEFAULT_MATCH: readonly IdentityField[] = ["note", "tag_uid", "tray_uuid"];

export function buildSpools(tree: SourceTree, document: MappingDocument): SpoolsMapping {
  const spools = document.spools;
  if (spools === undefined || spools === false || spools === "off") return { kind: "off" };
  const category = document.categories?.filament;
  if (category === undefined) throw new Error("bug: spools has no category");
  const storage = document.locations?.filament_storage;
  const loaded = document.locations?.loaded;
  return {
    kind: "on",
    category: buildPlace(tree, "/categories/filament", category),
    ...(storage === undefined ? {} : { storage: buildPlace(tree, "/locations/filament_storage", storage) }),
    ...(loaded === undefined ? {} : { loaded: buildPlace(tree, "/locations/loaded", loaded) }),
    identity: buildIdentity(tree, spools.identity ?? {}),
    catalogue: buildCatalogue(spools.catalogue),
    location: buildLocation(spools.location),
    usage: buildUsage(spools.usage),
    ...(spools.unit === undefined ? {} : { unit: spools.unit }),
    defaults: {
      material: spools.defaults?.material ?? "PLA",
      labelWeight: spools.defaults?.label_weight ?? 1000,
      coreWeight: spools.defaults?.core_weight ?? 250,
    },
  };
}

function buildIdentity(tree: SourceTree, identity: IdentityDocument): SpoolIdentity {
  const match = identity.match ?? DEFAULT_MATCH;
  return {
    match,
    write: identity.write ?? match[0] ?? "note",
    pairs: Object.entries(identity.pairs ?? {}).map(([batch, spoolId]) => ({
      batch,
      spoolId,
      at: buildPosition(tree, childPointer("/spools/identity/pairs", batch), "key"),
    })),
  };
}

function buildCatalogue(catalogue: SpoolsDocument["catalogue"]): SpoolCatalogue {
  const settings = typeof catalogue === "object" ? catalogue : {};
  if (typeof catalogue !== "object" && !buildSwitch(catalogue, false)) return { kind: "off" };
  return {
    kind: "on",
    archiveEmpty: buildSwitch(settings.archive_empty, false),
    values: buildSpoolValues(settings.values ?? {}),
  };
}

function buildLocation(location: SpoolsDocument["location"]): SpoolLocation {
  if (typeof location !== "object") return { kind: "off" };
  const assigning = {
    unassignMissing: buildSwitch(location.unassign_missing, true),
    defaultAms: location.default_ams ?? 0,
    startTray: location.start_tray ?? 0,
  };
  const returning = {
    returnUnassignedToStorage: buildSwitch(location.return_unassigned_to_storage, false),
  };
  switch (location.authority) {
    case "off":
      return { kind: "off" };
    case "inventree":
      return { kind: "inventree", ...assigning };
    case "bambuddy":
      return { kind: "bambuddy", ...returning };
    case "merge":
      return { kind: "merge", ...assigning, ...returning };
    default:
      return unreachable(location.authority);
  }
}

function buildUsage(usage: SpoolsDocument["usage"]): SpoolUsage {
  if (typeof usage !== "object") return { kind: "off" };
  return {
    kind: "on",
    since: buildInstant(usage.since),
    statuses: usage.statuses ?? ["completed", "failed", "aborted", "cancelled"],
    holdGrams: decimal(usage.hold_grams ?? 900),
    beforeCount: usage.before_count ?? "hold",
    withoutRun: usage.without_run ?? "charge",
    corrections: {
      changed: usage.corrections?.changed ?? "book",
      missing: usage.corrections?.missing ?? "report",
    },
  };
}
