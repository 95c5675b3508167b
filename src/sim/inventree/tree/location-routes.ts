// Stock locations: list, tree and detail.
import type { LocationRow } from "../store/rows.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { booleanFilter, numberFilter } from "../wire/filters.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { noMatch, ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { locationRenderer } from "./location-view.ts";
import { createLocation, deleteLocation, updateLocation } from "./location-write.ts";
import { inTreeOrder, pathString } from "./tree.ts";
import { levelFilters, treeFilters } from "./tree-filters.ts";
import { treeOrder, treeRenderer } from "./tree-view.ts";

const locationsOf = (call: Call) => call.backend.store.locations;

const LIST: ListSpec<LocationRow> = {
  candidates: (call) => locationsOf(call).all(),
  filters: [
    ...treeFilters(locationsOf),
    booleanFilter("external", (row: LocationRow) => row.external),
    booleanFilter("has_location_type", (row: LocationRow) => row.location_type !== null),
    numberFilter("location_type", (row: LocationRow, wanted) => row.location_type === wanted),
  ],
  searched: (row, call) => [row.name, row.description, pathString(locationsOf(call), row), ...row.tags],
  order: (call) => {
    const position = new Map(inTreeOrder(locationsOf(call)).map((row, index) => [row.pk, index]));
    return {
      fields: {
        tree: (row) => position.get(row.pk) ?? 0,
        name: (row) => row.name,
        pathstring: (row) => pathString(locationsOf(call), row),
        items: (row) => call.backend.store.stock.count("location", row.pk),
      },
      fallback: ["tree"],
    };
  },
  renderer: locationRenderer,
};

const TREE: ListSpec<LocationRow> = {
  ...LIST,
  filters: levelFilters(locationsOf),
  order: (call) => treeOrder(locationsOf(call)),
  renderer: (call) =>
    treeRenderer(call, locationsOf(call), {
      childCount: "sublocations",
      icon: (row: LocationRow) => row.custom_icon ?? "",
    }),
};

const ACCESS = { kind: "role", role: "stock_location" } as const;

export const LOCATION_ROUTES: readonly Route[] = [
  {
    path: "/api/stock/location/",
    access: ACCESS,
    methods: { GET: (call) => listReply(call, LIST), POST: createLocation },
    unsimulated: ["PUT", "PATCH"],
  },
  { path: "/api/stock/location/tree/", access: ACCESS, methods: { GET: (call) => listReply(call, TREE) } },
  {
    path: "/api/stock/location/:pk/",
    access: ACCESS,
    methods: { GET: getLocation, PUT: updateLocation, PATCH: updateLocation, DELETE: deleteLocation },
  },
];

function getLocation(call: Call): Reply {
  const row = locationsOf(call).get(pkParam(call));
  return row === undefined ? noMatch("StockLocation") : ok(locationRenderer(call)(row));
}
