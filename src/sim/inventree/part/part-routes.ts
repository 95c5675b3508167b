// Parts: list and detail.
import type { PartRow } from "../store/rows.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import type { OrderSpec } from "../wire/ordering.ts";
import { noMatch, ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { bulkUpdateParts } from "./part-bulk.ts";
import { createPart } from "./part-create.ts";
import { deletePart } from "./part-delete.ts";
import { PART_FILTERS } from "./part-filters.ts";
import { partStock } from "./part-stock.ts";
import { updatePart } from "./part-update.ts";
import { detailedPart, listedPart } from "./part-view.ts";

const LIST: ListSpec<PartRow> = {
  candidates: (call) => candidates(call),
  filters: PART_FILTERS,
  searched: (row, call) => [
    row.name,
    row.description,
    row.IPN,
    row.revision,
    row.keywords,
    call.backend.store.categories.get(row.category)?.name,
    ...row.tags,
    ...(call.query.get("search_notes") === "true" ? [row.notes] : []),
  ],
  order: partOrder,
  renderer: listedPart,
};

const ACCESS = { kind: "role", role: "part" } as const;

export const PART_ROUTES: readonly Route[] = [
  {
    path: "/api/part/",
    access: ACCESS,
    multiline: "notes",
    methods: {
      GET: (call) => listReply(call, LIST),
      POST: createPart,
      PUT: bulkUpdateParts,
      PATCH: bulkUpdateParts,
    },
  },
  {
    path: "/api/part/:pk/",
    access: ACCESS,
    multiline: "notes",
    methods: { GET: getPart, PUT: updatePart, PATCH: updatePart, DELETE: deletePart },
  },
];

function getPart(call: Call): Reply {
  const row = call.backend.store.parts.get(pkParam(call));
  return row === undefined ? noMatch("Part") : ok(detailedPart(call, row));
}

function candidates(call: Call): readonly PartRow[] {
  const { parts } = call.backend.store;
  const ipn = call.query.getAll("IPN").at(-1);
  return ipn === undefined || ipn === "" ? parts.all() : parts.where("ipn", ipn.toLowerCase());
}

function partOrder(call: Call): OrderSpec<PartRow> {
  const { store, profile } = call.backend;
  const total = (row: PartRow) => partStock(store, row.pk).totalInStock;
  return {
    fields: {
      name: (row) => row.name,
      IPN: (row) => row.IPN,
      revision: (row) => row.revision,
      creation_date: (row) => row.creation_date,
      category: (row) => store.categories.get(row.category)?.name ?? null,
      units: (row) => row.units,
      in_stock: (row) => partStock(store, row.pk).inStock,
      total_in_stock: total,
      unallocated_stock: total,
      default_location: (row) => store.locations.get(row.default_location)?.name ?? null,
      ...(profile.partOrderById ? { id: (row: PartRow) => row.pk, pk: (row: PartRow) => row.pk } : {}),
    },
    fallback: ["name"],
  };
}
