// The text cleaning that the server applies to every JSON and form string before validation.
import type { JsonObject } from "../store/rows.ts";
import { isObject } from "./call.ts";
import { isProhibitedMarkdown } from "./markdown.ts";
import type { Errors } from "./reply.ts";

export type Cleaning<Value> =
  | { readonly kind: "clean"; readonly value: Value }
  | { readonly kind: "refused"; readonly errors: Errors };

// biome-ignore lint/suspicious/noControlCharactersInRegex: deleting them is what the server does
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// What an HTML sanitiser would change: the start of a tag, entities, and no-break spaces (not yet on the oldest servers).
const MARKUP = /<[a-zA-Z/!?]|&#(?:\d|[xX][\da-fA-F])|&[a-zA-Z][a-zA-Z0-9]*;|\u00a0/;

export function cleanObject(body: JsonObject, multilineKey: string | undefined): Cleaning<JsonObject> {
  const clean: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    const cleaned = cleanValue(key, value, multilineKey);
    if (cleaned.kind === "refused") return cleaned;
    clean[key] = cleaned.value;
  }
  return { kind: "clean", value: clean };
}

function cleanValue(key: string, value: unknown, multilineKey: string | undefined): Cleaning<unknown> {
  if (typeof value === "string") return cleanText(key, value, key === multilineKey);
  // Arrays are passed through untouched, and so is what they contain.
  if (isPlainObject(value)) return cleanObject(value, undefined);
  return { kind: "clean", value };
}

function cleanText(key: string, text: string, keepsNewlines: boolean): Cleaning<string> {
  const trimmed = text.trim();
  if (MARKUP.test(trimmed))
    return { kind: "refused", errors: { [key]: ["Remove HTML tags from this value"] } };
  const printable = trimmed.replace(CONTROL, "");
  // Seen on API 425, 511 and 530: the error names no field.
  if (keepsNewlines && isProhibitedMarkdown(printable))
    return { kind: "refused", errors: { non_field_errors: ["Data contains prohibited markdown content"] } };
  return { kind: "clean", value: keepsNewlines ? printable : printable.replaceAll("\n", "") };
}

function isPlainObject(value: unknown): value is JsonObject {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}
