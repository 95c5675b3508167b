// How parts look on the wire: in lists, in detail, in write replies, and embedded in stock items.
import { parametersOf } from "../parameter/parameter-view.ts";
import { wireTime } from "../server-time.ts";
import type { PartRow } from "../store/rows.ts";
import { categoryDetail, categoryPath } from "../tree/category-view.ts";
import { locationDetail } from "../tree/location-view.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { partStock } from "./part-stock.ts";
import { thumbnailOf } from "./thumbnail.ts";

export function listedPart(call: Call): (row: PartRow) => unknown {
  const { detailOnRequest } = call.backend.profile;
  return (row) => ({
    ...partColumns(call, row),
    ...stockFigures(call, row),
    ...(flagParam(call, "pricing", true) ? pricing(row) : {}),
    ...(detailOnRequest ? {} : { copy_category_parameters: true, tags: row.tags }),
    ...requestedDetail(call, row),
  });
}

export function detailedPart(call: Call, row: PartRow): unknown {
  return {
    ...partColumns(call, row),
    ...stockFigures(call, row),
    ...pricing(row),
    notes: row.notes,
    ...(call.backend.profile.detailOnRequest ? {} : { tags: row.tags }),
    ...requestedDetail(call, row),
  };
}

export function createdPart(call: Call, row: PartRow): unknown {
  const { detailOnRequest, partCreateShowsNotes } = call.backend.profile;
  return {
    ...partColumns(call, row),
    ...NO_FIGURES,
    revision_count: null,
    ...(detailOnRequest ? {} : { suppliers: null }),
    ...pricing(row),
    ...(partCreateShowsNotes ? { notes: row.notes } : {}),
    ...(detailOnRequest ? everyDetail(call, row) : { copy_category_parameters: true, tags: row.tags }),
  };
}

export function updatedPart(call: Call, row: PartRow): unknown {
  const { detailOnRequest } = call.backend.profile;
  return {
    ...partColumns(call, row),
    ...stockFigures(call, row),
    ...pricing(row),
    notes: row.notes,
    ...(detailOnRequest ? everyDetail(call, row) : { tags: row.tags }),
  };
}

export function fullName(row: PartRow): string {
  return [row.IPN, row.name, row.revision].filter((text) => text !== "").join(" | ");
}

function partColumns(call: Call, row: PartRow): Record<string, unknown> {
  const { store, profile } = call.backend;
  const category = store.categories.get(row.category);
  const { tags, notes, metadata, pricing_updated, maximum_stock, consumable, ...columns } = row;
  return {
    ...columns,
    barcode_hash: "",
    ...(category === undefined ? {} : { category_name: category.name }),
    category_default_location: category?.default_location ?? null,
    full_name: fullName(row),
    thumbnail: thumbnailOf(row.image),
    revision_count: 0,
    responsible: null,
    starred: false,
    ...(profile.partMaximumStock ? { maximum_stock } : {}),
    ...(profile.partConsumable ? { consumable } : {}),
    ...(profile.apiVersion < 456 ? { default_supplier: null } : {}),
  };
}

function stockFigures(call: Call, row: PartRow): Record<string, unknown> {
  const stock = partStock(call.backend.store, row.pk);
  return {
    ...ORDER_FIGURES,
    in_stock: stock.inStock,
    stock_item_count: stock.itemCount,
    total_in_stock: stock.totalInStock,
    external_stock: stock.externalStock,
    unallocated_stock: stock.totalInStock,
    variant_stock: stock.variantStock,
    ...(call.backend.profile.detailOnRequest ? {} : { suppliers: 0 }),
  };
}

const ORDER_FIGURES = {
  allocated_to_build_orders: 0,
  allocated_to_sales_orders: 0,
  building: 0,
  scheduled_to_build: 0,
  ordering: 0,
  required_for_build_orders: 0,
  required_for_sales_orders: 0,
};

const NO_FIGURES = {
  allocated_to_build_orders: null,
  allocated_to_sales_orders: null,
  building: null,
  scheduled_to_build: null,
  ordering: null,
  required_for_build_orders: null,
  required_for_sales_orders: null,
  in_stock: null,
  stock_item_count: null,
  total_in_stock: null,
  external_stock: null,
  unallocated_stock: null,
  variant_stock: null,
};

function pricing(row: PartRow): Record<string, unknown> {
  const updated = row.pricing_updated === null ? null : wireTime(row.pricing_updated);
  return { pricing_min: null, pricing_max: null, pricing_updated: updated };
}

function requestedDetail(call: Call, row: PartRow): Record<string, unknown> {
  const asked = DETAIL_FLAGS.filter(([flag]) => flagParam(call, flag));
  if (asked.length === 0) return {};
  const every = everyDetail(call, row);
  return Object.fromEntries(asked.map(([, key]) => [key, every[key]]));
}

const DETAIL_FLAGS = [
  ["category_detail", "category_detail"],
  ["path_detail", "category_path"],
  ["location_detail", "default_location_detail"],
  ["parameters", "parameters"],
  ["price_breaks", "price_breaks"],
  ["tags", "tags"],
] as const;

function everyDetail(call: Call, row: PartRow): Record<string, unknown> {
  const { store } = call.backend;
  const category = store.categories.get(row.category);
  const location = store.locations.get(row.default_location);
  return {
    category_detail: category === undefined ? null : categoryDetail(call, category),
    category_path: categoryPath(call, row.category),
    default_location_detail: location === undefined ? null : locationDetail(call, location),
    parameters: parametersOf(call, row.pk),
    price_breaks: [],
    tags: row.tags,
  };
}

/** As stock items embed it. */
export function briefPart(call: Call, row: PartRow): unknown {
  const category = call.backend.store.categories.get(row.category);
  return {
    pk: row.pk,
    IPN: row.IPN,
    barcode_hash: "",
    category_default_location: category?.default_location ?? null,
    default_location: row.default_location,
    default_expiry: row.default_expiry,
    name: row.name,
    revision: row.revision,
    full_name: fullName(row),
    description: row.description,
    image: row.image,
    thumbnail: thumbnailOf(row.image),
    active: row.active,
    locked: row.locked,
    assembly: row.assembly,
    component: row.component,
    ...(call.backend.profile.apiVersion >= 404 ? { minimum_stock: row.minimum_stock.toFixed(6) } : {}),
    is_template: row.is_template,
    purchaseable: row.purchaseable,
    salable: row.salable,
    testable: row.testable,
    trackable: row.trackable,
    virtual: row.virtual,
    ...(call.backend.profile.partConsumable ? { consumable: row.consumable } : {}),
    units: row.units,
    pricing_min: null,
    pricing_max: null,
  };
}
