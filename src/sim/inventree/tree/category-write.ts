// Creating, changing and deleting part categories.
import { categoryRow } from "../store/defaults.ts";
import type { CategoryRow, JsonObject } from "../store/rows.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { boolean, type Fields, foreignKey, hasErrors, text, validate } from "../wire/field.ts";
import { created, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import { categoryDetail, categoryPath, categoryRenderer } from "./category-view.ts";
import { placeErrors } from "./place-rules.ts";
import { subtree } from "./tree.ts";

const PARTS_INSIDE =
  "You cannot make this part category structural because some parts are already assigned to it!";

export function createCategory(call: Call): Reply {
  const { categories } = call.backend.store;
  const { values, errors } = validate(categoryFields(call), bodyObject(call), "full");
  if (hasErrors(errors)) return refused(errors);
  const row = withValues(categoryRow({ pk: 0, name: "" }), values);
  const placed = placeErrors(categories, row);
  if (hasErrors(placed)) return refused(placed);
  const made = categories.put({ ...row, pk: categories.nextPk() });
  return created({ ...categoryDetail(call, made), ...writtenDetail(call, made) });
}

export function updateCategory(call: Call): Reply {
  const { categories, parts } = call.backend.store;
  const former = categories.get(pkParam(call));
  if (former === undefined) return noMatch("PartCategory");
  const mode = call.method === "PUT" ? "full" : "partial";
  const { values, errors } = validate(categoryFields(call), bodyObject(call), mode);
  if (hasErrors(errors)) return refused(errors);
  const row = withValues(former, values);
  const placed = placeErrors(categories, row, former.pk);
  if (hasErrors(placed)) return refused(placed);
  if (row.structural && !former.structural && parts.count("category", row.pk) > 0)
    return refused({ structural: [PARTS_INSIDE] });
  const changed = categories.put(row);
  return ok({ ...(categoryRenderer(call)(changed) as JsonObject), ...writtenDetail(call, changed) });
}

/** With false, contents move up to the parent by a mass update. */
export function deleteCategory(call: Call): Reply {
  const { categories, parts } = call.backend.store;
  const row = categories.get(pkParam(call));
  if (row === undefined) return noMatch("PartCategory");
  const flags: Fields = {
    delete_parts: { read: boolean, required: true },
    delete_child_categories: { read: boolean, required: true },
  };
  const { values, errors } = validate(
    flags,
    bodyObject(call),
    call.backend.profile.apiVersion >= 491 ? "full" : "partial",
  );
  if (hasErrors(errors)) return refused(errors);
  const below = values["delete_child_categories"] === true ? [...subtree(categories, row.pk)] : [row.pk];
  for (const part of below.flatMap((pk) => parts.where("category", pk))) {
    if (values["delete_parts"] === true) parts.delete(part.pk);
    if (values["delete_parts"] !== true) parts.put({ ...part, category: row.parent });
  }
  for (const child of categories.where("parent", row.pk)) {
    if (!below.includes(child.pk)) categories.put({ ...child, parent: row.parent });
  }
  for (const pk of below) categories.delete(pk);
  return noContent();
}

function categoryFields(call: Call): Fields {
  const { categories, locations } = call.backend.store;
  return {
    name: { read: text(100, { blank: false }), required: true },
    description: { read: text(250) },
    parent: { read: foreignKey((pk) => categories.get(pk) !== undefined), nullable: true },
    structural: { read: boolean },
    default_location: { read: foreignKey((pk) => locations.get(pk) !== undefined), nullable: true },
    default_keywords: { read: text(250), nullable: true },
    icon: { read: text(100) },
  };
}

function writtenDetail(call: Call, row: CategoryRow): JsonObject {
  const { apiVersion, detailOnRequest } = call.backend.profile;
  if (!detailOnRequest) return {};
  return { path: categoryPath(call, row.pk), ...(apiVersion >= 505 ? { parameters: [] } : {}) };
}

function withValues(row: CategoryRow, values: JsonObject): CategoryRow {
  // The fields were validated one by one against the columns of this very row.
  return { ...row, ...(values as Partial<CategoryRow>) };
}
