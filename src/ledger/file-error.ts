// Says what is wrong with a ledger file in words a person can act on.
import { SQLiteError } from "bun:sqlite";
import { ReconcileError } from "../model/errors.ts";

const REBUILD =
  "Move it away: a ledger is a fast memory, the next plan recognises in the inventory what was booked";

export function notALedger(path: string, happened: string, cause?: unknown): ReconcileError {
  return new ReconcileError(
    "failure",
    { object: `ledger ${path}`, happened, next: `${REBUILD}.` },
    { cause },
  );
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
  if (code.startsWith("SQLITE_CORRUPT")) return notALedger(path, "the file is torn", error);
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new ReconcileError(
      "locked",
      { object, happened: "another process is writing to it", next: "Run this again in a moment." },
      { cause: error },
    );
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL|AUTH)/.test(code)) return notOpened(path, error);
  return error;
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
