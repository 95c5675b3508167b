// Weight and print time on the part, in the units its templates use.
import type { ParameterMapping } from "../../mapping/mapping.ts";
import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { Parameter, ParameterTemplate } from "../../model/inventory.ts";
import type { OperationOf, ReasonCode } from "../../model/operation.ts";
import type { Archive, Run } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import { type PrintContext, parameterKey } from "./context.ts";
import { partAddress } from "./create-part.ts";
import { partReference } from "./create-stock.ts";
import type { Model } from "./find-part.ts";

type Dimension = "grams" | "seconds";

/** How many of the base unit (g, s) one of the template's units holds; no unit means the base unit. */
const UNITS: Readonly<Record<Dimension, ReadonlyMap<string, Decimal>>> = {
  grams: new Map([
    ["", decimal(1)],
    ["g", decimal(1)],
    ["gram", decimal(1)],
    ["grams", decimal(1)],
    ["mg", decimal("0.001")],
    ["kg", decimal(1000)],
  ]),
  seconds: new Map([
    ["", decimal(1)],
    ["s", decimal(1)],
    ["sec", decimal(1)],
    ["second", decimal(1)],
    ["seconds", decimal(1)],
    ["min", decimal(60)],
    ["minute", decimal(60)],
    ["minutes", decimal(60)],
    ["h", decimal(3600)],
    ["hour", decimal(3600)],
    ["hours", decimal(3600)],
  ]),
};

const PLACES = 5;
/** Values are compared as numbers; the server stores a float beside the text. */
const TOLERANCE = decimal("0.000005");

export interface PartParameters {
  readonly model: Exclude<Model, { kind: "waiting" }>;
  /** The newest produced run of the part and its archive. */
  readonly run: Run;
  readonly archive: Archive;
  readonly pieces: number;
  readonly isForced: boolean;
}

export function setParameters(context: PrintContext, part: PartParameters): OperationOf<"parameter.set">[] {
  return context.settings.parameters.flatMap((mapped) => setParameter(context, part, mapped));
}

function setParameter(
  context: PrintContext,
  part: PartParameters,
  mapped: ParameterMapping,
): OperationOf<"parameter.set">[] {
  const template = context.templateByName.get(mapped.template.toLowerCase());
  if (template === undefined) return [];
  const value = valueInUnits(part, mapped, template);
  if (value === undefined) return [];
  const existing =
    part.model.kind === "existing"
      ? context.parameterOf.get(parameterKey(part.model.part.pk, template.pk))
      : undefined;
  if (existing !== undefined && isSame(existing, value)) return [];
  if (existing !== undefined && context.policies.drift.parameters === "report" && !part.isForced) {
    context.drift.push({
      object: partAddress(part.model.name),
      field: template.name,
      ours: withUnit(value, template),
      theirs: withUnit(existing.data, template),
    });
    return [];
  }
  return [operation(part, template, { value, existing })];
}

function operation(
  part: PartParameters,
  template: ParameterTemplate,
  { value, existing }: { readonly value: Decimal; readonly existing: Parameter | undefined },
): OperationOf<"parameter.set"> {
  const { model, run } = part;
  const address = `parameter/${model.name}/${template.name}`;
  const after = {
    part: partReference(model),
    template: template.pk,
    name: template.name,
    data: value,
    unit: template.units,
  };
  const code: ReasonCode =
    existing === undefined ? "value-absent" : part.isForced ? "forced" : "value-differs";
  return {
    id: operationId("parameter.set", address, after),
    address,
    kind: "parameter.set",
    reason: { code, text: `From ${run.unit} ${run.id}, the newest print of this part` },
    object: `inventree/part/${model.name}`,
    label: `${template.name} of ${model.name}`,
    before: existing === undefined ? null : { pk: existing.pk, data: existing.data },
    after,
    depends_on: model.kind === "new" ? [partAddress(model.ipn)] : [],
    books: {},
  };
}

function valueInUnits(
  part: PartParameters,
  mapped: ParameterMapping,
  template: ParameterTemplate,
): Decimal | undefined {
  const isPerPiece = mapped.value.endsWith("_per_piece");
  const dimension = dimensionOf(mapped);
  const perUnit = UNITS[dimension].get(template.units.trim());
  const amount = dimension === "grams" ? gramsOf(part) : secondsOf(part);
  if (perUnit === undefined || amount === undefined) return undefined;
  const whole = divideDecimals(amount, perUnit);
  return roundDecimal(isPerPiece ? divideDecimals(whole, decimal(part.pieces)) : whole, PLACES);
}

/** The run's own grams; else the slicer's estimate, which is of the whole file and so holds only for a single plate. */
function gramsOf({ run, archive }: PartParameters): Decimal | undefined {
  return run.grams ?? (archive.plates === "multi" ? undefined : archive.estimatedGrams);
}

/** The slicer's estimate, as the predecessor wrote it; the measured time where the file has several plates or no estimate. */
function secondsOf({ run, archive }: PartParameters): Decimal | undefined {
  const estimate = archive.plates === "multi" ? undefined : archive.estimatedSeconds;
  // Reconciled runs have a duration of zero (wire/bambuddy.md 3.4): no time rather than a wrong one.
  const seconds = estimate ?? (run.durationSeconds || undefined);
  return seconds === undefined ? undefined : decimal(seconds);
}

function isSame(existing: Parameter, value: Decimal): boolean {
  const current = existing.numeric ?? parseDecimal(existing.data);
  if (current === undefined) return existing.data === value;
  const difference = subtractDecimals(current, value);
  return (
    compareDecimals(
      difference.startsWith("-") ? subtractDecimals(decimal(0), difference) : difference,
      TOLERANCE,
    ) < 0
  );
}

function withUnit(value: string, template: ParameterTemplate): string {
  return template.units === "" ? value : `${value} ${template.units}`;
}

function dimensionOf(mapped: ParameterMapping): Dimension {
  return mapped.value.startsWith("filament_grams") ? "grams" : "seconds";
}

/** Said once per template, not once per part. */
export function reportTemplates(context: PrintContext): void {
  for (const mapped of context.settings.parameters) {
    const template = context.templateByName.get(mapped.template.toLowerCase());
    const object = `template-${mapped.template}`;
    if (template === undefined)
      context.findings.push({
        code: "parameter.template-missing",
        object,
        message: `prints.parameters asks for "${mapped.template}"; no part gets it`,
      });
    else if (
      template.checkbox ||
      template.choices.length > 0 ||
      !UNITS[dimensionOf(mapped)].has(template.units.trim())
    )
      context.findings.push({
        code: "parameter.template-unusable",
        object,
        message: `"${template.name}" ${template.units === "" ? "" : `is in ${template.units} and `}cannot hold ${mapped.value}`,
      });
  }
}
