// The filters of the stock list.

import { quantityNumber } from "../store/quantity.ts";
import type { StockRow } from "../store/rows.ts";
import {
  booleanFilter,
  dateFilter,
  dayFilters,
  type Filter,
  isBefore,
  numberFilter,
  regexFilter,
  textFilter,
  where,
} from "../wire/filters.ts";
import { isInStock } from "./in-stock.ts";
import { byLocation } from "./stock-location-filter.ts";
import { partFilters } from "./stock-part-filters.ts";

type Reference = "belongs_to" | "build" | "consumed_by" | "customer" | "sales_order" | "purchase_order";

const REFERENCES: readonly Reference[] = [
  "belongs_to",
  "build",
  "consumed_by",
  "customer",
  "sales_order",
  "purchase_order",
];

const hasBatch = (row: StockRow): boolean => row.batch !== null && row.batch !== "";
const hasSerial = (row: StockRow): boolean => row.serial !== null && row.serial !== "";

export const STOCK_FILTERS: readonly Filter<StockRow>[] = [
  textFilter("batch", (row, wanted) => row.batch?.toLowerCase() === wanted.toLowerCase()),
  regexFilter("batch_regex", (row) => row.batch),
  booleanFilter("has_batch", hasBatch),
  booleanFilter("serialized", hasSerial),
  booleanFilter<StockRow>("tracked", (row) => hasBatch(row) || hasSerial(row)),
  ...partFilters(),
  { name: "location", build: byLocation },
  {
    name: "status",
    build: (value) => {
      const code = Number(value);
      if (!Number.isInteger(code)) return { kind: "refused", message: "Enter a number." };
      return where((row) => row.status_custom_key === code);
    },
  },
  booleanFilter("in_stock", isInStock),
  booleanFilter("available", isInStock),
  booleanFilter("allocated", () => false),
  booleanFilter<StockRow>("depleted", (row) => row.quantity <= 0n),
  booleanFilter<StockRow>("consumed", (row) => row.consumed_by !== null, 288),
  booleanFilter<StockRow>("is_building", (row) => row.is_building),
  booleanFilter<StockRow>("installed", (row) => row.belongs_to !== null),
  booleanFilter<StockRow>("sent_to_customer", (row) => row.customer !== null),
  externalFilter(),
  numberFilter("min_stock", (row, wanted) => quantityNumber(row.quantity) >= wanted),
  numberFilter("max_stock", (row, wanted) => quantityNumber(row.quantity) <= wanted),
  ...dayFilters({ after: "updated_after", before: "updated_before" }, (row: StockRow) => row.updated),
  ...dayFilters(
    { after: "created_after", before: "created_before" },
    (row: StockRow) => row.creation_date,
    496,
  ),
  booleanFilter<StockRow>("has_stocktake", (row) => row.stocktake_date !== null, 496),
  dateFilter("stocktake_after", (row, day) => (row.stocktake_date ?? "") > day),
  dateFilter("stocktake_before", (row, day) => isBefore(row.stocktake_date, day)),
  dateFilter("expiry_after", (row, day) => (row.expiry_date ?? "") > day),
  dateFilter("expiry_before", (row, day) => isBefore(row.expiry_date, day)),
  numberFilter("parent", (row, wanted) => row.parent === wanted, 521),
  ...REFERENCES.map((name) => numberFilter<StockRow>(name, (row, wanted) => row[name] === wanted)),
  tagFilter({ name: "tags__name" }),
  tagFilter({ name: "tags", since: 500, until: 533 }),
  tagFilter({ name: "tag_name", since: 534 }),
];

function externalFilter(): Filter<StockRow> {
  return {
    name: "external",
    build: (value, call) => {
      const { locations } = call.backend.store;
      const isExternal = (row: StockRow) => locations.get(row.location)?.external === true;
      return booleanFilter<StockRow>("external", isExternal).build(value, call);
    },
  };
}

function tagFilter(given: Pick<Filter<StockRow>, "name" | "since" | "until">): Filter<StockRow> {
  return {
    ...given,
    build: (value) => {
      const wanted = value.split(",").map((tag) => tag.trim().toLowerCase());
      return where((row) => wanted.every((tag) => row.tags.some((held) => held.toLowerCase() === tag)));
    },
  };
}
