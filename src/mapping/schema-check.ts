// Checks a document against the mapping's JSON Schema and says in plain words what does not fit.
import type { ErrorObject } from "ajv";
import { validate } from "../../schemas/mapping.v1.validate.js";
import { withoutAbsent } from "./absent-values.ts";
import type { Json } from "./json.ts";
import type { LocalProblem } from "./problem.ts";
import { schemaProblem } from "./schema-problem.ts";

export function checkSchema(value: Json): readonly LocalProblem[] {
  // Unknown keys are looked for in the whole document: one without a value is as unknown as any.
  const keys = errorsOf(value).filter(isAboutKey);
  const values = errorsOf(withoutAbsent(value)).filter((error) => !isAboutKey(error) && !isEcho(error));
  return onePerPlace([...keys, ...values].map(schemaProblem));
}

function errorsOf(value: Json): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

function isAboutKey(error: ErrorObject): boolean {
  return error.keyword === "additionalProperties" || error.propertyName !== undefined;
}

/** Errors that only repeat others, and the choice of a printer's selector, which is checked with better words. */
function isEcho(error: ErrorObject): boolean {
  return (
    error.keyword === "if" || error.keyword === "propertyNames" || /\/oneOf(\/|$)/.test(error.schemaPath)
  );
}

/** A value that fails in several ways is named once, with the first and most general of them. */
function onePerPlace(problems: readonly LocalProblem[]): readonly LocalProblem[] {
  const seen = new Map<string, LocalProblem>();
  for (const problem of problems) {
    const place = `${problem.at} ${problem.pointer}`;
    if (!seen.has(place)) seen.set(place, problem);
  }
  return [...seen.values()];
}
