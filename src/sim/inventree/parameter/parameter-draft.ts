// From a submitted parameter to a row, or to the server's refusal; both dialects.
import { hasRight } from "../access/rights.ts";
import type { JsonObject, ParameterRow, TemplateRow } from "../store/rows.ts";
import { parameterIdentity } from "../store/store.ts";
import type { Call } from "../wire/call.ts";
import { type Fields, foreignKey, hasErrors, integer, text, validate } from "../wire/field.ts";
import { crashed, type Errors, forbidden, type Reply } from "../wire/reply.ts";
import { readModelType } from "./model-type.ts";
import { readData } from "./parameter-data.ts";
import { PART_MODEL } from "./parameter-view.ts";

export type Draft =
  | { readonly kind: "row"; readonly row: ParameterRow }
  | { readonly kind: "refused"; readonly errors: Errors }
  | { readonly kind: "reply"; readonly reply: Reply };

const REQUIRED = "This field is required.";

const EMPTY: ParameterRow = {
  pk: 0,
  template: 0,
  model_type: PART_MODEL,
  model_id: 0,
  data: "",
  data_numeric: null,
  note: "",
  updated: "",
  updated_by: null,
  metadata: {},
};

export function draftParameter(call: Call, body: JsonObject, former?: ParameterRow): Draft {
  const owner = ownerValues(call, body);
  const mode = former === undefined || call.method === "PUT" ? "full" : "partial";
  const { values, errors } = validate(parameterFields(call), owner.body, mode);
  const all = { ...errors, ...owner.errors };
  if (hasErrors(all)) return { kind: "refused", errors: all };
  if (former === undefined && owner.kind === "untyped")
    return { kind: "reply", reply: crashed(call.path, "ValueError") };
  // The fields were validated one by one against the columns of this very row.
  const row: ParameterRow = { ...(former ?? EMPTY), ...(values as Partial<ParameterRow>), ...owner.typed };
  return checked(call, row);
}

function checked(call: Call, row: ParameterRow): Draft {
  const { backend, user } = call;
  if (hasTwin(call, row)) return { kind: "refused", errors: { non_field_errors: [uniqueMessage(call)] } };
  const template = backend.store.templates.get(row.template);
  if (template === undefined) return { kind: "refused", errors: { template: ["This field is required."] } };
  if (backend.profile.genericParameters && !mayChangeOwner(call, row))
    return { kind: "reply", reply: ownerForbidden() };
  if (isLockedPart(call, row))
    return { kind: "refused", errors: { non_field_errors: ["Cannot modify parameters of a locked part"] } };
  return withData(call, { row, template, user: user.pk });
}

interface Candidate {
  readonly row: ParameterRow;
  readonly template: TemplateRow;
  readonly user: number;
}

function withData(call: Call, candidate: Candidate): Draft {
  const { row, template, user } = candidate;
  const reading = readData(call.backend, template, row.data);
  if (reading.kind === "refused") return { kind: "refused", errors: { data: [reading.message] } };
  const updated = call.backend.now().second;
  const numbers = { data: reading.data, data_numeric: reading.numeric };
  return { kind: "row", row: { ...row, ...numbers, updated, updated_by: user } };
}

export function hasTwin(call: Call, row: ParameterRow): boolean {
  const { parameters } = call.backend.store;
  return parameters.where("identity", parameterIdentity(row)).some((twin) => twin.pk !== row.pk);
}

interface Owner {
  readonly kind: "typed" | "untyped";
  readonly body: JsonObject;
  readonly typed: Partial<ParameterRow>;
  readonly errors: Errors;
}

/** The old dialect names a part; the generic one a model and its key. */
function ownerValues(call: Call, body: JsonObject): Owner {
  if (!call.backend.profile.genericParameters) return partOwner(call, body);
  const { model_type: modelType, ...rest } = body;
  if (modelType === undefined || modelType === null)
    return { kind: "untyped", body: rest, typed: {}, errors: {} };
  const reading = readModelType(call.backend, String(modelType));
  if (reading.kind === "owner")
    return { kind: "typed", body: rest, typed: { model_type: reading.model }, errors: {} };
  const message =
    reading.kind === "unsuitable"
      ? "Content type does not match required mixin class"
      : "Content type not found";
  return { kind: "typed", body: rest, typed: {}, errors: { model_type: [message] } };
}

function partOwner(call: Call, body: JsonObject): Owner {
  const { part, ...rest } = body;
  const none = { kind: "typed", body: rest, typed: {}, errors: {} } as const;
  if (part === undefined) return call.method === "PATCH" ? none : { ...none, errors: { part: [REQUIRED] } };
  const result = foreignKey((pk) => call.backend.store.parts.get(pk) !== undefined)(part);
  if (result.kind === "refused") return { ...none, errors: { part: result.messages } };
  return { ...none, typed: { model_id: Number(result.value) } };
}

function parameterFields(call: Call): Fields {
  const { store, profile } = call.backend;
  const templates = foreignKey((pk) => store.templates.get(pk) !== undefined);
  return {
    template: { read: templates, required: true },
    ...(profile.genericParameters ? { model_id: { read: integer, required: true } } : {}),
    data: { read: text(500, { blank: false }), required: true },
    ...(profile.parametersHaveNotes ? { note: { read: text(500) } } : {}),
  };
}

export function mayChangeOwner(call: Call, row: ParameterRow): boolean {
  if (row.model_type === "stock.stocklocation") return hasRight(call.user, "stock_location", "change");
  if (row.model_type === "part.partcategory") return hasRight(call.user, "part_category", "change");
  return hasRight(call.user, "part", "change");
}

function isLockedPart(call: Call, row: ParameterRow): boolean {
  return row.model_type === PART_MODEL && call.backend.store.parts.get(row.model_id)?.locked === true;
}

function uniqueMessage(call: Call): string {
  const names = call.backend.profile.genericParameters ? "model_type, model_id, template" : "part, template";
  return `The fields ${names} must make a unique set.`;
}

function ownerForbidden(): Reply {
  return forbidden("User does not have permission to create or edit parameters for this model");
}
