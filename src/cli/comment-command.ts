// `reconcile comment`: one comment on the pull or merge request that this CI job belongs to, made once and then changed.
import { ciJobUrl, postComment } from "../app/post-comment.ts";
import { readPlan } from "../app/read-plan.ts";
import { writeStepSummary } from "../app/write-step-summary.ts";
import { commentBody, sinceOf } from "../comment/body.ts";
import type { PlaceOptions } from "../comment/locate.ts";
import { PROVIDERS, type ProviderName } from "../comment/provider.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Plan } from "../plan/plan.ts";
import { SIZE_LIMITS, type SizeLimit } from "../plan/size-limits.ts";
import type { CommandResult, Session } from "./command.ts";
import { planPlace } from "./plan-format.ts";

export interface CommentOptions extends PlaceOptions {
  readonly provider?: ProviderName;
  readonly previous?: string;
  readonly budget?: SizeLimit;
  readonly planUrl?: string;
  readonly stepSummary?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
}

export async function commentCommand(path: string, options: CommentOptions, session: Session): CommandResult {
  const { host, output } = session;
  const { provider } = options;
  const plan = await readPlan(path);
  const previous = options.previous === undefined ? undefined : await readPlan(options.previous);
  const text = textOptions(path, options, session);
  if (options.dryRun) {
    await output.document(bodyWith(plan, previous, text));
    return "ok";
  }
  if (provider === undefined && !options.stepSummary)
    throw new ReconcileError("invalid", {
      object: "comment",
      happened: "nobody said where",
      next: "Say --provider github, gitlab, gitea or forgejo, or --step-summary, or --dry-run.",
    });
  const failures: ReconcileError[] = [];
  if (options.stepSummary)
    await attempt(failures, () =>
      writeStepSummary(host, (budget) => bodyWith(plan, previous, { ...text, budget })),
    );
  if (provider !== undefined)
    await attempt(failures, async () => {
      const request = { ...text, ...(previous === undefined ? {} : { previous }) };
      const stuck = await postComment(provider, plan, { host, place: options, text: request });
      await output.note(`Comment on ${PROVIDERS[provider].label} ${stuck}.`);
    });
  return await conclude(failures, options, session);
}

/** A plan is not worse because nobody could be told of it, so the job goes on, unless it is asked not to. */
async function conclude(
  failures: readonly ReconcileError[],
  { strict }: CommentOptions,
  { output }: Session,
): CommandResult {
  const [first, ...others] = failures;
  if (first === undefined) return "ok";
  for (const failure of strict ? others : failures) await output.error(failure);
  if (strict) throw first;
  await output.note("The exit code says nothing of this; --strict makes it an error.");
  return "ok";
}

async function attempt(failures: ReconcileError[], action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    failures.push(error);
  }
}

function textOptions(path: string, { provider, budget, planUrl }: CommentOptions, { host }: Session) {
  const { onward, whole } = planPlace(path);
  const url = planUrl ?? ciJobUrl(host, provider);
  return {
    budget: budget ?? (provider === undefined ? SIZE_LIMITS.github : PROVIDERS[provider].limit),
    whole: { command: whole, ...(url === undefined ? {} : { url }) },
    ...(onward === undefined ? {} : { onward }),
  };
}

function bodyWith(plan: Plan, previous: Plan | undefined, text: ReturnType<typeof textOptions>): string {
  const since = sinceOf(plan, previous, undefined);
  return commentBody(plan, { ...text, ...(since === undefined ? {} : { since }) });
}
