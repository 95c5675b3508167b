// The stories' world on the simulators: their clock moves only when a story lets it.
import { type BambuddySimulator, startBambuddy } from "../../src/sim/bambuddy/simulator.ts";
import { type InvenTreeSimulator, startInvenTree } from "../../src/sim/inventree/simulator.ts";
import { BAMBUDDY_KEY, INVENTREE_TOKEN } from "../cli/secrets.ts";
import { Hand } from "./hand.ts";
import type { MadeUpFile } from "./made-up-file.ts";
import { offered, type Servers } from "./servers.ts";

export interface SimulatedServers extends Servers {
  readonly simulators: { readonly bambuddy: BambuddySimulator; readonly inventree: InvenTreeSimulator };
  close(): Promise<void>;
}

const BEGIN = Date.parse("2026-11-20T12:00:00Z");
/** Admin of the simulated InvenTree; reconcile has a token with the rights that the README asks for. */
const ADMIN_TOKEN = "inv-simulated-admin";
const SCOPES = [
  "can_read_status",
  "can_manage_inventory",
  "can_manage_archives",
  "can_control_printer",
] as const;

export interface Simulated {
  readonly api: number;
  readonly sqlite: boolean;
}

export async function simulate({ api, sqlite }: Simulated): Promise<SimulatedServers> {
  let now = BEGIN;
  const clock = () => new Date(now).toISOString();
  const [bambuddy, inventree] = await Promise.all([
    startBambuddy({ auth: { keys: [{ key: BAMBUDDY_KEY, scopes: SCOPES }] }, clock }),
    startInvenTree({
      apiVersion: api,
      sqlite,
      clock,
      tokens: {
        [INVENTREE_TOKEN]: { user: "sync", roles: LEAST_ROLES },
        [ADMIN_TOKEN]: { user: "admin", superuser: true, staff: true },
      },
    }),
  ]);
  const printer = bambuddy.state.addPrinter({ id: 1, name: "B1", created_at: "2026-10-01T08:00:00" });
  return {
    simulators: { bambuddy, inventree },
    names: `simulated Bambuddy 1.2.5.2, InvenTree API ${api}`,
    api,
    bambuddyUrl: bambuddy.url,
    inventreeUrl: inventree.url,
    timeZone: "UTC",
    bambuddyKey: BAMBUDDY_KEY,
    inventreeToken: INVENTREE_TOKEN,
    bambuddy: new Hand({ url: `${bambuddy.url}/api/v1`, headers: { "X-API-Key": BAMBUDDY_KEY } }),
    inventree: new Hand({
      url: `${inventree.url}/api`,
      headers: { Authorization: `Token ${ADMIN_TOKEN}`, "Accept-Language": "en" },
    }),
    printer: offered(printer.id),
    upload: offered(async (file: MadeUpFile, printerId: number) => store(bambuddy, file, printerId)),
    changeGrams: offered(async (row: number, grams: number) => {
      bambuddy.state.db.usage.update(row, { weight_used: grams });
    }),
    async nextSecond() {
      now += 1000;
    },
    async waitUntil(millis) {
      now = Math.max(now, millis) + 1000;
    },
    now: () => now,
    slowDown() {
      inventree.faults.add({
        when: { method: "POST", path: "/api/stock/", times: 8 },
        fault: { kind: "delay-ms", ms: 150 },
      });
    },
    async close() {
      await Promise.all([bambuddy.close(), inventree.close()]);
    },
  };
}

const LEAST_ROLES = {
  part_category: ["view"],
  part: ["view", "add", "change"],
  stock_location: ["view"],
  stock: ["view", "add", "change"],
} as const;

/** What the real server takes from the file. */
function store({ state }: BambuddySimulator, file: MadeUpFile, printerId: number): number {
  const { name, grams, seconds, pieces } = file;
  const total = grams.reduce((sum, one) => sum + one, 0);
  const archive = state.addArchive({
    printer_id: printerId,
    print_name: name,
    filename: `${name}.gcode.3mf`,
    print_time_seconds: seconds,
    filament_used_grams: total,
    filament_color: "#1E90FF",
    quantity: pieces,
    // The file says nothing of these.
    layer_height: null,
    total_layers: null,
    nozzle_diameter: null,
    bed_temperature: null,
    bed_type: null,
    nozzle_temperature: null,
    sliced_for_model: null,
    extra_data: {
      printable_objects: Object.fromEntries(
        Array.from({ length: pieces }, (_, at) => [String(1001 + at), `${name}_${at + 1}.stl`]),
      ),
      print_time_seconds: seconds,
      filament_used_grams: total,
      print_name: name,
      filament_type: "PLA",
      filament_color: "#1E90FF",
      filament_slots: grams.map((used, at) => ({
        slot_id: at + 1,
        used_g: used,
        type: "PLA",
        color: "#1E90FF",
      })),
    },
  });
  return archive.id;
}
