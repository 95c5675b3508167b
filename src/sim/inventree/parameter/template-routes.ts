// Parameter templates: list, detail and writes, under both paths.
import { templateRow } from "../store/defaults.ts";
import type { JsonObject, TemplateRow } from "../store/rows.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { hasErrors, validate } from "../wire/field.ts";
import { booleanFilter, type Filter, textFilter, where } from "../wire/filters.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { created, type Errors, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { readModelType } from "./model-type.ts";
import { templateRenderer } from "./parameter-view.ts";
import { templateFields } from "./template-fields.ts";

const FILTERS: readonly Filter<TemplateRow>[] = [
  textFilter("name", (row, wanted) => row.name === wanted),
  textFilter("units", (row, wanted) => row.units === wanted),
  booleanFilter("checkbox", (row) => row.checkbox),
  booleanFilter("enabled", (row: TemplateRow) => row.enabled, 430),
  booleanFilter("has_units", (row) => row.units !== ""),
  booleanFilter("has_choices", (row) => row.choices !== ""),
  { name: "model_type", since: 430, build: (value, call) => byModel(call, value, { orAny: false }) },
  { name: "for_model", since: 430, build: (value, call) => byModel(call, value, { orAny: true }) },
];

const LIST: ListSpec<TemplateRow> = {
  candidates: (call) => call.backend.store.templates.all(),
  filters: FILTERS,
  searched: (row) => [row.name, row.description],
  order: () => ({
    fields: { pk: (row) => row.pk, name: (row) => row.name, units: (row) => row.units },
    fallback: ["pk"],
  }),
  renderer: templateRenderer,
};

const METHODS = { GET: listTemplates, POST: createTemplate };
const DETAIL = { GET: getTemplate, PUT: updateTemplate, PATCH: updateTemplate, DELETE: deleteTemplate };

export const TEMPLATE_ROUTES: readonly Route[] = [
  { path: "/api/parameter/template/", since: 430, access: { kind: "authenticated" }, methods: METHODS },
  { path: "/api/parameter/template/:pk/", since: 430, access: { kind: "authenticated" }, methods: DETAIL },
  {
    path: "/api/part/parameter/template/",
    until: 429,
    access: { kind: "role", role: "part" },
    methods: METHODS,
  },
  {
    path: "/api/part/parameter/template/:pk/",
    until: 429,
    access: { kind: "role", role: "part" },
    methods: DETAIL,
  },
];

function listTemplates(call: Call): Reply {
  for (const name of ["model_type", "for_model"]) {
    const model = call.query.getAll(name).at(-1) ?? "";
    if (model !== "" && readModelType(call.backend, model).kind === "unknown")
      return refused({ non_field_errors: [`Invalid content type: ${model}`] });
  }
  return listReply(call, LIST);
}

function getTemplate(call: Call): Reply {
  const row = call.backend.store.templates.get(pkParam(call));
  return row === undefined ? noMatch(modelName(call)) : ok(templateRenderer(call)(row));
}

function createTemplate(call: Call): Reply {
  const { templates } = call.backend.store;
  const change = changed(call, templateRow({ pk: 0, name: "" }));
  if (change.kind === "refused") return refused(change.errors);
  return created(templateRenderer(call)(templates.put({ ...change.row, pk: templates.nextPk() })));
}

function updateTemplate(call: Call): Reply {
  const { templates } = call.backend.store;
  const former = templates.get(pkParam(call));
  if (former === undefined) return noMatch(modelName(call));
  const change = changed(call, former);
  return change.kind === "refused"
    ? refused(change.errors)
    : ok(templateRenderer(call)(templates.put(change.row)));
}

function deleteTemplate(call: Call): Reply {
  const { templates, parameters } = call.backend.store;
  const pk = pkParam(call);
  if (!templates.delete(pk)) return noMatch(modelName(call));
  for (const parameter of parameters.where("template", pk)) parameters.delete(parameter.pk);
  return noContent();
}

type Change =
  | { readonly kind: "row"; readonly row: TemplateRow }
  | { readonly kind: "refused"; readonly errors: Errors };

function changed(call: Call, former: TemplateRow): Change {
  const mode = call.method === "PATCH" ? "partial" : "full";
  const { values, errors } = validate(templateFields(call), bodyObject(call), mode);
  if (hasErrors(errors)) return { kind: "refused", errors };
  const row = withValues(former, values);
  const twins = call.backend.store.templates.where("name", row.name.toLowerCase());
  if (twins.some((twin) => twin.pk !== row.pk))
    return { kind: "refused", errors: { name: ["Parameter template name must be unique"] } };
  if (row.checkbox && row.units !== "")
    return { kind: "refused", errors: { units: ["Checkbox parameters cannot have units"] } };
  if (row.checkbox && row.choices !== "")
    return { kind: "refused", errors: { choices: ["Checkbox parameters cannot have choices"] } };
  return { kind: "row", row };
}

function withValues(row: TemplateRow, values: JsonObject): TemplateRow {
  // The fields were validated one by one against the columns of this very row.
  return { ...row, ...(values as Partial<TemplateRow>) };
}

function byModel(call: Call, value: string, options: { readonly orAny: boolean }) {
  const reading = readModelType(call.backend, value);
  const model = reading.kind === "owner" ? reading.model : undefined;
  return where<TemplateRow>((row) => row.model_type === model || (options.orAny && row.model_type === null));
}

function modelName(call: Call): string {
  return call.backend.profile.genericParameters ? "ParameterTemplate" : "PartParameterTemplate";
}
