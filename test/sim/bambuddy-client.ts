// A plain client for the tests of the simulated Bambuddy.

import type { BambuddySimulator } from "../../src/sim/bambuddy/simulator.ts";

export const KEY = "bb_test-key";
export const CLOCK = () => "2026-11-20T12:00:00.250000";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever the server sent: tests look at documents whose shape they know. */
  readonly body: Awaited<ReturnType<Response["json"]>>;
}

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Paths are relative to `/api/v1`; the test key goes along unless other headers are given. */
export async function ask(sim: BambuddySimulator, path: string, options: Ask = {}): Promise<Reply> {
  const answer = await fetch(`${sim.url}/api/v1${path}`, {
    method: options.method ?? "GET",
    headers: { "content-type": "application/json", ...(options.headers ?? { "x-api-key": KEY }) },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type") === "application/json";
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text !== "" ? JSON.parse(text) : text,
  };
}

export function ids(rows: readonly { readonly id: number }[]): number[] {
  return rows.map((row) => row.id);
}
