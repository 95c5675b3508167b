// Parameter templates by name, and all their values on parts.
import type { ReadClient } from "../../http/client.ts";
import type { Parameter, ParameterTemplate } from "../../model/inventory.ts";
import type { Read } from "../../model/read.ts";
import type { Dialect } from "./api.ts";
import { mergeReads, readList } from "./list.ts";
import { isOfParts, mapParameter, mapTemplate } from "./schema.ts";

/**
 * Templates whose name is one of these, whatever its case: InvenTree takes `Weight` and `weight` for the same when one is made,
 * and for different ones when one is looked for.
 */
export async function readTemplates(
  read: ReadClient,
  dialect: Dialect,
  names: readonly string[],
): Promise<Read<ParameterTemplate[]>> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  if (wanted.size === 0) return mergeReads<ParameterTemplate>([]);
  const usable = new Set<number>();
  const { value, coverage } = await readList({
    read,
    what: "parameter templates",
    path: dialect.templates,
    query: { ordering: "name" },
    map: (raw) => {
      const reading = mapTemplate(raw);
      if (reading.kind === "row" && isOfParts(raw)) usable.add(reading.row.pk);
      return reading;
    },
  });
  return {
    value: value.filter(({ pk, name }) => usable.has(pk) && wanted.has(name.toLowerCase())),
    coverage,
  };
}

export async function readParameters(
  read: ReadClient,
  dialect: Dialect,
  templates: readonly ParameterTemplate[],
): Promise<Read<Parameter[]>> {
  const reads = await Promise.all(templates.map((template) => readOfTemplate(read, dialect, template)));
  return mergeReads(reads);
}

async function readOfTemplate(
  read: ReadClient,
  dialect: Dialect,
  { pk: template }: ParameterTemplate,
): Promise<Read<Parameter[]>> {
  const others = new Set<number>();
  const { value, coverage } = await readList({
    read,
    what: "parameters",
    path: dialect.parameters,
    query: {
      template,
      template_detail: false,
      updated_by_detail: false,
      ordering: "updated",
      ...(dialect.genericParameters ? { model_type: "part" } : { part_detail: false }),
    },
    map: (raw) => {
      const reading = mapParameter(raw);
      if (reading.kind === "row" && !isOfParts(raw)) others.add(reading.row.pk);
      return reading;
    },
  });
  return {
    value: value.filter(({ pk, templatePk }) => templatePk === template && !others.has(pk)),
    coverage,
  };
}
