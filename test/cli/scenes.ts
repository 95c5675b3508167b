// The smallest farms in which, together, every kind of operation happens, and how each kind's write looks on the wire.
import type { RecognisedPlaceRow } from "../../src/ledger/memory.ts";
import type { OperationKind, SystemName } from "../../src/model/operation.ts";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { seedFarm } from "../../src/sim/inventree/seed-farm.ts";
import type { InvenTreeState } from "../../src/sim/inventree/state.ts";
import type { FaultCondition } from "../../src/sim/server/fault.ts";
import type { SimRequest } from "../../src/sim/server/message.ts";
import type { LoggedRequest } from "../../src/sim/server/request-log.ts";
import type { WorldOptions } from "./world.ts";

export interface Scene {
  readonly name: string;
  readonly seed: WorldOptions;
  /** Where the ledger says that both systems last had a spool. */
  readonly places: readonly RecognisedPlaceRow[];
}

/** One print of a new model: its part, two parameters, its picture, its stock, the link back. */
export const ONE_PRINT: Scene = {
  name: "one print",
  seed: { seedPrints: seedOnePrint },
  places: [],
};

/** Five spools: used, corrected, used up, new, and carried to another printer. */
export const FIVE_SPOOLS: Scene = {
  name: "five spools",
  seed: { seedPrints: seedSpools, seedInventory: seedFilament, mapping: ofSpools },
  places: [
    { stock: 3, place: "printer-1" },
    { stock: 5, place: "away" },
  ],
};

export const SCENES: readonly Scene[] = [ONE_PRINT, FIVE_SPOOLS];

/** The one request that writes. */
export interface Write {
  readonly scene: Scene;
  readonly server: SystemName;
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
}

/** A new kind gets a row here, and every matrix holds it. */
export const WRITES: Readonly<Record<OperationKind, Write>> = {
  "part.create": { scene: ONE_PRINT, server: "inventree", method: "POST", path: "/api/part/" },
  "stock.create": { scene: ONE_PRINT, server: "inventree", method: "POST", path: "/api/stock/" },
  "parameter.set": { scene: ONE_PRINT, server: "inventree", method: "POST", path: "/api/parameter/" },
  "image.set": { scene: ONE_PRINT, server: "inventree", method: "PATCH", path: "/api/part/*/" },
  "link.set": { scene: ONE_PRINT, server: "bambuddy", method: "PATCH", path: "/api/v1/archives/*" },
  "stock.keep": { scene: FIVE_SPOOLS, server: "inventree", method: "PATCH", path: "/api/stock/1/" },
  "usage.return": { scene: FIVE_SPOOLS, server: "inventree", method: "POST", path: "/api/stock/add/" },
  "usage.subtract": { scene: FIVE_SPOOLS, server: "inventree", method: "POST", path: "/api/stock/remove/" },
  "stock.move": { scene: FIVE_SPOOLS, server: "inventree", method: "POST", path: "/api/stock/transfer/" },
  "spool.create": {
    scene: FIVE_SPOOLS,
    server: "bambuddy",
    method: "POST",
    path: "/api/v1/inventory/spools",
  },
  "spool.set": {
    scene: FIVE_SPOOLS,
    server: "bambuddy",
    method: "PATCH",
    path: "/api/v1/inventory/spools/2",
  },
  "slot.clear": {
    scene: FIVE_SPOOLS,
    server: "bambuddy",
    method: "DELETE",
    path: "/api/v1/inventory/assignments/**",
  },
  "slot.assign": {
    scene: FIVE_SPOOLS,
    server: "bambuddy",
    method: "POST",
    path: "/api/v1/inventory/assignments",
  },
  "spool.archive": {
    scene: FIVE_SPOOLS,
    server: "bambuddy",
    method: "POST",
    path: "/api/v1/inventory/spools/*/archive",
  },
};

export function conditionOf({ method, path }: Write): FaultCondition {
  return { method, path };
}

/** As conditions see it. */
export function requestOf({ method, path }: LoggedRequest): SimRequest {
  return { method, path, query: new URLSearchParams(), headers: {}, body: new Uint8Array() };
}

export function kindsOf(scene: Scene): readonly OperationKind[] {
  return (Object.keys(WRITES) as OperationKind[]).filter((kind) => WRITES[kind].scene === scene);
}

