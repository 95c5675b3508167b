// A clock that never waits: sleeping moves it.
import type { Clock } from "../../src/model/clock.ts";
import { instantOf } from "../../src/model/instant.ts";

export interface FakeClock extends Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[];
  advance(millis: number): void;
}

export function fakeClock(startMillis = Date.UTC(2026, 10, 20, 12)): FakeClock {
  let now = startMillis;
  const waits: number[] = [];
  return {
    waits,
    now: () => instantOf(now),
    async sleep(millis) {
      waits.push(millis);
      now += millis;
    },
    advance(millis) {
      now += millis;
    },
  };
}
