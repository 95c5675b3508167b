// How a plan is printed: the options of every command that prints one.
import { type Command, Option } from "commander";
import { SIZE_LIMITS } from "../plan/size-limits.ts";
import { PLAN_FORMATS, sizeLimit } from "./option-values.ts";

export function addFormats(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "how to print it").choices(PLAN_FORMATS).default("text"))
    .option(
      "--budget <size>",
      `how long Markdown may be: characters, or ${Object.keys(SIZE_LIMITS).join(", ")} (default: github)`,
      sizeLimit,
    )
    .option("--all", "list every operation, however many there are");
}
