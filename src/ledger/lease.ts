// One writer at a time: a lease with a holder, a heartbeat and a fencing token that only grows.
import type { Clock } from "../model/clock.ts";
import { ReconcileError } from "../model/errors.ts";
import { type Instant, instantOf, millisOf } from "../model/instant.ts";
import { tornLedger } from "./file-error.ts";
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

/** A lease that somebody holds. */
export interface LeaseHeld {
  readonly token: number;
  /** `host:pid` */
  readonly holder: string;
  readonly since: Instant;
  readonly heartbeat: Instant;
  readonly expires: Instant;
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
  readonly #break: Prepared<never>;
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
    this.#break = store.prepare(
      `UPDATE lease SET token = token + 1, holder = NULL, acquired_at = NULL, heartbeat_at = NULL, expires_at = NULL
       WHERE token = ? AND holder IS NOT NULL`,
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

  /**
   * Ends another holder's lease. The token grows with it, so that the holder cannot write should it still live. `false`: the lease is
   * no longer the one that was looked at, because it ended or another process took it over.
   */
  breakOff({ token }: Pick<LeaseHeld, "token">): boolean {
    return this.#store.transaction(() => this.#break.run(token) === 1);
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
    if (row === undefined) throw tornLedger(this.#store.path, "its lease is missing");
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
      happened:
        "the lock of this process is gone: it was broken, or another process took it over meanwhile and has finished",
      next: "Run this again: it takes up what was left open.",
    });
  return new ReconcileError("locked", {
    object,
    happened: `locked by ${row.holder} since ${row.acquired_at}, last seen ${row.heartbeat_at}`,
    next: `Wait until it ends. If it was killed, its lock ends at ${row.expires_at}; \`reconcile lock show\` says whether it looks dead, \`reconcile lock break\` ends the lock now.`,
  });
}
