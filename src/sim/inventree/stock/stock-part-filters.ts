// The filters of the stock list that look at the part of an item.
import { variantsOf } from "../part/part-stock.ts";
import type { PartRow, StockRow } from "../store/rows.ts";
import { subtree } from "../tree/tree.ts";
import type { Call } from "../wire/call.ts";
import { type Built, booleanFilter, type Filter, NOT_A_CHOICE, where } from "../wire/filters.ts";
import { compileRegex } from "../wire/search.ts";

export function partFilters(): readonly Filter<StockRow>[] {
  return [
    { name: "part", build: byPart },
    { name: "part_tree", build: byPartTree },
    { name: "category", build: byCategory },
    partText("IPN", (part, wanted) => part.IPN.toLowerCase() === wanted.toLowerCase()),
    partText("IPN_contains", (part, wanted) => part.IPN.toLowerCase().includes(wanted.toLowerCase())),
    partText("name", (part, wanted) => part.name.toLowerCase() === wanted.toLowerCase()),
    partText("name_contains", (part, wanted) => part.name.toLowerCase().includes(wanted.toLowerCase())),
    partRegex("IPN_regex", (part) => part.IPN),
    partRegex("name_regex", (part) => part.name),
    partFlag("active", (part) => part.active),
    partFlag("salable", (part) => part.salable),
    partFlag("assembly", (part) => part.assembly),
  ];
}

function byPart(value: string, call: Call): Built<StockRow> {
  const { store } = call.backend;
  const part = store.parts.get(Number(value));
  if (part === undefined) return { kind: "refused", message: NOT_A_CHOICE };
  const withVariants = call.query.get("include_variants")?.toLowerCase() !== "false";
  const wanted = new Set([part.pk, ...(withVariants ? variantsOf(store, part.pk) : [])]);
  return where((row) => wanted.has(row.part));
}

function byPartTree(value: string, call: Call): Built<StockRow> {
  const { store } = call.backend;
  let root = store.parts.get(Number(value));
  if (root === undefined) return { kind: "refused", message: NOT_A_CHOICE };
  for (let above = root.variant_of; above !== null; above = root?.variant_of ?? null)
    root = store.parts.get(above);
  const wanted = new Set(root === undefined ? [] : [root.pk, ...variantsOf(store, root.pk)]);
  return where((row) => wanted.has(row.part));
}

/** Always with sub-categories. */
function byCategory(value: string, call: Call): Built<StockRow> {
  const { store } = call.backend;
  const category = store.categories.get(Number(value));
  if (category === undefined) return { kind: "refused", message: NOT_A_CHOICE };
  const parts = [...subtree(store.categories, category.pk)].flatMap((pk) =>
    store.parts.where("category", pk),
  );
  const wanted = new Set(parts.map((part) => part.pk));
  return where((row) => wanted.has(row.part));
}

function partText(name: string, test: (part: PartRow, wanted: string) => boolean): Filter<StockRow> {
  return { name, build: (value, call) => where((row) => ofPart(call, row, (part) => test(part, value))) };
}

function partRegex(name: string, text: (part: PartRow) => string): Filter<StockRow> {
  return {
    name,
    build: (value, call) => {
      const expression = compileRegex(value);
      if (expression === undefined) return { kind: "crash" };
      return where((row) => ofPart(call, row, (part) => expression.test(text(part))));
    },
  };
}

function partFlag(name: string, holds: (part: PartRow) => boolean): Filter<StockRow> {
  return {
    name,
    build: (value, call) =>
      booleanFilter<StockRow>(name, (row) => ofPart(call, row, holds)).build(value, call),
  };
}

function ofPart(call: Call, row: StockRow, test: (part: PartRow) => boolean): boolean {
  const part = call.backend.store.parts.get(row.part);
  return part !== undefined && test(part);
}
