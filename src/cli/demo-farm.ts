// The demo's small farm: simulated servers with believable prints, and the mapping a farm like it would commit.

import { seedFarm as seedPrints } from "../sim/bambuddy/seed-farm.ts";
import { startBambuddy } from "../sim/bambuddy/simulator.ts";
import { FARM_LOCATIONS, seedFarm as seedInventory } from "../sim/inventree/seed-farm.ts";
import { startInvenTree } from "../sim/inventree/simulator.ts";
import type { InvenTreeState } from "../sim/inventree/state.ts";

export interface DemoFarm {
  readonly mapping: string;
  /** What the mapping's secrets refer to. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const BAMBUDDY_KEY = "bb_demo-key-of-the-simulated-farm";
const INVENTREE_TOKEN = "inv-demo-token-of-the-simulated-farm";

export async function startDemoFarm(): Promise<DemoFarm> {
  const bambuddy = await startBambuddy({ auth: { keys: [{ key: BAMBUDDY_KEY }] } });
  const inventree = await startInvenTree({
    tokens: { [INVENTREE_TOKEN]: { user: "reconcile", superuser: true } },
  });
  seedPrints(bambuddy.state);
  // An earlier tool booked two prints; they are recognised and left alone.
  seedInventory(inventree.state, { predecessor: true });
  carrySpool(inventree.state);
  return {
    mapping: mappingText(bambuddy.url, inventree.url),
    env: { BAMBUDDY_API_KEY: BAMBUDDY_KEY, INVENTREE_TOKEN },
    close: async () => {
      await Promise.all([bambuddy.close(), inventree.close()]);
    },
  };
}

/** Somebody carried the black PETG from B2 to B3, and said so in InvenTree alone. */
function carrySpool({ store }: InvenTreeState): void {
  const [petg] = store.stock.where("batch", "fil-0003");
  if (petg === undefined) throw new Error("bug: the demo farm has no PETG");
  store.stock.put({ ...petg, location: FARM_LOCATIONS.B3 });
}

function mappingText(bambuddy: string, inventree: string): string {
  return `# yaml-language-server: $schema=mapping.v1.schema.json
version: 1
instance: demo
bambuddy:  { url: "${bambuddy}", api_key: { env: BAMBUDDY_API_KEY } }
inventree: { url: "${inventree}", token: { env: INVENTREE_TOKEN } }
categories: { prints: Printed parts, filament: Filament }
locations:  { prints: Printed goods, filament_storage: Filament storage, loaded: Loaded }
printers:
  B1: { match: "B1*", location: Loaded/B1 }
  B2: { match: "B2*", location: Loaded/B2 }
  B3: { match: "B3*", location: Loaded/B3 }
prints:
  parameters: { Weight: filament_grams, PrintTime: print_seconds }
  rules:
    - { when: { project: "Customer *" }, location: Printed goods/Shelf A }
    - { when: { filename: "*calibration*" }, skip: true }
spools:
  identity: { pairs: { FIL-0004: 4 } } # this roll's note in Bambuddy does not say its batch
  catalogue: on
  location: { authority: inventree }
  usage: { since: 2026-11-05T00:00:00Z, hold_grams: 80, before_count: charge }
  unit: g
`;
}
