// Stock items: list, detail, single and bulk writes.
import type { StockRow } from "../store/rows.ts";
import { pathString } from "../tree/tree.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import type { OrderSpec } from "../wire/ordering.ts";
import { noMatch, ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { createStock } from "./stock-create.ts";
import { deleteStock, deleteStockItems } from "./stock-delete.ts";
import { STOCK_FILTERS } from "./stock-filters.ts";
import { bulkUpdateStock, updateStock } from "./stock-update.ts";
import { stockRenderer } from "./stock-view.ts";

const LIST: ListSpec<StockRow> = {
  candidates,
  filters: STOCK_FILTERS,
  searched: (row, call) => {
    const part = call.backend.store.parts.get(row.part);
    const location = call.backend.store.locations.get(row.location);
    const notes = call.query.get("search_notes") === "true" ? [row.notes] : [];
    return [
      row.batch,
      row.serial,
      location?.name,
      part?.name,
      part?.IPN,
      part?.description,
      ...row.tags,
      ...notes,
    ];
  },
  order: stockOrder,
  renderer: stockRenderer,
};

const ACCESS = { kind: "role", role: "stock" } as const;
const COLLECTION = {
  GET: (call: Call) => listReply(call, LIST),
  POST: createStock,
  DELETE: deleteStockItems,
};

export const STOCK_ROUTES: readonly Route[] = [
  { path: "/api/stock/", until: 462, access: ACCESS, multiline: "notes", methods: COLLECTION },
  {
    path: "/api/stock/",
    since: 463,
    access: ACCESS,
    multiline: "notes",
    methods: { ...COLLECTION, PUT: bulkUpdateStock, PATCH: bulkUpdateStock },
  },
  {
    path: "/api/stock/:pk/",
    access: ACCESS,
    multiline: "notes",
    methods: { GET: getStock, PUT: updateStock, PATCH: updateStock, DELETE: deleteStock },
  },
];

function getStock(call: Call): Reply {
  const row = call.backend.store.stock.get(pkParam(call));
  return row === undefined ? noMatch("StockItem") : ok(stockRenderer(call)(row));
}

/** Narrowed through an index where the query allows it; the filters still decide. */
function candidates(call: Call): readonly StockRow[] {
  const { stock } = call.backend.store;
  const batch = call.query.getAll("batch").at(-1) ?? "";
  if (batch !== "") return stock.where("batch", batch.toLowerCase());
  const location = Number(call.query.getAll("location").at(-1) ?? "none");
  const isExact = call.query.get("cascade")?.toLowerCase() === "false";
  return isExact && Number.isInteger(location) && location > 0
    ? stock.where("location", location)
    : stock.all();
}

function stockOrder(call: Call): OrderSpec<StockRow> {
  const { store, profile } = call.backend;
  const partName = (row: StockRow) => store.parts.get(row.part)?.name ?? null;
  const locationPath = (row: StockRow) => {
    const location = store.locations.get(row.location);
    return location === undefined ? null : pathString(store.locations, location);
  };
  return {
    fields: {
      batch: (row) => row.batch,
      part: partName,
      part__name: partName,
      IPN: (row) => store.parts.get(row.part)?.IPN ?? null,
      quantity: (row) => row.quantity,
      stock: (row) => row.quantity,
      location: locationPath,
      location_pk: (row) => row.location,
      status: (row) => row.status,
      packaging: (row) => row.packaging,
      updated: (row) => row.saved,
      stocktake_date: (row) => row.stocktake_date,
      expiry_date: (row) => row.expiry_date,
      serial: (row) => row.serial,
      ...(profile.stockCreationDate ? { creation_date: (row: StockRow) => row.creation_date } : {}),
    },
    fallback: ["part__name", "quantity", "location_pk"],
  };
}
