// Weight and print time on the part, in the units its templates use.
import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { Parameter } from "../../model/inventory.ts";
import type { OperationOf, ReasonCode } from "../../model/operation.ts";
import { provesAbsence } from "../../model/read.ts";
import { operationId } from "../../plan/digest.ts";
import { type PrintContext, parameterKey } from "./context.ts";
import { partAddress } from "./create-part.ts";
import type { Model } from "./find-part.ts";
import type { UsableTemplate } from "./parameter-templates.ts";
import type { PartPrint } from "./part-prints.ts";
import { partReference } from "./part-reference.ts";

const PLACES = 5;
/** Values are compared as numbers; the server stores a float beside the text. */
const TOLERANCE = decimal("0.000005");

export interface PartParameters {
  readonly model: Model;
  /** The newest produced print of the part. */
  readonly print: PartPrint;
  readonly templates: readonly UsableTemplate[];
  readonly isForced: boolean;
}

export function setParameters(context: PrintContext, part: PartParameters): OperationOf<"parameter.set">[] {
  return part.templates.flatMap((usable) => setParameter(context, part, usable));
}

function setParameter(
  context: PrintContext,
  part: PartParameters,
  usable: UsableTemplate,
): OperationOf<"parameter.set">[] {
  const { model } = part;
  const { template } = usable;
  const value = valueInUnits(part.print, usable);
  if (value === undefined) return [];
  if (model.kind === "new") return [operation(part, usable, { value, existing: undefined })];
  const existing = context.parameterOf.get(parameterKey(model.part.pk, template.pk));
  if (existing !== undefined && isSame(existing, value)) return [];
  if (existing === undefined && !provesAbsence(context.world.stocked.parameters)) return [];
  if (isOpen(context, part, { usable, existing })) return [operation(part, usable, { value, existing })];
  context.drift.push({
    object: partAddress(model.name),
    field: template.name,
    ours: withUnit(value, usable),
    theirs: existing === undefined ? "none" : withUnit(existing.data, usable),
  });
  return [];
}

/** InvenTree refuses changes of a locked part's parameters. Else what we wrote ourselves may follow the newest print. */
function isOpen(
  context: PrintContext,
  { model, isForced }: PartParameters,
  { usable, existing }: { readonly usable: UsableTemplate; readonly existing: Parameter | undefined },
): boolean {
  if (model.kind === "existing" && model.part.locked) return false;
  if (existing === undefined || isForced || context.policies.drift.parameters === "enforce") return true;
  const written = context.ledger.parameterValues.get(`${existing.partPk}/${usable.template.name}`);
  return written !== undefined && isSame(existing, written);
}

function operation(
  part: PartParameters,
  { template }: UsableTemplate,
  { value, existing }: { readonly value: Decimal; readonly existing: Parameter | undefined },
): OperationOf<"parameter.set"> {
  const { model, print } = part;
  const address = `parameter/${model.name}/${template.name}`;
  const after = {
    data: value,
    name: template.name,
    part: partReference(model).part,
    template: template.pk,
    unit: template.units,
  };
  const code: ReasonCode =
    existing === undefined ? "value-absent" : part.isForced ? "forced" : "value-differs";
  return {
    address,
    after,
    before: existing === undefined ? null : { data: existing.data, pk: existing.pk },
    books: {},
    depends_on: partReference(model).needs,
    id: operationId("parameter.set", address, after),
    kind: "parameter.set",
    label: `${template.name} of ${model.name}`,
    object: `inventree/part/${model.name}`,
    reason: { code, text: `From ${print.run.unit} ${print.run.id}, the newest print of this part` },
  };
}

function valueInUnits(print: PartPrint, usable: UsableTemplate): Decimal | undefined {
  const { mapped, perUnit } = usable;
  const amount = sourceOfValue(print, usable)?.amount;
  if (amount === undefined) return undefined;
  const whole = divideDecimals(amount, perUnit);
  if (!mapped.value.endsWith("_per_piece")) return roundDecimal(whole, PLACES);
  return print.pieces === undefined
    ? undefined
    : roundDecimal(divideDecimals(whole, decimal(print.pieces)), PLACES);
}

export interface ValueSource {
  /** In grams or seconds, of the whole print. */
  readonly amount: Decimal;
  readonly record: "run" | "archive";
}

/** What a template's value is made of. */
export function sourceOfValue(
  print: PartPrint,
  { dimension }: Pick<UsableTemplate, "dimension">,
): ValueSource | undefined {
  return dimension === "grams" ? gramsOf(print) : secondsOf(print);
}

/** The run's own grams; else the slicer's estimate, which is of the whole file and so holds only for a single plate. */
function gramsOf({ run, archive }: PartPrint): ValueSource | undefined {
  if (run.grams !== undefined) return { amount: run.grams, record: "run" };
  const estimate = archive.plates === "multi" ? undefined : archive.estimatedGrams;
  return estimate === undefined ? undefined : { amount: estimate, record: "archive" };
}

/** The slicer's estimate, as the predecessor wrote it; the measured time where the file has several plates or no estimate. */
function secondsOf({ run, archive }: PartPrint): ValueSource | undefined {
  const estimate = archive.plates === "multi" ? undefined : archive.estimatedSeconds;
  if (estimate !== undefined) return { amount: decimal(estimate), record: "archive" };
  // Reconciled runs have a duration of zero (wire/bambuddy.md 3.4): no time rather than a wrong one.
  return run.durationSeconds ? { amount: decimal(run.durationSeconds), record: "run" } : undefined;
}

function isSame(existing: Parameter, value: Decimal): boolean {
  const current = existing.numeric ?? parseDecimal(existing.data);
  if (current === undefined) return false;
  if (current === value) return true;
  const difference = subtractDecimals(current, value);
  const size = difference.startsWith("-") ? subtractDecimals(value, current) : difference;
  return compareDecimals(size, TOLERANCE) < 0;
}

function withUnit(value: string, { template }: UsableTemplate): string {
  return template.units === "" ? value : `${value} ${template.units}`;
}
