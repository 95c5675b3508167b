// A copy of a ledger as one commit left it, also while an apply writes to it.
import { checkEverything } from "./check-file.ts";
import { removeDatabase } from "./create-file.ts";
import { translateOpeningError } from "./file-error.ts";
import { identifyFile } from "./identify-file.ts";
import { openStoreToRead } from "./open-store.ts";
import { publishFile } from "./publish-file.ts";
import { Store } from "./store.ts";

/** `exists`: the name is taken, and that file stays as it is. */
export function backUpLedger(path: string, destination: string): "made" | "exists" {
  const unfinished = `${destination}.${process.pid}.part`;
  removeDatabase(unfinished);
  try {
    copyLedger(path, unfinished);
    checkCopy(path, unfinished);
    return publishFile(unfinished, destination) === "published" ? "made" : "exists";
  } finally {
    removeDatabase(unfinished);
  }
}

/** One read transaction, which writers do not wait for; the copy has no WAL that could be forgotten. */
function copyLedger(path: string, unfinished: string): void {
  const store = openStoreToRead(path, Store);
  try {
    identifyFile(store);
    // It forbids writing to other files too.
    store.script(["PRAGMA query_only = OFF"]);
    store.prepare("VACUUM INTO ?").run(unfinished);
  } catch (error) {
    throw translateOpeningError(path, error);
  } finally {
    store.abandon();
  }
}

/** What is damaged is not worth a name: whoever needs a backup finds out too late. */
function checkCopy(path: string, unfinished: string): void {
  const store = openStoreToRead(unfinished, Store, path);
  try {
    checkEverything(store);
  } finally {
    store.abandon();
  }
}
