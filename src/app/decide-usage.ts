// What to do about used filament: which grams are read, on what proof, and what the planner makes of them.
import type { SpoolUsage } from "../mapping/mapping.ts";
import { compareInstants, instantOf, millisOf } from "../model/instant.ts";
import { usageRowAddress } from "../model/marker.ts";
import type { PrintsRead, SourceIdentity } from "../model/roles.ts";
import type { FilamentWorld } from "../model/world.ts";
import type { FilamentPlan } from "../planner/filament/plan-filament.ts";
import type { FilamentQuestion } from "./decide-filament.ts";

export interface UsageQuestion extends FilamentQuestion {
  readonly usage: Extract<SpoolUsage, { kind: "on" }>;
}

export interface UsageDecision {
  readonly world: FilamentWorld;
  readonly plan: FilamentPlan;
}

const DAY = 24 * 60 * 60 * 1000;
const RUNS_WINDOW = 30 * DAY;

/** The runs that rows are joined with, where prints are off and nobody else reads them; without usage only the printers matter. */
export async function readRunsAlone(
  { request, settings: { usage } }: FilamentQuestion,
  { unit }: SourceIdentity,
): Promise<PrintsRead> {
  const { host, systems } = request;
  const now = host.clock.now();
  const window = instantOf(millisOf(now) - RUNS_WINDOW);
  const since =
    usage.kind === "off"
      ? now
      : usage.withoutRun === "hold" || compareInstants(window, usage.since) < 0
        ? usage.since
        : window;
  const refresh =
    unit === "archive" ? ({ kind: "full" } as const) : ({ kind: "incremental", since } as const);
  return systems.source.readPrints(refresh, { plates: false });
}

/** Whether a row would be held for want of a run that lies before the window of runs. */
export function needsOlderRuns(
  { usage, request }: UsageQuestion,
  { source }: FilamentWorld,
  { runs }: PrintsRead,
): boolean {
  if (usage.withoutRun !== "hold" || runs.coverage.kind !== "window") return false;
  const start = millisOf(runs.coverage.since) + DAY;
  return source.usage.value.some(
    (row) =>
      millisOf(row.createdAt) < start &&
      compareInstants(row.createdAt, usage.since) >= 0 &&
      !request.ledger.usage.has(usageRowAddress(row)),
  );
}

/** Twice where grams would move: first to see of which items, then with what is known of their counts. */
export async function decideUsage(
  question: UsageQuestion,
  world: FilamentWorld,
  prints: PrintsRead,
): Promise<UsageDecision> {
  const plan = await loadPlanner(question, prints);
  const draft = plan(world);
  const touched = itemsOf(draft);
  if (touched.length === 0 || question.usage.beforeCount === "charge") return { world, plan: draft };
  const counted = await readCounts(question, world, touched);
  const decided = plan(counted);
  const asked = new Set(touched);
  if (itemsOf(decided).every((item) => asked.has(item))) return { world: counted, plan: decided };
  // The stock changed between the two reads.
  const whole = await readCounts(question, world, undefined);
  return { world: whole, plan: plan(whole) };
}

async function readCounts(
  { request, places }: UsageQuestion,
  world: FilamentWorld,
  countsOf: readonly number[] | undefined,
): Promise<FilamentWorld> {
  request.host.progress({ stage: "reading when spools were counted" });
  const query = { category: places.category.pk, ...(countsOf === undefined ? {} : { countsOf }) };
  const { templates, parameters } = world.stocked;
  return {
    ...world,
    stocked: { ...(await request.systems.inventory.readFilamentStock(query)), templates, parameters },
  };
}

/** Items of which grams are moved or wait: what was counted since decides about them. */
function itemsOf({ operations, balances }: FilamentPlan): readonly number[] {
  const items = new Set<number>();
  for (const { after } of operations) if ("stock" in after) items.add(after.stock);
  for (const { stock, held, planned, residual } of balances)
    if (stock !== null && (held !== "0" || planned !== "0" || residual !== "0")) items.add(stock);
  return [...items].sort((a, b) => a - b);
}

/** The planner is loaded where grams are asked for. */
async function loadPlanner(
  { request, settings, usage }: UsageQuestion,
  { runs, printers }: PrintsRead,
): Promise<(world: FilamentWorld) => FilamentPlan> {
  const { planFilament } = await import("../planner/filament/plan-filament.ts");
  const { instance, release, guards } = request.loaded.mapping;
  return ({ source, stocked }) => {
    const world = { source, stocked, runs, printers };
    return planFilament({ instance, settings, usage, release, guards, world, ledger: request.ledger });
  };
}
