// How categories look on the wire.
import type { CategoryRow } from "../store/rows.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { levelOf, pathString, pathTo, subtreeSums } from "./tree.ts";

export function categoryRenderer(call: Call): (row: CategoryRow) => unknown {
  const { store } = call.backend;
  const parts = subtreeSums(store.categories, (row) => store.parts.count("category", row.pk));
  const descendants = subtreeSums(store.categories, () => 1);
  const withPath = flagParam(call, "path_detail");
  return (row) => ({
    ...categoryDetail(call, row),
    part_count: parts.get(row.pk) ?? 0,
    subcategories: (descendants.get(row.pk) ?? 1) - 1,
    ...(withPath ? { path: categoryPath(call, row.pk) } : {}),
  });
}

/** As embedded elsewhere: counts are not computed there. */
export function categoryDetail(call: Call, row: CategoryRow): Record<string, unknown> {
  const { categories } = call.backend.store;
  return {
    pk: row.pk,
    name: row.name,
    description: row.description,
    default_location: row.default_location,
    default_keywords: row.default_keywords,
    level: levelOf(categories, row),
    parent: row.parent,
    part_count: null,
    subcategories: null,
    pathstring: pathString(categories, row),
    starred: false,
    structural: row.structural,
    icon: row.icon,
    parent_default_location: categories.get(row.parent)?.default_location ?? null,
  };
}

export function categoryPath(call: Call, pk: number | null): readonly unknown[] {
  return pathTo(call.backend.store.categories, pk).map((row) => ({ pk: row.pk, name: row.name }));
}
