// Which plans were started and which are consumed: a plan is applied once.
import type { Clock } from "../model/clock.ts";
import type { Instant } from "../model/instant.ts";
import type { Lease } from "./lease.ts";
import type { QueryStore } from "./query-store.ts";

/**
 * Which plan it is: its content and when it was made. The content alone is not enough: who repairs the cause of a failure,
 * or enforces a value a second time, makes a plan with the same digest as one that is consumed.
 */
export interface PlanName {
  readonly digest: string;
  readonly createdAt: Instant;
}

/** `finished`: consumed. `started`: an apply was interrupted and may be resumed. */
export type PlanState = "unknown" | "started" | "finished";

export class Plans {
  readonly #store: QueryStore;
  readonly #clock: Clock;
  readonly #lease: Lease;

  constructor(store: QueryStore, clock: Clock, lease: Lease) {
    this.#store = store;
    this.#clock = clock;
    this.#lease = lease;
  }

  stateOf(name: PlanName): PlanState {
    return this.#find(name)?.state ?? "unknown";
  }

  /** The plan's number in the journal; a plan that was started before keeps it. */
  start(name: PlanName, semanticDigest: string): number {
    return this.#store.transaction(() => {
      this.#lease.fence();
      const known = this.#find(name);
      if (known !== undefined) return known.id;
      const row = {
        digest: name.digest,
        created_at: name.createdAt,
        semantic_digest: semanticDigest,
        state: "started" as const,
        started_at: this.#clock.now(),
      };
      const started = this.#store.first(this.#store.query.insertInto("plan").values(row).returning("id"));
      if (started === undefined) throw new Error("bug: the ledger did not number a plan");
      return started.id;
    });
  }

  finish(id: number): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const update = this.#store.query.updateTable("plan").where("id", "=", id);
      this.#store.run(update.set({ state: "finished", finished_at: this.#clock.now() }));
    });
  }

  #find({ digest, createdAt }: PlanName): { id: number; state: "started" | "finished" } | undefined {
    const plans = this.#store.query.selectFrom("plan").select(["id", "state"]);
    return this.#store.first(plans.where("digest", "=", digest).where("created_at", "=", createdAt));
  }
}
