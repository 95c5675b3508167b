// `reconcile explain`: where the values of one object come from, and why the plan does with it what it does.
import { connectForReading } from "../app/connect.ts";
import { explain } from "../app/explain.ts";
import { commitOf } from "../app/git-commit.ts";
import { readNamedFile } from "../app/read-file.ts";
import { readMapping } from "../app/read-mapping.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";
import { explanationText } from "./explain-text.ts";
import { choiceOf } from "./plan-command.ts";

export interface ExplainOptions extends MappingOption, LedgerOption {
  readonly json?: boolean;
}

export async function explainCommand(
  words: readonly string[],
  options: ExplainOptions,
  session: Session,
): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const ledger = openLedger(ledgerPath(options, session), { clock: host.clock, mode: "read" });
  try {
    const explanation = await explain({
      plan: {
        host,
        loaded,
        commit: commitOf(loaded.path),
        systems: await connectForReading(loaded.mapping, host),
        ledger: ledger.ledgerView(),
        // A window would not know what is older.
        choice: choiceOf({ refresh: "full" }),
        say: (sentence) => void output.note(sentence),
      },
      ledger,
      mappingText: await readNamedFile(loaded.path, { what: "the mapping file", next: "Run it again." }),
      words,
    });
    await output.document(
      options.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation),
    );
    return "ok";
  } finally {
    ledger.close();
  }
}
