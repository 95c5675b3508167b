// Looks whether a ledger file is whole, before anything is believed of it.
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { notALedger, tornLedger } from "./file-error.ts";
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

/** Every page and every index, and that no page is left over, as where a part of a table stands for the whole. It reads the whole file. */
export function checkEverything(store: Store): void {
  report(store, store.rows("PRAGMA integrity_check(1)"));
}

function report(store: Store, rows: readonly Readonly<Record<string, string>>[]): void {
  const [found] = rows.flatMap((row) => Object.values(row));
  if (found !== "ok") throw tornLedger(store.path, found?.replaceAll("\n", ", "));
}

/**
 * Before SQLite sees it. Without its file nobody can read what a killed process left in the WAL; with an empty or a new file SQLite
 * throws it away. Where there is no WAL the file must be as long as its first page says: what is missing at its end SQLite reads as
 * zeros, which may be free pages as well.
 */
export function refuseRemains(path: string): void {
  const wal = `${path}-wal`;
  const size = sizeOf(path);
  if (size === 0) throw notALedger(path, "the file is empty");
  const hasWal = () => (sizeOf(wal) ?? 0) > 0;
  if (hasWal() && !existsSync(path))
    throw tornLedger(path, `only ${wal} is there, and the file that it belongs to is gone`);
  // Another process may be filling the file from its WAL just now.
  if (size === undefined || hasWal() || !isCut(path) || hasWal()) return;
  throw tornLedger(path, "it is shorter than its first page says");
}

/** https://sqlite.org/fileformat.html#the_database_header */
function isCut(path: string): boolean {
  const header = new DataView(new ArrayBuffer(32));
  const file = openForLooking(path);
  // Whoever opens it for good says why it cannot be opened.
  if (file === undefined) return false;
  try {
    const read = readSync(file, header, 0, 32, 0);
    const isDatabase = read === 32 && header.getUint32(0) === SQLITE;
    const page = header.getUint16(16) === 1 ? 65_536 : header.getUint16(16);
    return isDatabase && fstatSync(file).size < page * header.getUint32(28);
  } finally {
    closeSync(file);
  }
}

/** "SQLi", as every database begins. */
const SQLITE = 0x53514c69;

function openForLooking(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch {
    return undefined;
  }
}

/** `undefined`: there is no such file, or it cannot be looked at. */
function sizeOf(path: string): number | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
