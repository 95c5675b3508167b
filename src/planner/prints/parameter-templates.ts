// The parameter templates a mapping asks for: found, able to hold the value, and in which unit.
import type { ParameterMapping } from "../../mapping/mapping.ts";
import { type Decimal, decimal } from "../../model/decimal.ts";
import type { ParameterTemplate } from "../../model/inventory.ts";
import { compareText } from "../../model/order.ts";
import { provesAbsence } from "../../model/read.ts";
import type { PrintContext } from "./context.ts";

export interface UsableTemplate {
  readonly mapped: ParameterMapping;
  readonly template: ParameterTemplate;
  readonly dimension: Dimension;
  /** How many of the base unit (g, s) one of the template's units holds. */
  readonly perUnit: Decimal;
}

export type Dimension = "grams" | "seconds";

/** No unit means the base unit. */
const UNITS: Readonly<Record<Dimension, ReadonlyMap<string, Decimal>>> = {
  grams: unitTable({ "1": ["", "g", "gram", "grams"], "0.001": ["mg"], "1000": ["kg", "kilogram"] }),
  seconds: unitTable({
    "1": ["", "s", "sec", "second", "seconds"],
    "60": ["min", "minute", "minutes"],
    "3600": ["h", "hr", "hour", "hours"],
  }),
};

/** Each template once, and said once per template, not once per part. */
export function findTemplates(context: PrintContext): readonly UsableTemplate[] {
  const usable = new Map<number, UsableTemplate>();
  for (const mapped of context.settings.parameters) {
    const found = findTemplate(context, mapped);
    if (found !== undefined && !usable.has(found.template.pk)) usable.set(found.template.pk, found);
  }
  return [...usable.values()];
}

function findTemplate(context: PrintContext, mapped: ParameterMapping): UsableTemplate | undefined {
  const object = `template-${mapped.template}`;
  const template = templateNamed(context, mapped.template);
  if (template === undefined) {
    if (provesAbsence(context.world.stocked.templates))
      context.report({
        code: "parameter.template-missing",
        object,
        message: `prints.parameters asks for "${mapped.template}"; no part gets it`,
      });
    return undefined;
  }
  const dimension = mapped.value.startsWith("filament_grams") ? "grams" : "seconds";
  const perUnit = UNITS[dimension].get(template.units.trim());
  if (perUnit !== undefined && !template.checkbox && template.choices.length === 0)
    return { mapped, template, dimension, perUnit };
  const unit = template.units === "" ? "" : `is in ${template.units} and `;
  context.report({
    code: "parameter.template-unusable",
    object,
    message: `"${template.name}" ${unit}cannot hold ${mapped.value}`,
  });
  return undefined;
}

/** Names are unique without regard to case on servers of today (wire/inventree.md 4.1); the same case wins on others. */
function templateNamed({ world }: PrintContext, name: string): ParameterTemplate | undefined {
  const named = world.stocked.templates.value.filter(
    (template) => template.name.toLowerCase() === name.toLowerCase(),
  );
  return (
    named.find((template) => template.name === name) ??
    named.sort((a, b) => compareText(a.name, b.name) || a.pk - b.pk)[0]
  );
}

function unitTable(namesBySize: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Decimal> {
  return new Map(
    Object.entries(namesBySize).flatMap(([size, names]) =>
      names.map((name) => [name, decimal(size)] as const),
    ),
  );
}
