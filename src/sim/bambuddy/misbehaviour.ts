// Bad manners that belong to Bambuddy itself and not to the network; all are off unless switched on.

import type { SimRequest } from "../server/message.ts";
import type { FarmState } from "./state.ts";

export interface MisbehaviourOptions {
  /** Which authenticated requests, counted from now on and 1-based, answer 401 although the key is valid. */
  readonly flaky401?: readonly number[];
  /** How many more list pages are followed by the arrival of a new row. */
  readonly shiftWhilePaging?: number;
  /** What arrives; default: a new archive with one completed run, newer than everything. */
  readonly arrival?: (state: FarmState) => void;
  /** Rows of equal `created_at` change places from one request to the next. */
  readonly shuffleTies?: boolean;
}

/** Usage has no pages, but it too is asked for several times. */
const PAGED_LISTS = ["/api/v1/archives/", "/api/v1/print-log/", "/api/v1/inventory/usage"];

export class Misbehaviour {
  readonly #state: FarmState;
  #options: MisbehaviourOptions;
  #authenticated = 0;
  #arrivals = 0;
  #turn = 0;

  constructor(state: FarmState, options: MisbehaviourOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** Replaces the whole list; `{}` restores good behaviour. */
  set(options: MisbehaviourOptions): void {
    this.#options = options;
    this.#authenticated = 0;
    this.#arrivals = 0;
  }

  rejectsValidKey(): boolean {
    this.#authenticated += 1;
    return this.#options.flaky401?.includes(this.#authenticated) ?? false;
  }

  nextTieTurn(): number {
    if (this.#options.shuffleTies !== true) return 0;
    this.#turn += 1;
    return this.#turn;
  }

  afterAnswer(request: SimRequest): void {
    if (request.method !== "GET" || !PAGED_LISTS.includes(request.path)) return;
    if (this.#arrivals >= (this.#options.shiftWhilePaging ?? 0)) return;
    this.#arrivals += 1;
    (this.#options.arrival ?? newPrintArrives)(this.#state);
  }
}

function newPrintArrives(state: FarmState): void {
  const archive = state.addArchive({ print_name: `Arrived while paging ${state.db.archives.nextId()}` });
  state.print(archive.id, { durationSeconds: 600 });
}
