// `reconcile apply [plan.json]`: performs a saved plan, or plans and performs after somebody said yes.
import { applyUnderLease, checkPlanFits, refuseGuarded } from "../app/apply.ts";
import { connectForWriting } from "../app/connect-for-writing.ts";
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
import { type ChoiceOptions, choiceOf } from "./plan-command.ts";
import { textOf } from "./plan-format.ts";

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
  if (path !== undefined) refuseChoice(path, options);
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
      readLedger: () => ledger.ledgerView(),
      choice: choiceOf(options),
      say: (sentence) => void output.note(sentence),
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
  const text = textOf(plan, session);
  if (options.json) await output.note(text);
  else await output.document(text);
  refuseGuarded(plan);
  if (plan.operations.length === 0 || options.autoApprove) return plan;
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

function needsApproval(): ReconcileError {
  return new ReconcileError("invalid", {
    object: "apply",
    happened: "there is no plan file, and no terminal to ask on",
    next: "Name a reviewed plan (`reconcile apply plan.json`), or say --auto-approve.",
  });
}
