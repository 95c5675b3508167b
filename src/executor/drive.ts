// Keeps as many operations in flight as each server bears, until nothing is left that can run.
import { instantOf, millisOf } from "../model/instant.ts";
import type { Operation, SystemName } from "../model/operation.ts";
import type { Agenda } from "./agenda.ts";
import { type ApplyContext, systemOf } from "./context.ts";
import { pauseUntil } from "./pause.ts";
import {
  concludeOperation,
  type Deferral,
  FIRST_TRY,
  runOperation,
  type Step,
  type Tries,
} from "./run-operation.ts";

export type Limits = Readonly<Record<SystemName, number>>;

/** Requests that may still be running, oldest first. */
export type Deferrals = Record<SystemName, Deferral[]>;

export interface Work {
  readonly agenda: Agenda;
  readonly limits: Limits;
  readonly deferrals: Deferrals;
  /** By operation id: what was proven not to be written in an earlier apply. */
  readonly resends: ReadonlyMap<string, Tries>;
  readonly settle: (operation: Operation, step: Step) => void;
}

const SYSTEMS: readonly SystemName[] = ["bambuddy", "inventree"];

export async function drive(context: ApplyContext, work: Work): Promise<void> {
  const flying = new Set<Promise<void>>();
  const running: Record<SystemName, number> = { bambuddy: 0, inventree: 0 };
  const failures: unknown[] = [];

  function launch(system: SystemName): boolean {
    if (running[system] >= work.limits[system]) return false;
    const task = nextTask(context, work, system);
    if (task === undefined) return false;
    running[system] += 1;
    const flight = fly(task).finally(() => {
      running[system] -= 1;
      flying.delete(flight);
    });
    flying.add(flight);
    return true;
  }

  async function fly({ operation, start }: Task): Promise<void> {
    try {
      work.settle(operation, await start());
    } catch (error) {
      failures.push(error);
    }
  }

  for (;;) {
    const mayStart = () => failures.length === 0 && !context.signal.stopRequested();
    for (const system of SYSTEMS) while (mayStart() && launch(system));
    if (flying.size > 0) await Promise.race(flying);
    else if (failures.length > 0) throw failures[0];
    else if (!(await waitForDeferred(context, work))) return;
  }
}

interface Task {
  readonly operation: Operation;
  readonly start: () => Promise<Step>;
}

function nextTask(context: ApplyContext, work: Work, system: SystemName): Task | undefined {
  const deferrals = work.deferrals[system];
  const [oldest] = deferrals;
  if (oldest !== undefined && oldest.dueMillis <= millisOf(context.clock.now())) {
    deferrals.shift();
    const { entry, tries } = oldest;
    return { operation: entry.operation, start: () => concludeOperation(context, entry, tries) };
  }
  if (!context.health.isAnswering(system)) return undefined;
  const operation = work.agenda.take(system);
  if (operation === undefined) return undefined;
  const tries = work.resends.get(operation.id) ?? FIRST_TRY;
  return { operation, start: () => runOperation(context, operation, tries) };
}

/** `false` when there is nothing to wait for, or a stop was requested. */
async function waitForDeferred(context: ApplyContext, { deferrals }: Work): Promise<boolean> {
  const waiting = SYSTEMS.flatMap((system) => deferrals[system]);
  if (waiting.length === 0) return false;
  const due = Math.min(
    ...SYSTEMS.map((system) => deferrals[system][0]?.dueMillis ?? Number.POSITIVE_INFINITY),
  );
  context.progress({ kind: "settling", operations: waiting.length, until: instantOf(due) });
  await context.at("while-settling");
  return (await pauseUntil(context, due)) === "over";
}

export function deferLater(deferrals: Deferrals, deferral: Deferral): void {
  deferrals[systemOf(deferral.entry.operation)].push(deferral);
}
