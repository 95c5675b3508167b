// How stock locations look on the wire.
import type { LocationRow } from "../store/rows.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { levelOf, pathString, pathTo, subtreeSums } from "./tree.ts";

export function locationRenderer(call: Call): (row: LocationRow) => unknown {
  const { store } = call.backend;
  const items = subtreeSums(store.locations, (row) => store.stock.count("location", row.pk));
  const descendants = subtreeSums(store.locations, () => 1);
  const withPath = flagParam(call, "path_detail");
  return (row) => ({
    ...locationDetail(call, row),
    items: items.get(row.pk) ?? 0,
    sublocations: (descendants.get(row.pk) ?? 1) - 1,
    ...(withPath ? { path: locationPath(call, row.pk) } : {}),
  });
}

/** As history rows embed it: without counts. */
export function locationDetail(call: Call, row: LocationRow): Record<string, unknown> {
  const { store, profile } = call.backend;
  return {
    pk: row.pk,
    barcode_hash: "",
    name: row.name,
    level: levelOf(store.locations, row),
    description: row.description,
    parent: row.parent,
    pathstring: pathString(store.locations, row),
    icon: row.custom_icon ?? "",
    custom_icon: row.custom_icon,
    structural: row.structural,
    external: row.external,
    location_type: row.location_type,
    location_type_detail: null,
    owner: row.owner,
    ...(profile.detailOnRequest && !flagParam(call, "tags") ? {} : { tags: row.tags }),
  };
}

/** As stock items embed it. */
export function briefLocation(call: Call, pk: number | null): unknown {
  const { locations } = call.backend.store;
  const row = locations.get(pk);
  return row === undefined ? null : { pk: row.pk, name: row.name, pathstring: pathString(locations, row) };
}

export function locationPath(call: Call, pk: number | null): readonly unknown[] {
  const path = pathTo(call.backend.store.locations, pk);
  return path.map((row) => ({ pk: row.pk, name: row.name, icon: row.custom_icon ?? "" }));
}
