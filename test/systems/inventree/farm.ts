// A simulated InvenTree with a small farm, and the clients and roles under test over real HTTP.
import type { Http } from "../../../src/http/create-http.ts";
import { createHttp } from "../../../src/http/create-http.ts";
import { type Instant, instantOf, millisOf, parseInstant } from "../../../src/model/instant.ts";
import type { FetchThumbnail, Inventory, InventoryQuery, Target } from "../../../src/model/roles.ts";
import { DEFAULT_TOKEN, type InvenTreeOptions } from "../../../src/sim/inventree/options.ts";
import { FARM_CATEGORIES, seedFarm } from "../../../src/sim/inventree/seed-farm.ts";
import { type InvenTreeSimulator, startInvenTree } from "../../../src/sim/inventree/simulator.ts";
import { createInventreeInventory } from "../../../src/systems/inventree/read.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";

export const VERSIONS = [293, 421, 425, 511, 530] as const;
export const NOW = moment("2026-11-20T12:00:00Z");

export interface Farm {
  readonly sim: InvenTreeSimulator;
  readonly http: Http;
  readonly inventory: Inventory;
  readonly target: Target;
  /** Archives whose thumbnail was fetched, in order. */
  readonly fetched: readonly number[];
  /** What the server calls today; moves only by hand. */
  setToday(instant: Instant): void;
}

export interface FarmOptions extends InvenTreeOptions {
  readonly token?: string;
  readonly thumbnail?: FetchThumbnail;
}

const running: InvenTreeSimulator[] = [];

export async function startFarm(options: FarmOptions = {}): Promise<Farm> {
  const { token = DEFAULT_TOKEN, thumbnail = givePng, ...server } = options;
  let today = NOW;
  const sim = await startInvenTree({ clock: () => today, ...server });
  running.push(sim);
  seedFarm(sim.state);
  const http = connect(sim.url, token);
  const fetched: number[] = [];
  return {
    sim,
    http,
    inventory: createInventreeInventory(http.read),
    target: createInventreeTarget({
      ...http,
      thumbnails: (archive) => {
        fetched.push(archive);
        return thumbnail(archive);
      },
    }),
    fetched,
    setToday(instant) {
      today = instant;
    },
  };
}

export async function closeFarms(): Promise<void> {
  await Promise.all(running.splice(0).map((sim) => sim.close()));
}

let now = millisOf(NOW);
/** Sleeping moves it, so retries cost no time. */
export const clock = {
  now: () => instantOf(now),
  async sleep(millis: number) {
    now += millis;
  },
};

export function connect(url: string, token = DEFAULT_TOKEN): Http {
  return createHttp({
    label: "InvenTree",
    url,
    headers: { Authorization: `Token ${token}` },
    timeoutSeconds: 5,
    clock,
    secrets: [token],
    version: "0.0.0-test",
  });
}

export function query(given: Partial<InventoryQuery> = {}): InventoryQuery {
  return {
    refresh: { kind: "full" },
    ipnPrefix: "BMB",
    batchPrefix: "bambuddy-",
    categories: [FARM_CATEGORIES.printed],
    partIpns: [],
    partPks: [],
    templates: [],
    ...given,
  };
}

export function moment(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is not a moment`);
  return instant;
}

export function pks(rows: readonly { readonly pk: number }[]): number[] {
  return rows.map(({ pk }) => pk).sort((a, b) => a - b);
}

export const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

async function givePng() {
  return { kind: "bytes", bytes: PNG, contentType: "image/png" } as const;
}
