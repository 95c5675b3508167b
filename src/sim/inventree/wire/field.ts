// Field validation with the messages of the server's serializers.
import { readQuantity } from "../store/quantity.ts";
import type { JsonObject } from "../store/rows.ts";
import type { Errors } from "./reply.ts";

export type FieldResult =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "refused"; readonly messages: readonly unknown[] };

/** Reads one submitted value; `null` is handled by the caller. */
export type FieldReader = (value: unknown) => FieldResult;

export interface Field {
  readonly read: FieldReader;
  readonly required?: true;
  readonly nullable?: true;
}

export interface Fields {
  readonly [name: string]: Field;
}

export interface Validation {
  readonly values: JsonObject;
  readonly errors: Errors;
}

const REQUIRED = "This field is required.";

/** With `partial` (a PATCH) absent fields are left alone. */
export function validate(fields: Fields, body: JsonObject, mode: "full" | "partial"): Validation {
  const values: Record<string, unknown> = {};
  const errors: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = body[name];
    if (given === undefined) {
      if (field.required === true && mode === "full") errors[name] = [REQUIRED];
      continue;
    }
    const result = readField(field, given);
    if (result.kind === "value") values[name] = result.value;
    if (result.kind === "refused") errors[name] = result.messages;
  }
  return { values, errors };
}

export function hasErrors(errors: Errors): boolean {
  return Object.keys(errors).length > 0;
}

export function readField(field: Field, given: unknown): FieldResult {
  if (given !== null) return field.read(given);
  return field.nullable === true ? value(null) : refusal("This field may not be null.");
}

export function text(max: number, options: { readonly blank?: boolean } = {}): FieldReader {
  return (given) => {
    if (typeof given !== "string" && typeof given !== "number") return refusal("Not a valid string.");
    const content = String(given);
    if (content === "" && options.blank === false) return refusal("This field may not be blank.");
    if (content.length > max) return refusal(`Ensure this field has no more than ${max} characters.`);
    return value(content);
  };
}

export function boolean(given: unknown): FieldResult {
  if (given === true || given === false) return value(given);
  const word = String(given).toLowerCase();
  if (["true", "t", "yes", "y", "1", "on"].includes(word)) return value(true);
  if (["false", "f", "no", "n", "0", "off"].includes(word)) return value(false);
  return refusal("Must be a valid boolean.");
}

export function integer(given: unknown): FieldResult {
  const number = typeof given === "string" && given !== "" ? Number(given) : given;
  return Number.isInteger(number) ? value(number) : refusal("A valid integer is required.");
}

export function positiveNumber(given: unknown): FieldResult {
  const number = typeof given === "string" && given !== "" ? Number(given) : given;
  if (typeof number !== "number" || Number.isNaN(number)) return refusal("A valid number is required.");
  return number < 0 ? refusal("Ensure this value is greater than or equal to 0.") : value(number);
}

export function date(given: unknown): FieldResult {
  if (given === "") return value(null);
  if (typeof given === "string" && /^\d{4}-\d{2}-\d{2}$/.test(given)) return value(given);
  return refusal("Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");
}

export function stringList(given: unknown): FieldResult {
  if (Array.isArray(given) && given.every((entry) => typeof entry === "string")) return value(given);
  return refusal('Expected a list of items but got type "str".');
}

/** A foreign key; an empty string clears it, as forms do. */
export function foreignKey(exists: (pk: number) => boolean): FieldReader {
  return (given) => {
    if (given === "") return value(null);
    const pk = typeof given === "string" ? Number(given) : given;
    if (typeof pk !== "number" || !Number.isInteger(pk))
      return refusal(`Incorrect type. Expected pk value, received ${pythonType(given)}.`);
    return exists(pk) ? value(pk) : refusal(`Invalid pk "${pk}" - object does not exist.`);
  };
}

export function quantity(given: unknown): FieldResult {
  const reading = readQuantity(given);
  if (reading.kind === "refused") return refusal(reading.message);
  return reading.quantity < 0n
    ? refusal("Ensure this value is greater than or equal to 0.")
    : value(reading.quantity);
}

export function value(content: unknown): FieldResult {
  return { kind: "value", value: content };
}

export function refusal(...messages: readonly unknown[]): FieldResult {
  return { kind: "refused", messages };
}

export function pythonType(given: unknown): string {
  if (typeof given === "string") return "str";
  if (typeof given === "boolean") return "bool";
  if (typeof given === "number") return Number.isInteger(given) ? "int" : "float";
  return Array.isArray(given) ? "list" : "dict";
}
