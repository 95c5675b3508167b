// A bare client for the simulated InvenTree, and the farm that its tests begin with.

import { RECONCILER_ROLES, type TokenHolder } from "../../src/sim/inventree/options.ts";
import { seedFarm } from "../../src/sim/inventree/seed-farm.ts";
import {
  type InvenTreeServerOptions,
  type InvenTreeSimulator,
  startInvenTree,
} from "../../src/sim/inventree/simulator.ts";

export const NOW = "2026-11-20T13:07:05Z";

const VIEW = ["view"] as const;

export const TOKENS: Readonly<Record<string, TokenHolder>> = {
  service: { user: "service", roles: RECONCILER_ROLES, password: "secret" },
  viewer: { user: "viewer", roles: { part: VIEW, part_category: VIEW, stock: VIEW, stock_location: VIEW } },
  nobody: { user: "nobody" },
  admin: { user: "admin", superuser: true },
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Message {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startFarm(options: InvenTreeServerOptions = {}): Promise<InvenTreeSimulator> {
  const sim = await startInvenTree({ clock: () => NOW, tokens: TOKENS, ...options });
  seedFarm(sim.state);
  return sim;
}

/** `request` is a method and a path, such as `POST /api/stock/remove/`. */
export async function ask(sim: InvenTreeSimulator, request: string, message: Message = {}): Promise<Answer> {
  const [method = "GET", path = "/"] = request.split(" ");
  const { body, token = "service", headers } = message;
  const isForm = body instanceof FormData;
  const answer = await fetch(`${sim.url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(token === "" ? {} : { authorization: `Token ${token}` }),
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: isJson ? JSON.parse(text) : text,
  };
}

export async function outcome(
  sim: InvenTreeSimulator,
  request: string,
  message: Message = {},
): Promise<readonly [status: number, body: unknown]> {
  const { status, body } = await ask(sim, request, message);
  return [status, body];
}

/** The named columns of every row of a list, paged or not. */
export async function column(
  sim: InvenTreeSimulator,
  path: string,
  name: string,
): Promise<readonly unknown[]> {
  const { body } = await ask(sim, `GET ${path}`);
  const rows = Array.isArray(body) ? body : (body as { readonly results: readonly unknown[] }).results;
  return rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]);
}

/** So many requests read before the first of them writes. */
export function meetInTheGap(sim: InvenTreeSimulator, requests: number): void {
  let here = 0;
  const all = Promise.withResolvers<void>();
  sim.visitGaps(() => {
    here += 1;
    if (here === requests) all.resolve();
    return all.promise;
  });
}
