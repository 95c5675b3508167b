// Turns the mapping's categories and locations into places that exist, or says which lines are wrong.
import type { MappingPosition, PlaceRef, PrintsSettings } from "../mapping/mapping.ts";
import { suggest } from "../mapping/suggest.ts";
import type { Place } from "../model/inventory.ts";
import { compareText } from "../model/order.ts";
import type { Places } from "../model/roles.ts";
import type { ResolvedPlaces } from "../model/world.ts";
import type { MappedPlace } from "./mapped-places.ts";

export interface PlaceProblem {
  readonly at: MappingPosition;
  readonly message: string;
}

export type PlaceResolution =
  | { readonly kind: "resolved"; readonly places: ResolvedPlaces }
  | { readonly kind: "unresolved"; readonly problems: readonly PlaceProblem[] };

export function resolvePrintPlaces(prints: PrintsSettings, places: Places): PlaceResolution {
  const problems: PlaceProblem[] = [];
  const find = (kind: "category" | "location", ref: PlaceRef): Place | undefined => {
    const found = findPlace(kind, ref, kind === "category" ? places.categories : places.locations);
    if ("message" in found) problems.push({ at: ref.at, message: found.message });
    return "message" in found ? undefined : found;
  };
  const printsCategory = find("category", prints.category);
  const printsLocation = find("location", prints.location);
  const ruleCategory = new Map<number, Place>();
  const ruleLocation = new Map<number, Place>();
  for (const [index, { effect }] of prints.rules.entries()) {
    if (effect.kind === "skip") continue;
    const category = effect.category && find("category", effect.category);
    const location = effect.location && find("location", effect.location);
    if (category !== undefined) ruleCategory.set(index, category);
    if (location !== undefined) ruleLocation.set(index, location);
  }
  if (problems.length > 0 || printsCategory === undefined || printsLocation === undefined)
    return { kind: "unresolved", problems };
  const locationPath = new Map(places.locations.map(({ pk, path }) => [pk, path]));
  return {
    kind: "resolved",
    places: { printsCategory, printsLocation, ruleCategory, ruleLocation, locationPath },
  };
}

/** A place by pk, by its whole path, or by the end of its path where that is unique. It must be able to hold things. */
export function findPlace(
  kind: "category" | "location",
  ref: PlaceRef,
  places: readonly Place[],
  use: MappedPlace["use"] = "holds",
): Place | { readonly message: string } {
  const found =
    ref.kind === "pk" ? places.filter(({ pk }) => pk === ref.pk) : byPath(ref.path.join("/"), places);
  const wanted = ref.kind === "pk" ? `${kind} ${ref.pk}` : `${kind} "${ref.text}"`;
  const [place, ...others] = found;
  if (place === undefined) return { message: missing(wanted, ref, places) };
  if (others.length > 0) return { message: `${wanted} is ambiguous. Write one of: ${candidates(found)}` };
  if (place.structural && use === "holds")
    return {
      message: `${wanted} is structural and cannot hold ${kind === "category" ? "parts" : "stock"}. Name a place below it: ${candidates(places.filter(({ path }) => path.startsWith(`${place.path}/`)))}`,
    };
  return place;
}

/** A near miss is named alone; else what there is. */
function missing(wanted: string, ref: PlaceRef, places: readonly Place[]): string {
  const names = places.flatMap(({ path, name }) => [path, name]);
  const meant = ref.kind === "pk" ? undefined : suggest(ref.path.join("/"), names);
  return meant === undefined
    ? `InvenTree has no ${wanted}. It has: ${candidates(places)}`
    : `InvenTree has no ${wanted}. Did you mean "${meant}"?`;
}

function byPath(path: string, places: readonly Place[]): Place[] {
  const exact = places.filter((place) => place.path === path);
  if (exact.length > 0) return exact;
  const wanted = path.toLowerCase();
  return places.filter((place) => {
    const candidate = place.path.toLowerCase();
    return candidate === wanted || candidate.endsWith(`/${wanted}`);
  });
}

const SHOWN = 12;

function candidates(places: readonly Place[]): string {
  if (places.length === 0) return "none";
  const texts = places.map(({ pk, path }) => `${path} (${pk})`).sort(compareText);
  const rest = texts.length - SHOWN;
  return `${texts.slice(0, SHOWN).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
