// The use case `plan`: observe, decide, narrow, guard, assemble. It writes nothing, anywhere.
import type { PrintsSettings } from "../mapping/mapping.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Finding } from "../model/finding.ts";
import type { LedgerView, SourceTotals } from "../model/ledger-view.ts";
import type { World } from "../model/world.ts";
import { assemblePlan, type PlanParts } from "../plan/assemble.ts";
import { selectOperations } from "../plan/narrow.ts";
import type { Plan, ReadNote } from "../plan/plan.ts";
import { checkGuards } from "../planner/guards.ts";
import { listReads } from "../planner/list-reads.ts";
import type { PrintChoice } from "../planner/prints/context.ts";
import { type PrintPlan, planPrints } from "../planner/prints/plan-prints.ts";
import type { Host } from "./host.ts";
import { mayReadWindow, openObserver, type Systems } from "./observe.ts";
import type { LoadedMapping } from "./read-mapping.ts";
import { releaseMemory } from "./release-memory.ts";

export interface PlanRequest {
  readonly host: Host;
  readonly loaded: LoadedMapping;
  /** Commit of the mapping file, where it lies in a git checkout. */
  readonly commit: string | undefined;
  readonly systems: Systems & { readonly requests: () => number };
  readonly ledger: LedgerView;
  readonly choice: PlanChoice;
}

export interface PlanChoice extends PrintChoice {
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** Absent: incremental where the ledger allows it. */
  readonly refresh?: "full" | "incremental";
}

/** Without the world itself: what was read is forgotten before the plan is put together. */
interface Decision {
  readonly prints: PrintPlan;
  readonly seen: Pick<PlanParts, "source" | "target" | "reads" | "full_read">;
  readonly totals: SourceTotals;
  readonly refresh: "full" | "incremental";
}

const MANY_OPERATIONS = 10_000;

export async function makePlan(request: PlanRequest): Promise<Plan> {
  const { host, loaded, ledger, choice } = request;
  const settings = loaded.mapping.prints;
  if (settings.kind === "off")
    throw new ReconcileError("invalid", {
      object: loaded.path,
      happened: "prints is off, so there is nothing to plan",
      next: "Remove `prints: off`.",
    });
  const { prints, seen, totals, refresh } = await decide(request, settings);
  if (prints.operations.length > MANY_OPERATIONS) releaseMemory();
  const selected = selectOperations(prints.operations, { only: choice.only, except: choice.except });
  return assemblePlan({
    meta: {
      created_at: host.clock.now(),
      tool: host.version,
      refresh,
      requests: request.systems.requests(),
    },
    mapping: { path: loaded.path, sha256: loaded.sha256, commit: request.commit ?? null },
    instance: loaded.mapping.instance,
    ledger: { lineage: ledger.lineage ?? null, bookings: ledger.bookings.size },
    ...seen,
    counts: { ...prints.counts, narrowed: prints.counts.narrowed + selected.left.length },
    guards: checkGuards({
      guards: loaded.mapping.guards,
      operations: selected.kept,
      totals,
      lastFullRead: ledger.lastFullRead,
    }),
    operations: selected.kept,
    findings: [...prints.findings, ...ignoredSettings(loaded)],
    drift: prints.drift,
    recognised: prints.recognised,
  });
}

/**
 * A window proves that nothing changed; whatever would change something is decided on a full read, because creating needs proof that
 * the object is absent.
 */
async function decide(request: PlanRequest, settings: PrintsSettings): Promise<Decision> {
  const { host, loaded, systems, ledger, choice } = request;
  const observer = await openObserver({
    host,
    mappingPath: loaded.path,
    mapping: loaded.mapping,
    settings,
    systems,
    ledger,
  });
  const plan = (world: World): PrintPlan => {
    host.progress({ stage: "planning" });
    return planPrints({
      instance: loaded.mapping.instance,
      webUrl: loaded.mapping.inventree.webUrl,
      settings,
      policies: loaded.mapping.policies,
      world,
      ledger,
      choice,
    });
  };
  if (choice.refresh !== "full" && choice.force.length === 0 && mayReadWindow(ledger, loaded.sha256, host)) {
    const world = await observer.readWindow();
    const prints = world && plan(world);
    if (
      world !== undefined &&
      prints !== undefined &&
      prints.operations.length === 0 &&
      !isUnsure(prints.findings)
    )
      return decision(world, prints, "incremental");
  }
  const world = await observer.readFull();
  releaseMemory();
  return decision(world, plan(world), "full");
}

function decision(world: World, prints: PrintPlan, refresh: Decision["refresh"]): Decision {
  const { source, inventory } = world;
  const totals = world.prints.totals;
  return {
    prints,
    seen: {
      source: { system: source.system, url: source.url, version: source.version },
      target: {
        system: inventory.system,
        url: inventory.url,
        version: `${inventory.version} (API ${inventory.api})`,
      },
      reads: readNotes(world),
      full_read: refresh === "full" ? { source: totals, inventory: world.stocked.totals } : null,
    },
    totals,
    refresh,
  };
}

function isUnsure(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === "read.partial" || code === "run.archive-unread");
}

/** What the mapping asks for and this version does not do is said, not swallowed. */
function ignoredSettings({ mapping }: LoadedMapping): Finding[] {
  const ignored = [
    { path: "spools", isSet: mapping.spools.kind === "on", what: "filament is not reconciled" },
    { path: "spoolman", isSet: mapping.spoolman !== undefined, what: "Spoolman is not read or written" },
    { path: "release", isSet: mapping.release.length > 0, what: "no operation about prints is ever held" },
    { path: "auto_apply", isSet: mapping.autoApply.enabled, what: "nothing runs by itself" },
  ];
  return ignored.flatMap(({ path, isSet, what }) =>
    isSet
      ? [{ code: "setting.unsupported" as const, object: path, message: `\`${path}\` is set, and ${what}` }]
      : [],
  );
}

function readNotes(world: World): ReadNote[] {
  return listReads(world).map(({ what, read }) => ({
    what,
    rows: read.value.length,
    coverage: read.coverage,
  }));
}
