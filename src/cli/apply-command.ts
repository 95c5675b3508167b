// `reconcile apply [plan.json]`: performs a saved plan, or plans and performs after somebody said yes.
import { applyUnderLease, checkPlanFits, refuseGuarded } from "../app/apply.ts";
import { connectForWriting } from "../app/connect.ts";
import { commitOf } from "../app/git-commit.ts";
import { makePlan } from "../app/make-plan.ts";
import { readMapping } from "../app/read-mapping.ts";
import { readPlan } from "../app/read-plan.ts";
import { writeWhole } from "../app/write-file.ts";
import { renderReport } from "../executor/render-report.ts";
import type { LedgerReader } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Plan } from "../plan/plan.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";
import { type ChoiceOptions, choiceOf, textOf } from "./plan-command.ts";

export interface ApplyOptions extends MappingOption, LedgerOption, ChoiceOptions {
  readonly autoApprove?: boolean;
  readonly json?: boolean;
  readonly report?: string;
  /** Seconds; absent: the executor's default. */
  readonly settleAfter?: number;
}

export async function applyCommand(
  path: string | undefined,
  options: ApplyOptions,
  session: Session,
): CommandResult {
  const { host, output, signal } = session;
  if (path === undefined && !options.autoApprove && !output.isTerminal) throw needsApproval();
  const saved = path === undefined ? undefined : await readPlan(path);
  const loaded = await readMapping(mappingPath(options, session));
  if (saved !== undefined) {
    checkPlanFits(saved, loaded.mapping);
    refuseGuarded(saved);
  }
  const connection = await connectForWriting(loaded.mapping, host);
  const planNow = (ledger: LedgerReader): Promise<Plan> =>
    makePlan({
      host,
      loaded,
      commit: commitOf(loaded.path),
      systems: connection,
      ledger: ledger.ledgerView(),
      choice: choiceOf(options),
    });
  signal.handle();
  const { report } = await applyUnderLease({
    host,
    ledgerPath: ledgerPath(options, session),
    command: session.argv.join(" "),
    signal,
    targets: connection.targets,
    plan: async (ledger) => saved ?? approve(await planNow(ledger), options, session),
    ...(options.settleAfter === undefined ? {} : { settleAfterMillis: options.settleAfter * 1000 }),
  });
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (options.report !== undefined) await writeWhole(options.report, json);
  await output.document(options.json ? json : renderReport(report));
  // A signal that came too late to leave anything undone changes nothing, and doubt outranks it.
  return report.exit === "interrupted" ? (signal.exit() ?? "interrupted") : report.exit;
}

/** Shows the fresh plan and asks, unless the answer was given beforehand. */
async function approve(plan: Plan, options: ApplyOptions, session: Session): Promise<Plan> {
  const { output } = session;
  if (options.json) await output.note(textOf(plan, session, false));
  else await output.document(textOf(plan, session, false));
  refuseGuarded(plan);
  if (plan.operations.length === 0 || options.autoApprove) return plan;
  const answer = await session.ask("Apply this plan? Only `yes` is accepted: ");
  if (answer?.trim() === "yes") return plan;
  throw new ReconcileError("failure", {
    object: "apply",
    happened: "not approved",
    next: "Nothing was written.",
  });
}

function needsApproval(): ReconcileError {
  return new ReconcileError("invalid", {
    object: "apply",
    happened: "there is no plan file, and no terminal to ask on",
    next: "Name a reviewed plan (`reconcile apply plan.json`), or say --auto-approve.",
  });
}
