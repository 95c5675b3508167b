// The use case `ledger rebuild`: a new ledger from what both systems prove. It writes nothing to them.
import { existsSync } from "node:fs";
import { backUpLedger } from "../ledger/back-up.ts";
import { removeDatabase } from "../ledger/create-file.ts";
import { translateFileError } from "../ledger/file-error.ts";
import type { Learned } from "../ledger/learned.ts";
import { type Ledger, openLedger } from "../ledger/open-ledger.ts";
import { publishFile } from "../ledger/publish-file.ts";
import { ReconcileError } from "../model/errors.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import { nameBeside } from "./back-up-ledger.ts";
import { type OldLedger, putAside, withOldLedger } from "./open-old-ledger.ts";
import { type ProofRequest, readProof } from "./read-proof.ts";
import { type Kept, keepUnprovable, NOTHING_KEPT } from "./unprovable-memory.ts";

export interface RebuildRequest extends ProofRequest {
  /** The ledger that was lost, or is to be replaced. */
  readonly ledgerPath: string;
  /** Absent: beside the old one, or in its place where there is none. */
  readonly out?: string;
  readonly isReplacing: boolean;
  readonly command: string;
}

export interface Rebuilt {
  readonly path: string;
  /** Where the old ledger lies now, where it was replaced. */
  readonly backup?: string;
  readonly old: OldLedger["kind"];
  /** Why the old one could not be read. */
  readonly torn?: string;
  readonly view: LedgerView;
  /** What only the old ledger knew and nothing contradicts. */
  readonly kept: Kept;
  /** It stands where the next command looks for it. */
  readonly isInPlace: boolean;
  /** The journal of the old ledger goes on. */
  readonly hasJournal: boolean;
}

/** What the new ledger holds. */
interface Memory {
  readonly learned: readonly Learned[];
  readonly fullRead: Parameters<Ledger["replaceMemory"]>[1];
}

export async function rebuildLedger(request: RebuildRequest): Promise<Rebuilt> {
  const { host, ledgerPath, isReplacing } = request;
  return await withOldLedger({ host, path: ledgerPath, isReplaced: isReplacing }, async (old) => {
    const path = destinationOf(request, old);
    const backup = isReplacing && old.kind !== "absent" ? backupName(request) : undefined;
    const proof = await readProof(request);
    const kept = old.kind === "whole" ? keepUnprovable(old.view, proof) : NOTHING_KEPT;
    const memory = { learned: [...learnedFrom(proof), ...learnedFrom(kept)], fullRead: proof.fullRead };
    const held = old.kind === "whole" ? old.held : undefined;
    const view =
      held !== undefined && backup !== undefined
        ? renew(request, held, { backup, memory })
        : makeAnew(request, path, { backup, memory });
    return {
      path,
      ...(backup === undefined ? {} : { backup }),
      old: old.kind,
      ...(old.kind === "torn" ? { torn: old.why } : {}),
      view,
      kept,
      isInPlace: path === ledgerPath,
      hasJournal: held !== undefined,
    };
  });
}

function destinationOf({ ledgerPath, out, isReplacing, host }: RebuildRequest, old: OldLedger): string {
  if (isReplacing || (out === undefined && old.kind === "absent")) return ledgerPath;
  const path = out ?? nameBeside(ledgerPath, host.clock.now(), "rebuilt-");
  if (existsSync(path)) throw taken(path);
  return path;
}

function backupName({ ledgerPath, host }: RebuildRequest): string {
  const backup = nameBeside(ledgerPath, host.clock.now(), "replaced-");
  if (existsSync(backup)) throw taken(backup);
  return backup;
}

interface Replacement<Backup> {
  readonly backup: Backup;
  readonly memory: Memory;
}

/** A file that is whole stays: whoever has it open sees one state or the other, and its lease goes on fencing former holders off. */
function renew(
  { ledgerPath, command, host }: RebuildRequest,
  held: Ledger,
  { backup, memory }: Replacement<string>,
): LedgerView {
  if (backUpLedger(ledgerPath, backup) === "exists") throw taken(backup);
  return fill(held, { command, version: host.version, memory });
}

function makeAnew(
  { ledgerPath, command, host }: RebuildRequest,
  path: string,
  { backup, memory }: Replacement<string | undefined>,
): LedgerView {
  const unfinished = `${path}.${process.pid}.rebuild`;
  removeDatabase(unfinished);
  try {
    const ledger = openLedger(unfinished, { clock: host.clock, mode: "write", random: host.random });
    let view: LedgerView;
    try {
      ledger.lease.acquire(host.holder);
      view = fill(ledger, { command, version: host.version, memory });
    } finally {
      ledger.close();
    }
    if (backup !== undefined) putAside(ledgerPath, backup);
    if (publishFile(unfinished, path) === "exists") throw taken(path);
    return view;
  } catch (error) {
    throw translateFileError(path, error);
  } finally {
    removeDatabase(unfinished);
  }
}

function fill(
  ledger: Ledger,
  {
    command,
    version,
    memory,
  }: { readonly command: string; readonly version: string; readonly memory: Memory },
): LedgerView {
  const run = ledger.toolRuns.start({ command, tool: version });
  ledger.replaceMemory(memory.learned, memory.fullRead);
  ledger.toolRuns.end(run, { exit: "ok" });
  return ledger.ledgerView();
}

function taken(path: string): ReconcileError {
  return new ReconcileError("invalid", {
    object: path,
    happened: "the file exists",
    next: "Name another with --out; only --replace puts a new ledger in the place of the old one.",
  });
}

function* learnedFrom({ bookings, usage, facts }: Kept): Generator<Learned> {
  for (const booking of bookings) yield { booking, facts: [] };
  for (const row of usage) yield { usage: row, facts: [] };
  yield { facts };
}
