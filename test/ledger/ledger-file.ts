// A ledger file in a directory of its own, and shorthand to open it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Ledger, openLedger } from "../../src/ledger/open-ledger.ts";
import type { Clock } from "../../src/model/clock.ts";

const made: string[] = [];

export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "reconcile-ledger-"));
  made.push(directory);
  return directory;
}

export function newLedgerPath(): string {
  return join(newDirectory(), "state", "ledger.sqlite3");
}

export function removeDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** With everything below it, as soon as nobody needs it. */
export function removeDirectoryOf(ledgerPath: string): void {
  const directory = dirname(dirname(ledgerPath));
  const at = made.indexOf(directory);
  if (at >= 0) made.splice(at, 1);
  rmSync(directory, { recursive: true, force: true });
}

export function openToWrite(path: string, clock: Clock): Ledger {
  return openLedger(path, { clock, mode: "write", random: () => "lineage-1" });
}

/** Opened, with the lease. */
export function takeLedger(path: string, clock: Clock, holder = "test:1"): Ledger {
  const ledger = openToWrite(path, clock);
  ledger.lease.acquire(holder);
  return ledger;
}
