// The last step of the use case `plan`: narrow what was decided, guard it, assemble the document.
import type { Finding } from "../model/finding.ts";
import type { Operation } from "../model/operation.ts";
import { assemblePlan } from "../plan/assemble.ts";
import { leaveOutOfBalances } from "../plan/leave-out.ts";
import { selectOperations } from "../plan/narrow.ts";
import type { GuardResult, Plan, Summary } from "../plan/plan.ts";
import { consumptionGuards } from "../planner/filament/usage-guards.ts";
import { checkGuards } from "../planner/guards.ts";
import { reportDoubts } from "../planner/report-doubts.ts";
import { unloadGuard } from "../planner/spools/unload-guard.ts";
import { ignoredSettings } from "./ignored-settings.ts";
import type { Seen } from "./make-plan.ts";
import type { PlanRequest } from "./plan-request.ts";

const NO_PRINTS: Omit<Summary, "operations" | "held"> = {
  recognised: 0,
  before_since: 0,
  skipped: 0,
  not_produced: 0,
  waiting: 0,
  narrowed: 0,
};

export function composePlan(request: PlanRequest, seen: Seen): Plan {
  const { host, loaded, ledger, choice } = request;
  const { prints, usage, spools, findings } = seen;
  const { kept, left, unmatched } = selectOperations(
    [...(prints?.operations ?? []), ...(usage?.operations ?? []), ...(spools?.operations ?? [])],
    {
      only: choice.only,
      except: choice.except,
    },
  );
  for (const glob of unmatched) request.say(`${glob} matches no operation of this plan.`);
  const held = usage?.held ?? [];
  const counts = prints?.counts ?? NO_PRINTS;
  return assemblePlan({
    meta: {
      created_at: host.clock.now(),
      tool: host.version,
      refresh: seen.refresh,
      requests: request.systems.requests(),
    },
    mapping: { path: loaded.path, sha256: loaded.sha256, commit: request.commit ?? null },
    instance: loaded.mapping.instance,
    ledger: { lineage: ledger.lineage ?? null, bookings: ledger.bookings.size },
    source: seen.source,
    target: seen.target,
    reads: seen.reads,
    counts: { ...counts, narrowed: counts.narrowed + left.filter(isBooking).length, held: held.length },
    guards: guardsOf(request, seen, kept),
    operations: kept,
    held,
    balances: leaveOutOfBalances(usage?.balances ?? [], left),
    findings: [
      ...(prints?.findings ?? []),
      ...(usage?.findings ?? []),
      ...notAmong(spools?.findings ?? [], usage?.findings ?? []),
      ...findings,
      ...reportDoubts(ledger),
      ...ignoredSettings(loaded.mapping),
    ],
    drift: [...(prints?.drift ?? []), ...(spools?.drift ?? [])],
    recognised: prints?.recognised ?? [],
    recognised_usage: usage?.recognisedUsage ?? [],
    recognised_places: spools?.recognisedPlaces ?? [],
    full_read: seen.full_read,
  });
}

/** Measured on what the plan holds: what was left out on request consumes nothing. */
function guardsOf(
  { loaded, ledger }: PlanRequest,
  { totals, usage, spools }: Pick<Seen, "totals" | "usage" | "spools">,
  operations: readonly Operation[],
): readonly GuardResult[] {
  const { guards } = loaded.mapping;
  const consumed = new Map(consumptionGuards(guards, operations).map((guard) => [guard.name, guard]));
  return [
    ...checkGuards({ guards, operations, totals, lastFullRead: ledger.lastFullRead }),
    ...(usage?.guards ?? []).map((guard) => consumed.get(guard.name) ?? guard),
    ...(spools === undefined ? [] : [unloadGuard(guards, operations, spools.loaded)]),
  ];
}

/** A print or a use; what hangs on it is not counted again. */
function isBooking({ kind }: Operation): boolean {
  return kind === "stock.create" || kind === "usage.subtract" || kind === "usage.return";
}

/** Of a batch that several items carry both planners speak, and the grams weigh more. */
function notAmong(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const said = new Set(known.map(({ code, object }) => `${code} ${object}`));
  return findings.filter(({ code, object }) => !said.has(`${code} ${object}`));
}
