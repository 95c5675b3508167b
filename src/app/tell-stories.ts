// Asks the planners for the stories of one subject, over the world that a decision was made on.
import type { PrintsSettings, SpoolsSettings } from "../mapping/mapping.ts";
import { runAddress } from "../model/marker.ts";
import type { Run } from "../model/source.ts";
import { explainUnasked, explainUnprinted } from "../planner/explain/explain-archive.ts";
import { explainPrints, type WantedRun } from "../planner/explain/explain-prints.ts";
import { explainSpools, type WantedSpools } from "../planner/explain/explain-spools.ts";
import { explainUsage, type RowNames } from "../planner/explain/explain-usage.ts";
import type { Story } from "../planner/explain/story.ts";
import { inOrderOfEnd } from "../planner/prints/classify-runs.ts";
import type { Decision } from "./decide.ts";
import type { Subject } from "./explain-subject.ts";
import type { PlanRequest } from "./plan-request.ts";

export function tellStories(request: PlanRequest, decision: Decision, subject: Subject): readonly Story[] {
  const spools = tellSpools(request, decision, subject);
  const prints = tellPrints(request, decision, subject);
  const printed = new Set(prints.map(({ object }) => object));
  const items = new Set(spools.flatMap(({ stock }) => (stock === undefined ? [] : [stock])));
  const rows = tellUsage(request, decision, { subject, printed, items });
  const isAsked = request.loaded.mapping.prints.kind === "on";
  if (prints.length > 0 || subject.kind !== "archive" || !isAsked) return [...prints, ...spools, ...rows];
  const archive = decision.runs.archives.value.find(({ id }) => id === subject.id);
  return archive === undefined ? [] : [explainUnprinted(archive)];
}

function tellPrints(
  { loaded, ledger, choice }: PlanRequest,
  { prints, runs }: Decision,
  subject: Subject,
): readonly Story[] {
  const settings = loaded.mapping.prints;
  const isWanted = wantedRuns(subject);
  if (isWanted === undefined) return [];
  if (settings.kind === "off" || prints === undefined)
    return runs.runs.value
      .filter((run) => isWanted(run, undefined))
      .sort(inOrderOfEnd)
      .map(explainUnasked);
  const { instance, inventree, policies } = loaded.mapping;
  const asked: PrintsSettings = settings;
  return explainPrints(
    { instance, webUrl: inventree.webUrl, settings: asked, policies, world: prints.world, ledger, choice },
    isWanted,
  );
}

function wantedRuns(subject: Subject): WantedRun | undefined {
  switch (subject.kind) {
    case "archive":
      return ({ archiveId }: Run) => archiveId === subject.id;
    case "run":
      return (run) => [runAddress(run), `${run.unit}-${run.id}`].includes(subject.name);
    case "part":
      return (_, part) => part?.name === subject.name || `part-${part?.pk}` === subject.name;
    case "usage":
    case "spool":
    case "item":
    case "slot":
    case "other":
      return undefined;
  }
}

interface UsageQuestion {
  readonly subject: Subject;
  /** Addresses of runs whose stories are told: what they used belongs to them. */
  readonly printed: ReadonlySet<string>;
  /** Stock items whose stories are told: of years of rows only those of which something is still open. */
  readonly items: ReadonlySet<number>;
}

function tellUsage(
  { loaded, ledger }: PlanRequest,
  { filament, runs }: Decision,
  { subject, printed, items }: UsageQuestion,
): readonly Story[] {
  const { instance, spools, release, guards } = loaded.mapping;
  if (spools.kind === "off" || spools.usage.kind === "off" || filament?.usage === undefined) return [];
  const { source, stocked } = filament.world;
  if (source.isSpoolmanMode) return [];
  const world = { source, stocked, runs: runs.runs, printers: runs.printers };
  const request = { instance, settings: spools, usage: spools.usage, release, guards, world, ledger };
  const isItem = ({ stock, spool }: RowNames) =>
    (stock !== undefined && items.has(stock)) || (subject.kind === "spool" && subject.id === spool);
  const isNamed = (row: RowNames) =>
    (subject.kind === "usage" && namesOfRow(row.address).includes(subject.name)) ||
    (row.run !== undefined && printed.has(row.run));
  return subject.kind === "spool" || items.size > 0
    ? explainUsage(request, isItem).filter(({ isSettled }) => !isSettled)
    : explainUsage(request, isNamed);
}

/** `44.7@20261120T114506Z`, `44.7`, `44` */
function namesOfRow(address: string): readonly (string | undefined)[] {
  return [address, address.split("@")[0], address.split(".")[0]];
}

function tellSpools(
  { loaded, ledger }: PlanRequest,
  { filament, runs }: Decision,
  subject: Subject,
): readonly Story[] {
  const { instance, guards, spools } = loaded.mapping;
  const wanted = wantedSpools(subject);
  if (spools.kind === "off" || filament === undefined || wanted === undefined) return [];
  const settings: SpoolsSettings = spools;
  const world = { ...filament.world, printers: runs.printers };
  return explainSpools({ instance, settings, places: filament.places, guards, world, ledger }, wanted);
}

function wantedSpools(subject: Subject): WantedSpools | undefined {
  const none: WantedSpools = { spools: new Set(), items: new Set() };
  switch (subject.kind) {
    case "spool":
      return subject.id === undefined
        ? { ...none, batch: subject.batch }
        : { ...none, spools: new Set([subject.id]) };
    case "item":
      return { ...none, items: new Set([subject.pk]) };
    case "slot":
      return { ...none, items: new Set(subject.items), slot: subject.key };
    case "other":
      return { ...none, batch: subject.name };
    case "archive":
    case "run":
    case "part":
    case "usage":
      return undefined;
  }
}
