// Canonical JSON text: one value has one text, and a document is written piece by piece.
import { compareText } from "../model/order.ts";

/** Pieces are joined up to about this many characters, so that hashing and writing make few calls. */
const CHUNK_LENGTH = 64 * 1024;

// Valid JSON, but invisible or reordering where a person reads the raw text: written as \uXXXX.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Keys sorted by code unit, no spaces. What JSON cannot hold is a bug, never dropped. */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringText(value);
    case "boolean":
      return value ? "true" : "false";
    case "number":
      if (!Number.isFinite(value)) throw new Error(`bug: ${value} has no place in a document`);
      return JSON.stringify(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `[${value.map(canonicalText).join(",")}]` : objectText(value);
    default:
      throw new Error(`bug: ${typeof value} has no place in a document`);
  }
}

export interface DocumentPart {
  /** The top-level keys that are written. */
  readonly includes: (key: string) => boolean;
}

/**
 * A document with one line per top-level key and one per element of a top-level list: whole lines can be compared, taken out
 * and hashed with the tools of any shell.
 */
export function* documentText(document: object, part?: DocumentPart): Generator<string> {
  yield* inChunks(documentPieces(document, part));
}

function* documentPieces(document: object, part: DocumentPart | undefined): Generator<string> {
  const entries = sortedEntries(document);
  yield "{\n";
  for (const [index, [key, value]] of entries.entries()) {
    if (part !== undefined && !part.includes(key)) continue;
    yield `  ${stringText(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield canonicalText(value);
    yield index === entries.length - 1 ? "\n" : ",\n";
  }
  yield "}\n";
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let separator = "[\n    ";
  for (const item of list) {
    yield separator;
    yield canonicalText(item);
    separator = ",\n    ";
  }
  yield "\n  ]";
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function objectText(value: object): string {
  const members = sortedEntries(value).map(([key, member]) => `${stringText(key)}:${canonicalText(member)}`);
  return `{${members.join(",")}}`;
}

function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => compareText(a, b));
}

function stringText(text: string): string {
  return JSON.stringify(text).replace(UNREADABLE, escapeUnits);
}

function escapeUnits(char: string): string {
  return Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
