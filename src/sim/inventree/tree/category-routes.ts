// Part categories: list, tree and detail.
import type { CategoryRow } from "../store/rows.ts";
import type { Call } from "../wire/call.ts";
import { pkParam } from "../wire/call.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { noMatch, ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { categoryRenderer } from "./category-view.ts";
import { createCategory, deleteCategory, updateCategory } from "./category-write.ts";
import { inTreeOrder, pathString } from "./tree.ts";
import { levelFilters, treeFilters } from "./tree-filters.ts";
import { treeOrder, treeRenderer } from "./tree-view.ts";

const categoriesOf = (call: Call) => call.backend.store.categories;

const LIST: ListSpec<CategoryRow> = {
  candidates: (call) => categoriesOf(call).all(),
  filters: treeFilters(categoriesOf),
  searched: (row, call) => [row.name, row.description, pathString(categoriesOf(call), row)],
  order: (call) => {
    const position = new Map(inTreeOrder(categoriesOf(call)).map((row, index) => [row.pk, index]));
    return {
      fields: {
        tree: (row) => position.get(row.pk) ?? 0,
        name: (row) => row.name,
        pathstring: (row) => pathString(categoriesOf(call), row),
        part_count: (row) => call.backend.store.parts.count("category", row.pk),
      },
      fallback: ["tree"],
    };
  },
  renderer: categoryRenderer,
};

const TREE: ListSpec<CategoryRow> = {
  ...LIST,
  filters: levelFilters(categoriesOf),
  order: (call) => treeOrder(categoriesOf(call)),
  renderer: (call) =>
    treeRenderer(call, categoriesOf(call), {
      childCount: "subcategories",
      icon: (row: CategoryRow) => row.icon,
    }),
};

const ACCESS = { kind: "role", role: "part_category" } as const;

export const CATEGORY_ROUTES: readonly Route[] = [
  {
    path: "/api/part/category/",
    access: ACCESS,
    methods: { GET: (call) => listReply(call, LIST), POST: createCategory },
    unsimulated: ["PUT", "PATCH"],
  },
  { path: "/api/part/category/tree/", access: ACCESS, methods: { GET: (call) => listReply(call, TREE) } },
  {
    path: "/api/part/category/:pk/",
    access: ACCESS,
    methods: { GET: getCategory, PUT: updateCategory, PATCH: updateCategory, DELETE: deleteCategory },
  },
];

function getCategory(call: Call): Reply {
  const row = categoriesOf(call).get(pkParam(call));
  return row === undefined ? noMatch("PartCategory") : ok(categoryRenderer(call)(row));
}
