// What the ledger remembers beside the journal: bookings, usage rows and facts.
import type { Decimal } from "../model/decimal.ts";
import type { BookedUsageRow, Booking } from "../model/ledger-view.ts";

/** Each scope becomes one map or set of the `LedgerView`. */
export type Fact =
  | { readonly scope: "part-of-key"; readonly key: string; readonly part: number }
  | { readonly scope: "image-of-part"; readonly part: number; readonly image: string }
  | { readonly scope: "without-thumbnail"; readonly archive: number }
  | { readonly scope: "link-of-archive"; readonly archive: number; readonly url: string }
  | { readonly scope: "place-of-item"; readonly stock: number; readonly place: string }
  | {
      readonly scope: "parameter-value";
      readonly part: number;
      readonly name: string;
      readonly value: Decimal;
    };

export interface NewBooking extends Booking {
  readonly batch?: string;
}

export interface NewUsage extends BookedUsageRow {
  /** `44.7@20261120T114506Z` */
  readonly row: string;
  readonly via: Booking["via"];
}

/** What one finished operation taught; written in the transaction that closes it. */
export interface Learned {
  readonly booking?: NewBooking;
  readonly usage?: NewUsage;
  readonly facts: readonly Fact[];
  /** Facts that hold no more, whatever they said. */
  readonly forgets?: readonly Fact[];
}

export const NOTHING_LEARNED: Learned = { facts: [] };
