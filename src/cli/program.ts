// The commands and their options. Each command's code is loaded when it runs, so that `--version` and `--help` are quick.
import { Command, CommanderError, Option } from "commander";
import type { ExitName } from "../model/errors.ts";
import type { Session } from "./command.ts";
import { addCommentCommand } from "./comment-options.ts";
import { addFormats } from "./format-options.ts";
import { addLedgerCommands, addLockCommands } from "./ledger-program.ts";
import { addLogLevel } from "./log-option.ts";
import { addNotify } from "./notify-option.ts";
import { collect } from "./option-values.ts";
import { addExplain, addInvert } from "./plan-stories.ts";
import { type Finish, LEDGER, MAPPING, wholeNumber } from "./program-options.ts";

/** Parses argv and runs the command it names. */
export async function runProgram(session: Session): Promise<ExitName> {
  let exit: ExitName = "ok";
  const said: Promise<void>[] = [];
  const program = buildProgram(session, said, async (result) => {
    exit = await result;
  });
  try {
    await program.parseAsync([...session.argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exit = error.exitCode === 0 ? "ok" : "invalid";
  }
  await Promise.all(said);
  return exit;
}

/** Commander does not wait for what it writes; `said` does. */
export function buildProgram(session: Session, said: Promise<void>[], finish: Finish): Command {
  const { output, host } = session;
  const program = new Command("reconcile")
    .description(
      "Keeps a 3D-print farm's inventory true: prints in Bambuddy become parts and stock in InvenTree, through a plan that people review and an apply that books everything exactly once.",
    )
    .version(host.version, "-V, --version", "print version and commit")
    .helpCommand(false)
    .showHelpAfterError("Say --help after a command to see its options.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void said.push(output.document(text)),
      writeErr: (text) => void said.push(output.note(text.trimEnd())),
    })
    .addHelpText("after", MAIN_HELP);
  addMappingCommands(program, session, finish);
  addPlanCommands(program, session, finish);
  addLedgerCommands(program, session, finish);
  addLockCommands(program, session, finish);
  addOtherCommands(program, session, finish);
  addHelpCommand(program);
  addLogLevel(program, session);
  return program;
}

const MAIN_HELP = `
A usual day:
  reconcile plan --out plan.json     see what would happen; nothing is written
  reconcile show plan.json           read it again, or let somebody else read it
  reconcile apply plan.json          exactly that, once

The first time:
  reconcile init                     write mapping.yaml from the running systems
  reconcile doctor                   check versions, rights and known hazards
  reconcile demo                     see all of it on simulated servers

Environment: RECONCILE_MAPPING, RECONCILE_LEDGER, RECONCILE_NOTIFY, NO_COLOR, and the variables your mapping names for its secrets.
Exit codes: 0 ok · 1 failure · 2 changes (plan --detailed-exitcode) · 3 invalid mapping or usage · 4 unreachable or refused
  5 guard refused · 6 plan stale, consumed or tampered · 7 locked · 8 partly applied · 9 in doubt · 70 bug · 130/143 interrupted`;

function addMappingCommands(program: Command, session: Session, finish: Finish): void {
  program
    .command("init")
    .description("write a commented mapping from the running systems, or from the predecessor's .env")
    .option("--from-env <file>", "translate the predecessor's .env; every variable is accounted for")
    .option("--bambuddy <url>", "URL of Bambuddy (BAMBUDDY_URL); its key is read from BAMBUDDY_API_KEY")
    .option("--inventree <url>", "URL of InvenTree (INVENTREE_URL); its token is read from INVENTREE_TOKEN")
    .option("--instance <name>", "names this farm in every marker, [a-z0-9]{1,16}", "farm1")
    .option("--out <file>", "where to write it; - is stdout", "mapping.yaml")
    .option("--overwrite", "replace the file if it exists")
    .addHelpText(
      "after",
      `
Examples:
  BAMBUDDY_API_KEY=… INVENTREE_TOKEN=… reconcile init --bambuddy http://192.168.1.5:8000 --inventree http://192.168.0.3:1337
  reconcile init --from-env ../old-service/.env --out mapping.yaml`,
    )
    .action((options) => finish(import("./init-command.ts").then((it) => it.initCommand(options, session))));
  program
    .command("validate")
    .description("check the mapping; --online also checks that everything it names exists")
    .option(...MAPPING)
    .option("--online", "ask both systems for every category, location and part")
    .option(
      "--fix",
      "correct keys that can only have been meant one way, and the style; says what it changed",
    )
    .action((options) =>
      finish(import("./validate-command.ts").then((it) => it.validateCommand(options, session))),
    );
  program
    .command("fmt")
    .description("bring the mapping into its one style: same meaning, same comments")
    .option(...MAPPING)
    .option("--check", "change nothing; exit 1 and list what is written otherwise")
    .action((options) => finish(import("./fmt-command.ts").then((it) => it.fmtCommand(options, session))));
  program
    .command("doctor")
    .description("check reachability, versions, clocks, rights and known hazards; writes nothing")
    .option(...MAPPING)
    .option(...LEDGER)
    .option("--json", "the findings as JSON")
    .action((options) =>
      finish(import("./doctor-command.ts").then((it) => it.doctorCommand(options, session))),
    );
}

function addChoice(command: Command): Command {
  return command
    .option(...MAPPING)
    .option(...LEDGER)
    .option("--only <glob>", "only operations with such an address, and what they need (repeatable)", collect)
    .option(
      "--except <glob>",
      "without operations with such an address, and what needs them (repeatable)",
      collect,
    )
    .option("--max-prints <n>", "book at most this many prints, oldest first", wholeNumber)
    .option("--archive <id>", "only prints of this archive", wholeNumber)
    .option("--force <address>", "assert parameters, image and link of a print again (repeatable)", collect)
    .addOption(
      new Option("--refresh <kind>", "read everything, or the last 30 days on top of the ledger").choices([
        "full",
        "incremental",
      ]),
    );
}

function addPlanCommands(program: Command, session: Session, finish: Finish): void {
  addNotify(addFormats(addChoice(program.command("plan"))))
    .description("read both systems and show what apply would do; writes nothing")
    .option("--out <file>", "save the plan for review and apply")
    .option("--detailed-exitcode", "exit 2 when there are changes")
    .addHelpText(
      "after",
      `
Examples:
  reconcile plan                                   what would happen
  reconcile plan --out plan.json --detailed-exitcode
  reconcile plan --max-prints 1                    begin with one print
  reconcile plan --only 'stock/*' --except '*archive-12*'`,
    )
    .action((options) => finish(import("./plan-command.ts").then((it) => it.planCommand(options, session))));
  addFormats(program.command("show"))
    .description("print a saved plan")
    .argument("<plan.json>")
    .option("--json", "the same as --format json")
    .addHelpText(
      "after",
      `
Examples:
  reconcile show plan.json
  reconcile show plan.json --format markdown --budget gitlab > comment.md
  reconcile show plan.json --format html > plan.html`,
    )
    .action((path, options) =>
      finish(import("./show-command.ts").then((it) => it.showCommand(path, options, session))),
    );
  program
    .command("diff")
    .description("what a second plan would do otherwise than the first")
    .argument("<old.json>")
    .argument("<new.json>")
    .option("--json", "as JSON")
    .action((old, current, options) =>
      finish(import("./diff-command.ts").then((it) => it.diffCommand({ old, current }, options, session))),
    );
  addExplain(program, session, finish);
  program
    .command("report")
    .description("print a saved report")
    .argument("<report.json>")
    .action((path) => finish(import("./report-command.ts").then((it) => it.reportCommand(path, session))));
  addCommentCommand(program, session, finish);
  addNotify(addChoice(program.command("apply")))
    .description("perform a saved plan exactly once; without a file: plan, show, ask, perform")
    .argument("[plan.json]")
    .option("--auto-approve", "do not ask; needed without a plan file where there is no terminal")
    .option(
      "--expect-semantic-digest <hex>",
      "approve exactly these effects: the plan's semantic digest, or its first 12 digits or more",
    )
    .option("--report <file>", "save the report as JSON")
    .option("--save-plan <file>", "without a file: save the plan that is applied; an undo needs it")
    .option("--json", "print the report as JSON")
    .option(
      "--settle-after <seconds>",
      "how long a request without an answer may still be running; only then may it be sent again",
      wholeNumber,
      120,
    )
    .addHelpText(
      "after",
      `
Interrupted? Run the same command again: what was sent is looked up on the servers, never sent blindly twice.

Examples:
  reconcile apply plan.json
  reconcile apply --expect-semantic-digest 5f30c5624a66  plan anew, apply only if it would do what was reviewed
  reconcile apply --auto-approve --report report.json   from cron`,
    )
    .action((path, options) =>
      finish(import("./apply-command.ts").then((it) => it.applyCommand(path, options, session))),
    );
  addInvert(program, session, finish);
}

function addOtherCommands(program: Command, session: Session, finish: Finish): void {
  program
    .command("schema")
    .description("print a JSON Schema, for editors and other tools")
    .addArgument(program.createArgument("<document>").choices(["mapping", "plan", "report"]))
    .action((name) => finish(import("./schema-command.ts").then((it) => it.schemaCommand(name, session))));
  program
    .command("demo")
    .description("the whole story on simulated servers, in a temporary folder")
    .action(() => finish(import("./demo-command.ts").then((it) => it.demoCommand(session))));
  program
    .command("completion")
    .description("print a completion script for your shell")
    .addArgument(program.createArgument("<shell>").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", "\nExample:\n  reconcile completion bash > /etc/bash_completion.d/reconcile")
    .action((shell) =>
      finish(import("./completion-command.ts").then((it) => it.completionCommand(shell, program, session))),
    );
}

function addHelpCommand(program: Command): void {
  program
    .command("help")
    .description("print the help of a command")
    .argument("[command...]", "such as plan, or ledger list")
    .action((words: readonly string[]) => {
      const named = words.reduce<Command | undefined>(
        (command, word) => command?.commands.find((child) => child.name() === word),
        program,
      );
      if (named === undefined) program.error(`error: unknown command '${words.join(" ")}'`);
      else named.outputHelp();
    });
}
