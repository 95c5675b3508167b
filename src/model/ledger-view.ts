// What the planner may know from the ledger: a fast memory, never the only proof.
import type { Decimal } from "./decimal.ts";
import type { Instant } from "./instant.ts";

/** A run that is booked, by us or recognised as an earlier tool's. */
export interface Booking {
  /** `run-45@20261102T101100Z` */
  readonly run: string;
  readonly archiveId?: number;
  readonly partPk: number;
  readonly stockPk: number;
  readonly via: "applied" | "recognised";
}

/** A usage row whose grams were moved. */
export interface BookedUsageRow {
  readonly stockPk: number;
  /** Net, over the first movement and every correction. */
  readonly grams: Decimal;
  /** How many corrections followed the first movement. */
  readonly corrections: number;
}

/** How much the source held at the last full read; a source that shrinks suddenly trips a guard. */
export interface SourceTotals {
  readonly runs: number;
  readonly archives: number;
}

export interface InventoryTotals {
  readonly parts: number;
  readonly stock: number;
}

export interface FullRead {
  readonly at: Instant;
  readonly source: SourceTotals;
  readonly inventory: InventoryTotals;
  /**
   * SHA-256 of the mapping under which everything this read called for was done. Only then is what is older than a window
   * known to be in order; absent after a narrowed plan, and after an apply that left something undone.
   */
  readonly settledFor?: string;
}

/** An operation that was sent and whose result is not yet known: its object is frozen. */
export interface InDoubt {
  readonly address: string;
  readonly object: string;
  readonly since: Instant;
}

export interface LedgerView {
  /** Names one history of bookings; informative only. Absent when there is no ledger. */
  readonly lineage?: string;
  /** By run address. */
  readonly bookings: ReadonlyMap<string, Booking>;
  /** Part key (the raw value of the key field) → part pk. */
  readonly partOfKey: ReadonlyMap<string, number>;
  /** Part pk → the picture we put there. */
  readonly imageOfPart: ReadonlyMap<number, string>;
  /** Archives whose thumbnail answered 404. */
  readonly withoutThumbnail: ReadonlySet<number>;
  /** Archive id → the URL we wrote. */
  readonly linkOfArchive: ReadonlyMap<number, string>;
  /** What we set on a parameter last: `<part pk>/<template name>` → value in template units. */
  readonly parameterValues: ReadonlyMap<string, Decimal>;
  /** By row address, `44.7@20261120T114506Z`. */
  readonly usage: ReadonlyMap<string, BookedUsageRow>;
  /** Stock item pk → where both systems said it is, when they last agreed: `printer-3`, `printer-3/0.2`, `away`. */
  readonly placeOfItem: ReadonlyMap<number, string>;
  readonly lastFullRead?: FullRead;
  readonly inDoubt: readonly InDoubt[];
}

export const EMPTY_LEDGER: LedgerView = {
  bookings: new Map(),
  partOfKey: new Map(),
  imageOfPart: new Map(),
  withoutThumbnail: new Set(),
  linkOfArchive: new Map(),
  parameterValues: new Map(),
  usage: new Map(),
  placeOfItem: new Map(),
  inDoubt: [],
};
