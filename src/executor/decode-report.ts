// A saved report back from its text, or why it is none.
import type { ErrorObject } from "ajv";
import { validate } from "../../schemas/report.v1.validate.js";
import { REPORT_FORMAT, type Report } from "./report.ts";

export type DecodedReport =
  | { readonly kind: "valid"; readonly report: Report }
  | { readonly kind: "invalid"; readonly why: string; readonly next: string };

const NEXT = "Name the file that `reconcile apply --report` wrote.";

export function decodeReport(text: string): DecodedReport {
  const document = parse(text);
  if (document === undefined) return { kind: "invalid", why: "it is not JSON", next: NEXT };
  const { value } = document;
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (format !== REPORT_FORMAT) return foreign(format);
  return validate(value)
    ? { kind: "valid", report: value }
    : {
        kind: "invalid",
        why: `it does not fit the report's schema: ${describe(validate.errors?.[0])}`,
        next: NEXT,
      };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Also the exhausted stack of a document that is nested without end.
    return undefined;
  }
}

function foreign(format: unknown): DecodedReport {
  const version =
    typeof format === "string" ? /^reconcile\/report\/v(\d{1,9})$/.exec(format)?.[1] : undefined;
  return version === undefined
    ? { kind: "invalid", why: "it is not a report of reconcile", next: NEXT }
    : {
        kind: "invalid",
        why: `it has report format v${version}, and this version of reconcile reads v1`,
        next: "Read it with the version that made it, or a newer one.",
      };
}

function describe(error: ErrorObject | undefined): string {
  const place = error === undefined || error.instancePath === "" ? "the document" : error.instancePath;
  return `${place} ${error?.message ?? "has another form"}`.slice(0, 120);
}
