// How parameters and their templates look on the wire, in both dialects.
import { briefUser } from "../access/user-view.ts";
import { wireTime } from "../server-time.ts";
import type { ParameterRow, TemplateRow } from "../store/rows.ts";
import { ownerKey } from "../store/store.ts";
import { type Call, flagParam } from "../wire/call.ts";

export const PART_MODEL = "part.part";

export function parameterRenderer(call: Call): (row: ParameterRow) => unknown {
  const withTemplate = flagParam(call, "template_detail", true);
  const withUser = flagParam(call, "updated_by_detail", true);
  return (row) => parameterView(call, row, { withTemplate, withUser });
}

export function parametersOf(call: Call, part: number): readonly unknown[] {
  const rows = call.backend.store.parameters.where("owner", ownerKey(PART_MODEL, part));
  return rows.map((row) => parameterView(call, row, { withTemplate: true, withUser: true }));
}

export function templateRenderer(call: Call): (row: TemplateRow) => unknown {
  const { parameters } = call.backend.store;
  return (row) => templateView(call, row, parameters.count("template", row.pk));
}

interface Detail {
  readonly withTemplate: boolean;
  readonly withUser: boolean;
}

function parameterView(call: Call, row: ParameterRow, detail: Detail): unknown {
  const { backend } = call;
  const template = backend.store.templates.get(row.template);
  const owner = backend.profile.genericParameters
    ? { model_type: row.model_type, model_id: row.model_id }
    : { part: row.model_id };
  const updates = {
    note: row.note,
    updated: wireTime(row.updated),
    updated_by: row.updated_by,
    ...(detail.withUser ? { updated_by_detail: briefUser(backend, row.updated_by) } : {}),
  };
  return {
    pk: row.pk,
    ...owner,
    template: row.template,
    data: row.data,
    data_numeric: row.data_numeric,
    ...(backend.profile.parametersHaveNotes ? updates : {}),
    ...(detail.withTemplate && template !== undefined
      ? { template_detail: templateView(call, template, null) }
      : {}),
  };
}

function templateView(call: Call, row: TemplateRow, parts: number | null): unknown {
  const { profile } = call.backend;
  const generic = { model_type: row.model_type, enabled: row.enabled };
  return {
    pk: row.pk,
    name: row.name,
    units: row.units,
    description: row.description,
    checkbox: row.checkbox,
    choices: row.choices,
    selectionlist: row.selectionlist,
    ...(profile.genericParameters ? generic : { parts }),
    ...(profile.templateUnique ? { unique: row.unique } : {}),
  };
}
