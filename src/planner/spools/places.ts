// The places of the mapping that spools can be in, resolved to locations that exist.
import type { MappingPosition, PlaceRef, PrinterMapping, SpoolsSettings } from "../../mapping/mapping.ts";
import type { Place } from "../../model/inventory.ts";
import type { Places } from "../../model/roles.ts";
import type { MappedPlace } from "../mapped-places.ts";
import { findPlace, type PlaceProblem } from "../resolve-places.ts";

export interface SlotPlace {
  readonly ams: number;
  readonly tray: number;
  readonly location: Place;
}

export interface PrinterPlace {
  readonly name: string;
  readonly at: MappingPosition;
  readonly selector: PrinterMapping["selector"];
  readonly location: Place;
  readonly slots: readonly SlotPlace[];
}

export interface SpoolPlaces {
  readonly category: Place;
  readonly storage?: Place;
  readonly loaded?: Place;
  /** None where spools are not located. */
  readonly printers: readonly PrinterPlace[];
  /** Every location. */
  readonly locations: readonly Place[];
}

export type SpoolPlacesResolution =
  | { readonly kind: "resolved"; readonly places: SpoolPlaces }
  | { readonly kind: "unresolved"; readonly problems: readonly PlaceProblem[] };

export function resolveSpoolPlaces(
  settings: SpoolsSettings,
  mapped: readonly PrinterMapping[],
  { categories, locations }: Places,
): SpoolPlacesResolution {
  const problems: PlaceProblem[] = [];
  const find = (ref: PlaceRef, use: MappedPlace["use"], kind: MappedPlace["kind"] = "location") => {
    const found = findPlace(kind, ref, kind === "category" ? categories : locations, use);
    if (!("message" in found)) return found;
    problems.push({ at: ref.at, message: found.message });
    return undefined;
  };
  const category = find(settings.category, "groups", "category");
  const isLocated = settings.location.kind !== "off";
  const storage = isLocated && settings.storage ? find(settings.storage, "holds") : undefined;
  const loaded = isLocated && settings.loaded ? find(settings.loaded, "groups") : undefined;
  const owners = new Map<number, string>();
  // The mapping was checked as it is written; a pk and a path may still be one location.
  const findOwn = (ref: PlaceRef) => {
    const found = find(ref, "holds");
    const owner = found && owners.get(found.pk);
    if (found !== undefined) owners.set(found.pk, owner ?? ref.at.path);
    if (owner !== undefined)
      problems.push({ at: ref.at, message: `the location is already taken by ${owner}` });
    return found;
  };
  const printers = (isLocated ? mapped : []).flatMap(({ name, at, selector, location, slots }) => {
    const own = findOwn(location);
    const inner = slots.flatMap(({ ams, tray, location: ref }) => {
      const place = findOwn(ref);
      return place === undefined ? [] : [{ ams, tray, location: place }];
    });
    return own === undefined ? [] : [{ name, at, selector, location: own, slots: inner }];
  });
  if (category === undefined || problems.length > 0) return { kind: "unresolved", problems };
  const others = { ...(storage && { storage }), ...(loaded && { loaded }) };
  return { kind: "resolved", places: { category, printers, locations, ...others } };
}
