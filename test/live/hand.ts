// What people do in a system beside reconcile, and what the suite does to build and to clear away: plain requests.

export interface Door {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly json?: unknown;
  readonly form?: FormData;
  /** Statuses beside 2xx that are no failure. */
  readonly also?: readonly number[];
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** A request that is not answered within this time has failed: nothing here takes that long. */
const TIMEOUT_MILLIS = 60_000;

export class Hand {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  /** The answer as `T`: test code knows what it asked for. */
  async ask<T = unknown>(method: Method, path: string, { json, form, also = [] }: Sent = {}): Promise<T> {
    const { url, headers } = this.#door;
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
    const reply = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(json === undefined ? {} : { "content-type": "application/json" }) },
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
      ...(body === undefined ? {} : { body }),
    });
    const text = await reply.text();
    if (!reply.ok && !also.includes(reply.status))
      throw new Error(`${method} ${url}${path} answered ${reply.status}: ${text.slice(0, 300)}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
}
