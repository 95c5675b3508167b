// What the planners decided about one object, told as facts: each with the record or the setting it comes from.

export interface Fact {
  /** `quantity`, `part`, `spool` */
  readonly what: string;
  readonly value: string;
  /** The record it was taken from, and what was made of it. */
  readonly why?: string;
  /** The setting that decided, as a JSON pointer into the mapping. */
  readonly setting?: string;
}

export interface Story {
  /** `run-45@20261102T101100Z`, `usage/44.7@20261120T114506Z`, `stock-7`, `archive-12` */
  readonly object: string;
  readonly title: string;
  /** What becomes of it, in one sentence. */
  readonly verdict: string;
  readonly facts: readonly Fact[];
  /** Under these names operations, findings, drift and the ledger may speak of it. */
  readonly names: readonly string[];
  /** The model's part, where the run has one: `BMB-0123456789ab`, `part-7`. */
  readonly part?: string;
  /** The stock item that is the spool. */
  readonly stock?: number;
  /** Nothing of it is to be done or decided. */
  readonly isSettled?: boolean;
}

export function fact(what: string, value: string, more: Omit<Fact, "what" | "value"> = {}): Fact {
  return { what, value, ...more };
}