export function seedOnePrint(state: FarmState): void {
  state.addPrinter({ id: 1, name: "B1-X1C", created_at: "2026-10-01T08:00:00" });
  state.addArchive({
    id: 1,
    printer_id: 1,
    print_name: "Cable Clip v3",
    created_at: "2026-11-02T08:00:12",
    print_time_seconds: 1860,
    filament_used_grams: 12.45,
  });
  state.print(1, { printerId: 1, completedAt: "2026-11-02T08:31:57", durationSeconds: 1845 });
}

const BLACK = { material: "PLA", subtype: "Basic", color_name: "Black", rgba: "000000FF" };

/** Spool 3 is used up, spool 5 was put into the second printer; stock item 4 has no spool yet. */
function seedSpools(state: FarmState): void {
  state.addPrinter({ id: 1, name: "B1-X1C", created_at: "2026-10-01T08:00:00" });
  state.addPrinter({ id: 2, name: "B2-P1S", created_at: "2026-10-01T08:00:00" });
  const brands: Readonly<Record<number, string>> = { 2: "Acme" };
  for (const id of [1, 2, 3, 5])
    state.addSpool({
      id,
      ...BLACK,
      brand: brands[id] ?? "Bambu Lab",
      note: `[batch:FIL-000${id}]`,
      created_at: "2026-10-05T09:00:00",
    });
  state.assign(1, { printer_id: 1, ams_id: 0, tray_id: 0 });
  state.assign(2, { printer_id: 1, ams_id: 0, tray_id: 1 });
  state.assign(3, { printer_id: 1, ams_id: 0, tray_id: 2 });
  state.assign(5, { printer_id: 2, ams_id: 0, tray_id: 0 });
  const used = { printer_id: 1, print_name: "Cable Clip v3" };
  state.addUsage({ ...used, id: 1, spool_id: 1, weight_used: 30, created_at: "2026-11-06T10:00:00" });
  state.addUsage({ ...used, id: 2, spool_id: 2, weight_used: 25, created_at: "2026-11-07T10:00:00" });
  state.addUsage({ ...used, id: 3, spool_id: 5, weight_used: 12.5, created_at: "2026-11-08T10:00:00" });
}

/** Of spool 2, 40 g were booked when its row still said so. */
function seedFilament(state: InvenTreeState): void {
  seedFarm(state);
  for (const { pk } of state.store.stock.all()) state.store.stock.delete(pk);
  for (const { pk } of state.store.tracking.all()) state.store.tracking.delete(pk);
  state.addParameter(1, state.addTemplate({ name: "Brand" }).pk, "Bambu Lab");
  const old = { part: 1, creation_date: "2026-10-01 08:00:00" };
  state.addStock({ ...old, pk: 1, batch: "FIL-0001", location: 5, quantity: "800", delete_on_deplete: true });
  state.addStock({ ...old, pk: 2, batch: "FIL-0002", location: 5, quantity: "1000" });
  state.addTracking({
    item: 2,
    tracking_type: 12,
    deltas: { removed: 40, quantity: 960 },
    notes: "rc:farm1:usage/2.2@20261107T100000Z; 40 g, Cable Clip v3",
    date: "2026-11-07 11:00:00",
  });
  state.editStock(2, { quantity: "960" });
  state.addStock({ ...old, pk: 3, batch: "FIL-0003", location: 3, quantity: "0" });
  state.addStock({ ...old, pk: 4, batch: "FIL-0004", location: 5, quantity: "1000" });
  state.addStock({ ...old, pk: 5, batch: "FIL-0005", location: 3, quantity: "500" });
}

function ofSpools(farm: string): string {
  return `${farm
    .replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")
    .replace(
      "{ prints: Printed goods }",
      "{ prints: Printed goods, filament_storage: Filament storage, loaded: Loaded }",
    )
    .replace(/prints:\n( {2}.*\n)+/, "prints: off\n")}printers:
  B1: { match: "B1*", location: Loaded/B1 }
  B2: { match: "B2*", location: Loaded/B2 }
spools:
  catalogue: { archive_empty: on }
  location: { authority: merge }
  usage: { since: 2026-11-05T00:00:00Z }
`;
}
