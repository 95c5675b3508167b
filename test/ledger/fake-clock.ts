// A clock that stands still until somebody sleeps or moves it.
import type { Clock } from "../../src/model/clock.ts";
import { type Instant, instantOf, millisOf, parseInstant } from "../../src/model/instant.ts";

export interface FakeClock extends Clock {
  advance(millis: number): void;
  /** How long all sleeps were together. */
  slept(): number;
}

export const START = instant("2026-11-20T12:00:00Z");

/** `onSleep` sees the time after the sleep: what lands late, lands there. */
export function fakeClock(
  start: Instant = START,
  onSleep: (now: Instant) => void | Promise<void> = () => {},
): FakeClock {
  let now = millisOf(start);
  let slept = 0;
  return {
    now: () => instantOf(now),
    async sleep(millis) {
      now += millis;
      slept += millis;
      await onSleep(instantOf(now));
    },
    advance(millis) {
      now += millis;
    },
    slept: () => slept,
  };
}

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`${text} is not a moment`);
  return parsed;
}
