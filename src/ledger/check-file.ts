// Looks whether a ledger file is whole, before anything is believed of it.
import { tornLedger } from "./file-error.ts";
import type { Store } from "./store.ts";

interface Table {
  readonly name: string;
  /** The schema that brought it. */
  readonly since: number;
  /** Large, and no plan reads it. */
  readonly isJournal?: true;
}

const TABLES: readonly Table[] = [
  { name: "migration", since: 1 },
  { name: "meta", since: 1 },
  { name: "lease", since: 1 },
  { name: "plan", since: 1 },
  { name: "booking", since: 1 },
  { name: "fact", since: 1 },
  { name: "usage", since: 2 },
  { name: "operation", since: 1, isJournal: true },
  { name: "tool_run", since: 1, isJournal: true },
];

/**
 * What a plan reads. SQLite believes what a page says of itself: one that was overwritten may read as an empty or another table.
 * Thousands of rows take milliseconds.
 */
export function checkTables(store: Store, schema: number): void {
  const found = store.rows<{ readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const there = new Set(found.map(({ name }) => name));
  for (const { name, since, isJournal } of TABLES) {
    if (since > schema) continue;
    if (!there.has(name)) throw tornLedger(store.path, `its table ${name} is missing`);
    if (!isJournal) report(store, store.rows(`PRAGMA integrity_check(${name})`));
  }
}

/** That no page is damaged or left over, as where a part of a table stands for the whole. It reads the whole file. */
export function checkPages(store: Store): void {
  report(store, store.rows("PRAGMA quick_check(1)"));
}

/** The same, and that every index says what its table says. */
export function checkEverything(store: Store): void {
  report(store, store.rows("PRAGMA integrity_check(1)"));
}

function report(store: Store, rows: readonly Readonly<Record<string, string>>[]): void {
  const [found] = rows.flatMap((row) => Object.values(row));
  if (found !== "ok") throw tornLedger(store.path, found?.replaceAll("\n", ", "));
}
