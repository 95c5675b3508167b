// The options of the commands that look behind a plan (explain) and back from an apply (invert).
import type { Command } from "commander";
import type { Session } from "./command.ts";
import { addFormats } from "./format-options.ts";
import { collect } from "./option-values.ts";
import { type Finish, LEDGER, MAPPING } from "./program-options.ts";

export function addExplain(program: Command, session: Session, finish: Finish): void {
  program
    .command("explain")
    .description("why the plan does with one object what it does: records, settings, rules, ledger")
    .argument("<words...>", "archive 12, run 45, usage 44, spool 7, spool SP-0007, or any address of a plan")
    .option(...MAPPING)
    .option(...LEDGER)
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      `
Examples:
  reconcile explain run 45
  reconcile explain spool SP-0007
  reconcile explain usage/44.7@20261120T114506Z`,
    )
    .action((words, options) =>
      finish(import("./explain-command.ts").then((it) => it.explainCommand(words, options, session))),
    );
}

export function addInvert(program: Command, session: Session, finish: Finish): void {
  addFormats(program.command("invert"))
    .description("write the plan that takes back what an apply did; nothing is written to the servers")
    .argument("<report.json>", "what `apply --report` wrote")
    .option(...MAPPING)
    .option("--plan <file>", "the plan that was applied; else looked for beside the report")
    .option("--out <file>", "save the inverse plan for review and apply")
    .option("--only <glob>", "only operations with such an address, and what they need (repeatable)", collect)
    .option(
      "--except <glob>",
      "without operations with such an address, and what needs them (repeatable)",
      collect,
    )
    .addHelpText(
      "after",
      `
Grams go back as corrections of their usage rows, values and places to what the plan saw before. Parts, stock items and
spools that were made stay and are named. What somebody changed or counted since is left alone by the apply.

Example:
  reconcile invert report.json --plan plan.json --out inverse.json
  reconcile apply inverse.json`,
    )
    .action((path, options) =>
      finish(import("./invert-command.ts").then((it) => it.invertCommand(path, options, session))),
    );
}
