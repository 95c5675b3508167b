// The use case `invert`: an ordinary plan that takes back what an apply verified, made of its plan and its report alone.
import { ReconcileError } from "../model/errors.ts";
import { assemblePlan } from "../plan/assemble.ts";
import { leaveOutOfBalances } from "../plan/leave-out.ts";
import { type Selection, selectOperations } from "../plan/narrow.ts";
import type { Plan } from "../plan/plan.ts";
import { consumptionGuards } from "../planner/filament/usage-guards.ts";
import { checkGuards } from "../planner/guards.ts";
import type { Standing } from "../planner/undo/context.ts";
import { planUndo } from "../planner/undo/undo-plan.ts";
import { checkPlanFits } from "./apply.ts";
import { findPlan } from "./find-plan.ts";
import type { Host } from "./host.ts";
import type { LoadedMapping } from "./read-mapping.ts";
import { type AppliedReport, readReport } from "./read-report.ts";

export interface InvertRequest extends Selection {
  readonly host: Host;
  readonly loaded: LoadedMapping;
  readonly commit: string | undefined;
  readonly reportPath: string;
  readonly planPath?: string | undefined;
  readonly say: (sentence: string) => void;
}

export async function invert(request: InvertRequest): Promise<Plan> {
  const { host, loaded, reportPath, planPath, say } = request;
  const report = await readReport(reportPath);
  const plan = await findPlan({ report: reportPath, digest: report.plan, path: planPath });
  checkPlanFits(plan, loaded.mapping);
  const undo = planUndo({
    plan,
    standing: standingOf(plan, report, reportPath),
    open: report.results.filter(({ outcome }) => outcome === "in-doubt" || outcome === "not-run").length,
    appliedAt: report.endedAt,
  });
  const { kept, left, unmatched } = selectOperations(undo.operations, request);
  for (const glob of unmatched) say(`${glob} matches no operation of this plan.`);
  const { guards } = loaded.mapping;
  return assemblePlan({
    meta: { created_at: host.clock.now(), tool: host.version, refresh: "full", requests: 0 },
    mapping: { path: loaded.path, sha256: loaded.sha256, commit: request.commit ?? null },
    instance: plan.instance,
    ledger: plan.ledger,
    source: plan.source,
    target: plan.target,
    reads: [],
    counts: { ...NO_PRINTS, narrowed: left.length },
    guards: [
      ...checkGuards({ guards, operations: kept, totals: { runs: 0, archives: 0 }, lastFullRead: undefined }),
      ...consumptionGuards(guards, kept),
    ],
    operations: kept,
    held: [],
    balances: leaveOutOfBalances(undo.balances, left),
    findings: undo.findings,
    drift: [],
    recognised: [],
    recognised_usage: [],
    recognised_places: [],
    full_read: null,
  });
}

const NO_PRINTS = { recognised: 0, before_since: 0, skipped: 0, not_produced: 0, waiting: 0, held: 0 };

/** What was there already, before the apply sent anything, was not its doing. */
function standingOf({ operations }: Plan, { results }: AppliedReport, path: string): readonly Standing[] {
  const byAddress = new Map(results.map((result) => [result.address, result]));
  const isWhole = results.length === operations.length;
  return operations.flatMap((operation) => {
    const result = byAddress.get(operation.address);
    if (!isWhole || result?.id !== operation.id)
      throw new ReconcileError("stale", {
        object: path,
        happened: `its results are not those of the plan it names (${operation.address})`,
        next: "It was changed after it was made. Name the report that `reconcile apply --report` wrote.",
      });
    return result.outcome === "verified" ? [{ operation, ...result.result }] : [];
  });
}
