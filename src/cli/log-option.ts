// `--log-level`, on every command that asks servers.
import { type Command, Option } from "commander";
import { LOG_LEVELS } from "../model/log.ts";
import type { Session } from "./command.ts";
import { USUAL_LEVEL } from "./log.ts";

const ASKING = [
  "init",
  "validate",
  "doctor",
  "plan",
  "comment",
  "apply",
  "ledger rebuild",
  "ledger verify",
  "demo",
];

export function addLogLevel(program: Command, { log }: Session): void {
  for (const command of commandsAt(program, "")
    .filter(([path]) => ASKING.includes(path))
    .map(([, it]) => it))
    command.addOption(
      new Option("--log-level <level>", "what else to say on stderr: info each operation, debug each request")
        .choices(LOG_LEVELS)
        .default(USUAL_LEVEL),
    );
  program.hook("preAction", (_, command) => log.setLevel(command.opts()["logLevel"] ?? USUAL_LEVEL));
}

function commandsAt(command: Command, path: string): readonly (readonly [path: string, command: Command])[] {
  return command.commands.flatMap((child) => {
    const at = `${path} ${child.name()}`.trim();
    return [[at, child] as const, ...commandsAt(child, at)];
  });
}
