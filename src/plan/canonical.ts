// Canonical JSON: one value has one text, and a document is written piece by piece.
import { compareText } from "../model/order.ts";

/** A piece has at least this many characters, so that hashing and writing make few calls. */
const PIECE_LENGTH = 64 * 1024;

/** Keys sorted by code unit, no spaces. */
export function canonicalText(value: unknown): string {
  return readable(isInOrder(value) ? JSON.stringify(value) : compose(value));
}

/** Part of a document's text. */
export interface Piece {
  /** The top-level key it belongs to; absent for the braces around them all. */
  readonly key?: string;
  readonly text: string;
}

/**
 * A document with one line per top-level key and one per element of a top-level list: whole lines can be compared, taken out
 * and hashed with the tools of any shell.
 */
export function* documentPieces(document: object): Generator<Piece> {
  const keys = Object.keys(document).sort(compareText);
  yield { text: "{\n" };
  for (const key of keys) {
    const value = memberOf(document, key);
    const start = `  ${canonicalText(key)}: `;
    const end = key === keys.at(-1) ? "\n" : ",\n";
    if (Array.isArray(value) && value.length > 0) yield* listPieces(key, value, { start, end });
    else yield { key, text: `${start}${canonicalText(value)}${end}` };
  }
  yield { text: "}\n" };
}

function* listPieces(
  key: string,
  list: readonly unknown[],
  { start, end }: { readonly start: string; readonly end: string },
): Generator<Piece> {
  let text = `${start}[`;
  let separator = "\n    ";
  for (const item of list) {
    text += separator + canonicalText(item);
    separator = ",\n    ";
    if (text.length < PIECE_LENGTH) continue;
    yield { key, text };
    text = "";
  }
  yield { key, text: `${text}\n  ]${end}` };
}

/**
 * Whether `JSON.stringify` writes the keys in our order: then the engine's own writer does it, several times as fast.
 * What JSON cannot hold is a bug, never dropped.
 */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      if (Number.isFinite(value)) return true;
      break;
    case "object":
      if (value === null) return true;
      return Array.isArray(value) ? areInOrder(value) : areKeysInOrder(value);
  }
  throw new Error(`bug: ${String(value)} has no place in a document`);
}

function areInOrder(list: readonly unknown[]): boolean {
  let inOrder = true;
  for (let at = 0; at < list.length; at += 1) if (!isInOrder(list[at])) inOrder = false;
  return inOrder;
}

function areKeysInOrder(value: object): boolean {
  let inOrder = true;
  let last = "";
  for (const key in value) {
    if (key < last) inOrder = false;
    last = key;
    if (!isInOrder(memberOf(value, key))) inOrder = false;
  }
  return inOrder;
}

function compose(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(compose).join(",")}]`;
  const keys = Object.keys(value).sort(compareText);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${compose(memberOf(value, key))}`).join(",")}}`;
}

// Valid JSON, but invisible or reordering where a person reads the raw text: written as \uXXXX.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
// No unreadable character lies outside of this, and it is found ten times as fast. Arrows, dashes and `×` are outside.
const MAYBE_UNREADABLE = /[\u007f-\u009f\u00ad\u0600-\u200f\u2028-\u202e\u2060-\u206f\u2e80-\uffff]/;

/** Outside of strings JSON has no such character. */
function readable(json: string): string {
  return MAYBE_UNREADABLE.test(json) ? json.replace(UNREADABLE, escapeUnits) : json;
}

function escapeUnits(char: string): string {
  let escaped = "";
  for (let at = 0; at < char.length; at += 1)
    escaped += `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return escaped;
}

function memberOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}
