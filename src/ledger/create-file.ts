// Makes the file of a new ledger: under another name until it is whole, so that an empty or half file is never a new ledger.
import { rmSync } from "node:fs";
import type { Clock } from "../model/clock.ts";
import { translateFileError } from "./file-error.ts";
import { initialise } from "./migrate.ts";
import { makeDurable, makeStore } from "./open-store.ts";
import { publishFile } from "./publish-file.ts";
import { QueryStore } from "./query-store.ts";

export interface NewLedger {
  readonly clock: Clock;
  readonly random: () => string;
}

/** Where another process made one meanwhile, that one stands. */
export function createLedgerFile(path: string, { clock, random }: NewLedger): void {
  const unfinished = `${path}.${process.pid}-${random()}.part`;
  try {
    const store = makeStore(path, QueryStore, unfinished);
    try {
      makeDurable(store);
      store.transaction(() => initialise(store, clock, random()));
    } finally {
      store.close();
    }
    publishFile(unfinished, path);
  } catch (error) {
    const told = translateFileError(path, error);
    discardDatabase(unfinished);
    throw told;
  }
}

/** The reason it could not be made may be the reason it cannot be removed; the first one is what people need. */
function discardDatabase(path: string): void {
  try {
    removeDatabase(path);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

/** A database and what SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${suffix}`, { force: true });
}
