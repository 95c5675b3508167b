// The one error that people are meant to read, and the exit codes of the tool.

/** Exit codes, in one place. 2 and 8 are results of a command, not errors. */
export const EXIT = {
  ok: 0,
  failure: 1,
  changes: 2,
  invalid: 3,
  unreachable: 4,
  guard: 5,
  stale: 6,
  locked: 7,
  partlyApplied: 8,
  inDoubt: 9,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitName = keyof typeof EXIT;

export interface ErrorText {
  /** What the error is about: an address, a file, a URL without secrets. */
  readonly object: string;
  readonly happened: string;
  /** What the reader can do now. */
  readonly next: string;
}

/** An expected failure: names the object, what happened and the next step. */
export class ReconcileError extends Error {
  override readonly name = "ReconcileError";
  readonly exit: ExitName;
  readonly text: ErrorText;

  constructor(exit: ExitName, text: ErrorText, options?: ErrorOptions) {
    super(`${text.object}: ${text.happened}. ${text.next}`, options);
    this.exit = exit;
    this.text = text;
  }
}
