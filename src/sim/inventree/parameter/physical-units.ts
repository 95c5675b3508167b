// The physical units the simulated server knows, and conversion between those of one dimension.

interface Unit {
  readonly dimension: "mass" | "time" | "length" | "volume" | "count" | "temperature";
  readonly factor: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...names("mass", 1, "g", "gram", "grams", "gramm"),
  ...names("mass", 1000, "kg", "kilogram", "kilograms"),
  ...names("mass", 0.001, "mg", "milligram", "milligrams"),
  ...names("mass", 28.349523125, "oz", "ounce", "ounces"),
  ...names("mass", 453.59237, "lb", "lbs", "pound", "pounds"),
  ...names("time", 1, "s", "sec", "second", "seconds"),
  ...names("time", 0.001, "ms", "millisecond", "milliseconds"),
  ...names("time", 60, "min", "minute", "minutes"),
  ...names("time", 3600, "h", "hr", "hour", "hours"),
  ...names("time", 86_400, "d", "day", "days"),
  ...names("length", 1, "m", "meter", "meters", "metre", "metres"),
  ...names("length", 0.01, "cm", "centimeter", "centimeters"),
  ...names("length", 0.001, "mm", "millimeter", "millimeters"),
  ...names("length", 1000, "km", "kilometer", "kilometers"),
  ...names("volume", 1, "l", "L", "liter", "liters", "litre", "litres"),
  ...names("volume", 0.001, "ml", "mL", "milliliter", "milliliters"),
  ...names("count", 1, "piece", "pieces", "each", "count"),
  ...names("count", 12, "dozen"),
  ...names("temperature", 1, "degC", "celsius"),
]);

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const WITH_UNIT = new RegExp(`^(?:(${NUMBER})\\s*)?([a-zA-Z]+)$`);
const PLAIN = new RegExp(`^${NUMBER}$`);
const CLOCK = /^\d+(?::\d+)+$/;

/** `g`, `kg` and also `10 g` are units to the server. */
export function isPhysicalUnit(text: string): boolean {
  return scaleOf(text) !== undefined;
}

/** The value in `units`, or nothing when the text does not convert. */
export function convert(text: string, units: string): number | undefined {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  // The server's unit library swallows clock text; the result is of no use.
  if (CLOCK.test(trimmed)) return 0;
  const from = scaleOf(trimmed);
  const to = scaleOf(units);
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return undefined;
  return withoutNoise((from.factor * 1e6) / (to.factor * 1e6));
}

/** Numeric-looking text of a parameter without units. */
export function plainNumber(text: string): number | null {
  return PLAIN.test(text.trim()) ? Number(text) : null;
}

function scaleOf(text: string): Unit | undefined {
  const match = WITH_UNIT.exec(text.trim());
  const unit = UNITS.get(match?.[2] ?? "");
  if (unit === undefined) return undefined;
  return { dimension: unit.dimension, factor: unit.factor * Number(match?.[1] ?? "1") };
}

function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

function names(dimension: Unit["dimension"], factor: number, ...texts: readonly string[]): [string, Unit][] {
  return texts.map((text) => [text, { dimension, factor }]);
}
