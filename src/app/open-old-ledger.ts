// The ledger that a rebuild replaces or stands beside: whole, torn or gone.
import { existsSync, renameSync } from "node:fs";
import { isTornLedger, translateFileError } from "../ledger/file-error.ts";
import { HEARTBEAT_MILLIS } from "../ledger/lease.ts";
import { type Ledger, type LedgerReader, openLedger } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import type { Host } from "./host.ts";

export type OldLedger =
  | { readonly kind: "absent" }
  | { readonly kind: "torn"; readonly why: string }
  | {
      readonly kind: "whole";
      readonly view: LedgerView;
      /** With its lease, where it is to be replaced. */
      readonly held?: Ledger;
    };

export interface OldLedgerUse {
  readonly host: Host;
  readonly path: string;
  /** Then nobody may apply meanwhile. */
  readonly isReplaced: boolean;
}

/** Does the work while the old ledger is held, where it can be held: with a torn file nobody else can apply either. */
export async function withOldLedger<T>(
  { host, path, isReplaced }: OldLedgerUse,
  work: (old: OldLedger) => Promise<T>,
): Promise<T> {
  const ledgers: LedgerReader[] = [];
  const old = orTorn(() => {
    if (!isDatabaseThere(path)) return { kind: "absent" };
    if (!isReplaced) return look(host, path);
    const held = hold(host, path);
    ledgers.push(held);
    return { kind: "whole", view: held.ledgerView(), held };
  });
  const beat = () => old.kind === "whole" && old.held?.lease.heartbeat();
  const stopBeating = host.repeat(HEARTBEAT_MILLIS, () => void beat());
  try {
    return await work(old);
  } finally {
    stopBeating();
    for (const ledger of ledgers) ledger.close();
  }
}

function orTorn(open: () => OldLedger): OldLedger {
  try {
    return open();
  } catch (error) {
    if (isTornLedger(error) && error instanceof ReconcileError)
      return { kind: "torn", why: error.text.happened };
    throw error;
  }
}

function look(host: Host, path: string): OldLedger {
  const ledger = openLedger(path, { clock: host.clock, mode: "read" });
  try {
    ledger.checkEverything();
    return { kind: "whole", view: ledger.ledgerView() };
  } finally {
    ledger.close();
  }
}

/** What is damaged anywhere is made anew: a ledger goes on only in a file that is whole. */
function hold(host: Host, path: string): Ledger {
  const ledger = openLedger(path, { clock: host.clock, mode: "write", random: host.random });
  try {
    ledger.lease.acquire(host.holder);
    ledger.checkEverything();
    return ledger;
  } catch (error) {
    ledger.abandon();
    throw error;
  }
}

/** A killed process may leave the WAL alone. */
function isDatabaseThere(path: string): boolean {
  return ["", "-wal"].some((suffix) => existsSync(`${path}${suffix}`));
}

/** The file first: without it what lies beside it is refused, with it SQLite would read on as if nothing were missing. */
export function putAside(path: string, backup: string): void {
  try {
    for (const suffix of ["", "-wal", "-shm", "-journal"])
      if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${backup}${suffix}`);
  } catch (error) {
    throw translateFileError(path, error);
  }
}
