// Grams and the unit of a part: what a movement is in that unit, and what it is worth in grams again.
import type { MassUnit } from "../../mapping/mapping.ts";
import {
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
} from "../../model/decimal.ts";
import type { Part } from "../../model/inventory.ts";

export interface Unit {
  /** As the part has it; the mapping's where the part has none. */
  readonly name: string;
  readonly grams: Decimal;
}

/** InvenTree refuses more (wire/inventree.md 1.7, traps 34). */
const PLACES = 5;

const GRAMS: Readonly<Record<MassUnit, Decimal>> = {
  g: decimal(1),
  kg: decimal(1000),
  mg: decimal("0.001"),
  oz: decimal("28.349523125"),
  lb: decimal("453.59237"),
};

const NAMES: ReadonlyMap<string, MassUnit> = new Map<string, MassUnit>([
  ["g", "g"],
  ["gram", "g"],
  ["grams", "g"],
  ["kg", "kg"],
  ["kilogram", "kg"],
  ["kilograms", "kg"],
  ["mg", "mg"],
  ["milligram", "mg"],
  ["milligrams", "mg"],
  ["oz", "oz"],
  ["ounce", "oz"],
  ["ounces", "oz"],
  ["lb", "lb"],
  ["lbs", "lb"],
  ["pound", "lb"],
  ["pounds", "lb"],
]);

/** A blank unit means pieces in InvenTree, so only the mapping can say that it means mass (traps 35). */
export function unitOfPart(part: Pick<Part, "units">, fallback: MassUnit | undefined): Unit | undefined {
  const ofPart = (part.units ?? "").trim();
  const name = ofPart === "" ? fallback : ofPart;
  const unit = name === undefined ? undefined : NAMES.get(name);
  return name === undefined || unit === undefined ? undefined : { name, grams: GRAMS[unit] };
}

/** Rounded half to even, each movement by itself: nothing is carried. Zero where the grams are too few for the unit. */
export function quantityOfGrams(unit: Unit, grams: Decimal): Decimal {
  return roundDecimal(divideDecimals(grams, unit.grams), PLACES);
}

export function gramsOfQuantity(unit: Unit, quantity: Decimal): Decimal {
  return multiplyDecimals(quantity, unit.grams);
}
