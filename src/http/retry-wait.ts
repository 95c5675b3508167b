// How long to wait before a request is repeated.
import type { Clock } from "../model/clock.ts";
import { millisOf } from "../model/instant.ts";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/** Doubles with each retry. */
export function backoff(retries: number): number {
  return Math.min(FIRST_WAIT * 2 ** retries, LONGEST_WAIT);
}

/** What a throttling server asks for (seconds or a date), at most a minute; else the usual wait. */
export function throttledWait(headers: Headers, clock: Clock, retries: number): number {
  const asked = headers.get("retry-after")?.trim() ?? "";
  const millis = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - millisOf(clock.now());
  if (Number.isNaN(millis)) return backoff(retries);
  return Math.min(Math.max(millis, 0), LONGEST_WAIT);
}
