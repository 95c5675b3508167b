// Brings a ledger file to the schema this version knows; a newer one is refused.
import type { Clock } from "../model/clock.ts";
import { APPLICATION_ID, identifyFile } from "./identify-file.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import type { QueryStore } from "./query-store.ts";

/** Within the caller's transaction: two first runs at once make one ledger. */
export function migrate(store: QueryStore, clock: Clock, lineage: () => string): void {
  const file = identifyFile(store);
  const schema = file.kind === "new" ? 0 : file.schema;
  if (file.kind === "new")
    store.script([
      `PRAGMA application_id = ${APPLICATION_ID}`,
      "CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
    ]);
  for (const { number, name, statements } of MIGRATIONS.slice(schema)) {
    store.script(statements);
    store.run(store.query.insertInto("migration").values({ number, name, applied_at: clock.now() }));
  }
  if (file.kind === "new")
    store.run(store.query.insertInto("meta").values({ key: "lineage", value: lineage() }));
}
