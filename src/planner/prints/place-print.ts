// Where a print goes and in what form: what its rule says, else the mapping's own settings; each with the setting that said it.
import type { Place } from "../../model/inventory.ts";
import type { Print, PrintContext } from "./context.ts";

/** A value and the JSON pointer of the setting in the mapping that decided it. */
export interface Decided<T> {
  readonly value: T;
  readonly setting: string;
}

export function locationOf(context: PrintContext, print: Print): Decided<Place> {
  const { places } = context.world;
  const rule = context.ruleOf(print);
  const ruled = rule && places.ruleLocation.get(rule.index);
  if (rule === undefined || ruled === undefined)
    return { value: places.printsLocation, setting: "/locations/prints" };
  return { value: ruled, setting: `/prints/rules/${rule.index}/location` };
}

export function categoryOf(context: PrintContext, print: Print): Decided<Place> {
  const { places } = context.world;
  const rule = context.ruleOf(print);
  const ruled = rule && places.ruleCategory.get(rule.index);
  if (rule === undefined || ruled === undefined)
    return { value: places.printsCategory, setting: "/categories/prints" };
  return { value: ruled, setting: `/prints/rules/${rule.index}/category` };
}

export function statusOf(context: PrintContext, print: Print): Decided<number> {
  const rule = context.ruleOf(print);
  const ruled = rule?.rule.effect.kind === "book" ? rule.rule.effect.status : undefined;
  if (rule === undefined || ruled === undefined)
    return { value: context.settings.status, setting: "/prints/status" };
  return { value: ruled, setting: `/prints/rules/${rule.index}/status` };
}

/** As said; whether it is a number of pieces is for others to judge. */
export function piecesOf(context: PrintContext, print: Print): Decided<number> {
  const rule = context.ruleOf(print);
  const ruled = rule?.rule.effect.kind === "book" ? rule.rule.effect.quantity : undefined;
  if (rule !== undefined && ruled !== undefined)
    return { value: ruled, setting: `/prints/rules/${rule.index}/quantity` };
  const { quantity } = context.settings;
  const value = quantity.kind === "fixed" ? quantity.pieces : print.archive.quantity;
  return { value, setting: "/prints/quantity" };
}
