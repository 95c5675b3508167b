// The named points at which an apply can die; crash tests enumerate them.
import type { Operation } from "../model/operation.ts";

export const JOURNAL_STEPS = [
  /** The plan is journalled as started, its recognitions are recorded; nothing was sent. */
  "plan-started",
  /** An attempt that an earlier apply left open has been dealt with. */
  "after-recovered",
  "before-intended",
  "after-intended",
  /** The precondition was read and holds (or not); nothing was sent. */
  "after-inspected",
  /** Journalled as sent, the request has not left. */
  "after-sent",
  /** The answer is here and not journalled. */
  "after-performed",
  "after-observed",
  /** The object was read again; its end is not journalled. */
  "after-probed",
  "after-closed",
  /** Waiting for a request that may still be running. */
  "while-settling",
  /** All operations have ended; the plan is not yet consumed. */
  "before-finished",
  "after-finished",
] as const;

export type JournalStep = (typeof JOURNAL_STEPS)[number];

/** Steps of the plan as a whole name no operation. */
export type Failpoint = (step: JournalStep, operation?: Operation) => void | Promise<void>;
