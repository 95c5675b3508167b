// The use case `apply`: exactly the plan that was reviewed, under the ledger's lease.
import { applyPlan } from "../executor/apply-plan.ts";
import type { ApplyEvent, StopSignal } from "../executor/context.ts";
import type { Report } from "../executor/report.ts";
import { HEARTBEAT_MILLIS } from "../ledger/lease.ts";
import { type Ledger, openLedger } from "../ledger/open-ledger.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { type ExitName, ReconcileError } from "../model/errors.ts";
import type { Log } from "../model/log.ts";
import type { SystemName } from "../model/operation.ts";
import type { Target } from "../model/roles.ts";
import type { Plan } from "../plan/plan.ts";
import type { Host } from "./host.ts";

export interface ApplyingRequest {
  readonly host: Host;
  readonly ledgerPath: string;
  readonly command: string;
  readonly signal: StopSignal;
  readonly targets: Readonly<Record<SystemName, Target>>;
  /** Made under the lease where no saved plan was given, so that nobody applies between planning and applying. */
  readonly plan: (ledger: Ledger) => Promise<Plan>;
  /** How long a request that was not answered may still be running; absent: the executor's default. */
  readonly settleAfterMillis?: number;
}

export interface Applied {
  readonly plan: Plan;
  readonly report: Report;
}

export async function applyUnderLease(request: ApplyingRequest): Promise<Applied> {
  const { host } = request;
  const ledger = openLedger(request.ledgerPath, { clock: host.clock, mode: "write", random: host.random });
  try {
    ledger.lease.acquire(host.holder);
    // A long read would outlive the lease; every write looks for itself whether it still holds it.
    const stopBeating = host.repeat(HEARTBEAT_MILLIS, () => void ledger.lease.heartbeat());
    const toolRun = ledger.toolRuns.start({ command: request.command, tool: host.version });
    let exit: ExitName = "bug";
    let digest: string | undefined;
    try {
      const plan = await request.plan(ledger);
      digest = plan.digest;
      refuseGuarded(plan);
      const report = await applyPlan({
        plan,
        ledger,
        targets: request.targets,
        clock: host.clock,
        signal: request.signal,
        progress: (event) => {
          logEvent(host.log, event);
          if (event.kind === "ended")
            host.progress({ stage: "applying", done: event.done, total: event.total });
          if (event.kind === "recovering")
            host.progress({ stage: `looking after ${event.entries} unfinished writes` });
          if (event.kind === "retrying")
            host.progress({ stage: `trying ${event.address} again: ${event.why}` });
          if (event.kind === "settling")
            host.progress({
              stage: `waiting until ${event.until} for ${event.operations} unanswered writes`,
              isLong: true,
            });
        },
        ...(request.settleAfterMillis === undefined ? {} : { settleAfterMillis: request.settleAfterMillis }),
        ...(host.at === undefined ? {} : { at: host.at }),
      });
      exit = report.exit;
      return { plan, report };
    } catch (error) {
      if (error instanceof ReconcileError) exit = error.exit;
      throw error;
    } finally {
      stopBeating();
      ledger.toolRuns.end(toolRun, digest === undefined ? { exit } : { exit, plan: digest });
    }
  } finally {
    ledger.close();
  }
}

function logEvent(log: Log, event: ApplyEvent): void {
  if (event.kind === "retrying")
    log.write("info", "operation tried again", { address: event.address, why: event.why });
  if (event.kind !== "ended") return;
  const { address, kind, outcome, attempts, why, result } = event.result;
  const id = result?.id ?? undefined;
  log.write("info", "operation", { address, kind, outcome, attempts, id, why: why ?? undefined });
}

export function refuseGuarded(plan: Plan): void {
  const refused = plan.guards.filter(({ verdict }) => verdict === "refused");
  if (refused.length === 0) return;
  throw new ReconcileError("guard", {
    object: refused.map(({ name }) => name).join(", "),
    happened: refused.map(({ text, measured, limit }) => `${text}: ${measured}, limit ${limit}`).join("; "),
    next: "If this is right, raise the limit or name the guard in guards.waive, and plan again. Nothing was written.",
  });
}

/** A plan is applied to the servers it was made for, and to no others. */
export function checkPlanFits(plan: Plan, mapping: Mapping): void {
  const differences = [
    [plan.instance, mapping.instance, "instance"],
    [plan.source.url, mapping.bambuddy.url, "bambuddy.url"],
    [plan.target.url, mapping.inventree.url, "inventree.url"],
  ].flatMap(([planned, mapped, name]) =>
    planned === mapped ? [] : [`${name} is ${mapped}, the plan was made for ${planned}`],
  );
  if (differences.length === 0) return;
  throw new ReconcileError("stale", {
    object: `plan ${plan.digest.slice(0, 12)}`,
    happened: `it does not belong to this mapping: ${differences.join("; ")}`,
    next: "Apply it with the mapping it was made from, or make a new plan.",
  });
}
