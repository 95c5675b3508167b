// POST of a part.
import { type Backend, isSettingOn } from "../backend.ts";
import { convert, plainNumber } from "../parameter/physical-units.ts";
import { partRow } from "../store/defaults.ts";
import type { JsonObject, PartRow } from "../store/rows.ts";
import { pathTo } from "../tree/tree.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import { boolean, hasErrors, validate } from "../wire/field.ts";
import { created, databaseCrashed, type Reply, refused } from "../wire/reply.ts";
import { partFields } from "./part-fields.ts";
import { readImage, storeImage } from "./part-image.ts";
import { hasTwin, partErrors } from "./part-rules.ts";
import { createdPart } from "./part-view.ts";

export async function createPart(call: Call): Promise<Reply> {
  const { backend } = call;
  const fields = { ...partFields(backend), copy_category_parameters: { read: boolean } };
  const { values, errors } = validate(fields, bodyObject(call), "full");
  const image = readImage(call);
  if (image.kind === "refused") return refused({ ...errors, ...image.errors });
  if (hasErrors(errors)) return refused(errors);
  const { copy_category_parameters: copies, ...columns } = values;
  const draft = draftPart(call, columns);
  const broken = partErrors(backend, draft);
  if (hasErrors(broken)) return refused(broken);
  await backend.gap({ operation: "part-create", pks: [] });
  if (hasTwin(backend, draft)) return databaseCrashed(call.path, "IntegrityError");
  const row = backend.store.parts.put({ ...draft, pk: backend.store.parts.nextPk() });
  if (copies !== false) copyCategoryParameters(call, row);
  return created(createdPart(call, storeImage(backend, row, image)));
}

function draftPart(call: Call, columns: JsonObject): PartRow {
  const { backend } = call;
  const base = partRow({
    pk: 0,
    name: "",
    creation_date: backend.now().date,
    creation_user: call.user.pk,
    ...defaultFlags(backend),
  });
  // The fields were validated one by one against the columns of this very row.
  return { ...base, ...(columns as Partial<PartRow>) };
}

function defaultFlags(backend: Backend): Partial<PartRow> {
  return {
    component: isSettingOn(backend, "PART_COMPONENT"),
    purchaseable: isSettingOn(backend, "PART_PURCHASEABLE"),
    salable: isSettingOn(backend, "PART_SALABLE"),
    trackable: isSettingOn(backend, "PART_TRACKABLE"),
    virtual: isSettingOn(backend, "PART_VIRTUAL"),
    assembly: isSettingOn(backend, "PART_ASSEMBLY"),
    is_template: isSettingOn(backend, "PART_TEMPLATE"),
  };
}

/** Templates attached to the category or its parents become parameters of the part, even with empty values. */
function copyCategoryParameters(call: Call, part: PartRow): void {
  const { store, now } = call.backend;
  const seen = new Set<number>();
  for (const category of [...pathTo(store.categories, part.category)].reverse()) {
    for (const link of store.categoryParameters.where("category", category.pk)) {
      if (seen.has(link.template)) continue;
      seen.add(link.template);
      const units = store.templates.get(link.template)?.units ?? "";
      const numeric = units === "" ? plainNumber(link.default_value) : convert(link.default_value, units);
      store.parameters.put({
        pk: store.parameters.nextPk(),
        template: link.template,
        model_type: "part.part",
        model_id: part.pk,
        data: link.default_value,
        data_numeric: numeric ?? null,
        note: "",
        updated: now().second,
        updated_by: call.user.pk,
        metadata: {},
      });
    }
  }
}
