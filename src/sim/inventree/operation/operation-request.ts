// The common body of stock operations: lines, a note, and for some a location.

import { bodyObject, type Call } from "../wire/call.ts";
import { type Fields, hasErrors, pythonType, text, validate } from "../wire/field.ts";
import { crashed, type Errors, objectRefused, type Reply, refused } from "../wire/reply.ts";
import { type LineRules, type OperationLine, readLine } from "./operation-line.ts";

export interface OperationRequest {
  readonly lines: readonly OperationLine[];
  readonly notes: string;
  readonly location: number | null;
}

export type RequestReading =
  | { readonly kind: "request"; readonly request: OperationRequest }
  | { readonly kind: "reply"; readonly reply: Reply };

export interface RequestRules extends LineRules {
  readonly fields: (call: Call) => Fields;
}

export function readOperation(call: Call, rules: RequestRules): RequestReading {
  const body = bodyObject(call);
  const { items } = body;
  if (items !== undefined && !Array.isArray(items) && call.backend.profile.exactOperations)
    return { kind: "reply", reply: crashed(call.path, "AttributeError") };
  const { values, errors } = validate(
    { notes: { read: text(1_000_000) }, ...rules.fields(call) },
    body,
    "full",
  );
  const read = readItems(call, items, rules);
  const all = { ...read.errors, ...errors };
  if (hasErrors(all)) return { kind: "reply", reply: refused(all) };
  if (read.lines.length === 0)
    return { kind: "reply", reply: objectRefused("A list of stock items must be provided") };
  const location = typeof values["location"] === "number" ? values["location"] : null;
  return { kind: "request", request: { lines: read.lines, notes: String(values["notes"] ?? ""), location } };
}

interface ReadItems {
  readonly lines: readonly OperationLine[];
  readonly errors: Errors;
}

function readItems(call: Call, items: unknown, rules: LineRules): ReadItems {
  if (items === undefined) return { lines: [], errors: { items: ["This field is required."] } };
  if (!Array.isArray(items)) {
    const message = `Expected a list of items but got type "${pythonType(items)}".`;
    return { lines: [], errors: { items: { non_field_errors: [message] } } };
  }
  const readings = items.map((item) => readLine(call.backend, item, rules));
  const lines = readings.flatMap((reading) => (reading.kind === "line" ? [reading.line] : []));
  if (lines.length === readings.length) return { lines, errors: {} };
  const errors = readings.map((reading) => (reading.kind === "refused" ? reading.errors : {}));
  return { lines, errors: { items: call.backend.framework318 ? byIndex(errors) : errors } };
}

/** Newer framework builds key the bad rows by index and leave the good ones out. */
function byIndex(errors: readonly Errors[]): Errors {
  const bad = errors.flatMap((error, index) => (hasErrors(error) ? [[String(index), error] as const] : []));
  return Object.fromEntries(bad);
}
