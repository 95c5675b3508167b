// A server that creates and moves whatever it is asked to, as often as it is asked: it proves that nobody asked twice.
import { bodyText, jsonResponse, type SimRequest, type SimResponse } from "../../src/sim/server/message.ts";
import { type SimServer, serve } from "../../src/sim/server/serve.ts";

/** A stock item as InvenTree keeps it: a level, and a history in which each entry holds the level after it. */
export interface ToyItem {
  level: number;
  readonly history: {
    readonly marker: string;
    readonly delta: number;
    readonly level: number;
    /** Somebody said what is there; its place in the history is its pk. */
    readonly isCount?: true;
  }[];
}

export const FULL_LEVEL = 1000;

/** How a movement can go half wrong: traps of InvenTree up to 511 and from 521 on (wire/inventree.md 7). */
export type ToyLoss = "level" | "marker";

export interface ToyServer {
  readonly sim: SimServer;
  /** How often each object was created and each field was written. */
  readonly commits: Map<string, number>;
  readonly fields: Map<string, string>;
  readonly objects: Map<number, string>;
  /** The next movement is answered well and loses this. */
  lose(what: ToyLoss): void;
  /** An item that nothing was moved from is full. */
  itemOf(stock: number): ToyItem;
  /** Somebody says what is there. */
  count(stock: number, level: number): void;
  /** The most writes that were ever handled at once. */
  mostAtOnce(): number;
}

interface ToyMove {
  readonly stock: number;
  readonly delta: number;
}

interface ToyWrite {
  readonly name: string;
  readonly value?: string;
  readonly moves?: ToyMove;
}

export async function startToyServer(): Promise<ToyServer> {
  const commits = new Map<string, number>();
  const fields = new Map<string, string>();
  const objects = new Map<number, string>();
  const items = new Map<number, ToyItem>();
  const losses: ToyLoss[] = [];
  let atOnce = 0;
  let most = 0;

  function commit(name: string): void {
    commits.set(name, (commits.get(name) ?? 0) + 1);
  }

  function itemOf(stock: number): ToyItem {
    const known = items.get(stock);
    if (known !== undefined) return known;
    const item = { level: FULL_LEVEL, history: [{ marker: "", delta: FULL_LEVEL, level: FULL_LEVEL }] };
    items.set(stock, item);
    return item;
  }

  function move(marker: string, { stock, delta }: ToyMove): SimResponse {
    const item = itemOf(stock);
    const level = item.level + delta;
    const loss = losses.shift();
    if (loss !== "marker") item.history.push({ marker, delta, level });
    if (loss !== "level") item.level = level;
    return jsonResponse(201, {});
  }

  function write(request: SimRequest): SimResponse {
    const { name, value, moves } = JSON.parse(bodyText(request)) as ToyWrite;
    commit(name);
    if (moves !== undefined) return move(name, moves);
    if (value !== undefined) {
      fields.set(name, value);
      return jsonResponse(200, { value });
    }
    const id = 100 + objects.size;
    objects.set(id, name);
    return jsonResponse(201, { id });
  }

  function read(request: SimRequest): SimResponse {
    const name = request.query.get("name") ?? "";
    if (request.path === "/items") return jsonResponse(200, itemOf(Number(name)));
    if (request.path === "/fields") return jsonResponse(200, { value: fields.get(name) ?? "" });
    return jsonResponse(200, { ids: [...objects].filter(([, known]) => known === name).map(([id]) => id) });
  }

  async function handle(request: SimRequest): Promise<SimResponse> {
    if (request.method === "GET") return read(request);
    atOnce += 1;
    most = Math.max(most, atOnce);
    // A turn of the event loop in which another request may arrive.
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return write(request);
  }

  const sim = await serve({ handler: handle });
  return {
    sim,
    commits,
    fields,
    objects,
    lose: (what) => losses.push(what),
    itemOf,
    count(stock, level) {
      const item = itemOf(stock);
      item.history.push({ marker: "", delta: level - item.level, level, isCount: true });
      item.level = level;
    },
    mostAtOnce: () => most,
  };
}
