// `--notify`, on the commands that have news.
import type { Command } from "commander";
import { collect } from "./option-values.ts";

export function addNotify(command: Command): Command {
  return command.option(
    "--notify <url>",
    "tell a webhook, ntfy or Discord, each thing once (repeatable; RECONCILE_NOTIFY, which no list of processes shows)",
    collect,
  );
}
