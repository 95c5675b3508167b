// Templates attached to categories: the parameters a new part is given.
import type { CategoryParameterRow } from "../store/rows.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { type Fields, foreignKey, hasErrors, text, validate } from "../wire/field.ts";
import { numberFilter } from "../wire/filters.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { created, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

const LIST: ListSpec<CategoryParameterRow> = {
  candidates: (call) => call.backend.store.categoryParameters.all(),
  filters: [numberFilter("category", (row, wanted) => row.category === wanted)],
  searched: (row) => [row.default_value],
  order: () => ({ fields: { pk: (row) => row.pk }, fallback: ["pk"] }),
  renderer: () => (row) => row,
};

const ACCESS = { kind: "role", role: "part_category" } as const;

export const CATEGORY_PARAMETER_ROUTES: readonly Route[] = [
  {
    path: "/api/part/category/parameters/",
    access: ACCESS,
    methods: { GET: (call) => listReply(call, LIST), POST: createLink },
  },
  {
    path: "/api/part/category/parameters/:pk/",
    access: ACCESS,
    methods: { GET: getLink, DELETE: deleteLink },
  },
];

function createLink(call: Call): Reply {
  const { store } = call.backend;
  const fields: Fields = {
    category: { read: foreignKey((pk) => store.categories.get(pk) !== undefined), required: true },
    template: { read: foreignKey((pk) => store.templates.get(pk) !== undefined), required: true },
    default_value: { read: text(500) },
  };
  const { values, errors } = validate(fields, bodyObject(call), "full");
  if (hasErrors(errors)) return refused(errors);
  const row = {
    pk: store.categoryParameters.nextPk(),
    category: Number(values["category"]),
    template: Number(values["template"]),
    default_value: String(values["default_value"] ?? ""),
  };
  return created(store.categoryParameters.put(row));
}

function getLink(call: Call): Reply {
  const row = call.backend.store.categoryParameters.get(pkParam(call));
  return row === undefined ? noMatch("PartCategoryParameterTemplate") : ok(row);
}

function deleteLink(call: Call): Reply {
  const isDeleted = call.backend.store.categoryParameters.delete(pkParam(call));
  return isDeleted ? noContent() : noMatch("PartCategoryParameterTemplate");
}
