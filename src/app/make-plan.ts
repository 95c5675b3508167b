// The use case `plan`: observe, decide, narrow, guard, assemble. It writes nothing, anywhere.
import type { Finding } from "../model/finding.ts";
import type { LedgerView, SourceTotals } from "../model/ledger-view.ts";
import type { Plan, ReadNote } from "../plan/plan.ts";
import type { FilamentPlan } from "../planner/filament/plan-filament.ts";
import type { NamedRead } from "../planner/list-reads.ts";
import type { PrintPlan } from "../planner/prints/plan-prints.ts";
import type { SpoolsPlan } from "../planner/spools/plan-spools.ts";
import { type Decision, decide, greet, refuseNothing } from "./decide.ts";
import type { PlanRequest } from "./plan-request.ts";
import { releaseMemory } from "./release-memory.ts";
import { unmatchedPrints } from "./unmatched-prints.ts";

export type { PlanChoice, PlanRequest } from "./plan-request.ts";

const MANY_OPERATIONS = 10_000;

export interface PlanOrder extends Omit<PlanRequest, "ledger"> {
  /** Called once. */
  readonly readLedger: () => LedgerView;
}

export async function makePlan({ readLedger, ...order }: PlanOrder): Promise<Plan> {
  refuseNothing(order);
  order.host.progress({ stage: "connecting" });
  const greeting = greet(order.systems);
  // Whoever awaits it hears of its failure; a ledger that cannot be read comes before it.
  greeting.catch(() => {});
  // The ledger is read and the code loaded while the servers answer.
  const request: PlanRequest = { ...order, ledger: readLedger() };
  const composing = import("./compose-plan.ts");
  const seen = forgetWorld(request, await decide(request, greeting));
  if ((seen.prints?.operations.length ?? 0) > MANY_OPERATIONS) releaseMemory();
  const { composePlan } = await composing;
  return composePlan(request, seen);
}

/** What a plan takes from a decision. */
export interface Seen extends Pick<Plan, "source" | "target" | "reads" | "full_read"> {
  readonly refresh: Plan["meta"]["refresh"];
  readonly prints: PrintPlan | undefined;
  readonly usage: FilamentPlan | undefined;
  readonly spools: SpoolsPlan | undefined;
  readonly findings: readonly Finding[];
  readonly totals: SourceTotals;
}

/** Without the world itself, which is as large as the plan: what was read is forgotten before the plan is put together. */
export function forgetWorld({ choice, say }: PlanRequest, decision: Decision): Seen {
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
