// What a ledger knows and no server can say any more: prints whose items were deleted, and pictures that never were.
import type { Fact, NewBooking, NewUsage } from "../ledger/learned.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import type { Proof } from "./read-proof.ts";

/** As a ledger remembers it. */
export interface Kept {
  readonly bookings: readonly NewBooking[];
  readonly usage: readonly NewUsage[];
  readonly facts: readonly Fact[];
}

export const NOTHING_KEPT: Kept = { bookings: [], usage: [], facts: [] };

/** Forgotten, each of them would be proposed again. What a server does say stands as it says it. */
export function keepUnprovable(old: LedgerView, { bookings, usage, decision }: Proof): Kept {
  const proven = new Set(bookings.map(({ run }) => run));
  const moved = new Set(usage.map(({ row }) => row));
  const there = new Set([
    ...(decision.prints?.world.stocked.stock.value ?? []).map(({ pk }) => pk),
    ...(decision.filament?.world.stocked.stock.value ?? []).map(({ pk }) => pk),
  ]);
  return {
    bookings: [...old.bookings.values()].filter(
      ({ run, stockPk }) => !proven.has(run) && !there.has(stockPk),
    ),
    usage: [...old.usage].flatMap(([row, known]): NewUsage[] =>
      moved.has(row) || there.has(known.stockPk) ? [] : [{ row, ...known, via: "applied" }],
    ),
    facts: [...old.withoutThumbnail].map((archive): Fact => ({ scope: "without-thumbnail", archive })),
  };
}
