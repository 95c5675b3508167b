// The commands about the ledger and its lock, with their options.
import { type Command, Option } from "commander";
import type { Session } from "./command.ts";
import { type Finish, LEDGER, MAPPING, wholeNumber } from "./program-options.ts";

export function addLedgerCommands(program: Command, session: Session, finish: Finish): void {
  const ledger = program
    .command("ledger")
    .description("look into the ledger, check it, copy it, make it again")
    .helpCommand(false);
  const paged = (command: Command) =>
    command
      .option(...LEDGER)
      .option("--limit <n>", "rows", wholeNumber, 50)
      .option("--offset <n>", "rows to leave out first", wholeNumber, 0)
      .option("--json", "as JSON");
  paged(ledger.command("list"))
    .description("bookings: which print is which stock item")
    .argument("[glob]", "over the run's address, such as run-45@*")
    .action((glob, options) =>
      finish(import("./ledger-commands.ts").then((it) => it.ledgerListCommand(glob, options, session))),
    );
  ledger
    .command("show")
    .description("everything under one address: the booking and every attempt")
    .argument("<address>")
    .option(...LEDGER)
    .option("--json", "as JSON")
    .action((address, options) =>
      finish(import("./ledger-commands.ts").then((it) => it.ledgerShowCommand(address, options, session))),
    );
  paged(ledger.command("history"))
    .description("every run of the tool that wrote")
    .action((options) =>
      finish(import("./ledger-commands.ts").then((it) => it.ledgerHistoryCommand(options, session))),
    );
  addLedgerUpkeep(ledger, session, finish);
}

function addLedgerUpkeep(ledger: Command, session: Session, finish: Finish): void {
  ledger
    .command("verify")
    .description("compare the ledger with both systems, and list what one knows and the other does not")
    .option(...MAPPING)
    .option(...LEDGER)
    .option("--json", "as JSON")
    .action((options) =>
      finish(import("./ledger-verify-command.ts").then((it) => it.ledgerVerifyCommand(options, session))),
    );
  ledger
    .command("rebuild")
    .description("make a lost or torn ledger again from what both systems prove; writes nothing to them")
    .option(...MAPPING)
    .option(...LEDGER)
    .addOption(
      new Option("--out <file>", "where to write the new ledger (beside the old one)").conflicts("replace"),
    )
    .option("--replace", "put it in the old one's place, and keep the old one as a backup")
    .option("--json", "the result as JSON")
    .action((options) =>
      finish(import("./ledger-rebuild-command.ts").then((it) => it.ledgerRebuildCommand(options, session))),
    );
  ledger
    .command("backup")
    .description("copy the ledger as it is at one moment, also while an apply runs")
    .argument("[file]", "a new file (beside the ledger, named after the moment)")
    .option(...LEDGER)
    .option("--json", "path, size and sha256 as JSON")
    .action((file, options) =>
      finish(
        import("./ledger-backup-command.ts").then((it) => it.ledgerBackupCommand(file, options, session)),
      ),
    );
}

export function addLockCommands(program: Command, session: Session, finish: Finish): void {
  const lock = program
    .command("lock")
    .description("who holds the ledger, and the way out when that process is dead")
    .helpCommand(false);
  lock
    .command("show")
    .description("who applies now, since when, and whether it still lives")
    .option(...LEDGER)
    .option("--json", "as JSON")
    .action((options) =>
      finish(import("./lock-commands.ts").then((it) => it.lockShowCommand(options, session))),
    );
  lock
    .command("break")
    .description("end the lock of an apply that was killed, instead of waiting until it ends by itself")
    .option(...LEDGER)
    .option("--yes", "do not ask; needed where there is no terminal")
    .addHelpText(
      "after",
      `
A killed apply's lock ends by itself a minute after its last heartbeat. Nothing is lost either way: the next apply looks up what was sent.`,
    )
    .action((options) =>
      finish(import("./lock-commands.ts").then((it) => it.lockBreakCommand(options, session))),
    );
}
