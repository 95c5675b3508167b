// Canonical JSON: one value has one text, and a document is written piece by piece.
import { compareText } from "../model/order.ts";
import { CanonicalSink } from "./canonical-sink.ts";

/** A piece holds at least this many bytes, so that hashing and writing make few calls. */
const PIECE_LENGTH = 64 * 1024;

const decoder = new TextDecoder();
const scratch = new CanonicalSink();

/** Keys sorted by code unit, no spaces. */
export function canonicalText(value: unknown): string {
  return decoder.decode(canonicalBytes(value));
}

/** The bytes of `canonicalText`, valid until the next call: their memory is used again. */
export function canonicalBytes(value: unknown): Uint8Array {
  scratch.take();
  put(scratch, value);
  return scratch.take();
}

/** Part of a document's text. Its bytes are valid until the next piece is asked for: their memory is used again. */
export interface Piece {
  /** The top-level key it belongs to; absent for the braces around them all. */
  readonly key?: string;
  readonly bytes: Uint8Array;
}

/**
 * A document with one line per top-level key and one per element of a top-level list: whole lines can be compared, taken out
 * and hashed with the tools of any shell.
 */
export function* documentPieces(document: object): Generator<Piece> {
  const sink = new CanonicalSink();
  const keys = Object.keys(document).sort(compareText);
  sink.raw("{\n");
  yield { bytes: sink.take() };
  for (const key of keys) {
    const value = memberOf(document, key);
    sink.raw("  ");
    sink.string(key);
    sink.raw(": ");
    if (Array.isArray(value) && value.length > 0) yield* listPieces(sink, key, value);
    else put(sink, value);
    sink.raw(key === keys.at(-1) ? "\n" : ",\n");
    yield { key, bytes: sink.take() };
  }
  sink.raw("}\n");
  yield { bytes: sink.take() };
}

function* listPieces(sink: CanonicalSink, key: string, list: readonly unknown[]): Generator<Piece> {
  let start = "[\n    ";
  for (const item of list) {
    sink.raw(start);
    put(sink, item);
    start = ",\n    ";
    if (sink.length >= PIECE_LENGTH) yield { key, bytes: sink.take() };
  }
  sink.raw("\n  ]");
}

/** What JSON cannot hold is a bug, never dropped. */
function put(sink: CanonicalSink, value: unknown): void {
  if (value === null || typeof value === "boolean") sink.raw(String(value));
  else if (typeof value === "string") sink.string(value);
  else if (Number.isSafeInteger(value)) sink.raw(String(value));
  else if (typeof value === "number" && Number.isFinite(value)) sink.raw(JSON.stringify(value));
  else if (Array.isArray(value)) putList(sink, value);
  else if (typeof value === "object") putObject(sink, value);
  else throw new Error(`bug: ${String(value)} has no place in a document`);
}

function putList(sink: CanonicalSink, list: readonly unknown[]): void {
  sink.raw("[");
  for (let at = 0; at < list.length; at += 1) {
    put(sink, list[at]);
    sink.raw(",");
  }
  sink.close("]");
}

function putObject(sink: CanonicalSink, value: object): void {
  sink.raw("{");
  // What was read from a plan is in order already: no list of keys is made for it.
  if (isInOrder(value)) for (const key in value) putMember(sink, value, key);
  else for (const key of Object.keys(value).sort(compareText)) putMember(sink, value, key);
  sink.close("}");
}

/** Every member ends in a comma; closing the object takes the last one back. */
function putMember(sink: CanonicalSink, value: object, key: string): void {
  sink.string(key);
  sink.raw(":");
  put(sink, memberOf(value, key));
  sink.raw(",");
}

function isInOrder(value: object): boolean {
  let last = "";
  for (const key in value) {
    if (key < last) return false;
    last = key;
  }
  return true;
}

function memberOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}
