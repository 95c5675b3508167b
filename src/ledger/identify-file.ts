// Tells a ledger from other files, and its schema from those this version does not know.
import { foreignDatabase, newerLedger, notALedger } from "./file-error.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import type { Store } from "./store.ts";

export const LATEST_SCHEMA = MIGRATIONS.length;

/** "rcl1" in ASCII: tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x72636c31;

/** The schema of a ledger. A file without any table is none: ledgers get their name when they are whole. */
export function identifyFile(store: Store): number {
  const tables = store.rows<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema")[0]?.n ?? 0;
  const id = store.rows<{ application_id: number }>("PRAGMA application_id")[0]?.application_id;
  if (tables === 0) throw notALedger(store.path, "the file holds nothing");
  if (id !== APPLICATION_ID) throw foreignDatabase(store.path);
  const schema = store.rows<{ n: number | null }>("SELECT max(number) AS n FROM migration")[0]?.n ?? 0;
  if (schema > LATEST_SCHEMA) throw newerLedger(store.path, schema, LATEST_SCHEMA);
  return schema;
}
