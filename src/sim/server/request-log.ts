// Records every request a simulated server received, in arrival order, for tests that count or inspect them.

import { bodyText, type SimRequest } from "./message.ts";

export interface LoggedRequest {
  /** 1 for the first request since the server started; clearing the log does not restart it. */
  readonly seq: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else text, or the size of anything else. */
  readonly body?: unknown;
  /** The kind of fault the script applied to this request. */
  readonly fault?: string;
}

export class RequestLog {
  #entries: LoggedRequest[] = [];
  #seq = 0;

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Everything that is not a read; empty proves that nothing was written. */
  get writes(): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => !["GET", "HEAD", "OPTIONS"].includes(entry.method));
  }

  add(request: SimRequest, fault: string | undefined): void {
    this.#seq += 1;
    const body = readableBody(request);
    this.#entries.push({
      seq: this.#seq,
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: request.headers,
      ...(body === undefined ? {} : { body }),
      ...(fault === undefined ? {} : { fault }),
    });
  }

  clear(): void {
    this.#entries = [];
  }
}

function readableBody(request: SimRequest): unknown {
  if (request.body.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "";
  if (!type.includes("json") && !type.startsWith("text/") && !type.includes("urlencoded")) {
    return { bytes: request.body.length };
  }
  const text = bodyText(request);
  if (!type.includes("json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
