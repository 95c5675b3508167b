// What tests of the ledger's upkeep do to a world.
import { readdirSync } from "node:fs";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { LedgerView } from "../../src/model/ledger-view.ts";
import { fakeClock } from "../ledger/fake-clock.ts";
import { openWorld, type World, type WorldOptions } from "./world.ts";

export const LEDGER = "state/ledger.sqlite3";

/** The small farm with its rolls and their usage. */
export function openFilamentWorld(options: WorldOptions = {}): Promise<World> {
  return openWorld({
    ...options,
    mapping: (farm) =>
      `${farm.replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")}spools:\n  usage: { since: 2026-11-05T00:00:00Z, before_count: charge }\n`,
  });
}

export function viewOf(world: World, name = LEDGER): LedgerView {
  const ledger = openLedger(world.path(name), { clock: fakeClock(), mode: "read" });
  try {
    return ledger.ledgerView();
  } finally {
    ledger.close();
  }
}

/**
 * Everything a plan depends on. A rebuilt ledger begins a lineage, which is informative, and reads everything once more before it
 * believes a window (`settledFor`); the counts of its full read are those of now.
 */
export function dependedOn({ lineage: _, lastFullRead, ...view }: LedgerView): unknown {
  return { ...view, inventory: lastFullRead?.inventory, source: lastFullRead?.source };
}

/** The one file beside the ledger whose name holds this word. */
export function fileBeside(world: World, word: string): string {
  const found = readdirSync(world.path("state")).filter((name) => name.includes(word));
  if (found.length !== 1) throw new Error(`${found.length} files with "${word}": ${found.join(", ")}`);
  return `state/${found[0]}`;
}
