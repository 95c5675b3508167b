// Which plans were started and which are consumed: a plan is applied once.
import type { Clock } from "../model/clock.ts";
import type { Lease } from "./lease.ts";
import type { Store } from "./store.ts";

export interface PlanName {
  readonly digest: string;
  readonly semanticDigest: string;
}

/** `finished`: consumed. `started`: an apply was interrupted and may be resumed. */
export type PlanState = "unknown" | "started" | "finished";

export class Plans {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #lease: Lease;

  constructor(store: Store, clock: Clock, lease: Lease) {
    this.#store = store;
    this.#clock = clock;
    this.#lease = lease;
  }

  stateOf(digest: string): PlanState {
    const { query } = this.#store;
    const row = this.#store.first(query.selectFrom("plan").select("state").where("digest", "=", digest));
    return row?.state ?? "unknown";
  }

  start({ digest, semanticDigest }: PlanName): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const row = {
        digest,
        semantic_digest: semanticDigest,
        state: "started" as const,
        started_at: this.#clock.now(),
      };
      const insert = this.#store.query.insertInto("plan").values(row);
      this.#store.run(insert.onConflict((conflict) => conflict.doNothing()));
    });
  }

  finish(digest: string): void {
    this.#store.transaction(() => {
      this.#lease.fence();
      const update = this.#store.query.updateTable("plan").where("digest", "=", digest);
      this.#store.run(update.set({ state: "finished", finished_at: this.#clock.now() }));
    });
  }
}
