// The filters of the part list.
import type { PartRow } from "../store/rows.ts";
import { subtree } from "../tree/tree.ts";
import type { Call } from "../wire/call.ts";
import { type Built, booleanFilter, dateFilter, type Filter, regexFilter, where } from "../wire/filters.ts";
import { partStock } from "./part-stock.ts";

type Flag =
  | "active"
  | "locked"
  | "virtual"
  | "component"
  | "assembly"
  | "trackable"
  | "testable"
  | "purchaseable"
  | "salable"
  | "is_template";

const FLAGS: readonly Flag[] = [
  "active",
  "locked",
  "virtual",
  "component",
  "assembly",
  "trackable",
  "testable",
  "purchaseable",
  "salable",
  "is_template",
];

export const PART_FILTERS: readonly Filter<PartRow>[] = [
  { name: "IPN", build: (value) => where((row) => row.IPN.toLowerCase() === value.toLowerCase()) },
  regexFilter("IPN_regex", (row) => row.IPN),
  regexFilter("name_regex", (row) => row.name),
  booleanFilter("has_ipn", (row) => row.IPN !== ""),
  booleanFilter("has_units", (row) => row.units !== ""),
  booleanFilter("consumable", (row: PartRow) => row.consumable, 516),
  booleanFilter("default_location", (row) => row.default_location !== null),
  ...FLAGS.map((flag) => booleanFilter<PartRow>(flag, (row) => row[flag])),
  dateFilter("created_after", (row, day) => row.creation_date > day),
  dateFilter("created_before", (row, day) => row.creation_date < day),
  { name: "category", build: byCategory },
  { name: "exclude_id", build: (value) => excluding(value.split(",").map(Number)) },
  stockFlag("has_stock", (inStock) => inStock > 0),
  stockFlag("unallocated_stock", (inStock) => inStock > 0),
  stockFlag("depleted_stock", (inStock) => inStock <= 0),
  stockFlag("low_stock", (inStock, row) => row.minimum_stock > 0 && inStock < row.minimum_stock),
  tagFilter({ name: "tags_name", until: 499 }),
  tagFilter({ name: "tags", since: 500, until: 533 }),
  tagFilter({ name: "tag_name", since: 534 }),
];

/** A missing category filters nothing; `null` only works without the cascade. */
function byCategory(value: string, call: Call): Built<PartRow> {
  const cascades = call.query.get("cascade")?.toLowerCase() !== "false";
  if (value === "null") return cascades ? { kind: "everything" } : where((row) => row.category === null);
  const category = call.backend.store.categories.get(Number(value));
  if (category === undefined) return { kind: "everything" };
  if (!cascades) return where((row) => row.category === category.pk);
  const below = subtree(call.backend.store.categories, category.pk);
  return where((row) => row.category !== null && below.has(row.category));
}

function excluding(pks: readonly number[]): Built<PartRow> {
  return where((row) => !pks.includes(row.pk));
}

function stockFlag(name: string, holds: (inStock: number, row: PartRow) => boolean): Filter<PartRow> {
  return {
    name,
    build: (value, call) => {
      const total = (row: PartRow) => partStock(call.backend.store, row.pk).totalInStock;
      return booleanFilter<PartRow>(name, (row) => holds(total(row), row)).build(value, call);
    },
  };
}

function tagFilter(given: Pick<Filter<PartRow>, "name" | "since" | "until">): Filter<PartRow> {
  return {
    ...given,
    build: (value) => {
      const wanted = value.split(",").map((tag) => tag.trim().toLowerCase());
      return where((row) => wanted.every((tag) => row.tags.some((held) => held.toLowerCase() === tag)));
    },
  };
}
