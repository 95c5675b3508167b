// The options of `reconcile comment`.
import { type Command, Option } from "commander";
import { PROVIDER_NAMES } from "../comment/provider.ts";
import type { CommandResult, Session } from "./command.ts";
import { sizeLimit } from "./option-values.ts";
import { wholeNumber } from "./program-options.ts";

type Finish = (result: CommandResult) => Promise<void>;

export function addCommentCommand(program: Command, session: Session, finish: Finish): void {
  program
    .command("comment")
    .description("show a saved plan on its pull or merge request, in one comment that is kept up to date")
    .argument("[plan.json]", "", "plan.json")
    .addOption(new Option("--provider <forge>", "whose API to use").choices(PROVIDER_NAMES))
    .option("--api-url <url>", "of the forge (GITHUB_API_URL, CI_API_V4_URL)")
    .option("--repository <name>", "owner/name (GITHUB_REPOSITORY, CI_PROJECT_ID)")
    .option("--number <n>", "of the pull or merge request (from the job's event)", wholeNumber)
    .option("--token-env <name>", "variable with the token (GITHUB_TOKEN, GITLAB_TOKEN, GITEA_TOKEN, …)")
    .option("--previous <old.json>", "the plan before, to say what changed since")
    .option("--plan-url <url>", "where the whole plan is (the job)")
    .option("--budget <size>", "how long it may be (what the forge allows)", sizeLimit)
    .option("--step-summary", "also write the summary of the job (GITHUB_STEP_SUMMARY)")
    .option("--dry-run", "print it; nothing is sent")
    .option("--strict", "exit with an error when the comment cannot be written")
    .addHelpText(
      "after",
      `
The comment carries a hidden marker with instance and mapping, so each farm of a repository has its own. Nobody else's comment
is ever taken for it.

Examples:
  reconcile comment --provider github --step-summary plan.json
  GITLAB_TOKEN=… reconcile comment --provider gitlab plan.json
  reconcile comment --provider gitea --previous old.json plan.json`,
    )
    .action((path, options) =>
      finish(import("./comment-command.ts").then((it) => it.commentCommand(path, options, session))),
    );
}
