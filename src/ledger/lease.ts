// One writer at a time: a lease with a holder, a heartbeat and a fencing token that only grows.
import type { Clock } from "../model/clock.ts";
import { ReconcileError } from "../model/errors.ts";
import { type Instant, instantOf, millisOf } from "../model/instant.ts";
import type { Prepared, Store } from "./store.ts";

const LEASE_MILLIS = 60_000;
export const HEARTBEAT_MILLIS = 15_000;

interface LeaseRow {
  readonly token: number;
  readonly holder: string | null;
  readonly acquired_at: Instant | null;
  readonly heartbeat_at: Instant | null;
  readonly expires_at: Instant | null;
}

export interface Acquired {
  readonly token: number;
  /** Whose lease had run out without being released: killed, or asleep. */
  readonly takenFrom?: { readonly holder: string; readonly lastSeen: Instant };
}

export class Lease {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #read: Prepared<LeaseRow>;
  readonly #take: Prepared<never>;
  readonly #beat: Prepared<never>;
  readonly #release: Prepared<never>;
  #token: number | undefined;
  #lastBeat = 0;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#read = store.prepare("SELECT token, holder, acquired_at, heartbeat_at, expires_at FROM lease");
    this.#take = store.prepare(
      "UPDATE lease SET token = ?, holder = ?, acquired_at = ?, heartbeat_at = ?, expires_at = ?",
    );
    this.#beat = store.prepare("UPDATE lease SET heartbeat_at = ?, expires_at = ? WHERE token = ?");
    this.#release = store.prepare(
      "UPDATE lease SET holder = NULL, acquired_at = NULL, heartbeat_at = NULL, expires_at = NULL WHERE token = ?",
    );
  }

  /** Throws `locked` while another holder's lease runs. */
  acquire(holder: string): Acquired {
    return this.#store.transaction(() => {
      const row = this.#row();
      const now = this.#clock.now();
      if (row.holder !== null && row.expires_at !== null && millisOf(row.expires_at) > millisOf(now))
        throw locked(this.#store.path, row);
      const token = row.token + 1;
      this.#take.run(token, holder, now, now, expiry(now));
      this.#token = token;
      this.#lastBeat = millisOf(now);
      return row.holder === null || row.heartbeat_at === null
        ? { token }
        : { token, takenFrom: { holder: row.holder, lastSeen: row.heartbeat_at } };
    });
  }

  /** Renews the lease when a heartbeat is due; `false` when another process has taken over. Cheap: call it often. */
  heartbeat(): boolean {
    if (this.#token === undefined) return false;
    if (this.#row().token !== this.#token) return false;
    if (!this.#isBeatDue()) return true;
    return this.#store.transaction(() => this.#renew());
  }

  /** Renews when due and throws `locked` when another process has taken over: the last look before a request leaves. */
  keep(): void {
    if (!this.heartbeat()) throw locked(this.#store.path, this.#row());
  }

  release(): void {
    if (this.#token !== undefined) this.#release.run(this.#token);
    this.#token = undefined;
  }

  isHeld(): boolean {
    return this.#token !== undefined && this.#row().token === this.#token;
  }

  /**
   * Called inside every writing transaction: a holder that slept while another took over cannot write. Renews the lease
   * on the way, which costs nothing there. Returns the token.
   */
  fence(): number {
    if (this.#token === undefined) throw new Error("bug: the journal is written without a lease");
    const row = this.#row();
    if (row.token !== this.#token) throw locked(this.#store.path, row);
    if (this.#isBeatDue()) this.#renew();
    return this.#token;
  }

  #row(): LeaseRow {
    const row = this.#read.first();
    if (row === undefined) throw new Error("bug: the lease row is missing");
    return row;
  }

  #isBeatDue(): boolean {
    return Math.abs(millisOf(this.#clock.now()) - this.#lastBeat) >= HEARTBEAT_MILLIS;
  }

  #renew(): boolean {
    const now = this.#clock.now();
    this.#lastBeat = millisOf(now);
    return this.#beat.run(now, expiry(now), this.#token ?? -1) === 1;
  }
}

function expiry(now: Instant): Instant {
  return instantOf(millisOf(now) + LEASE_MILLIS);
}

function locked(path: string, row: LeaseRow): ReconcileError {
  const object = `ledger ${path}`;
  if (row.holder === null)
    return new ReconcileError("locked", {
      object,
      happened: "another process took the lock over while this one slept, and has finished",
      next: "Run this again: it takes up what was left open.",
    });
  return new ReconcileError("locked", {
    object,
    happened: `locked by ${row.holder} since ${row.acquired_at}, last seen ${row.heartbeat_at}`,
    next: `Wait until it ends. If it was killed, its lock ends at ${row.expires_at}: run this again then.`,
  });
}
