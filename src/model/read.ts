// A read is never a bare list: it says how much of the truth it holds.
import type { Instant } from "./instant.ts";

/**
 * - `complete`: what is not in it did not exist when it was read.
 * - `window`: complete from `since` on; nothing older may be called missing or changed.
 * - `partial`: rows may be missing anywhere; absence proves nothing.
 */
export type Coverage =
  | { readonly kind: "complete" }
  | { readonly kind: "window"; readonly since: Instant }
  | { readonly kind: "partial"; readonly why: readonly string[] };

export interface Read<T> {
  readonly value: T;
  readonly coverage: Coverage;
}

export const COMPLETE: Coverage = { kind: "complete" };

export function completeRead<T>(value: T): Read<T> {
  return { value, coverage: COMPLETE };
}

/** Whether "it is not in this read" means "it is not there". */
export function provesAbsence(read: Read<unknown>): boolean {
  return read.coverage.kind === "complete";
}
