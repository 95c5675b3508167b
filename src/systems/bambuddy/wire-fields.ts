// Reads single fields of wire rows, tolerant of what older and newer releases leave out or add.
import { type Decimal, parseDecimal } from "../../model/decimal.ts";

export type WireRow = Readonly<Record<string, unknown>>;

export function isWireRow(value: unknown): value is WireRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function integerOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** Empty text is absent. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function decimalOf(value: unknown): Decimal | undefined {
  return value === null ? undefined : parseDecimal(value);
}

/** A comma-separated text; some documents show an array (wire/bambuddy.md 3.3). */
export function tagsOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  return parts.filter((part) => typeof part === "string").flatMap((part) => part.trim() || []);
}

/** What a write that answers its object has made or changed. */
export function idOf(body: unknown): { readonly id: number } | undefined {
  const id = isWireRow(body) ? integerOf(body["id"]) : undefined;
  return id === undefined ? undefined : { id };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
type WithoutUndefined<T> = Partial<Defined<T>>;

/** Leaves out what is `undefined`: an optional field is absent. */
export function present<T extends object>(fields: T): WithoutUndefined<T> {
  const kept: { [K in keyof T]?: T[K] } = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as WithoutUndefined<T>;
}
