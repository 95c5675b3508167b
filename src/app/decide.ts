// From a mapping to what is to be done: connects, reads what the mapping asks for, and lets the planners decide.
import type { SpoolsSettings } from "../mapping/mapping.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Finding } from "../model/finding.ts";
import type { SourceTotals } from "../model/ledger-view.ts";
import type { InventoryIdentity, Places, PrintsRead, SourceIdentity } from "../model/roles.ts";
import {
  listFilamentReads,
  listReads,
  listRunReads,
  type NamedRead,
  reportPartialReads,
} from "../planner/list-reads.ts";
import {
  decideFilament,
  type FilamentDecision,
  type FilamentQuestion,
  readFilament,
  usageQuestion,
} from "./decide-filament.ts";
import {
  decidePrints,
  decidePrintsOnEverything,
  type PrintDecision,
  type PrintQuestion,
} from "./decide-prints.ts";
import { needsOlderRuns, readRunsAlone } from "./decide-usage.ts";
import { openObserver, type Systems } from "./observe.ts";
import type { PlanRequest } from "./plan-request.ts";
import { type NeededPlaces, resolveMappedPlaces } from "./resolve-mapped-places.ts";

/** What is asked for; at least one of the two. */
interface Questions {
  readonly prints?: PrintQuestion;
  readonly filament?: FilamentQuestion;
}

export interface Decision {
  readonly source: SourceIdentity;
  readonly inventory: InventoryIdentity;
  readonly prints?: PrintDecision;
  readonly filament?: FilamentDecision;
  /** Runs and printers, also where prints are off. */
  readonly runs: PrintsRead;
  readonly totals: SourceTotals;
  readonly reads: readonly NamedRead[];
  /** What the planners do not say of the reads. */
  readonly findings: readonly Finding[];
}

/** Who answers, and the places that a mapping may name. */
export type Greeting = readonly [SourceIdentity, InventoryIdentity, Places];

export function greet({ source, inventory }: Systems): Promise<Greeting> {
  return Promise.all([source.identify(), inventory.identify(), inventory.readPlaces()]);
}

export async function decide(request: PlanRequest, greeting: Promise<Greeting>): Promise<Decision> {
  const [source, inventory, places] = await greeting;
  const { loaded } = request;
  const questions = ask(request, { source, inventory }, resolveMappedPlaces(loaded, places));
  return { source, inventory, ...(await answer(questions, source)) };
}

/** A plan without any question. */
export function refuseNothing({ loaded, choice }: Pick<PlanRequest, "loaded" | "choice">): void {
  const { prints, spools } = loaded.mapping;
  if (prints.kind === "on") return;
  const refusal = (happened: string, next: string) =>
    new ReconcileError("invalid", { object: loaded.path, happened, next });
  if (spools.kind === "off" || !asksForFilament(spools))
    throw refusal(
      "prints is off and nothing of filament is asked for, so there is nothing to plan",
      "Remove `prints: off`, or set spools.usage.since, spools.catalogue or spools.location.",
    );
  if (choice.archive !== undefined || choice.force.length > 0)
    throw refusal(
      "prints is off, and a print was asked for",
      "Remove `prints: off`, or --archive and --force.",
    );
}

function asksForFilament({ usage, catalogue, location }: SpoolsSettings): boolean {
  return usage.kind !== "off" || catalogue.kind !== "off" || location.kind !== "off";
}

function ask(
  request: PlanRequest,
  identities: Pick<Decision, "source" | "inventory">,
  places: NeededPlaces,
): Questions {
  const { loaded, host, systems, ledger, choice } = request;
  const { prints, spools } = loaded.mapping;
  const questions: { prints?: PrintQuestion; filament?: FilamentQuestion } = {};
  if (prints.kind === "on" && places.prints !== undefined)
    questions.prints = {
      request,
      settings: prints,
      observer: openObserver({
        host,
        settings: prints,
        systems,
        ledger,
        ...identities,
        places: places.prints,
      }),
    };
  // Who names one archive asks for its prints alone.
  const isFilamentWanted = choice.archive === undefined;
  if (isFilamentWanted && spools.kind === "on" && asksForFilament(spools) && places.filament !== undefined)
    questions.filament = { request, settings: spools, places: places.filament };
  return questions;
}

/** What was read and decided; `source` and `inventory` are known before. */
async function answer(
  { prints, filament }: Questions,
  source: SourceIdentity,
): Promise<Omit<Decision, "source" | "inventory">> {
  const usage = filament && usageQuestion(filament);
  const [decided, used, runs] = await Promise.all([
    prints && decidePrints(prints),
    filament && readFilament(filament),
    filament && prints === undefined ? readRunsAlone(filament, source) : undefined,
  ]);
  const isShort = usage && used && decided && needsOlderRuns(usage, used, decided.world.prints);
  const printed = prints && isShort ? await decidePrintsOnEverything(prints) : decided;
  const read = printed?.world.prints ?? runs;
  if (read === undefined) throw new Error("bug: nothing was asked for");
  const moved = filament && used && (await decideFilament(filament, used, read));
  const others = [
    ...(printed === undefined ? listRunReads(read) : []),
    ...(moved === undefined
      ? []
      : listFilamentReads(moved.world, {
          usage: usage !== undefined,
          values: filament?.settings.catalogue.kind === "on",
        })),
  ];
  return {
    ...(printed === undefined ? {} : { prints: printed }),
    ...(moved === undefined ? {} : { filament: moved }),
    runs: read,
    totals: read.totals,
    reads: [...(printed === undefined ? [] : listReads(printed.world)), ...others],
    findings: reportPartialReads(others),
  };
}
