// The use case `ledger verify`: the ledger beside both systems, read whole. It writes nothing, anywhere.
import { existsSync } from "node:fs";
import { openLedger } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import { compareBookings } from "./compare-bookings.ts";
import { compareFacts, sum } from "./compare-facts.ts";
import { compareUsage } from "./compare-usage.ts";
import type { Comparison } from "./difference.ts";
import { type ProofRequest, readProof } from "./read-proof.ts";

export interface VerifyRequest extends ProofRequest {
  readonly ledgerPath: string;
}

export interface Verification extends Comparison {
  readonly path: string;
  readonly lineage: string | null;
}

export async function verifyLedger(request: VerifyRequest): Promise<Verification> {
  const { ledgerPath, host, loaded } = request;
  const { view, rows, holder } = readAll(request);
  if (view.lineage === undefined && !existsSync(ledgerPath)) throw absent(ledgerPath);
  const proof = await readProof(request);
  const compared = sum([
    compareBookings(rows, proof, loaded.mapping.instance),
    compareUsage(view.usage, proof),
    compareFacts(view, proof),
  ]);
  const notes = [
    ...(holder === undefined ? [] : [`${holder} holds the lock: what it writes meanwhile may differ.`]),
    ...doubts(view),
    ...compared.notes,
  ];
  host.progress({ stage: "comparing" });
  return { ...compared, path: ledgerPath, lineage: view.lineage ?? null, notes };
}

/** As one state, and whole to the last page. */
function readAll({ ledgerPath, host }: VerifyRequest) {
  const ledger = openLedger(ledgerPath, { clock: host.clock, mode: "read" });
  try {
    ledger.checkEverything();
    return {
      view: ledger.ledgerView(),
      rows: ledger.listBookings({ limit: Number.MAX_SAFE_INTEGER, offset: 0 }).rows,
      holder: ledger.leaseHeld()?.holder,
    };
  } finally {
    ledger.close();
  }
}

function doubts({ inDoubt }: LedgerView): string[] {
  if (inDoubt.length === 0) return [];
  const named = inDoubt.slice(0, 3).map(({ address }) => address);
  const more = inDoubt.length > named.length ? ", …" : "";
  return [
    `${inDoubt.length} writes were sent and have no known result (${named.join(", ")}${more}): apply looks them up.`,
  ];
}

function absent(path: string): ReconcileError {
  return new ReconcileError("failure", {
    object: `ledger ${path}`,
    happened: "there is none to compare",
    next: "Make it from the servers with `reconcile ledger rebuild`, or name another with --ledger.",
  });
}
