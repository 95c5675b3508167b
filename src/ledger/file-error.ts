// Says what is wrong with a ledger file in words a person can act on.
import { SQLiteError } from "bun:sqlite";
import { ReconcileError } from "../model/errors.ts";

const REBUILD =
  "Make it again from the servers: `reconcile ledger rebuild --replace` writes a new one and keeps this file beside it";

/** Errors after which a file is worth no more than what a rebuild makes of the servers. */
const torn = new WeakSet<ReconcileError>();

export function isTornLedger(error: unknown): boolean {
  return error instanceof ReconcileError && torn.has(error);
}

/** The ledger was damaged: part of it is missing or is not what was written. */
export function tornLedger(path: string, detail?: string, cause?: unknown): ReconcileError {
  const happened = detail === undefined ? "the file is torn" : `the file is torn: ${detail}`;
  return remembered(
    new ReconcileError("failure", { object: `ledger ${path}`, happened, next: `${REBUILD}.` }, { cause }),
  );
}

/** Nothing of a ledger can be read in it: it was damaged from its first page on, or never was one. */
export function notALedger(path: string, happened: string, cause?: unknown): ReconcileError {
  const next = `If this should be the ledger: ${REBUILD.charAt(0).toLowerCase()}${REBUILD.slice(1)}. Else name another with --ledger.`;
  return remembered(new ReconcileError("failure", { object: `ledger ${path}`, happened, next }, { cause }));
}

function remembered(error: ReconcileError): ReconcileError {
  torn.add(error);
  return error;
}

/** It is whole, and somebody else's: it must not be put aside either. */
export function foreignDatabase(path: string): ReconcileError {
  return new ReconcileError("failure", {
    object: `ledger ${path}`,
    happened: "the file is another program's database",
    next: "Name the ledger with --ledger; where it is lost, `reconcile ledger rebuild` makes it again from the servers.",
  });
}

export function newerLedger(path: string, schema: number, known: number): ReconcileError {
  return new ReconcileError("failure", {
    object: `ledger ${path}`,
    happened: `it has schema ${schema}, and this version of the tool knows ${known}`,
    next: "Use the version that wrote it, or a newer one.",
  });
}

/** A `ReconcileError` for what can happen to a file; anything else is a bug and stays what it is. */
export function translateFileError(path: string, error: unknown): unknown {
  if (!(error instanceof SQLiteError)) return isFolderError(error) ? notOpened(path, error) : error;
  const code = error.code ?? "";
  const object = `ledger ${path}`;
  if (code.startsWith("SQLITE_NOTADB")) return notALedger(path, "the file is not a SQLite database", error);
  // A page that ends with the file is read short.
  if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ|IOERR_CORRUPTFS)/.test(code))
    return tornLedger(path, undefined, error);
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new ReconcileError(
      "locked",
      { object, happened: "another process is writing to it", next: "Run this again in a moment." },
      { cause: error },
    );
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL|AUTH)/.test(code)) return notOpened(path, error);
  return error;
}

/** While a file is opened, whatever SQLite does not understand of it is the file's fault: a table is missing, or another one stands there. */
export function translateOpeningError(path: string, error: unknown): unknown {
  const translated = translateFileError(path, error);
  return translated instanceof SQLiteError ? tornLedger(path, translated.message, error) : translated;
}

/** A JSON text of the ledger, as it was written. */
export function parseStored<T>(path: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw tornLedger(path, "a document in it is cut", cause);
  }
}

/** The folder of a new ledger could not be made. */
function isFolderError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

function notOpened(path: string, cause: Error): ReconcileError {
  return new ReconcileError(
    "failure",
    {
      object: `ledger ${path}`,
      happened: `it cannot be opened or written (${cause.message})`,
      next: "Check that the directory exists, that this user may write there and that the disk has space.",
    },
    { cause },
  );
}
