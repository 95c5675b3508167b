// Reads a JSON body against the fields a route accepts; unknown members are ignored, as the server does.

import { bodyText, type SimRequest } from "../server/message.ts";
import { refuseInvalid, type ValidationIssue } from "./refusal.ts";

export interface FieldRule {
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly isRequired?: boolean;
  /** False: `null` is refused. Default true. */
  readonly isNullable?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;
export type BodyFields = Readonly<Record<string, unknown>>;

const TYPE_MESSAGES = {
  string: ["string_type", "Input should be a valid string"],
  integer: ["int_type", "Input should be a valid integer"],
  number: ["float_type", "Input should be a valid number"],
  boolean: ["bool_type", "Input should be a valid boolean"],
} as const;

const FRACTION = [
  "int_from_float",
  "Input should be a valid integer, got a number with a fractional part",
] as const;

/** Only the accepted members that were sent. */
export function readBody(request: SimRequest, rules: FieldRules): BodyFields {
  return checkFields(readObject(request), rules);
}

export function checkFields(body: BodyFields, rules: FieldRules): BodyFields {
  const issues: ValidationIssue[] = [];
  const accepted: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    if (!(name in body)) {
      if (rule.isRequired === true) {
        issues.push({ type: "missing", loc: ["body", name], msg: "Field required", input: body });
      }
      continue;
    }
    const issue = issueOf(name, body[name], rule);
    if (issue !== undefined) issues.push(issue);
    accepted[name] = body[name];
  }
  if (issues.length > 0) refuseInvalid(issues);
  return accepted;
}

export function readObject(request: SimRequest): BodyFields {
  const text = bodyText(request);
  if (text === "") {
    return refuseInvalid([{ type: "missing", loc: ["body"], msg: "Field required", input: null }]);
  }
  const parsed = parseJson(text);
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
    return { ...parsed };
  }
  const msg = "Input should be a valid dictionary or object to extract fields from";
  return refuseInvalid([{ type: "model_attributes_type", loc: ["body"], msg, input: parsed }]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const ctx = { error: "Expecting value" };
    return refuseInvalid([
      { type: "json_invalid", loc: ["body", text.length], msg: "JSON decode error", input: {}, ctx },
    ]);
  }
}

function issueOf(name: string, value: unknown, rule: FieldRule): ValidationIssue | undefined {
  const issue = (type: string, msg: string, ctx?: Record<string, unknown>): ValidationIssue => ({
    type,
    loc: ["body", name],
    msg,
    input: value,
    ...(ctx === undefined ? {} : { ctx }),
  });
  if (value === null && rule.isNullable !== false) return undefined;
  if (!hasType(value, rule.type)) {
    const isFraction = rule.type === "integer" && typeof value === "number";
    const [type, msg] = isFraction ? FRACTION : TYPE_MESSAGES[rule.type];
    return issue(type, msg);
  }
  if (typeof value === "string") {
    const { minLength = 0, maxLength, pattern } = rule;
    if (value.length < minLength) {
      return issue(
        "string_too_short",
        `String should have at least ${minLength} character${minLength === 1 ? "" : "s"}`,
        { min_length: minLength },
      );
    }
    if (maxLength !== undefined && value.length > maxLength) {
      return issue("string_too_long", `String should have at most ${maxLength} characters`, {
        max_length: maxLength,
      });
    }
    if (pattern !== undefined && !new RegExp(pattern).test(value)) {
      return issue("string_pattern_mismatch", `String should match pattern '${pattern}'`, { pattern });
    }
  }
  if (typeof value === "number") {
    if (rule.min !== undefined && value < rule.min) {
      return issue("greater_than_equal", `Input should be greater than or equal to ${rule.min}`, {
        ge: rule.min,
      });
    }
    if (rule.max !== undefined && value > rule.max) {
      return issue("less_than_equal", `Input should be less than or equal to ${rule.max}`, { le: rule.max });
    }
  }
  return undefined;
}

function hasType(value: unknown, type: FieldRule["type"]): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
  }
}
