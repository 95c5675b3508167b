// How stock items look on the wire: lists, detail, write replies, and inside history rows.
import { briefPart } from "../part/part-view.ts";
import { wireTime } from "../server-time.ts";
import { quantityNumber } from "../store/quantity.ts";
import type { StockRow } from "../store/rows.ts";
import { briefLocation, locationPath } from "../tree/location-view.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { isInStock } from "./in-stock.ts";
import { stockState } from "./status-codes.ts";

export function stockRenderer(call: Call): (row: StockRow) => unknown {
  const withPart = flagParam(call, "part_detail", true);
  return (row) => ({
    ...stockColumns(call, row),
    ...stockFigures(call, row),
    ...(withPart ? { part_detail: partDetail(call, row) } : {}),
    ...requestedDetail(call, row),
  });
}

export function createdStock(call: Call, row: StockRow): unknown {
  return {
    ...stockColumns(call, row),
    ...NO_FIGURES,
    part_detail: partDetail(call, row),
    ...(call.backend.profile.detailOnRequest ? everyDetail(call, row) : {}),
  };
}

/** With the figures as they were before the write: the server computed them when it read the row. */
export function updatedStock(call: Call, row: StockRow, figuresBefore: StockFigures): unknown {
  return {
    ...stockColumns(call, row),
    ...figuresBefore,
    part_detail: partDetail(call, row),
    ...(call.backend.profile.detailOnRequest ? everyDetail(call, row) : {}),
  };
}

/** As history rows embed it. */
export function embeddedStock(call: Call, row: StockRow): unknown {
  const old = { supplier_part_detail: null, location_detail: briefLocation(call, row.location) };
  return {
    ...stockColumns(call, row),
    ...NO_FIGURES,
    part_detail: partDetail(call, row),
    ...(call.backend.profile.detailOnRequest ? {} : old),
  };
}

function stockColumns(call: Call, row: StockRow): Record<string, unknown> {
  const { profile } = call.backend;
  const { metadata, tags, saved, creation_date: created, ...columns } = row;
  const state = stockState(call.backend, row.status_custom_key) ?? stockState(call.backend, row.status);
  return {
    ...columns,
    quantity: quantityNumber(row.quantity),
    in_stock: isInStock(row),
    status_text: state?.label ?? "",
    updated: wireTime(row.updated),
    purchase_order_reference: null,
    sales_order_reference: null,
    supplier_part: null,
    SKU: null,
    MPN: null,
    barcode_hash: "",
    ...(profile.stockCreationDate ? { creation_date: wireTime(created) } : {}),
    ...(profile.detailOnRequest ? {} : { tags }),
  };
}

export type StockFigures = Readonly<Record<string, unknown>>;

export function stockFigures(call: Call, row: StockRow): StockFigures {
  const { store } = call.backend;
  return {
    allocated: 0,
    expired: row.expiry_date !== null && row.expiry_date < call.backend.now().date,
    installed_items: 0,
    child_items: store.stock.count("parent", row.pk),
    stale: false,
    tracking_items: store.tracking.count("item", row.pk),
  };
}

const NO_FIGURES = {
  allocated: null,
  expired: null,
  installed_items: null,
  child_items: null,
  stale: null,
  tracking_items: null,
};

function partDetail(call: Call, row: StockRow): unknown {
  const part = call.backend.store.parts.get(row.part);
  return part === undefined ? null : briefPart(call, part);
}

const DETAIL_FLAGS = [
  ["location_detail", "location_detail"],
  ["path_detail", "location_path"],
  ["supplier_part_detail", "supplier_part_detail"],
  ["tests", "tests"],
  ["tags", "tags"],
] as const;

function requestedDetail(call: Call, row: StockRow): Record<string, unknown> {
  const asked = DETAIL_FLAGS.filter(([flag]) => flagParam(call, flag));
  if (asked.length === 0) return {};
  const every = everyDetail(call, row);
  return Object.fromEntries(asked.map(([, key]) => [key, every[key]]));
}

function everyDetail(call: Call, row: StockRow): Record<string, unknown> {
  return {
    location_detail: briefLocation(call, row.location),
    location_path: locationPath(call, row.location),
    supplier_part_detail: null,
    tests: [],
    tags: row.tags,
  };
}
