// A believable small farm: categories, locations, templates, filament on shelves and in printers, and on request
// what an earlier tool left behind.
import { createHash } from "node:crypto";
import type { InvenTreeState } from "./state.ts";

export interface SeedOptions {
  /** Parts and `bambuddy-<archive id>` items as an earlier tool made them: without any marker of ours. */
  readonly predecessor?: boolean | readonly PredecessorPrint[];
}

export interface PredecessorPrint {
  readonly archiveId: number;
  readonly name: string;
  /** What the earlier tool hashed into the part's IPN. */
  readonly contentHash: string;
  readonly quantity?: string;
}

export const FARM_CATEGORIES = { printed: 1, functional: 2, filament: 3 } as const;
export const FARM_LOCATIONS = {
  printedGoods: 1,
  shelfA: 2,
  storage: 3,
  loaded: 4,
  B1: 5,
  B2: 6,
  B3: 7,
} as const;
export const FARM_TEMPLATES = { weight: 1, printTime: 2 } as const;

interface FarmPart {
  readonly pk: number;
  readonly IPN: string;
  readonly name: string;
  readonly units: string;
  readonly keywords: string;
}

export const FARM_FILAMENTS: readonly FarmPart[] = [
  { pk: 1, IPN: "FIL-PLA-BLK", name: "PLA Basic Black", units: "g", keywords: "bambu lab" },
  { pk: 2, IPN: "FIL-PLA-WHT", name: "PLA Matte Ivory White", units: "kg", keywords: "bambu lab" },
  { pk: 3, IPN: "FIL-PETG-BLK", name: "PETG Black", units: "g", keywords: "esun" },
  { pk: 4, IPN: "FIL-TPU-BLU", name: "TPU 95A Blue", units: "", keywords: "sunlu" },
  { pk: 5, IPN: "FIL-PETGCF-GRY", name: "PETG-CF Dark Grey", units: "g", keywords: "bambu lab" },
];

interface FarmSpool {
  readonly part: number;
  readonly quantity: string;
  readonly batch: string;
  readonly location: number;
}

export const FARM_SPOOLS: readonly FarmSpool[] = [
  { part: 1, quantity: "1000", batch: "FIL-0001", location: FARM_LOCATIONS.B1 },
  { part: 2, quantity: "1", batch: "FIL-0002", location: FARM_LOCATIONS.B1 },
  { part: 3, quantity: "820.5", batch: "FIL-0003", location: FARM_LOCATIONS.B2 },
  { part: 4, quantity: "500", batch: "FIL-0004", location: FARM_LOCATIONS.B3 },
  { part: 5, quantity: "0", batch: "FIL-0005", location: FARM_LOCATIONS.storage },
  { part: 1, quantity: "1000", batch: "FIL-0006", location: FARM_LOCATIONS.storage },
];

export const PREDECESSOR_PRINTS: readonly PredecessorPrint[] = [
  { archiveId: 1, name: "Cable Clip v3", contentHash: hashOf("Cable Clip v3.gcode.3mf") },
  { archiveId: 3, name: "Wall Hook x4", contentHash: hashOf("Wall Hook x4.gcode.3mf"), quantity: "4" },
];

export function seedFarm(state: InvenTreeState, options: SeedOptions = {}): void {
  seedPlaces(state);
  state.addTemplate({ name: "Weight", units: "g" });
  state.addTemplate({ name: "PrintTime", units: "s" });
  for (const part of FARM_FILAMENTS) state.addPart({ ...part, category: FARM_CATEGORIES.filament });
  for (const spool of FARM_SPOOLS) state.addStock(spool);
  if (options.predecessor === undefined || options.predecessor === false) return;
  const prints = options.predecessor === true ? PREDECESSOR_PRINTS : options.predecessor;
  for (const print of prints) addPredecessorPrint(state, print);
}

function seedPlaces(state: InvenTreeState): void {
  const { printed, functional, filament } = FARM_CATEGORIES;
  state.addCategory({ pk: printed, name: "Printed parts" });
  state.addCategory({ pk: functional, name: "Functional", parent: printed });
  state.addCategory({ pk: filament, name: "Filament" });
  const { printedGoods, shelfA, storage, loaded, B1, B2, B3 } = FARM_LOCATIONS;
  state.addLocation({ pk: printedGoods, name: "Printed goods" });
  state.addLocation({ pk: shelfA, name: "Shelf A", parent: printedGoods });
  state.addLocation({ pk: storage, name: "Filament storage" });
  state.addLocation({ pk: loaded, name: "Loaded", structural: true });
  state.addLocation({ pk: B1, name: "B1", parent: loaded });
  state.addLocation({ pk: B2, name: "B2", parent: loaded });
  state.addLocation({ pk: B3, name: "B3", parent: loaded });
}

function addPredecessorPrint(state: InvenTreeState, print: PredecessorPrint): void {
  const IPN = `BMB-${createHash("sha1").update(print.contentHash).digest("hex").slice(0, 12)}`;
  const known = state.store.parts.where("ipn", IPN.toLowerCase())[0];
  const part = known ?? state.addPart({ name: print.name, IPN, category: FARM_CATEGORIES.printed });
  state.addStock({
    part: part.pk,
    quantity: print.quantity ?? "1",
    batch: `bambuddy-${print.archiveId}`,
    location: FARM_LOCATIONS.printedGoods,
    delete_on_deplete: true,
    notes: `Bambuddy archive ${print.archiveId}`,
  });
}

function hashOf(filename: string): string {
  return createHash("sha256").update(filename).digest("hex");
}
