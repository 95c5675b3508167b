// Reads query parameters as the real server validates them, collecting every issue before refusing.

import { refuseInvalid, type ValidationIssue } from "./refusal.ts";

interface IntegerRule {
  readonly fallback: number;
  readonly min?: number;
  readonly max?: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/;

export class Query {
  readonly #parameters: URLSearchParams;
  readonly #issues: ValidationIssue[] = [];

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  text(name: string): string | undefined {
    return this.#parameters.get(name) ?? undefined;
  }

  flag(name: string): boolean {
    return ["true", "1", "yes", "on"].includes((this.text(name) ?? "").toLowerCase());
  }

  integer(name: string, rule: IntegerRule): number {
    const text = this.text(name);
    if (text === undefined) return rule.fallback;
    if (!/^[+-]?\d+$/.test(text)) {
      const msg = "Input should be a valid integer, unable to parse string as an integer";
      this.#report("int_parsing", name, msg, text);
      return rule.fallback;
    }
    const value = Number(text);
    if (rule.min !== undefined && value < rule.min) {
      const msg = `Input should be greater than or equal to ${rule.min}`;
      this.#report("greater_than_equal", name, msg, text, { ge: rule.min });
    }
    if (rule.max !== undefined && value > rule.max) {
      const msg = `Input should be less than or equal to ${rule.max}`;
      this.#report("less_than_equal", name, msg, text, { le: rule.max });
    }
    return value;
  }

  /** Absent when missing or 0, which the server treats as "no filter". */
  filterId(name: string): number | undefined {
    const value = this.integer(name, { fallback: 0 });
    return value === 0 ? undefined : value;
  }

  /** A calendar day; a time other than midnight is refused. */
  day(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || DATE.test(text)) return text;
    const [, day, time] = DATE_TIME.exec(text) ?? [];
    if (day === undefined) {
      this.#report("date_from_datetime_parsing", name, "Input should be a valid date or datetime", text);
      return undefined;
    }
    if (time === undefined || /^[0:.]*$/.test(time)) return day;
    const msg = "Datetimes provided to dates should have zero time - e.g. be exact dates";
    this.#report("date_from_datetime_inexact", name, msg, text);
    return undefined;
  }

  /** A moment; an offset is dropped, not converted. */
  moment(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    // A plus sign that was not encoded arrives as a space.
    const [, day, time] =
      DATE_TIME.exec(text.replace(/ (\d{2}:\d{2})$/, "+$1")) ?? DATE_TIME.exec(text) ?? [];
    if (day === undefined) {
      this.#report("datetime_from_date_parsing", name, "Input should be a valid datetime or date", text);
      return undefined;
    }
    return `${day}T${time ?? "00:00:00"}`;
  }

  requireLength(name: string, minimum: number): void {
    const text = this.text(name);
    if (text === undefined) {
      this.#issues.push({ type: "missing", loc: ["query", name], msg: "Field required", input: null });
      return;
    }
    if (text.length >= minimum) return;
    const msg = `String should have at least ${minimum} characters`;
    this.#report("string_too_short", name, msg, text, { min_length: minimum });
  }

  /** Refuses the request if anything read so far was invalid. */
  finish(): void {
    if (this.#issues.length > 0) refuseInvalid(this.#issues);
  }

  #report(type: string, name: string, msg: string, input: unknown, ctx?: Record<string, unknown>): void {
    this.#issues.push({ type, loc: ["query", name], msg, input, ...(ctx === undefined ? {} : { ctx }) });
  }
}

/** LIMIT and OFFSET as SQLite applies them: a negative limit is none. */
export function page<T>(rows: readonly T[], limit: number, offset: number): T[] {
  const from = Math.max(0, offset);
  return rows.slice(from, limit < 0 ? undefined : from + limit);
}
