// `reconcile ledger list | show | history`: what the ledger remembers.
import { type LedgerReader, openLedger } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import { type CommandResult, type LedgerOption, ledgerPath, type Session } from "./command.ts";
import { type Rows, renderTable } from "./table.ts";

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
    return { document: page, text: renderTable(page, columns, "booking") };
  });
}

export async function ledgerHistoryCommand(options: LedgerListOptions, session: Session): CommandResult {
  return read(options, session, async (ledger) => {
    const page = ledger.listToolRuns({ limit: options.limit, offset: options.offset });
    const columns = ["id", "started_at", "ended_at", "exit", "tool", "plan", "command"] as const;
    return { document: page, text: renderTable(page, columns, "run of the tool") };
  });
}

export async function ledgerShowCommand(
  address: string,
  options: LedgerOption & { readonly json?: boolean },
  session: Session,
): CommandResult {
  return read(options, session, async (ledger) => {
    const history = ledger.showAddress(address);
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
        ? renderTable(alone(booking), ["run", "archive", "part", "stock", "batch", "via", "at"], "booking")
        : renderTable(alone(usage), ["row", "stock", "grams", "corrections", "via", "at"], "usage row"),
      renderTable(
        journal,
        ["address", "attempt", "state", "outcome", "why", "sent_at", "closed_at"],
        "attempt",
      ),
    ].join("\n");
    return { document: history, text };
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
  const ledger = openLedger(ledgerPath(options, session), { clock: session.host.clock, mode: "read" });
  try {
    const { document, text } = await answer(ledger);
    await session.output.document(options.json ? `${JSON.stringify(document, null, 2)}\n` : text);
    return "ok";
  } finally {
    ledger.close();
  }
}
