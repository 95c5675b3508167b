// Moments in UTC, always written with `Z`.

declare const brand: unique symbol;

/** `YYYY-MM-DDTHH:MM:SS[.fraction]Z`, fraction without trailing zeros. Order with `compareInstants`. */
export type Instant = string & { readonly [brand]: "Instant" };

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** How both systems write nearly every moment, Bambuddy with `T` and InvenTree with a space: a plan reads a hundred thousand of them. */
const NAIVE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?$/;

/**
 * Reads ISO 8601 with `T` or a space. A text without an offset is UTC: Bambuddy writes naive UTC everywhere
 * (wire/bambuddy.md 1.6). `undefined` when the text is not a moment that exists.
 */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== "string") return undefined;
  if (NAIVE.test(text)) return parseNaive(text);
  const match = FORM.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "00", fraction = "", zone = "Z"] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  if (!isTime(Number(hour), Number(minute), Number(second))) return undefined;
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const shifted =
    zone.toUpperCase() === "Z"
      ? plain
      : new Date(Date.parse(`${plain}Z`) - offsetMillis(zone)).toISOString().slice(0, 19);
  const digits = fraction === "" ? "" : fraction.replace(/0+$/, "");
  return `${shifted}${digits === "" ? "" : `.${digits}`}Z` as Instant;
}

/** In one piece, where a text put together of its fields would take ten times the memory. */
function parseNaive(text: string): Instant | undefined {
  const two = (at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
  if (!isDay(two(0) * 100 + two(2), two(5), two(8)) || !isTime(two(11), two(14), two(17))) return undefined;
  let end = text.length;
  if (end > SECONDS_END) {
    while (text.charCodeAt(end - 1) === ZERO) end -= 1;
    if (end === SECONDS_END + 1) end = SECONDS_END;
  }
  if (text.charCodeAt(10) === SPACE) return `${text.slice(0, 10)}T${text.slice(11, end)}Z` as Instant;
  return `${text.slice(0, end)}Z` as Instant;
}

const ZERO = 0x30;
const SPACE = 0x20;
/** Length of `2026-11-20T11:45:06`. */
const SECONDS_END = 19;

export function instantOf(millis: number): Instant {
  return new Date(millis).toISOString().replace(/\.?0*Z$/, "Z") as Instant;
}

/** Milliseconds since the epoch; a finer fraction is cut. */
export function millisOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Earlier is negative. Plain text order would put `06.5Z` before `06Z`, so the `Z` is left out. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  return a.slice(0, -1) < b.slice(0, -1) ? -1 : 1;
}

/** `20261120T114506Z`: whole seconds, as addresses and markers carry it. */
export function compactInstant(instant: Instant): string {
  const [date, time] = [instant.slice(0, 10), instant.slice(11, 19)];
  return `${date.slice(0, 4)}${date.slice(5, 7)}${date.slice(8)}T${time.slice(0, 2)}${time.slice(3, 5)}${time.slice(6)}Z`;
}

/** By arithmetic, because a plan reads a hundred thousand moments and `Date` is slow. */
function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0));
}

function isTime(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 59;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function offsetMillis(zone: string): number {
  const sign = zone.startsWith("-") ? -1 : 1;
  const digits = zone.slice(1).replace(":", "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))) * 60_000;
}
