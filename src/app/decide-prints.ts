// What to do about prints: on a window where that proves that nothing changed, else on everything.
import type { PrintsSettings } from "../mapping/mapping.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../model/world.ts";
import type { PrintPlan } from "../planner/prints/plan-prints.ts";
import { mayReadWindow, type Observer } from "./observe.ts";
import type { PlanRequest } from "./plan-request.ts";
import { releaseMemory } from "./release-memory.ts";

export interface PrintDecision {
  readonly world: World;
  readonly prints: PrintPlan;
  readonly refresh: "full" | "incremental";
}

export interface PrintQuestion {
  readonly request: PlanRequest;
  readonly settings: PrintsSettings;
  readonly observer: Observer;
}

/**
 * A window proves that nothing changed; whatever would change something is decided on a full read, because creating needs proof that
 * the object is absent.
 */
export async function decidePrints(question: PrintQuestion): Promise<PrintDecision> {
  const { ledger, host, choice, loaded } = question.request;
  if (choice.refresh !== "full" && choice.force.length === 0 && mayReadWindow(ledger, loaded.sha256, host)) {
    const [world, plan] = await Promise.all([question.observer.readWindow(), loadPlanner(question)]);
    const prints = world && plan(world);
    if (
      world !== undefined &&
      prints !== undefined &&
      prints.operations.length === 0 &&
      !isUnsure(prints.findings)
    )
      return { world, prints, refresh: "incremental" };
  }
  return decidePrintsOnEverything(question);
}

export async function decidePrintsOnEverything(question: PrintQuestion): Promise<PrintDecision> {
  const [world, plan] = await Promise.all([question.observer.readFull(), loadPlanner(question)]);
  releaseMemory();
  return { world, prints: plan(world), refresh: "full" };
}

/** Loaded while the pages are on the way: in a short plan every fiftieth of a second shows. */
async function loadPlanner({ request, settings }: PrintQuestion): Promise<(world: World) => PrintPlan> {
  const { planPrints } = await import("../planner/prints/plan-prints.ts");
  const { host, loaded, ledger, choice } = request;
  const { instance, inventree, policies } = loaded.mapping;
  return (world) => {
    host.progress({ stage: "planning" });
    return planPrints({ instance, webUrl: inventree.webUrl, settings, policies, world, ledger, choice });
  };
}

function isUnsure(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === "read.partial" || code === "run.archive-unread");
}
