// `reconcile lock show | break`: who holds the ledger, and the way out when that process is dead.
import { existsSync } from "node:fs";
import type { LeaseHeld } from "../ledger/lease.ts";
import { judgeLease, type Liveness, looksDead } from "../ledger/lease-state.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import { type Instant, millisOf } from "../model/instant.ts";
import { type CommandResult, type LedgerOption, ledgerPath, type Session } from "./command.ts";

export interface LockShowOptions extends LedgerOption {
  readonly json?: boolean;
}

export interface LockBreakOptions extends LedgerOption {
  readonly yes?: boolean;
}

export async function lockShowCommand(options: LockShowOptions, session: Session): CommandResult {
  const path = ledgerPath(options, session);
  const now = session.host.clock.now();
  const held = readHeld(path, session);
  if (options.json)
    await session.output.document(`${JSON.stringify(documentOf(path, held, now), null, 2)}\n`);
  else await session.output.document(held === undefined ? nothingHeld(path) : describe(path, held, now));
  return "ok";
}

export async function lockBreakCommand(options: LockBreakOptions, session: Session): CommandResult {
  const { host, output } = session;
  const path = ledgerPath(options, session);
  const held = readHeld(path, session);
  if (held === undefined) {
    await output.document(nothingHeld(path));
    return "ok";
  }
  await output.note(`${describe(path, held, host.clock.now())}\n${meaningOf(held)}`);
  if (!options.yes) await askFirst(held, session);
  const ledger = openLedger(path, { clock: host.clock, mode: "write", random: host.random });
  try {
    if (!ledger.lease.breakOff(held)) throw changedHands(path);
  } finally {
    ledger.close();
  }
  await output.document(
    `The lock of ${held.holder} is broken. Run apply again: it takes up what was left open.\n`,
  );
  return "ok";
}

/** A question and its answer must not make a ledger where there is none. */
function readHeld(path: string, { host }: Session): LeaseHeld | undefined {
  const ledger = openLedger(path, { clock: host.clock, mode: "read" });
  try {
    return ledger.leaseHeld();
  } finally {
    ledger.close();
  }
}

async function askFirst(held: LeaseHeld, session: Session): Promise<void> {
  if (!session.output.isTerminal)
    throw unasked("there is no terminal to ask on", "Say --yes if this is what you want.");
  const reply = await session.ask(`Break the lock of ${held.holder}? Only \`yes\` is accepted: `);
  if (reply.kind === "given" && reply.text.trim() === "yes") return;
  if (reply.kind === "nobody") throw unasked("nobody can answer here", "Say --yes if this is what you want.");
  throw new ReconcileError(reply.kind === "stopped" ? (session.signal.exit() ?? "interrupted") : "failure", {
    object: "lock break",
    happened: "not confirmed",
    next: "The lock stands.",
  });
}

function unasked(happened: string, next: string): ReconcileError {
  return new ReconcileError("invalid", { object: "lock break", happened, next: `${next} The lock stands.` });
}

function changedHands(path: string): ReconcileError {
  return new ReconcileError("locked", {
    object: `ledger ${path}`,
    happened: "the lock changed hands while you looked",
    next: "Look again: reconcile lock show.",
  });
}

function nothingHeld(path: string): string {
  return existsSync(path)
    ? `Nothing is locked: no apply holds ${path}.\n`
    : `Nothing is locked: there is no ledger at ${path}.\n`;
}

function documentOf(path: string, held: LeaseHeld | undefined, now: Instant): unknown {
  if (held === undefined) return { ledger: path, locked: false };
  const state = judgeLease(held, now);
  return {
    ledger: path,
    locked: true,
    holder: held.holder,
    since: held.since,
    heartbeat: held.heartbeat,
    expires: held.expires,
    expires_in_seconds: secondsBetween(now, held.expires),
    state,
    looks_dead: looksDead(state),
  };
}

function describe(path: string, held: LeaseHeld, now: Instant): string {
  const left = secondsBetween(now, held.expires);
  const silence = secondsBetween(held.heartbeat, now);
  const rows = [
    ["ledger", path],
    ["holder", held.holder],
    ["since", held.since],
    ["heartbeat", silence < 0 ? `${held.heartbeat}, in the future` : `${held.heartbeat}, ${silence} s ago`],
    ["expires", left > 0 ? `${held.expires}, in ${left} s` : `${held.expires}, ${-left} s ago`],
    ["state", IN_WORDS[judgeLease(held, now)]],
  ];
  return `${rows.map(([name = "", value]) => `${name.padEnd(9)}  ${value}`).join("\n")}\n`;
}

const IN_WORDS: Readonly<Record<Liveness, string>> = {
  alive: "its heart beats: it is at work",
  silent: "it looks dead: it has been silent for longer than two heartbeats",
  ended: "it looks dead, and its lock has ended: the next apply takes it over",
  ahead: "nobody can tell: a clock was set back, or that machine's clock is ahead of this one's",
};

function meaningOf({ holder }: LeaseHeld): string {
  return [
    `Breaking the lock lets another apply begin at once. Should ${holder} still live, it cannot write to the ledger any more and`,
    "stops at its next step; a request that it has already sent may still arrive, and the next apply looks for it.",
  ].join("\n");
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((millisOf(to) - millisOf(from)) / 1000);
}
