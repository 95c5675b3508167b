// Turns one schema error into a sentence; never repeats the offending value, which may be a secret.
import type { ErrorObject } from "ajv";
import { childPointer } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";
import { isInsideSecret } from "./secret-places.ts";
import { slotHint } from "./slot-numbers.ts";
import { didYouMean } from "./suggest.ts";
import { meantKey, unknownKeyHint } from "./unknown-key.ts";

const SLOTS = /^\/printers\/[^/]+\/slots$/;

export function schemaProblem(error: ErrorObject): LocalProblem {
  const pointer = error.instancePath;
  const said = textOf(error.parentSchema?.["errorMessage"]);
  if (error.propertyName !== undefined) {
    const message = said ?? "the name is empty or too long";
    const hint = SLOTS.test(pointer) ? slotHint(error.propertyName) : undefined;
    const key = childPointer(pointer, error.propertyName);
    return { pointer: key, at: "key", message, ...(hint === undefined ? {} : { hint }) };
  }
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, said);
    case "required": {
      const missing = childPointer(pointer, String(error.params["missingProperty"]));
      return { pointer: missing, at: "key", message: "is required, but has no value" };
    }
    case "uniqueItems": {
      const index = Math.max(Number(error.params["i"]), Number(error.params["j"]));
      return { pointer: childPointer(pointer, index), at: "value", message: "is listed twice" };
    }
    default:
      return { pointer, at: "value", message: said ?? messageOf(error), ...hintOf(error) };
  }
}

function unknownKey(error: ErrorObject, said: string | undefined): LocalProblem {
  const key = String(error.params["additionalProperty"]);
  const pointer = childPointer(error.instancePath, key);
  if (isInsideSecret(pointer))
    return { pointer: error.instancePath, at: "value", message: said ?? "unknown key" };
  const siblings = Object.keys(recordOf(error.parentSchema?.["properties"]));
  const hint = unknownKeyHint(key, siblings);
  const meant = meantKey(key, siblings);
  // Beside the key it resembles it means something else.
  const isFree = meant !== undefined && !Object.hasOwn(recordOf(error.data), meant);
  return {
    pointer,
    at: "key",
    message: "unknown key",
    ...(hint === undefined ? {} : { hint }),
    ...(isFree ? { rename: { from: key, to: meant } } : {}),
  };
}

function messageOf(error: ErrorObject): string {
  if (error.data === null) return "has no value";
  const limit = String(error.params["limit"]);
  switch (error.keyword) {
    case "type": {
      const words = error.parentSchema?.["enum"];
      return `must be ${words === undefined ? typeName(error.params["type"]) : listOf(words)}`;
    }
    case "enum":
      return `must be ${listOf(error.params["allowedValues"])}`;
    case "const":
      return `must be ${String(error.params["allowedValue"])}`;
    case "minimum":
      return `must be at least ${limit}`;
    case "maximum":
      return `must be at most ${limit}`;
    case "exclusiveMinimum":
      return `must be above ${limit}`;
    case "maxLength":
      return `must not be longer than ${limit} characters`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return "must not be empty";
    default:
      return "has the wrong form";
  }
}

function hintOf(error: ErrorObject): { readonly hint?: string } {
  if (error.keyword === "enum" && typeof error.data === "string") {
    const words = allowedWords(error.params["allowedValues"]);
    const hint = didYouMean(error.data, words);
    return hint === undefined ? {} : { hint };
  }
  return error.keyword === "type" && fitsInQuotes(error) ? { hint: "Put it in quotes." } : {};
}

/** Whether a number or switch would be accepted if it were text. */
function fitsInQuotes(error: ErrorObject): boolean {
  if (error.params["type"] !== "string" || !["number", "boolean"].includes(typeof error.data)) return false;
  const pattern = textOf(error.parentSchema?.["pattern"]);
  if (pattern !== undefined) return new RegExp(pattern, "u").test(String(error.data));
  return error.parentSchema?.["errorMessage"] === undefined && error.parentSchema?.["enum"] === undefined;
}

function typeName(type: unknown): string {
  const names: Readonly<Record<string, string>> = {
    string: "text",
    integer: "a whole number",
    number: "a number",
    object: "a section of keys and values",
    array: "a list",
  };
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((name) => names[name] ?? name).join(" or ");
}

function listOf(values: unknown): string {
  const words = allowedWords(values);
  return words.length === 1 ? words.join("") : `one of ${words.join(", ")}`;
}

function allowedWords(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function recordOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
