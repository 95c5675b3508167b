// What the inventory says about a spool's fields: from its part, by the sources that the mapping declares.
import type { PartText, SpoolCatalogue, SpoolValueSource } from "../../mapping/mapping.ts";
import { standsIn } from "../../mapping/stands-in.ts";
import { type Decimal, multiplyDecimals, parseDecimal, roundDecimal } from "../../model/decimal.ts";
import type { Parameter, Part } from "../../model/inventory.ts";
import { sortedBy } from "../../model/order.ts";
import { provesAbsence } from "../../model/read.ts";
import {
  SPOOL_FIELD_NAMES,
  SPOOL_FIELDS,
  type SpoolField,
  type SpoolFieldFacts,
  type SpoolValues,
} from "../../model/spool-fields.ts";
import { unreachable } from "../../model/unreachable.ts";
import { unitOfPart } from "../filament/units.ts";
import { cleanLine } from "../inventree-text.ts";
import type { SpoolsContext } from "./context.ts";

export type PartValuesOf = (part: Part) => SpoolValues;

/** Values that Bambuddy could not store are reported once for each part and left out. */
export function openPartValues(
  context: SpoolsContext,
  { values: sources }: Extract<SpoolCatalogue, { kind: "on" }>,
): PartValuesOf {
  const parameterOf = indexParameters(context);
  const known = new Map<number, SpoolValues>();
  const read = (part: Part): SpoolValues => {
    const values: { [F in SpoolField]?: string | number } = {};
    for (const field of SPOOL_FIELD_NAMES) {
      const said = firstSaid(sources[field], part, parameterOf);
      if (said === undefined || said === "unread") continue;
      const value = valueFor(SPOOL_FIELDS[field], said);
      if (value !== undefined) values[field] = value;
      else
        context.report({
          code: "spool.value-unusable",
          object: `part-${part.pk}`,
          message: `${part.name} (#${part.pk}): "${cleanLine(said.text, 60)}" is no ${SPOOL_FIELDS[field].title}${wanted(SPOOL_FIELDS[field])}`,
        });
    }
    return values as SpoolValues;
  };
  return (part) => {
    const values = known.get(part.pk) ?? read(part);
    known.set(part.pk, values);
    return values;
  };
}

/** What a source says: text, and where it comes from a template with a unit of mass, the same in grams. */
interface Said {
  readonly text: string;
  readonly grams?: Decimal;
}

/** What could not be read may say something, so no source behind it is asked. */
type Answer = Said | "unread" | undefined;

type ParameterOf = (part: Part, template: string) => Answer;

function indexParameters({ world }: SpoolsContext): ParameterOf {
  const { templates, parameters } = world.stocked;
  const templateByPk = new Map(templates.value.map((template) => [template.pk, template]));
  const said = new Map<string, Said>();
  const absent = provesAbsence(templates) && provesAbsence(parameters) ? undefined : "unread";
  for (const parameter of sortedBy(parameters.value, ({ pk }) => pk)) {
    const template = templateByPk.get(parameter.templatePk);
    if (template === undefined) continue;
    const key = keyOf(parameter.partPk, template.name);
    if (!said.has(key)) said.set(key, saidBy(parameter, template.units));
  }
  return (part, template) => said.get(keyOf(part.pk, template)) ?? absent;
}

/** Names of templates are unique without regard to case (wire/inventree.md 4.1). */
function keyOf(part: number, template: string): string {
  return `${part}/${template.toLowerCase()}`;
}

function saidBy({ data, numeric }: Parameter, units: string): Said {
  const unit = unitOfPart({ units }, undefined);
  const number = numeric ?? parseDecimal(data);
  return unit === undefined || number === undefined
    ? { text: data }
    : { text: data, grams: multiplyDecimals(number, unit.grams) };
}

type Sourced = (Said & { readonly source: SpoolValueSource }) | "unread" | undefined;

function firstSaid(sources: readonly SpoolValueSource[], part: Part, parameterOf: ParameterOf): Sourced {
  for (const source of sources) {
    const said = saidBySource(source, part, parameterOf);
    if (said === "unread") return said;
    if (said !== undefined && said.text.trim() !== "") return { ...said, source };
  }
  return undefined;
}

/** Which source says what of a field, for whoever asks where a value came from. */
export function openValueSources(
  context: SpoolsContext,
  { values: sources }: Extract<SpoolCatalogue, { kind: "on" }>,
): (part: Part, field: SpoolField) => Sourced {
  const parameterOf = indexParameters(context);
  return (part, field) => firstSaid(sources[field], part, parameterOf);
}

function saidBySource(source: SpoolValueSource, part: Part, parameterOf: ParameterOf): Answer {
  switch (source.kind) {
    case "parameter":
      return parameterOf(part, source.name);
    case "constant":
      return { text: source.value };
    case "text":
      return { text: textOf(part, source.of) };
    case "word": {
      const texts = source.in.map((name) => textOf(part, name));
      const found = source.of.find((word) => texts.some((text) => standsIn(text, word)));
      return found === undefined ? undefined : { text: found };
    }
    default:
      return unreachable(source);
  }
}

function textOf({ name, description, keywords, ipn }: Part, of: PartText): string {
  return { name, description, keywords, ipn }[of] ?? "";
}

function valueFor(facts: SpoolFieldFacts, { text, grams }: Said): string | number | undefined {
  switch (facts.type) {
    case "text":
      return cleanLine(text, facts.length ?? 500) || undefined;
    case "rgba":
      return rgbaOf(text);
    case "grams": {
      const whole = grams ?? parseDecimal(text);
      const number = whole === undefined ? Number.NaN : Number(roundDecimal(whole, 0));
      return number >= 0 && number <= 100_000 ? number : undefined;
    }
    case "decimal": {
      const value = parseDecimal(text.replace(",", "."));
      return value === undefined || value.startsWith("-") ? undefined : roundDecimal(value, 5);
    }
    default:
      return unreachable(facts.type);
  }
}

/** Bambuddy takes eight hex digits and nothing else (wire/bambuddy.md 4.1). */
function rgbaOf(text: string): string | undefined {
  const digits = text.trim().replace(/^#/, "").toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) return `${digits}FF`;
  return /^[0-9A-F]{8}$/.test(digits) ? digits : undefined;
}

function wanted({ type }: SpoolFieldFacts): string {
  if (type === "rgba") return " (six or eight hex digits)";
  return type === "grams" ? " (grams, or a number in a unit of mass)" : "";
}
