// Opens the ledger's file as a SQLite connection.
import { constants, Database } from "bun:sqlite";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { translateFileError, translateOpeningError } from "./file-error.ts";
import type { Store } from "./store.ts";

const PATIENCE = "PRAGMA busy_timeout = 5000";

/** `Store` where its own statements are enough, `QueryStore` where queries are compiled. */
export type KindOfStore<S extends Store> = new (path: string, database: Database) => S;

/** @param named the ledger that errors speak of, where the file is a copy of it */
export function openStoreToRead<S extends Store>(path: string, Kind: KindOfStore<S>, named = path): S {
  return opening(named, () => new Kind(named, openExisting(path)));
}

export function openStoreToWrite<S extends Store>(path: string, Kind: KindOfStore<S>): S {
  return opening(path, () => new Kind(path, openWriting(path, false)));
}

/** In a file that is not there yet, for a ledger that will be called `path`. */
export function makeStore<S extends Store>(path: string, Kind: KindOfStore<S>, file: string): S {
  return opening(path, () => {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return new Kind(path, openWriting(file, true));
  });
}

function openWriting(path: string, create: boolean): Database {
  const database = new Database(path, { create, readwrite: true });
  database.run(PATIENCE);
  return database;
}

/** WAL: readers never wait for an apply, and a commit is one fsync. FULL: a commit survives power loss. */
export function makeDurable(store: Store): void {
  store.script(["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON"]);
}

/** Read-write even for reading, so that SQLite tidies up after a killed apply; where that is forbidden, as it lies there. */
function openExisting(path: string): Database {
  const database = new Database(path, { readwrite: true, create: false });
  try {
    database.run(PATIENCE);
    database.run("PRAGMA query_only = ON");
    database.run("SELECT 1 FROM sqlite_schema");
    return database;
  } catch (error) {
    database.close();
    const wal = `${path}-wal`;
    if (existsSync(wal) && statSync(wal).size > 0) throw error;
    const flags = constants.SQLITE_OPEN_READONLY | constants.SQLITE_OPEN_URI;
    return new Database(`${pathToFileURL(resolve(path))}?immutable=1`, flags);
  }
}

function opening<S extends Store>(path: string, open: () => S): S {
  try {
    return open();
  } catch (error) {
    throw translateFileError(path, error);
  }
}

export function closingOnError<T>(store: Store, body: () => T): T {
  try {
    return body();
  } catch (error) {
    store.abandon();
    throw translateOpeningError(store.path, error);
  }
}
