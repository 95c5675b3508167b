// A simulated Bambuddy and the source under test over real HTTP.
import type { Http } from "../../../src/http/create-http.ts";
import { createHttp } from "../../../src/http/create-http.ts";
import { ReconcileError } from "../../../src/model/errors.ts";
import { type Instant, parseInstant } from "../../../src/model/instant.ts";
import type { Source } from "../../../src/model/roles.ts";
import type { UsageRow } from "../../../src/sim/bambuddy/rows.ts";
import {
  type BambuddyOptions,
  type BambuddySimulator,
  startBambuddy,
} from "../../../src/sim/bambuddy/simulator.ts";
import { createBambuddySource } from "../../../src/systems/bambuddy/read.ts";
import { type FakeClock, fakeClock } from "../../http/fake-clock.ts";

export const KEY = "bb_test-key";

export interface Farm {
  readonly sim: BambuddySimulator;
  readonly http: Http;
  readonly source: Source;
  readonly clock: FakeClock;
}

const running: BambuddySimulator[] = [];

export async function startFarm(options: BambuddyOptions = {}): Promise<Farm> {
  const sim = await startBambuddy({ clock: () => "2026-11-20T12:00:00.250000", ...options });
  running.push(sim);
  const clock = fakeClock();
  const http = createHttp({
    label: "Bambuddy",
    url: sim.url,
    headers: { "X-API-Key": KEY },
    timeoutSeconds: 5,
    clock,
    secrets: [KEY],
    version: "0.0.0-test",
  });
  return { sim, http, clock, source: createBambuddySource(http.read) };
}

export async function closeFarms(): Promise<void> {
  await Promise.all(running.splice(0).map((sim) => sim.close()));
}

export function moment(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is not a moment`);
  return instant;
}

const START = Date.UTC(2026, 10, 1);

/** So many seconds after the first of November. */
export function second(count: number): Instant {
  return moment(new Date(START + count * 1000).toISOString());
}

/** One row a second from the first of November on, each of 1.5 g from spool 1. */
export function addUsage({ sim }: Farm, count: number, given: Partial<UsageRow> = {}): void {
  for (let index = 0; index < count; index += 1)
    sim.state.addUsage({ spool_id: 1, weight_used: 1.5, created_at: second(index), ...given });
}

/** The limits that usage was asked for with, in order. */
export function limitsAsked({ sim }: Farm): number[] {
  return sim.log.entries
    .filter(({ path }) => path === "/api/v1/inventory/usage")
    .map(({ query }) => Number(query["limit"]));
}

/** What the error says, without the port of this test. */
export async function errorOf(asking: Promise<unknown>): Promise<string> {
  try {
    await asking;
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    return error.message.replace(/127\.0\.0\.1:\d+/g, "server");
  }
  throw new Error("nothing failed");
}
