// Brings a ledger file to the schema this version knows; a newer one is refused.
import type { Clock } from "../model/clock.ts";
import { foreignDatabase, newerLedger, notALedger } from "./file-error.ts";
import { initial } from "./migrations/001-initial.ts";
import { usage } from "./migrations/002-usage.ts";
import type { Store } from "./store.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [initial, usage];
const KNOWN = MIGRATIONS.length;

/** "rcl1" in ASCII: tells a ledger from any other SQLite file. */
const APPLICATION_ID = 0x72636c31;

export const LATEST_SCHEMA = KNOWN;

/** The schema of a ledger. A file without any table is none: ledgers get their name when they are whole. */
export function identifyFile(store: Store): number {
  const tables = store.rows<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema")[0]?.n ?? 0;
  const id = store.rows<{ application_id: number }>("PRAGMA application_id")[0]?.application_id;
  if (tables === 0) throw notALedger(store.path, "the file holds nothing");
  if (id !== APPLICATION_ID) throw foreignDatabase(store.path);
  const schema = store.rows<{ n: number | null }>("SELECT max(number) AS n FROM migration")[0]?.n ?? 0;
  if (schema > KNOWN) throw newerLedger(store.path, schema, KNOWN);
  return schema;
}

/** Within the caller's transaction, into a file without any table. */
export function initialise(store: Store, clock: Clock, lineage: string): void {
  store.script([
    `PRAGMA application_id = ${APPLICATION_ID}`,
    "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
  ]);
  migrateFrom(store, clock, 0);
  store.run(store.query.insertInto("meta").values({ key: "lineage", value: lineage }));
}

/** Within the caller's transaction: of two processes at once the second finds nothing left to do. */
export function migrate(store: Store, clock: Clock): void {
  migrateFrom(store, clock, identifyFile(store));
}

function migrateFrom(store: Store, clock: Clock, schema: number): void {
  for (const { number, name, statements } of MIGRATIONS.slice(schema)) {
    store.script(statements);
    store.run(store.query.insertInto("migration").values({ number, name, applied_at: clock.now() }));
  }
}
