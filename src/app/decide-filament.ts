// What to do about filament: what is read of it, and what the planners of grams and of spools make of that.
import type { SpoolsSettings } from "../mapping/mapping.ts";
import type { PrintsRead } from "../model/roles.ts";
import type { FilamentWorld } from "../model/world.ts";
import type { FilamentPlan } from "../planner/filament/plan-filament.ts";
import { isSelected } from "../planner/match-printer.ts";
import type { SpoolPlaces } from "../planner/spools/places.ts";
import type { SpoolsPlan } from "../planner/spools/plan-spools.ts";
import { decideUsage, type UsageQuestion } from "./decide-usage.ts";
import type { PlanRequest } from "./plan-request.ts";

export interface FilamentQuestion {
  readonly request: PlanRequest;
  readonly settings: SpoolsSettings;
  readonly places: SpoolPlaces;
}

export interface FilamentDecision {
  readonly world: FilamentWorld;
  readonly places: SpoolPlaces;
  /** Absent: no grams are asked for. */
  readonly usage?: FilamentPlan;
  /** Absent: neither Bambuddy's records nor places are asked for. */
  readonly spools?: SpoolsPlan;
}

/** `undefined` where spools are tracked for their records and places alone. */
export function usageQuestion(question: FilamentQuestion): UsageQuestion | undefined {
  const { usage } = question.settings;
  return usage.kind === "on" ? { ...question, usage } : undefined;
}

/** When items were counted costs a request for each, so it is asked later and only of those that matter. */
export async function readFilament(question: FilamentQuestion): Promise<FilamentWorld> {
  const { request, settings, places } = question;
  const { source, inventory } = request.systems;
  request.host.progress({ stage: "reading filament" });
  const since = settings.usage.kind === "on" ? settings.usage.since : undefined;
  const [read, stocked, slots] = await Promise.all([
    source.readFilament(since),
    inventory.readFilamentStock({
      category: places.category.pk,
      countsOf: [],
      templates: templatesOf(settings),
    }),
    settings.location.kind === "off" ? undefined : readSlots(question),
  ]);
  return { source: read, stocked, ...(slots === undefined ? {} : { slots }) };
}

/** What printers say of their trays decides which slot is free, so only where this plan may fill slots. */
async function readSlots({ request, settings, places }: FilamentQuestion) {
  const { source } = request.systems;
  const isFilling = settings.location.kind === "inventree" || settings.location.kind === "merge";
  const printers = isFilling ? (await source.readPrinters()).value : [];
  const wanted = printers.filter((printer) =>
    places.printers.some(({ selector }) => isSelected(selector, printer)),
  );
  return source.readSlots(wanted.map(({ id }) => id));
}

function templatesOf({ catalogue }: SpoolsSettings): readonly string[] {
  if (catalogue.kind === "off") return [];
  const sources = Object.values(catalogue.values).flat();
  return [...new Set(sources.flatMap((source) => (source.kind === "parameter" ? [source.name] : [])))];
}

export async function decideFilament(
  question: FilamentQuestion,
  world: FilamentWorld,
  prints: PrintsRead,
): Promise<FilamentDecision> {
  const asked = usageQuestion(question);
  const used = asked && (await decideUsage(asked, world, prints));
  const seen = used?.world ?? world;
  const { catalogue, location } = question.settings;
  const isAboutSpools = catalogue.kind === "on" || location.kind !== "off";
  return {
    world: seen,
    places: question.places,
    ...(used === undefined ? {} : { usage: used.plan }),
    ...(isAboutSpools ? { spools: await decideSpools(question, seen, prints) } : {}),
  };
}

/** The planner is loaded where spools are asked for. */
async function decideSpools(
  { request, settings, places }: FilamentQuestion,
  world: FilamentWorld,
  { printers }: PrintsRead,
): Promise<SpoolsPlan> {
  const { planSpools } = await import("../planner/spools/plan-spools.ts");
  const { instance, guards } = request.loaded.mapping;
  return planSpools({
    instance,
    settings,
    places,
    guards,
    world: { ...world, printers },
    ledger: request.ledger,
  });
}
