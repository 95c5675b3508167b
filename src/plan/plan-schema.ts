// Checks a parsed value against the plan's JSON Schema and says where it does not fit.
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import schema from "../../schemas/plan.v1.schema.json" with { type: "json" };
import type { Plan } from "./plan.ts";

/** A value from a hostile document may be as long as the document. */
const SHOWN_LENGTH = 120;

let compiled: ValidateFunction<Plan> | undefined;

export type Checked =
  | { readonly kind: "fits"; readonly plan: Plan }
  | { readonly kind: "misfit"; readonly why: string };

export function checkPlanSchema(value: unknown): Checked {
  const validate = validator();
  if (validate(value)) return { kind: "fits", plan: value };
  return { kind: "misfit", why: describe(validate.errors?.[0]) };
}

function validator(): ValidateFunction<Plan> {
  if (compiled !== undefined) return compiled;
  // The schema itself is checked by the tests, not again in every process.
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    discriminator: true,
    meta: false,
    validateSchema: false,
  });
  compiled = ajv.compile<Plan>(schema);
  return compiled;
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return "the document has another form";
  const place = error.instancePath === "" ? "the document" : error.instancePath;
  const key =
    error.keyword === "additionalProperties" ? ` (${String(error.params["additionalProperty"])})` : "";
  const text = `${place} ${error.message ?? "has another form"}${key}`;
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}
