// The places of the mapping that a plan needs, or one error with every line that is wrong.
import type { Place } from "../model/inventory.ts";
import type { Places } from "../model/roles.ts";
import type { ResolvedPlaces } from "../model/world.ts";
import { findPlace, type PlaceProblem, resolvePrintPlaces } from "../planner/resolve-places.ts";
import { type LoadedMapping, mappingError } from "./read-mapping.ts";

export interface NeededPlaces {
  /** Absent: prints are off. */
  readonly prints?: ResolvedPlaces;
  /** Absent: filament is off. */
  readonly filament?: Place;
}

export function resolveMappedPlaces({ mapping, path }: LoadedMapping, places: Places): NeededPlaces {
  const { prints, spools } = mapping;
  const problems: PlaceProblem[] = [];
  const needed: { prints?: ResolvedPlaces; filament?: Place } = {};
  if (prints.kind === "on") {
    const resolution = resolvePrintPlaces(prints, places);
    if (resolution.kind === "resolved") needed.prints = resolution.places;
    else problems.push(...resolution.problems);
  }
  if (spools.kind === "on") {
    const found = findPlace("category", spools.category, places.categories, "groups");
    if ("message" in found) problems.push({ at: spools.category.at, message: found.message });
    else needed.filament = found;
  }
  if (problems.length === 0) return needed;
  throw mappingError(
    path,
    problems.map(({ at, message }) => `${path}:${at.line}:${at.column}: ${at.path}: ${message}`),
  );
}
