// Exact decimals: grams, quantities and money never pass through binary floating point arithmetic.
import Big from "big.js";

declare const brand: unique symbol;

/** Canonical plain decimal text: no exponent, no trailing zeros, `-0` is `0`. Compare with `===`. */
export type Decimal = string & { readonly [brand]: "Decimal" };

// big.js rounds divisions to DP places; 20 is far beyond InvenTree's 5 (wire/inventree.md 1.7).
Big.DP = 20;
Big.RM = Big.roundHalfEven;

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Most texts are written as we write them. */
const CANONICAL = /^(?:0|-?[1-9]\d{0,15}|-?(?:0|[1-9]\d{0,15})\.\d{0,15}[1-9])$/;

/** Reads a JSON number or decimal text; `undefined` when it is not a finite decimal. */
export function parseDecimal(value: unknown): Decimal | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? ofNumber(value) : undefined;
  if (typeof value !== "string") return undefined;
  if (CANONICAL.test(value)) return value as Decimal;
  const text = value.trim();
  return PLAIN.test(text) && text.length <= 64 ? canonical(new Big(text.replace(/^\+/, ""))) : undefined;
}

const ZERO = "0" as Decimal;
const ONE = "1" as Decimal;

/** A decimal known to be well formed, such as a literal or an integer. */
export function decimal(value: number | string): Decimal {
  const parsed = parseDecimal(value);
  if (parsed === undefined) throw new Error(`bug: ${JSON.stringify(value)} is not a decimal`);
  return parsed;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (b === ZERO) return a;
  if (a === ZERO) return b;
  return canonical(new Big(a).plus(b));
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).minus(b));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).times(b));
}

export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  return b === ONE ? a : canonical(new Big(a).div(b));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  return new Big(a).cmp(b);
}

/** Rounds half to even at `places` digits behind the point. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  const point = value.indexOf(".");
  if (point < 0 || value.length - point - 1 <= places) return value;
  return canonical(new Big(value).round(places, Big.roundHalfEven));
}

function ofNumber(value: number): Decimal {
  const text = String(value);
  // Without an exponent JavaScript's own text is canonical already.
  return text.includes("e") ? canonical(new Big(text)) : (text as Decimal);
}

function canonical(value: Big): Decimal {
  const text = value.toFixed();
  return (text === "-0" ? "0" : text) as Decimal;
}
