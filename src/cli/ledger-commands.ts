// `reconcile ledger list | show | history`: what the ledger remembers.
import { existsSync } from "node:fs";
import type { AddressHistory } from "../ledger/history.ts";
import { type LedgerReader, openLedger } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import { type CommandResult, type LedgerOption, ledgerPath, type Session } from "./command.ts";
import { type Rows, renderTable } from "./table.ts";

const MOST_NAMED = 12;

export interface LedgerListOptions extends LedgerOption {
  readonly json?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export async function ledgerListCommand(
  glob: string | undefined,
  options: LedgerListOptions,
  session: Session,
): CommandResult {
  return read(options, session, async (ledger) => {
    const { limit, offset } = options;
    const page = ledger.listBookings(glob === undefined ? { limit, offset } : { glob, limit, offset });
    const columns = ["run", "archive", "part", "stock", "batch", "via", "at"] as const;
    return { document: page, text: renderTable(page, columns, "bookings") };
  });
}

export async function ledgerHistoryCommand(options: LedgerListOptions, session: Session): CommandResult {
  return read(options, session, async (ledger) => {
    const page = ledger.listToolRuns({ limit: options.limit, offset: options.offset });
    const columns = ["id", "started_at", "ended_at", "exit", "tool", "plan", "command"] as const;
    return { document: page, text: renderTable(page, columns, "runs of the tool") };
  });
}

export async function ledgerShowCommand(
  address: string,
  options: LedgerOption & { readonly json?: boolean },
  session: Session,
): CommandResult {
  return read(options, session, async (ledger) => {
    const history = ledger.showAddress(address) ?? showByNumber(ledger, address);
    if (history === undefined)
      throw new ReconcileError("failure", {
        object: address,
        happened: "the ledger knows nothing under this address",
        next: "List what it knows: reconcile ledger list.",
      });
    const journal = { rows: history.journal, total: history.journal.length };
    const { booking, usage } = history;
    const text = [
      usage === undefined
        ? renderTable(alone(booking), ["run", "archive", "part", "stock", "batch", "via", "at"], "bookings")
        : renderTable(alone(usage), ["row", "stock", "grams", "corrections", "via", "at"], "usage rows"),
      renderTable(
        journal,
        ["address", "attempt", "state", "outcome", "why", "sent_at", "closed_at"],
        "attempts",
      ),
    ].join("\n");
    return { document: history, text };
  });
}

/** `run-45` is enough where only one print has had this number. */
function showByNumber(ledger: LedgerReader, address: string): AddressHistory | undefined {
  const run = /^(?:stock\/)?((?:run|archive)-\d+)$/.exec(address)?.[1];
  if (run === undefined) return undefined;
  const { rows, total } = ledger.listBookings({ glob: `${run}@*`, limit: MOST_NAMED, offset: 0 });
  const [only] = rows;
  if (only !== undefined && total === 1) return ledger.showAddress(only.run);
  if (total === 0) return undefined;
  throw new ReconcileError("failure", {
    object: address,
    happened: `${total} prints have had this number`,
    next: `Name one of: ${rows.map((row) => row.run).join(", ")}.`,
  });
}

function alone<Row>(row: Row | undefined): Rows<Row> {
  return row === undefined ? { rows: [], total: 0 } : { rows: [row], total: 1 };
}

interface Answer {
  readonly document: unknown;
  readonly text: string;
}

async function read(
  options: LedgerOption & { readonly json?: boolean },
  session: Session,
  answer: (ledger: LedgerReader) => Promise<Answer>,
): CommandResult {
  const path = ledgerPath(options, session);
  if (!existsSync(path))
    await session.output.note(`There is no ledger at ${path}; the first apply makes one.`);
  const ledger = openLedger(path, { clock: session.host.clock, mode: "read" });
  try {
    const { document, text } = await answer(ledger);
    await session.output.document(options.json ? `${JSON.stringify(document, null, 2)}\n` : text);
    return "ok";
  } finally {
    ledger.close();
  }
}
