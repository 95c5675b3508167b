// The places of the mapping that a plan needs, or one error with every line that is wrong.
import type { Places } from "../model/roles.ts";
import type { ResolvedPlaces } from "../model/world.ts";
import { type PlaceProblem, resolvePrintPlaces } from "../planner/resolve-places.ts";
import { resolveSpoolPlaces, type SpoolPlaces } from "../planner/spools/places.ts";
import { type LoadedMapping, mappingError } from "./read-mapping.ts";

export interface NeededPlaces {
  /** Absent: prints are off. */
  readonly prints?: ResolvedPlaces;
  /** Absent: filament is off. */
  readonly filament?: SpoolPlaces;
}

export function resolveMappedPlaces({ mapping, path }: LoadedMapping, places: Places): NeededPlaces {
  const { prints, spools } = mapping;
  const problems: PlaceProblem[] = [];
  const needed: { prints?: ResolvedPlaces; filament?: SpoolPlaces } = {};
  if (prints.kind === "on") {
    const resolution = resolvePrintPlaces(prints, places);
    if (resolution.kind === "resolved") needed.prints = resolution.places;
    else problems.push(...resolution.problems);
  }
  if (spools.kind === "on") {
    const resolution = resolveSpoolPlaces(spools, mapping.printers, places);
    if (resolution.kind === "resolved") needed.filament = resolution.places;
    else problems.push(...resolution.problems);
  }
  if (problems.length === 0) return needed;
  throw mappingError(
    path,
    problems.map(({ at, message }) => `${path}:${at.line}:${at.column}: ${at.path}: ${message}`),
  );
}
