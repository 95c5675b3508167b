// Exact stock quantities: integers of 0.00001, the precision of the server's column.

export type Quantity = bigint;

export type QuantityReading =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "refused"; readonly message: string };

const SCALE = 100_000n;
const DECIMAL_PLACES = 5;
const MAX_DIGITS = 15;
const MAX_WHOLE_DIGITS = 10;
const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

export function readQuantity(value: unknown): QuantityReading {
  if (typeof value !== "string" && typeof value !== "number") return refused("A valid number is required.");
  const match = DECIMAL_TEXT.exec(String(value).trim());
  const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
  if (match === null || digits === "") return refused("A valid number is required.");
  const exponent = Number(match[4] ?? "0") - (match[3] ?? "").length;
  const tooLong = lengthProblem(digits.replace(/^0+/, ""), exponent);
  if (tooLong !== undefined) return refused(tooLong);
  const magnitude = scaled(BigInt(digits), exponent);
  return { kind: "quantity", quantity: match[1] === "-" ? -magnitude : magnitude };
}

export function quantityOf(value: string | number): Quantity {
  const reading = readQuantity(value);
  if (reading.kind === "refused") throw new Error(`quantity ${value}: ${reading.message}`);
  return reading.quantity;
}

export function quantityNumber(quantity: Quantity): number {
  return Number(quantity) / Number(SCALE);
}

/** Five decimals, as operation replies echo it. */
export function quantityText(quantity: Quantity): string {
  const magnitude = quantity < 0n ? -quantity : quantity;
  const fraction = String(magnitude % SCALE).padStart(DECIMAL_PLACES, "0");
  return `${quantity < 0n ? "-" : ""}${magnitude / SCALE}.${fraction}`;
}

/** Shortest exact text, for snapshots. */
export function plainQuantity(quantity: Quantity): string {
  return quantityText(quantity).replace(/\.?0+$/, "");
}

function lengthProblem(significant: string, exponent: number): string | undefined {
  const decimals = Math.max(0, -exponent);
  const wholeDigits = Math.max(0, significant.length + exponent);
  const total = exponent >= 0 ? significant.length + exponent : Math.max(significant.length, decimals);
  if (total > MAX_DIGITS) return `Ensure that there are no more than ${MAX_DIGITS} digits in total.`;
  if (decimals > DECIMAL_PLACES)
    return `Ensure that there are no more than ${DECIMAL_PLACES} decimal places.`;
  if (wholeDigits > MAX_WHOLE_DIGITS)
    return `Ensure that there are no more than ${MAX_WHOLE_DIGITS} digits before the decimal point.`;
  return undefined;
}

function scaled(digits: bigint, exponent: number): bigint {
  return digits * 10n ** BigInt(exponent + DECIMAL_PLACES);
}

function refused(message: string): QuantityReading {
  return { kind: "refused", message };
}
