// The adapter in front of a simulated Bambuddy with its small farm.
import { afterEach } from "bun:test";
import { createHttp, type Http } from "../../../src/http/create-http.ts";
import type { Source, Target } from "../../../src/model/roles.ts";
import type { ApiKey } from "../../../src/sim/bambuddy/access.ts";
import { seedFarm } from "../../../src/sim/bambuddy/seed-farm.ts";
import {
  type BambuddyOptions,
  type BambuddySimulator,
  startBambuddy,
} from "../../../src/sim/bambuddy/simulator.ts";
import { createBambuddySource } from "../../../src/systems/bambuddy/read.ts";
import { createBambuddyTarget } from "../../../src/systems/bambuddy/target.ts";
import { type FakeClock, fakeClock } from "../../http/fake-clock.ts";

export const KEY = "bb_farm-key";

export interface Farm extends Http {
  readonly sim: BambuddySimulator;
  readonly clock: FakeClock;
  readonly source: Source;
  readonly target: Target;
}

export interface FarmOptions extends Omit<BambuddyOptions, "auth" | "clock"> {
  readonly auth?: "off";
  readonly key?: Omit<ApiKey, "key">;
  /** The key that the client presents. */
  readonly presents?: string;
  /** Default: the small farm. */
  readonly seed?: (sim: BambuddySimulator) => void;
}

const running: BambuddySimulator[] = [];

afterEach(async () => {
  for (const sim of running.splice(0)) await sim.close();
});

export async function openFarm(options: FarmOptions = {}): Promise<Farm> {
  const { auth, key, presents = KEY, seed, ...rest } = options;
  const sim = await startBambuddy({
    auth: auth ?? { keys: [{ key: KEY, ...key }] },
    clock: () => "2026-11-20T12:00:00.250000",
    ...rest,
  });
  running.push(sim);
  if (seed === undefined) seedFarm(sim.state);
  else seed(sim);
  const clock = fakeClock();
  const http = createHttp({
    label: "Bambuddy",
    url: sim.url,
    headers: { "X-API-Key": presents },
    timeoutSeconds: 10,
    clock,
    secrets: [presents],
    version: "0.0.0",
  });
  return {
    sim,
    clock,
    ...http,
    source: createBambuddySource(http.read),
    target: createBambuddyTarget(http),
  };
}

/** `count` archives, one completed run each; `secondOf` groups rows by their second. */
export function manyPrints(count: number, secondOf: (index: number) => number = (index) => index) {
  return ({ state }: BambuddySimulator) => {
    const printer = state.addPrinter({ id: 1, name: "B1-X1C" });
    for (let index = 1; index <= count; index += 1) {
      const at = new Date(Date.UTC(2026, 0, 1) + secondOf(index) * 1000).toISOString().slice(0, 19);
      const archive = state.addArchive({ id: index, printer_id: printer.id, created_at: at });
      state.print(archive.id, { completedAt: at, durationSeconds: 600 });
    }
  };
}

export function idsOf(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
