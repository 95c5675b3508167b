// Reads the recorded exchanges of a real Bambuddy and rebuilds its database, where they are available.

import { Database } from "bun:sqlite";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { FarmState } from "../../src/sim/bambuddy/state.ts";

export interface Exchange {
  readonly name: string;
  readonly number: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

const RECORDED = process.env["RECORDED"] ?? join(import.meta.dir, "../../../shared/wire/recorded");
const FOLDER = existsSync(join(RECORDED, "bambuddy")) ? join(RECORDED, "bambuddy") : RECORDED;

export const hasRecording = existsSync(join(FOLDER, "backup.zip"));

export function readExchanges(): readonly Exchange[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{3}-.*\.json$/.test(file))
    .sort()
    .map((file) => {
      const recorded = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Omit<
        Exchange,
        "name" | "number"
      >;
      return { ...recorded, name: file.replace(".json", ""), number: Number(file.slice(0, 3)) };
    });
}

/** The state that the recorded reads 061 to 165 saw, from the backup made right after them. */
export function recordedState(clock: () => string): FarmState {
  const database = openBackup(readFileSync(join(FOLDER, "backup.zip")));
  const state = new FarmState({ clock, heavyExtraData: false });
  const rows = (table: string) =>
    database
      .query<Record<string, unknown>, []>(`SELECT * FROM ${table} ORDER BY id`)
      .all()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(name, value)])),
      );
  for (const row of rows("printers")) state.addPrinter(row);
  for (const row of rows("locations")) state.addLocation({ name: "", ...row });
  for (const row of rows("print_archives")) state.addArchive(row);
  for (const row of rows("print_log_entries")) state.addRun(row);
  for (const row of rows("spool")) state.addSpool(row);
  for (const row of rows("spool_usage_history")) state.addUsage({ spool_id: 0, weight_used: 0, ...row });
  for (const row of rows("spool_assignment")) {
    const slot = {
      printer_id: Number(row["printer_id"]),
      ams_id: Number(row["ams_id"]),
      tray_id: Number(row["tray_id"]),
    };
    state.assign(Number(row["spool_id"]), slot, row);
  }
  database.close();
  return state;
}

const FLAGS = ["is_active", "auto_archive", "is_favorite", "weight_locked", "added_full"];

/** SQLite keeps flags as numbers, JSON as text and times with a space. */
function plain(name: string, value: unknown): unknown {
  if (FLAGS.includes(name)) return value === null ? null : value === 1;
  if (name === "extra_data" && typeof value === "string") return JSON.parse(value);
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2} \d{2}:/.test(value)) return value;
  return value.replace(" ", "T").replace(/\.0+$/, "");
}

function openBackup(zip: Buffer): Database {
  const file = extract(zip, "bambuddy.db");
  // The copy still says "write-ahead log", which an in-memory database cannot have.
  file[18] = 1;
  file[19] = 1;
  return Database.deserialize(file);
}

function extract(zip: Buffer, wanted: string): Buffer {
  let entry = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  while (zip.readUInt32LE(entry) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString("utf8", entry + 46, entry + 46 + nameLength);
    if (name === wanted) {
      const local = zip.readUInt32LE(entry + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
      return zip.readUInt16LE(entry + 10) === 0 ? Buffer.from(bytes) : inflateRawSync(bytes);
    }
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  throw new Error(`No ${wanted} in the backup`);
}
