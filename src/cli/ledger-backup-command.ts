// `reconcile ledger backup`: a copy of the ledger that is whole, whatever is being written meanwhile.
import { backUp, nameBeside } from "../app/back-up-ledger.ts";
import { type CommandResult, type LedgerOption, ledgerPath, type Session } from "./command.ts";

export interface LedgerBackupOptions extends LedgerOption {
  readonly json?: boolean;
}

export async function ledgerBackupCommand(
  file: string | undefined,
  options: LedgerBackupOptions,
  session: Session,
): CommandResult {
  const path = ledgerPath(options, session);
  const made = await backUp(path, file ?? nameBeside(path, session.host.clock.now()));
  await session.output.document(
    options.json
      ? `${JSON.stringify(made, null, 2)}\n`
      : `${made.path}\n${made.bytes} bytes\nsha256 ${made.sha256}\n`,
  );
  return "ok";
}
