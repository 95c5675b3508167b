// The use case `ledger backup`: a consistent copy of the ledger, with what proves that it arrived whole.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { dirname, format, parse, resolve } from "node:path";
import { backUpLedger } from "../ledger/back-up.ts";
import { refuseRemains } from "../ledger/check-remains.ts";
import { translateFileError } from "../ledger/file-error.ts";
import { ReconcileError } from "../model/errors.ts";
import { compactInstant, type Instant } from "../model/instant.ts";

export interface Backup {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export async function backUp(ledger: string, destination: string): Promise<Backup> {
  refuseRemains(ledger);
  if (!existsSync(ledger))
    throw new ReconcileError("failure", {
      object: `ledger ${ledger}`,
      happened: "there is none, so there is nothing to copy",
      next: "The first apply makes one; name another with --ledger.",
    });
  if (existsSync(destination)) throw taken(destination);
  makeFolder(destination);
  if (backUpLedger(ledger, destination) === "exists") throw taken(destination);
  return { path: destination, ...(await measure(destination)) };
}

/** `state/ledger.sqlite3` → `state/ledger-20261120T120000Z.sqlite3`: beside it, and in order of time. */
export function nameBeside(ledger: string, at: Instant, word = ""): string {
  const { dir, name, ext } = parse(ledger);
  return format({ dir, name: `${name}-${word}${compactInstant(at)}`, ext });
}

function makeFolder(destination: string): void {
  try {
    mkdirSync(dirname(resolve(destination)), { recursive: true });
  } catch (error) {
    throw translateFileError(destination, error);
  }
}

function taken(destination: string): ReconcileError {
  return new ReconcileError("invalid", {
    object: destination,
    happened: "the file exists",
    next: "Name another: a backup never replaces a file.",
  });
}

async function measure(path: string): Promise<Omit<Backup, "path">> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
