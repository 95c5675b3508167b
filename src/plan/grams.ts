// Sums of grams as the plan's document writes them.
import { addDecimals, type Decimal, decimal, parseDecimal, subtractDecimals } from "../model/decimal.ts";
import type { Operation } from "../model/operation.ts";

export const NO_GRAMS = decimal(0);

/** A document holds grams as text; its schema says that they are decimals. */
export function gramsOf(text: string): Decimal {
  return parseDecimal(text) ?? NO_GRAMS;
}

export function sumGrams(texts: Iterable<string>): Decimal {
  let sum = NO_GRAMS;
  for (const text of texts) sum = addDecimals(sum, gramsOf(text));
  return sum;
}

/** What an operation takes from a spool; negative where it gives back, nothing for every other kind. */
export function gramsTaken({ kind, after }: Operation): Decimal {
  if (kind === "usage.subtract") return gramsOf(after.grams);
  return kind === "usage.return" ? subtractDecimals(NO_GRAMS, gramsOf(after.grams)) : NO_GRAMS;
}

/** `1,234.5 g` */
export function gramsText(grams: string): string {
  return `${groupedText(grams)} g`;
}

/** `1,234.5` */
export function groupedText(figure: string): string {
  const [whole = "", fraction] = figure.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
