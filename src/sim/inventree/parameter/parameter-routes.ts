// Parameters: the generic endpoints, and the part endpoints they replaced at API 430.
import type { ParameterRow } from "../store/rows.ts";
import { ownerKey } from "../store/store.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { booleanFilter, type Filter, NOT_A_CHOICE, numberFilter, where } from "../wire/filters.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import type { OrderSpec } from "../wire/ordering.ts";
import { noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { readModelType } from "./model-type.ts";
import { PART_MODEL, parameterRenderer } from "./parameter-view.ts";
import {
  createParameter,
  deleteParameter,
  deleteParameters,
  modelName,
  updateParameter,
} from "./parameter-write.ts";

const FILTERS: readonly Filter<ParameterRow>[] = [
  {
    name: "model_type",
    since: 430,
    build: (value, call) => {
      const reading = readModelType(call.backend, value);
      return where((row) => reading.kind === "owner" && row.model_type === reading.model);
    },
  },
  numberFilter("model_id", (row, wanted) => row.model_id === wanted, 430),
  {
    name: "part",
    until: 429,
    build: (value, call) => {
      const part = call.backend.store.parts.get(Number(value));
      if (part === undefined) return { kind: "refused", message: NOT_A_CHOICE };
      return where((row) => row.model_id === part.pk);
    },
  },
  {
    name: "template",
    build: (value, call) => {
      const template = call.backend.store.templates.get(Number(value));
      if (template === undefined) return { kind: "refused", message: NOT_A_CHOICE };
      return where((row) => row.template === template.pk);
    },
  },
  numberFilter("updated_by", (row, wanted) => row.updated_by === wanted),
  {
    name: "enabled",
    since: 430,
    build: (value, call) => {
      const isEnabled = (row: ParameterRow) =>
        call.backend.store.templates.get(row.template)?.enabled === true;
      return booleanFilter<ParameterRow>("enabled", isEnabled).build(value, call);
    },
  },
];

const LIST: ListSpec<ParameterRow> = {
  candidates,
  filters: FILTERS,
  searched: (row, call) => [row.data, call.backend.store.templates.get(row.template)?.name, row.note],
  order: parameterOrder,
  renderer: parameterRenderer,
};

const ANYONE = { kind: "authenticated" } as const;
const PART_ROLE = { kind: "role", role: "part" } as const;
const DETAIL = { GET: getParameter, PUT: updateParameter, PATCH: updateParameter, DELETE: deleteParameter };

export const PARAMETER_ROUTES: readonly Route[] = [
  {
    path: "/api/parameter/",
    since: 430,
    access: ANYONE,
    bulk: ["POST"],
    methods: { GET: listParameters, POST: createParameter, DELETE: deleteParameters },
  },
  { path: "/api/parameter/:pk/", since: 430, access: ANYONE, methods: DETAIL },
  {
    path: "/api/part/parameter/",
    until: 429,
    access: PART_ROLE,
    bulk: ["POST"],
    methods: { GET: listParameters, POST: createParameter },
  },
  { path: "/api/part/parameter/:pk/", until: 429, access: PART_ROLE, methods: DETAIL },
];

function listParameters(call: Call): Reply {
  const modelType = call.query.getAll("model_type").at(-1) ?? "";
  const isGeneric = call.backend.profile.genericParameters;
  if (isGeneric && modelType !== "" && readModelType(call.backend, modelType).kind === "unknown")
    return refused({ non_field_errors: [`Invalid content type: ${modelType}`] });
  return listReply(call, LIST);
}

function getParameter(call: Call): Reply {
  const row = call.backend.store.parameters.get(pkParam(call));
  return row === undefined ? noMatch(modelName(call)) : ok(parameterRenderer(call)(row));
}

/** Narrowed through an index where the query names an owner. */
function candidates(call: Call): readonly ParameterRow[] {
  const { store, profile } = call.backend;
  const part = call.query.get(profile.genericParameters ? "model_id" : "part") ?? "";
  const modelType = profile.genericParameters ? (call.query.get("model_type") ?? "") : PART_MODEL;
  const reading = readModelType(call.backend, modelType);
  if (part === "" || Number.isNaN(Number(part))) return store.parameters.all();
  const model = profile.genericParameters ? reading.kind === "owner" && reading.model : PART_MODEL;
  return model === false
    ? store.parameters.all()
    : store.parameters.where("owner", ownerKey(model, Number(part)));
}

function parameterOrder(call: Call): OrderSpec<ParameterRow> {
  const template = (row: ParameterRow) => call.backend.store.templates.get(row.template);
  return {
    fields: {
      pk: (row) => row.pk,
      name: (row) => template(row)?.name ?? null,
      data: (row) => row.data,
      units: (row) => template(row)?.units ?? null,
      template: (row) => row.template,
      updated: (row) => row.updated,
      updated_by: (row) => row.updated_by,
    },
    fallback: ["pk"],
  };
}
