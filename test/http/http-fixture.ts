// A client of `src/http` in front of a simulated server that answers a small list.
import { afterEach } from "bun:test";
import { createHttp, type Http, type HttpOptions } from "../../src/http/create-http.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { type Handler, jsonResponse } from "../../src/sim/server/message.ts";
import { type SimServer, serve } from "../../src/sim/server/serve.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";

export const SECRET = "bb_secret-key/+";
export const ROWS = { items: [{ id: 1 }, { id: 2 }, { id: 3 }], total: 3 };

export interface Fixture extends Http {
  readonly sim: SimServer;
  readonly clock: FakeClock;
}

const running: SimServer[] = [];

afterEach(async () => {
  for (const sim of running.splice(0)) await sim.close();
});

export async function startServer(handler: Handler = () => jsonResponse(200, ROWS)): Promise<SimServer> {
  const sim = await serve({ handler });
  running.push(sim);
  return sim;
}

/** `fault` is committed as often as `times` says. */
export async function openFixture(
  fault?: Fault,
  times: number | "always" = "always",
  options: Partial<HttpOptions> = {},
): Promise<Fixture> {
  const sim = await startServer();
  if (fault !== undefined) sim.faults.add({ when: { times }, fault });
  const clock = fakeClock();
  return { sim, clock, ...open(sim.url, clock, options) };
}

export function open(url: string, clock: FakeClock, options: Partial<HttpOptions> = {}): Http {
  return createHttp({
    label: "Bambuddy",
    url,
    headers: { "X-API-Key": SECRET },
    timeoutSeconds: 5,
    clock,
    secrets: [SECRET],
    version: "1.2.3",
    ...options,
  });
}

/** What the error says, without the port of this test. */
export async function errorOf(asking: Promise<unknown>): Promise<string> {
  try {
    await asking;
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    if (error.exit !== "unreachable") throw new Error(`unexpected exit ${error.exit}`);
    return error.message.replace(/127\.0\.0\.1:\d+/g, "server");
  }
  throw new Error("nothing failed");
}
