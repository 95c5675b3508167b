// Writes bookings, usage rows and facts.
import type { Clock } from "../model/clock.ts";
import { compareInstants, type Instant } from "../model/instant.ts";
import type { FullRead } from "../model/ledger-view.ts";
import { unreachable } from "../model/unreachable.ts";
import { parseStored } from "./file-error.ts";
import type { Fact, Learned, NewBooking, NewUsage } from "./learned.ts";
import type { Lease } from "./lease.ts";
import type { Prepared, Store } from "./store.ts";

/** A run that the inventory itself proves; the rows of a plan's `recognised` have this shape. */
export interface RecognisedRow {
  readonly run: string;
  readonly archive: number | null;
  readonly part: number;
  readonly stock: number;
  readonly key: string | null;
}

/** A usage row that the history of the inventory proves; the rows of a plan's `recognised_usage` have this shape. */
export interface RecognisedUsageRow {
  readonly row: string;
  readonly stock: number;
  readonly grams: string;
  readonly corrections: number;
}

/** A spool of which both systems say the same place; the rows of a plan's `recognised_places` have this shape. */
export interface RecognisedPlaceRow {
  readonly stock: number;
  readonly place: string;
}

export class Memory {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #lease: Lease;
  readonly #addBooking: Prepared<never>;
  readonly #setBooking: Prepared<never>;
  readonly #setUsage: Prepared<never>;
  readonly #addFact: Prepared<never>;
  readonly #setFact: Prepared<never>;
  readonly #dropFact: Prepared<never>;
  readonly #readFact: Prepared<{ value: string }>;

  constructor(store: Store, clock: Clock, lease: Lease) {
    this.#store = store;
    this.#clock = clock;
    this.#lease = lease;
    const booking =
      "INSERT INTO booking (run, archive, part, stock, via, batch, at) VALUES (?, ?, ?, ?, ?, ?, ?)";
    this.#addBooking = store.prepare(`${booking} ON CONFLICT DO NOTHING`);
    this.#setBooking = store.prepare(
      `${booking} ON CONFLICT DO UPDATE SET archive = excluded.archive, part = excluded.part,
       stock = excluded.stock, via = excluded.via, batch = excluded.batch, at = excluded.at`,
    );
    // A row only goes forward: an attempt of an earlier correction may be settled after a later one.
    this.#setUsage = store.prepare(
      `INSERT INTO usage (row, stock, grams, corrections, via, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET stock = excluded.stock, grams = excluded.grams,
       corrections = excluded.corrections, via = excluded.via, at = excluded.at
       WHERE excluded.corrections > usage.corrections OR (excluded.corrections = usage.corrections
       AND (excluded.stock <> usage.stock OR excluded.grams <> usage.grams))`,
    );
    const fact = "INSERT INTO fact (scope, key, value, at) VALUES (?, ?, ?, ?)";
    this.#addFact = store.prepare(`${fact} ON CONFLICT DO NOTHING`);
    this.#setFact = store.prepare(
      `${fact} ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at`,
    );
    this.#dropFact = store.prepare("DELETE FROM fact WHERE scope = ? AND key = ?");
    this.#readFact = store.prepare("SELECT value FROM fact WHERE scope = ? AND key = ?");
  }

  /**
   * Adds what is new and leaves what is known: a plan made without this ledger recognises our own bookings too.
   * Returns how many were new.
   */
  recordRecognised(rows: readonly RecognisedRow[]): number {
    return this.#store.transaction(() => {
      this.#lease.fence();
      const now = this.#clock.now();
      let added = 0;
      for (const { run, archive, part, stock, key } of rows) {
        added += this.#addBooking.run(run, archive, part, stock, "recognised", null, now);
        if (key !== null) this.#addFact.run("part-of-key", key, String(part), now);
      }
      return added;
    });
  }

  /** Where ledger and history disagree about the same movements, the history is right. Returns how many rows were news. */
  recordRecognisedUsage(rows: readonly RecognisedUsageRow[]): number {
    return this.#store.transaction(() => {
      this.#lease.fence();
      const now = this.#clock.now();
      let changed = 0;
      for (const { row, stock, grams, corrections } of rows)
        changed += this.#setUsage.run(row, stock, grams, corrections, "recognised", now);
      return changed;
    });
  }

  /** Where both systems agree on. Returns how many places were news. */
  recordRecognisedPlaces(rows: readonly RecognisedPlaceRow[]): number {
    return this.#store.transaction(() => {
      this.#lease.fence();
      const now = this.#clock.now();
      let changed = 0;
      for (const { stock, place } of rows) {
        const key = String(stock);
        if (this.#readFact.first("place-of-item", key)?.value === place) continue;
        changed += this.#setFact.run("place-of-item", key, place, now);
      }
      return changed;
    });
  }

  /** An older read than the one known is left out: an old plan may be applied late. */
  recordFullRead(read: FullRead): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const known = this.#readFact.first("full-read", "last");
      const knownAt = known && parseStored<FullRead>(this.#store.path, known.value).at;
      if (knownAt !== undefined && compareInstants(knownAt, read.at) > 0) return;
      this.#setFact.run("full-read", "last", JSON.stringify(read), this.#clock.now());
    });
  }

  /** What the last full read called for is about to be taken back: only another full read sees all of it. */
  forgetSettled(): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const known = this.#readFact.first("full-read", "last");
      if (known === undefined) return;
      const { settledFor: _, ...read } = JSON.parse(known.value) as FullRead;
      this.#setFact.run("full-read", "last", JSON.stringify(read), this.#clock.now());
    });
  }

  /** Forgets everything and remembers this instead, all of it or nothing. The journal stays: what was sent was sent. */
  replace(all: Iterable<Learned>, read: FullRead | undefined): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const now = this.#clock.now();
      this.#store.script(["DELETE FROM booking", "DELETE FROM usage", "DELETE FROM fact"]);
      for (const learned of all) this.learn(learned, now);
      if (read !== undefined) this.#setFact.run("full-read", "last", JSON.stringify(read), now);
    });
  }

  /** Within the caller's transaction. */
  learn({ booking, usage, facts, forgets = [] }: Learned, now: Instant): void {
    if (booking !== undefined) this.#book(booking, now);
    if (usage !== undefined) this.#bookUsage(usage, now);
    for (const fact of facts) {
      const [key, value] = encodeFact(fact);
      this.#setFact.run(fact.scope, key, value, now);
    }
    for (const fact of forgets) this.#dropFact.run(fact.scope, encodeFact(fact)[0]);
  }

  #book({ run, archiveId, partPk, stockPk, via, batch }: NewBooking, now: Instant): void {
    this.#setBooking.run(run, archiveId ?? null, partPk, stockPk, via, batch ?? null, now);
  }

  #bookUsage({ row, stockPk, grams, corrections, via }: NewUsage, now: Instant): void {
    this.#setUsage.run(row, stockPk, grams, corrections, via, now);
  }
}

function encodeFact(fact: Fact): readonly [key: string, value: string] {
  switch (fact.scope) {
    case "part-of-key":
      return [fact.key, String(fact.part)];
    case "image-of-part":
      return [String(fact.part), fact.image];
    case "without-thumbnail":
      return [String(fact.archive), ""];
    case "link-of-archive":
      return [String(fact.archive), fact.url];
    case "place-of-item":
      return [String(fact.stock), fact.place];
    case "parameter-value":
      return [`${fact.part}/${fact.name}`, fact.value];
    default:
      return unreachable(fact);
  }
}
