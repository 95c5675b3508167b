// Time is injected: nothing below `app` reads the machine's clock by itself.
import type { Instant } from "./instant.ts";

export interface Clock {
  now(): Instant;
  /** Resolves after `millis`, or as soon as `signal` aborts. Tests resolve at once and move `now`. */
  sleep(millis: number, signal?: AbortSignal): Promise<void>;
}
