// Brings a ledger file to the schema this version knows; a newer one is refused.
import type { Clock } from "../model/clock.ts";
import { newerLedger, notALedger } from "./file-error.ts";
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

/** `new`: a file without any table, also one whose making was interrupted. */
export type LedgerFile = { readonly kind: "new" } | { readonly kind: "ledger"; readonly schema: number };

export function identifyFile(store: Store): LedgerFile {
  const tables = store.rows<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema")[0]?.n ?? 0;
  const id = store.rows<{ application_id: number }>("PRAGMA application_id")[0]?.application_id;
  if (tables === 0) return { kind: "new" };
  if (id !== APPLICATION_ID) throw notALedger(store.path, "the file is another program's database");
  const schema = store.rows<{ n: number | null }>("SELECT max(number) AS n FROM migration")[0]?.n ?? 0;
  if (schema > KNOWN) throw newerLedger(store.path, schema, KNOWN);
  return { kind: "ledger", schema };
}

/** Within the caller's transaction: two first runs at once make one ledger. */
export function migrate(store: Store, clock: Clock, lineage: () => string): void {
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
