// Spools beside their grams: Bambuddy's records of them, and where they are. The whole decision, from what was read to operations.
import type { Finding } from "../../model/finding.ts";
import type { Operation } from "../../model/operation.ts";
import { provesAbsence } from "../../model/read.ts";
import { unreachable } from "../../model/unreachable.ts";
import type { Drift, RecognisedPlace } from "../../plan/plan.ts";
import { archiveEmpty } from "./archive-empty.ts";
import { planCatalogue } from "./catalogue.ts";
import { openSpools, type SpoolsContext, type SpoolsRequest } from "./context.ts";
import { followBambuddy } from "./follow-bambuddy.ts";
import { followInventree } from "./follow-inventree.ts";
import { type LocationContext, openLocation } from "./location-context.ts";
import { mergePlaces } from "./merge.ts";
import { reportSharedBatches } from "./shared-batches.ts";
import { reportSharedItems } from "./shared-items.ts";
import { spoolDrift } from "./spool-drift.ts";
import { withoutFrozen } from "./without-frozen.ts";

export interface SpoolsPlan {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly recognisedPlaces: readonly RecognisedPlace[];
  /** How many spools are in a printer, as either system says. */
  readonly loaded: number;
}

export function planSpools(request: SpoolsRequest): SpoolsPlan {
  const findings: Finding[] = [];
  const context = openSpools(request, (finding) => findings.push(finding));
  if (request.world.source.isSpoolmanMode) return leaveToSpoolman();
  const { catalogue } = request.settings;
  const changes = catalogue.kind === "on" ? planCatalogue(context, catalogue) : undefined;
  const created = changes?.created ?? new Map();
  reportSharedBatches(context);
  reportSharedItems(context);
  const { slots } = request.world;
  const location = slots && openLocation(context, slots, created);
  const located = location === undefined ? NOT_LOCATED : locate(location);
  const archived = isArchiving(context) ? archiveEmpty(context, location, located.operations) : [];
  const drift =
    catalogue.kind === "on" ? spoolDrift(context, new Set(archived.map(({ after }) => after.spool))) : [];
  const operations = [...created.values(), ...(changes?.changed ?? []), ...located.operations, ...archived];
  return {
    operations: withoutFrozen(context.frozen, operations),
    findings,
    drift,
    recognisedPlaces: located.recognisedPlaces,
    loaded: location === undefined ? 0 : countLoaded(location),
  };
}

interface Located {
  readonly operations: readonly Operation[];
  readonly recognisedPlaces: readonly RecognisedPlace[];
}

const NOT_LOCATED: Located = { operations: [], recognisedPlaces: [] };

/** What was not read may be assigned, or carry the same batch: then nothing is moved at all. */
function locate(context: LocationContext): Located {
  const { settings, world } = context;
  const { location } = settings;
  const reads = [world.slots?.assignments, world.source.spools, world.stocked.stock, world.printers];
  if (!reads.every((read) => read !== undefined && provesAbsence(read))) return NOT_LOCATED;
  const items = context.items.filter(({ pk }) => !context.ambiguousItems.has(pk));
  switch (location.kind) {
    case "off":
      return NOT_LOCATED;
    case "inventree":
      return { operations: followInventree(context, items, location), recognisedPlaces: [] };
    case "bambuddy":
      return { operations: followBambuddy(context, items, location), recognisedPlaces: [] };
    case "merge":
      return mergePlaces(context, location);
    default:
      return unreachable(location);
  }
}

function isArchiving({ settings: { catalogue } }: SpoolsContext): boolean {
  return catalogue.kind === "on" && catalogue.archiveEmpty;
}

function countLoaded({ items, slots, whereIs }: LocationContext): number {
  return items.filter((item) => slots.assignmentsOf(item).length > 0 || whereIs(item).kind !== "away").length;
}

/** Its spools are Spoolman's, and the local ones nobody uses (wire/bambuddy.md 4.9). */
function leaveToSpoolman(): SpoolsPlan {
  return {
    operations: [],
    findings: [
      {
        code: "spools.spoolman-mode",
        object: "bambuddy spoolman_enabled",
        message: "No spool is made, changed, moved or assigned: Bambuddy keeps its spools in Spoolman",
      },
    ],
    drift: [],
    recognisedPlaces: [],
    loaded: 0,
  };
}
