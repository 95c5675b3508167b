// Opens the ledger's file as a SQLite connection.
import { constants, Database } from "bun:sqlite";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { translateFileError } from "./file-error.ts";
import { Store } from "./store.ts";

const PATIENCE = "PRAGMA busy_timeout = 5000";

/** @param named the ledger that errors speak of, where the file is a copy of it */
export function openStoreToRead(path: string, named = path): Store {
  return openStore(named, () => openExisting(path));
}

export function openStoreToWrite(path: string): Store {
  return openStore(path, () => openWriting(path, false));
}

/** A file that is not there yet, for a ledger that will be called `path`. */
export function makeStore(path: string, file: string): Store {
  return openStore(path, () => {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    return openWriting(file, true);
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

function openStore(path: string, open: () => Database): Store {
  try {
    return new Store(path, open());
  } catch (error) {
    throw translateFileError(path, error);
  }
}
