// Creating, changing and deleting stock locations.
import { locationRow } from "../store/defaults.ts";
import type { JsonObject, LocationRow } from "../store/rows.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import {
  boolean,
  type Fields,
  foreignKey,
  hasErrors,
  integer,
  stringList,
  text,
  validate,
} from "../wire/field.ts";
import { created, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import { locationDetail, locationPath, locationRenderer } from "./location-view.ts";
import { placeErrors } from "./place-rules.ts";
import { subtree } from "./tree.ts";

const ITEMS_INSIDE =
  "You cannot make this stock location structural because some stock items are already located into it!";

export function createLocation(call: Call): Reply {
  const { locations } = call.backend.store;
  const { values, errors } = validate(locationFields(call), bodyObject(call), "full");
  if (hasErrors(errors)) return refused(errors);
  const row = withValues(locationRow({ pk: 0, name: "" }), values);
  const placed = placeErrors(locations, row);
  if (hasErrors(placed)) return refused(placed);
  const made = locations.put({ ...row, pk: locations.nextPk() });
  // What lies in it is counted by the lists alone.
  return created({ ...locationDetail(call, made), ...writtenDetail(call, made) });
}

export function updateLocation(call: Call): Reply {
  const { locations, stock } = call.backend.store;
  const former = locations.get(pkParam(call));
  if (former === undefined) return noMatch("StockLocation");
  const mode = call.method === "PUT" ? "full" : "partial";
  const { values, errors } = validate(locationFields(call), bodyObject(call), mode);
  if (hasErrors(errors)) return refused(errors);
  const row = withValues(former, values);
  const placed = placeErrors(locations, row, former.pk);
  if (hasErrors(placed)) return refused(placed);
  if (row.structural && !former.structural && stock.count("location", row.pk) > 0)
    return refused({ structural: [ITEMS_INSIDE] });
  const changed = locations.put(row);
  return ok({ ...(locationRenderer(call)(changed) as JsonObject), ...writtenDetail(call, changed) });
}

/** With false, contents move up to the parent by a mass update: no history, `updated` unchanged. */
export function deleteLocation(call: Call): Reply {
  const { locations, stock } = call.backend.store;
  const row = locations.get(pkParam(call));
  if (row === undefined) return noMatch("StockLocation");
  const flags: Fields = {
    delete_stock_items: { read: boolean, required: true },
    delete_sub_locations: { read: boolean, required: true },
  };
  const { values, errors } = validate(
    flags,
    bodyObject(call),
    call.backend.profile.apiVersion >= 491 ? "full" : "partial",
  );
  if (hasErrors(errors)) return refused(errors);
  const below = values["delete_sub_locations"] === true ? [...subtree(locations, row.pk)] : [row.pk];
  for (const item of below.flatMap((pk) => stock.where("location", pk))) {
    if (values["delete_stock_items"] === true) stock.delete(item.pk);
    if (values["delete_stock_items"] !== true) stock.put({ ...item, location: row.parent });
  }
  for (const child of locations.where("parent", row.pk)) {
    if (!below.includes(child.pk)) locations.put({ ...child, parent: row.parent });
  }
  for (const pk of below) locations.delete(pk);
  return noContent();
}

function locationFields(call: Call): Fields {
  const { locations } = call.backend.store;
  return {
    name: { read: text(100, { blank: false }), required: true },
    description: { read: text(250) },
    parent: { read: foreignKey((pk) => locations.get(pk) !== undefined), nullable: true },
    structural: { read: boolean },
    external: { read: boolean },
    owner: { read: integer, nullable: true },
    custom_icon: { read: text(100), nullable: true },
    location_type: { read: integer, nullable: true },
    tags: { read: stringList },
  };
}

function writtenDetail(call: Call, row: LocationRow): JsonObject {
  const { apiVersion, detailOnRequest } = call.backend.profile;
  if (!detailOnRequest) return {};
  const path = locationPath(call, row.pk);
  return { tags: row.tags, path, ...(apiVersion >= 437 ? { parameters: [] } : {}) };
}

function withValues(row: LocationRow, values: JsonObject): LocationRow {
  // The fields were validated one by one against the columns of this very row.
  return { ...row, ...(values as Partial<LocationRow>) };
}
