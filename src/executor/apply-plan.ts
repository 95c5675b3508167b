// Applies a plan: recovery first, then every operation to exactly one outcome, then the report.
import type { Ledger } from "../ledger/open-ledger.ts";
import type { Clock } from "../model/clock.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Operation, SystemName } from "../model/operation.ts";
import type { Target } from "../model/roles.ts";
import type { Plan } from "../plan/plan.ts";
import { Agenda } from "./agenda.ts";
import { type ApplyContext, type ApplyEvent, type StopSignal, systemOf } from "./context.ts";
import { type Deferrals, deferLater, drive, type Limits } from "./drive.ts";
import { Endings } from "./endings.ts";
import { Health } from "./health.ts";
import type { Failpoint } from "./journal-step.ts";
import type { Ending } from "./outcome.ts";
import { type Recovery, recover } from "./recover.ts";
import { assembleReport, type Report } from "./report.ts";
import type { Step } from "./run-operation.ts";

export interface ApplyRequest {
  readonly plan: Plan;
  /** With the lease: `ledger.lease.acquire` first. */
  readonly ledger: Ledger;
  readonly targets: Readonly<Record<SystemName, Target>>;
  readonly clock: Clock;
  readonly signal: StopSignal;
  readonly progress: (event: ApplyEvent) => void;
  /** How long a request that was not answered may still be running. Default 120 s. */
  readonly settleAfterMillis?: number;
  /** Writes in flight per server. Default 1: InvenTree on SQLite bears no more (wire/inventree.md 0.3). */
  readonly limits?: Limits;
  readonly at?: Failpoint;
}

const SETTLE_AFTER_MILLIS = 120_000;
const ONE_EACH: Limits = { bambuddy: 1, inventree: 1 };

/** The state of one apply, from the first recovered attempt to the report. */
interface Applying {
  readonly operations: readonly Operation[];
  readonly context: ApplyContext;
  readonly agenda: Agenda;
  readonly endings: Endings;
  readonly deferrals: Deferrals;
}

export async function applyPlan(request: ApplyRequest): Promise<Report> {
  const { plan, ledger, clock } = request;
  const name = { digest: plan.digest, createdAt: plan.meta.created_at };
  const state = ledger.plans.stateOf(name);
  if (state === "finished") throw consumed(plan);
  const startedAt = clock.now();
  const number = ledger.plans.start(name, plan.semantic_digest);
  const recognised = recordReading(plan, ledger);
  const applying = open(request, number);
  const { context, endings } = applying;
  await context.at("plan-started");

  resumeSettled(applying);
  const recovery = await recover(context);
  takeUp(applying, recovery);
  await drive(context, {
    agenda: applying.agenda,
    limits: request.limits ?? ONE_EACH,
    deferrals: applying.deferrals,
    resends: recovery.resends,
    settle: (operation, step) => settle(applying, operation, step),
  });
  endUnfinished(applying);

  await context.at("before-finished");
  const report = assembleReport({
    plan,
    startedAt,
    endedAt: clock.now(),
    isResumed: state === "started",
    isStopped: context.signal.stopRequested(),
    recognised,
    earlier: recovery.earlier,
    results: endings.results(),
  });
  if (report.exit === "ok") recordSettled(plan, ledger);
  if (report.consumed) ledger.plans.finish(number);
  await context.at("after-finished");
  return report;
}

function consumed(plan: Plan): ReconcileError {
  return new ReconcileError("stale", {
    object: `plan ${plan.digest.slice(0, 12)}`,
    happened: "consumed: it was applied before",
    next: "Make a new plan: it holds what is still to be done.",
  });
}

/** Before anything is written: what the plan saw in the inventory. Returns how many bookings, usage rows and places were new. */
function recordReading(plan: Plan, ledger: Ledger): number {
  const prints = ledger.recordRecognised(plan.recognised);
  const usage = ledger.recordRecognisedUsage(plan.recognised_usage);
  const places = ledger.recordRecognisedPlaces(plan.recognised_places);
  if (plan.full_read !== null) ledger.recordFullRead({ at: plan.meta.created_at, ...plan.full_read });
  if (plan.operations.some(({ reason }) => reason.code === "undone")) ledger.forgetSettled();
  return prints + usage + places;
}

/** Everything that the plan's full read called for is done: until the mapping changes, the next plan may read a window. */
function recordSettled(plan: Plan, ledger: Ledger): void {
  if (plan.full_read === null || plan.summary.narrowed > 0) return;
  ledger.recordFullRead({
    at: plan.meta.created_at,
    ...plan.full_read,
    settledFor: plan.mapping.sha256,
  });
}

function open(request: ApplyRequest, number: number): Applying {
  const { plan, ledger, targets, clock, signal, progress } = request;
  const { operations } = plan;
  const refs = new Map<string, number>();
  const agenda = new Agenda(operations);
  return {
    operations,
    agenda,
    endings: new Endings({ operations, agenda, refs, progress }),
    deferrals: { bambuddy: [], inventree: [] },
    context: {
      plan: number,
      ledger,
      targets,
      clock,
      signal,
      progress,
      settleAfterMillis: request.settleAfterMillis ?? SETTLE_AFTER_MILLIS,
      at: request.at ?? (() => {}),
      health: new Health(),
      refs,
    },
  };
}

/** What an earlier apply of this plan brought to an end stands. */
function resumeSettled({ operations, context, endings }: Applying): void {
  const settled = context.ledger.journal.settledEntries(context.plan);
  for (const operation of operations) {
    const entry = settled.get(operation.id);
    if (entry === undefined) continue;
    const { outcome, result, attempt } = entry;
    const ending: Ending = { outcome, result, attempts: attempt };
    endings.end(operation, entry.why === undefined ? ending : { ...ending, why: entry.why });
  }
}

function takeUp(applying: Applying, { steps, frozen }: Recovery): void {
  const { operations, agenda, endings } = applying;
  const begun = operations.filter(({ id }) => steps.has(id));
  for (const operation of begun) agenda.hold(operation);
  for (const operation of begun) {
    const step = steps.get(operation.id);
    if (step !== undefined) settle(applying, operation, step);
  }
  for (const [object, why] of frozen) endings.block(agenda.freeze(object, why));
  endings.block(agenda.blockUnknown());
}

function settle({ endings, deferrals }: Applying, operation: Operation, step: Step): void {
  if (step.kind === "ended") endings.end(operation, step.ending);
  else deferLater(deferrals, step.deferral);
}

/** After a stop, a server that went silent, or dependencies that wait for each other. */
function endUnfinished({ context, agenda, endings, deferrals }: Applying): void {
  for (const { entry, why } of [...deferrals.bambuddy, ...deferrals.inventree])
    endings.end(entry.operation, { outcome: "in-doubt", why, attempts: entry.attempt });
  const silent = (["bambuddy", "inventree"] as const).filter((name) => !context.health.isAnswering(name));
  for (const operation of agenda.unfinished()) {
    if (context.signal.stopRequested()) endings.leave(operation, "Stopped before it was begun");
    else if (silent.length > 0) endings.leave(operation, whyNotRun(operation, silent));
    else endings.block([{ operation, why: "It waits for itself" }]);
  }
}

function whyNotRun(operation: Operation, silent: readonly SystemName[]): string {
  const system = systemOf(operation);
  if (silent.includes(system)) return `${system} stopped answering`;
  return `It waits for an operation on ${silent.join(" and ")}, which stopped answering`;
}
