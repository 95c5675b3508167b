// Brings a ledger file to the schema this version knows; a newer one is refused.
import type { Clock } from "../model/clock.ts";
import { APPLICATION_ID, identifyFile } from "./identify-file.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import type { QueryStore } from "./query-store.ts";

/** Within the caller's transaction, into a file without any table. */
export function initialise(store: QueryStore, clock: Clock, lineage: string): void {
  store.script([
    `PRAGMA application_id = ${APPLICATION_ID}`,
    "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
  ]);
  migrateFrom(store, clock, 0);
  store.run(store.query.insertInto("meta").values({ key: "lineage", value: lineage }));
}

/** Within the caller's transaction: of two processes at once the second finds nothing left to do. */
export function migrate(store: QueryStore, clock: Clock): void {
  migrateFrom(store, clock, identifyFile(store));
}

function migrateFrom(store: QueryStore, clock: Clock, schema: number): void {
  for (const { number, name, statements } of MIGRATIONS.slice(schema)) {
    store.script(statements);
    store.run(store.query.insertInto("migration").values({ number, name, applied_at: clock.now() }));
  }
}
