// The journal: what is about to be written, what was sent, what came back, what became of it.
import type { Clock } from "../model/clock.ts";
import type { Instant } from "../model/instant.ts";
import type { Operation } from "../model/operation.ts";
import type { Answer, Performed } from "../model/roles.ts";
import { parseStored } from "./file-error.ts";
import { type Learned, NOTHING_LEARNED } from "./learned.ts";
import type { Lease } from "./lease.ts";
import type { Memory } from "./memory.ts";
import type { Prepared, Store } from "./store.ts";

/** How an attempt can end. Those that stand in the target's own records are `SETTLED_OUTCOMES`. */
export type AttemptOutcome =
  | "verified"
  | "already-done"
  | "void"
  | "conflict"
  | "failed"
  /** It was sent, and it is proven that it did not arrive. */
  | "not-written"
  /** It was never sent. */
  | "abandoned";

export type SettledOutcome = "verified" | "already-done" | "void";

/** An attempt that has not ended: `sent` and `observed` may have been written and are probed, never repeated blindly. */
export interface OpenEntry {
  readonly id: number;
  /** The plan's number, as `Plans.start` gave it. */
  readonly plan: number;
  readonly attempt: number;
  readonly operation: Operation;
  readonly state: "intended" | "sent" | "observed";
  /** Since when nothing more of it can have left: when its answer came, its sender gave up, or it was sent. */
  readonly quietSince?: Instant;
  readonly answer?: Answer;
}

export interface SettledEntry {
  readonly operationId: string;
  readonly address: string;
  readonly attempt: number;
  readonly outcome: SettledOutcome;
  readonly why?: string;
  readonly result: Performed;
}

export interface Closing {
  readonly outcome: AttemptOutcome;
  readonly why?: string;
  readonly result?: Performed;
  readonly learned?: Learned;
}

interface OpenRow {
  readonly id: number;
  readonly plan: number;
  readonly attempt: number;
  readonly body: string;
  readonly state: OpenEntry["state"];
  readonly quiet_since: Instant | null;
  readonly answer: string | null;
}

interface SettledRow {
  readonly operation: string;
  readonly address: string;
  readonly attempt: number;
  readonly outcome: SettledOutcome;
  readonly why: string | null;
  readonly result: string | null;
}

interface JournalParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly lease: Lease;
  readonly memory: Memory;
}

/** Every function is durable when it returns, and throws `locked` when another process has taken over. */
export class Journal {
  readonly #parts: JournalParts;
  readonly #intend: Prepared<{ id: number; attempt: number }>;
  readonly #send: Prepared<never>;
  readonly #observe: Prepared<never>;
  readonly #note: Prepared<never>;
  readonly #close: Prepared<never>;
  readonly #open: Prepared<OpenRow>;
  readonly #settled: Prepared<SettledRow>;

  constructor(parts: JournalParts) {
    this.#parts = parts;
    const { store } = parts;
    this.#intend = store.prepare(
      `INSERT INTO operation (plan, operation, attempt, address, kind, object, run, body, state, token, intended_at)
       VALUES (?1, ?2, (SELECT coalesce(max(attempt), 0) + 1 FROM operation WHERE plan = ?1 AND operation = ?2),
               ?3, ?4, ?5, ?6, ?7, 'intended', ?8, ?9)
       RETURNING id, attempt`,
    );
    this.#send = store.prepare(
      "UPDATE operation SET state = 'sent', sent_at = ? WHERE id = ? AND state = 'intended'",
    );
    this.#observe = store.prepare(
      "UPDATE operation SET state = 'observed', answer = ?, observed_at = ? WHERE id = ? AND state = 'sent'",
    );
    this.#note = store.prepare(
      "UPDATE operation SET answer = ?, observed_at = ? WHERE id = ? AND state = 'sent'",
    );
    this.#close = store.prepare(
      `UPDATE operation SET state = 'closed', outcome = ?, why = ?, result = ?, closed_at = ?
       WHERE id = ? AND state <> 'closed'`,
    );
    this.#open = store.prepare(
      `SELECT id, plan, attempt, body, state, coalesce(observed_at, sent_at) AS quiet_since, answer FROM operation
       WHERE state <> 'closed' ORDER BY id`,
    );
    this.#settled = store.prepare(
      `SELECT operation, address, attempt, outcome, why, result FROM operation
       WHERE plan = ? AND outcome IN ('verified', 'already-done', 'void') ORDER BY id`,
    );
  }

  /** Before anything else is done for the operation. */
  intend(plan: number, operation: Operation): OpenEntry {
    return this.#write((token, now) => {
      const { id: key, address, kind, object, books } = operation;
      const body = JSON.stringify(operation);
      const booked = books.run ?? books.usage?.row ?? null;
      const row = this.#intend.first(plan, key, address, kind, object, booked, body, token, now);
      if (row === undefined) throw new Error("bug: the journal did not number an attempt");
      return { id: row.id, plan, attempt: row.attempt, operation, state: "intended" };
    });
  }

  /** Before the request leaves. */
  markSent(entry: OpenEntry): OpenEntry {
    return this.#write((_, now) => {
      mustChange(this.#send.run(now, entry.id), entry);
      return { ...entry, state: "sent", quietSince: now };
    });
  }

  /** What came back. Silence is noted, but what was not answered stays `sent`. */
  markObserved(entry: OpenEntry, answer: Answer): OpenEntry {
    return this.#write((_, now) => {
      const text = JSON.stringify(answer);
      if (answer.state === "unanswered") {
        mustChange(this.#note.run(text, now, entry.id), entry);
        return { ...entry, quietSince: now, answer };
      }
      mustChange(this.#observe.run(text, now, entry.id), entry);
      return { ...entry, state: "observed", quietSince: now, answer };
    });
  }

  /** The end of an attempt and everything it taught, in one transaction. */
  close(entry: OpenEntry, { outcome, why, result, learned = NOTHING_LEARNED }: Closing): void {
    this.#write((_, now) => {
      const text = result === undefined ? null : JSON.stringify(result);
      mustChange(this.#close.run(outcome, why ?? null, text, now, entry.id), entry);
      this.#parts.memory.learn(learned, now);
    });
  }

  /** Attempts of any plan that an interrupted apply left open, oldest first. */
  openEntries(): OpenEntry[] {
    return this.#open.all().map(({ id, plan, attempt, body, state, quiet_since, answer }) => ({
      id,
      plan,
      attempt,
      operation: this.#parse<Operation>(body),
      state,
      ...(quiet_since === null ? {} : { quietSince: quiet_since }),
      ...(answer === null ? {} : { answer: this.#parse<Answer>(answer) }),
    }));
  }

  /** What of a plan already stands, by operation id. */
  settledEntries(plan: number): Map<string, SettledEntry> {
    const entries = new Map<string, SettledEntry>();
    for (const { operation, address, attempt, outcome, why, result } of this.#settled.all(plan))
      entries.set(operation, {
        operationId: operation,
        address,
        attempt,
        outcome,
        ...(why === null ? {} : { why }),
        result: result === null ? {} : this.#parse<Performed>(result),
      });
    return entries;
  }

  #parse<T>(text: string): T {
    return parseStored<T>(this.#parts.store.path, text);
  }

  #write<T>(body: (token: number, now: Instant) => T): T {
    const { store, lease, clock } = this.#parts;
    return store.transaction(() => body(lease.fence(), clock.now()));
  }
}

function mustChange(changed: number, entry: OpenEntry): void {
  if (changed !== 1) throw new Error(`bug: journal entry ${entry.id} is not in state ${entry.state}`);
}
