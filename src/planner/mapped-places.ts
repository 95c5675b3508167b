// Every category and location that a mapping names, with what it is used for.
import type { Mapping, PlaceRef } from "../mapping/mapping.ts";

export interface MappedPlace {
  readonly kind: "category" | "location";
  readonly ref: PlaceRef;
  /** A root that only groups others may be structural; a place that receives things may not. */
  readonly use: "holds" | "groups";
}

export function mappedPlaces({ prints, printers, spools }: Mapping): readonly MappedPlace[] {
  const places: MappedPlace[] = [];
  const add = (kind: MappedPlace["kind"], ref: PlaceRef | undefined, use: MappedPlace["use"] = "holds") => {
    if (ref !== undefined) places.push({ kind, ref, use });
  };
  if (prints.kind === "on") {
    add("category", prints.category);
    add("location", prints.location);
    for (const { effect } of prints.rules) {
      if (effect.kind === "skip") continue;
      add("category", effect.category);
      add("location", effect.location);
    }
  }
  for (const { location, slots } of printers) {
    add("location", location);
    for (const slot of slots) add("location", slot.location);
  }
  if (spools.kind === "on") {
    add("category", spools.category, "groups");
    add("location", spools.storage);
    add("location", spools.loaded, "groups");
  }
  return places;
}
