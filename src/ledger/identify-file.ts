// Tells a ledger from other files, and its schema from those this version does not know.
import { newerLedger, notALedger } from "./file-error.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import type { Store } from "./store.ts";

const KNOWN = MIGRATIONS.length;

/** "rcl1" in ASCII: tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x72636c31;

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
