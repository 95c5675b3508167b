// A farm of thousands of prints over two years, with rolls that were used, for what must hold at any size.
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { FARM_LOCATIONS, seedFarm as seedInventory } from "../../src/sim/inventree/seed-farm.ts";
import type { InvenTreeState } from "../../src/sim/inventree/state.ts";
import { seedPrints } from "../bench/farm.ts";
import { openWorld, type World } from "./world.ts";

export interface LargeFarm {
  readonly runs: number;
  readonly archives: number;
  readonly usage: number;
}

const NOW = Date.parse("2026-11-20T11:00:00Z");
const ROLLS = 10;

export function openLargeFarm(size: LargeFarm): Promise<World> {
  return openWorld({
    seedPrints: (state) => {
      seedPrints(state, { ...size, now: NOW });
      seedRolls(state, size.usage);
    },
    seedInventory: (state) => {
      seedInventory(state);
      addRolls(state);
    },
    mapping: (farm) =>
      `${farm.replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")}\
printers: { B1: { match: "B1*", location: ${FARM_LOCATIONS.B1} }, B2: { match: "B2*", location: ${FARM_LOCATIONS.B2} } }
spools:
  usage: { since: 2024-01-01T00:00:00Z, before_count: charge }
  location: { authority: merge }
guards: { consume_grams: 1000000, consume_grams_per_spool: 1000000, max: { part.create: 10000, stock.create: 10000 } }
`.replace(
        "{ prints: Printed goods }",
        "{ prints: Printed goods, filament_storage: Filament storage, loaded: Loaded }",
      ),
  });
}

/** The first two are in a printer, the others on a shelf. */
function seedRolls(state: FarmState, usage: number): void {
  for (let id = 1; id <= ROLLS; id += 1) {
    state.addSpool({ id, material: "PLA", note: `[batch:ROLL-${id}]`, created_at: "2024-01-01T00:00:00" });
    if (id <= 2) state.assign(id, { printer_id: id, ams_id: 0, tray_id: 0 });
  }
  for (let row = 1; row <= usage; row += 1)
    state.addUsage({
      spool_id: 1 + (row % ROLLS),
      weight_used: (100 + (row % 900)) / 100,
      printer_id: 1,
      print_name: `Print ${row}`,
      created_at: new Date(NOW - (usage - row) * 3_600_000).toISOString().replace("Z", ""),
    });
}

function addRolls(state: InvenTreeState): void {
  const places = [FARM_LOCATIONS.B1, FARM_LOCATIONS.B2];
  for (let id = 1; id <= ROLLS; id += 1)
    state.addStock({
      part: 1,
      quantity: "50000",
      batch: `ROLL-${id}`,
      location: places[id - 1] ?? FARM_LOCATIONS.storage,
    });
}
