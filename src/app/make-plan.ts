// The use case `plan`: observe, decide, narrow, guard, assemble. It writes nothing, anywhere.
import type { Finding } from "../model/finding.ts";
import type { SourceTotals } from "../model/ledger-view.ts";
import type { Operation } from "../model/operation.ts";
import { assemblePlan } from "../plan/assemble.ts";
import { leaveOutOfBalances } from "../plan/leave-out.ts";
import { selectOperations } from "../plan/narrow.ts";
import type { GuardResult, Plan, ReadNote, Summary } from "../plan/plan.ts";
import type { FilamentPlan } from "../planner/filament/plan-filament.ts";
import { consumptionGuards } from "../planner/filament/usage-guards.ts";
import { checkGuards } from "../planner/guards.ts";
import type { NamedRead } from "../planner/list-reads.ts";
import type { PrintPlan } from "../planner/prints/plan-prints.ts";
import { reportDoubts } from "../planner/report-doubts.ts";
import type { SpoolsPlan } from "../planner/spools/plan-spools.ts";
import { unloadGuard } from "../planner/spools/unload-guard.ts";
import { type Decision, decide } from "./decide.ts";
import { ignoredSettings } from "./ignored-settings.ts";
import type { PlanRequest } from "./plan-request.ts";
import { releaseMemory } from "./release-memory.ts";
import { unmatchedPrints } from "./unmatched-prints.ts";

export type { PlanChoice, PlanRequest } from "./plan-request.ts";

const NO_PRINTS: Omit<Summary, "operations" | "held"> = {
  recognised: 0,
  before_since: 0,
  skipped: 0,
  not_produced: 0,
  waiting: 0,
  narrowed: 0,
};

const MANY_OPERATIONS = 10_000;

export async function makePlan(request: PlanRequest): Promise<Plan> {
  const { host, loaded, ledger, choice } = request;
  const { prints, usage, spools, findings, totals, ...seen } = forgetWorld(request, await decide(request));
  if ((prints?.operations.length ?? 0) > MANY_OPERATIONS) releaseMemory();
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
    guards: guardsOf(request, { totals, usage, spools }, kept),
    operations: kept,
    held,
    balances: leaveOutOfBalances(usage?.balances ?? [], left),
    findings: [
      ...(prints?.findings ?? []),
      ...(usage?.findings ?? []),
      ...(spools?.findings ?? []),
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

/** What a plan takes from a decision. */
interface Seen extends Pick<Plan, "source" | "target" | "reads" | "full_read"> {
  readonly refresh: Plan["meta"]["refresh"];
  readonly prints: PrintPlan | undefined;
  readonly usage: FilamentPlan | undefined;
  readonly spools: SpoolsPlan | undefined;
  readonly findings: readonly Finding[];
  readonly totals: SourceTotals;
}

/** Without the world itself, which is as large as the plan: what was read is forgotten before the plan is put together. */
function forgetWorld({ choice, say }: PlanRequest, decision: Decision): Seen {
  for (const sentence of unmatchedPrints(choice, decision.prints)) say(sentence);
  const { source, inventory, prints, filament, reads, findings, totals } = decision;
  return {
    source: { system: source.system, url: source.url, version: source.version },
    target: {
      system: inventory.system,
      url: inventory.url,
      version: `${inventory.version} (API ${inventory.api})`,
    },
    reads: reads.map(readNote),
    full_read: fullReadOf(decision),
    refresh: prints?.refresh ?? coverageOf(reads),
    prints: prints?.prints,
    usage: filament?.usage,
    spools: filament?.spools,
    findings,
    totals,
  };
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

/** Of filament alone, which has no totals for the ledger. */
function coverageOf(reads: readonly NamedRead[]): "full" | "incremental" {
  return reads.every(({ read }) => read.coverage.kind !== "window") ? "full" : "incremental";
}

function fullReadOf({ prints }: Decision): Plan["full_read"] {
  if (prints?.refresh !== "full") return null;
  const { world } = prints;
  return { source: world.prints.totals, inventory: world.stocked.totals };
}

function readNote({ what, read }: NamedRead): ReadNote {
  return { what, rows: read.value.length, coverage: read.coverage };
}

/** A print or a use; what hangs on it is not counted again. */
function isBooking({ kind }: Operation): boolean {
  return kind === "stock.create" || kind === "usage.subtract" || kind === "usage.return";
}
