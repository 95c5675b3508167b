// Every run of the tool that opened the ledger for writing.
import type { Clock } from "../model/clock.ts";
import type { ExitName } from "../model/errors.ts";
import type { QueryStore } from "./query-store.ts";

export interface NewToolRun {
  /** As it was typed, without secrets: `apply plan.json`. */
  readonly command: string;
  /** The tool's version. */
  readonly tool: string;
}

export interface ToolRunEnd {
  readonly exit: ExitName;
  /** Digest of the plan that was applied. */
  readonly plan?: string;
}

export class ToolRuns {
  readonly #store: QueryStore;
  readonly #clock: Clock;

  constructor(store: QueryStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Returns the run's number. A run without an end was killed. */
  start({ command, tool }: NewToolRun): number {
    const row = { command, tool, started_at: this.#clock.now() };
    const inserted = this.#store.first(this.#store.query.insertInto("tool_run").values(row).returning("id"));
    if (inserted === undefined) throw new Error("bug: the ledger did not number a tool run");
    return inserted.id;
  }

  end(id: number, { exit, plan }: ToolRunEnd): void {
    const update = this.#store.query.updateTable("tool_run").where("id", "=", id);
    this.#store.run(update.set({ ended_at: this.#clock.now(), exit, plan: plan ?? null }));
  }
}
