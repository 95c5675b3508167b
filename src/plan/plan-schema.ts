// Checks a parsed value against the plan's JSON Schema and says where it does not fit.
import type { ErrorObject } from "ajv";
import { validate } from "../../schemas/plan.v1.validate.js";
import type { Plan } from "./plan.ts";

/** A value from a hostile document may be as long as the document. */
const SHOWN_LENGTH = 120;

export type Checked =
  | { readonly kind: "fits"; readonly plan: Plan }
  | { readonly kind: "misfit"; readonly why: string };

export function checkPlanSchema(value: unknown): Checked {
  if (validate(value)) return { kind: "fits", plan: value };
  return { kind: "misfit", why: describe(validate.errors?.[0]) };
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return "the document has another form";
  const place = error.instancePath === "" ? "the document" : error.instancePath;
  const key =
    error.keyword === "additionalProperties" ? ` (${String(error.params["additionalProperty"])})` : "";
  const text = `${place} ${error.message ?? "has another form"}${key}`;
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}
