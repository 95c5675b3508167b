// `reconcile apply [plan.json]`: performs a saved plan, or plans and performs after somebody said yes.
import { applyUnderLease, checkPlanFits, refuseGuarded } from "../app/apply.ts";
import { connectForWriting } from "../app/connect-for-writing.ts";
import { parseExpectation, refuseOtherEffects } from "../app/expect-effects.ts";
import { commitOf } from "../app/git-commit.ts";
import { makePlan } from "../app/make-plan.ts";
import { readMapping } from "../app/read-mapping.ts";
import { readPlan } from "../app/read-plan.ts";
import { writeWhole } from "../app/write-file.ts";
import { renderReport } from "../executor/render-report.ts";
import type { LedgerReader } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import { encodePlanBytes } from "../plan/codec.ts";
import type { Plan } from "../plan/plan.ts";
import { type CommandResult, ledgerPath, type MappingOption, mappingPath, type Session } from "./command.ts";
import { keptCommand, type NotifyOption, notifierOf } from "./notifier.ts";
import { type ChoiceOptions, choiceOf } from "./plan-command.ts";
import { textOf } from "./plan-format.ts";

export interface ApplyOptions extends MappingOption, NotifyOption, ChoiceOptions {
  readonly autoApprove?: boolean;
  readonly json?: boolean;
  readonly report?: string;
  /** Seconds; absent: the executor's default. */
  readonly settleAfter?: number;
  /** Approves exactly these effects; at least 12 hex digits of the semantic digest. */
  readonly expectSemanticDigest?: string;
  /** Where the fresh plan goes before anything of it is performed. */
  readonly savePlan?: string;
}

export async function applyCommand(
  path: string | undefined,
  options: ApplyOptions,
  session: Session,
): CommandResult {
  const { host, output, signal } = session;
  const expected =
    options.expectSemanticDigest === undefined ? undefined : parseExpectation(options.expectSemanticDigest);
  const isApproved = options.autoApprove === true || expected !== undefined;
  if (path === undefined && !isApproved && !output.isTerminal) throw needsApproval();
  if (path !== undefined) refuseChoice(path, options);
  if (path !== undefined && options.savePlan !== undefined) throw savedAlready(path);
  const saved = path === undefined ? undefined : await readPlan(path);
  if (saved !== undefined && expected !== undefined) refuseOtherEffects(saved, { expected, path });
  const loaded = await readMapping(mappingPath(options, session));
  if (saved !== undefined) {
    checkPlanFits(saved, loaded.mapping);
    refuseGuarded(saved);
  }
  const notify = await notifierOf(options, session);
  const connection = await connectForWriting(loaded.mapping, host);
  const planNow = (ledger: LedgerReader): Promise<Plan> =>
    makePlan({
      host,
      loaded,
      commit: commitOf(loaded.path),
      systems: connection,
      readLedger: () => ledger.ledgerView(),
      choice: choiceOf(options),
      say: (sentence) => void output.note(sentence),
    });
  signal.handle();
  const { plan, report } = await applyUnderLease({
    host,
    ledgerPath: ledgerPath(options, session),
    command: keptCommand(session.argv),
    signal,
    targets: connection.targets,
    plan: async (ledger) =>
      saved ?? savePlan(await approve(await planNow(ledger), { options, expected }, session), options),
    ...(options.settleAfter === undefined ? {} : { settleAfterMillis: options.settleAfter * 1000 }),
  });
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (options.report !== undefined) await writeWhole(options.report, json);
  await output.document(options.json ? json : renderReport(report));
  await notify({ plan, report, isFresh: saved === undefined });
  // A signal that came too late to leave anything undone changes nothing, and doubt outranks it.
  return report.exit === "interrupted" ? (signal.exit() ?? "interrupted") : report.exit;
}

/** An undo starts from what this very plan saw. */
async function savePlan(plan: Plan, { savePlan: path }: ApplyOptions): Promise<Plan> {
  if (path !== undefined) await writeWhole(path, encodePlanBytes(plan));
  return plan;
}

interface Approval {
  readonly options: ApplyOptions;
  readonly expected: string | undefined;
}

/** Shows the fresh plan and asks, unless the answer was given beforehand. */
async function approve(plan: Plan, { options, expected }: Approval, session: Session): Promise<Plan> {
  const { output } = session;
  const text = textOf(plan, session);
  if (options.json) await output.note(text);
  else await output.document(text);
  if (expected !== undefined) refuseOtherEffects(plan, { expected });
  refuseGuarded(plan);
  if (plan.operations.length === 0 || options.autoApprove || expected !== undefined) return plan;
  const reply = await session.ask("Apply this plan? Only `yes` is accepted: ");
  if (reply.kind === "given" && reply.text.trim() === "yes") return plan;
  throw new ReconcileError(reply.kind === "stopped" ? (session.signal.exit() ?? "interrupted") : "failure", {
    object: "apply",
    happened: "not approved",
    next: "Nothing was written.",
  });
}

const CHOICES = {
  only: "--only",
  except: "--except",
  maxPrints: "--max-prints",
  archive: "--archive",
  force: "--force",
  refresh: "--refresh",
} as const satisfies Record<keyof ChoiceOptions, string>;

/** What was reviewed is what is applied. */
function refuseChoice(path: string, options: ChoiceOptions): void {
  const given = Object.entries(CHOICES).flatMap(([key, name]) =>
    options[key as keyof ChoiceOptions] === undefined ? [] : [name],
  );
  if (given.length === 0) return;
  throw new ReconcileError("invalid", {
    object: `apply ${path} ${given.join(" ")}`,
    happened: "a saved plan is applied as it is",
    next: `Narrow when planning: reconcile plan ${given.join(" … ")} … --out ${path}.`,
  });
}

function savedAlready(path: string): ReconcileError {
  return new ReconcileError("invalid", {
    object: `apply ${path} --save-plan`,
    happened: "the plan is a file already",
    next: `Keep ${path} beside the report: \`reconcile invert\` reads both.`,
  });
}

function needsApproval(): ReconcileError {
  return new ReconcileError("invalid", {
    object: "apply",
    happened: "there is no plan file, and no terminal to ask on",
    next: "Name a reviewed plan (`reconcile apply plan.json`), say --expect-semantic-digest with what was approved, or --auto-approve.",
  });
}
