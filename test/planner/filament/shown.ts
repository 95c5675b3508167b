// Plans as short lines, for tests that compare all of what was decided.
import type { Finding, FindingCode } from "../../../src/model/finding.ts";
import { type FilamentPlan, planFilament } from "../../../src/planner/filament/plan-filament.ts";
import { type Change, farm, requestOf } from "./farm.ts";

export function planOf(change: Change): FilamentPlan {
  return planFilament(requestOf(farm(change)));
}

/** `usage.subtract usage/1.7@… 12.5 g of #7` */
export function movementsOf({ operations }: FilamentPlan): string[] {
  return operations.map((operation) =>
    operation.kind === "usage.subtract" || operation.kind === "usage.return"
      ? `${operation.kind} ${operation.address} ${operation.after.quantity} ${operation.after.unit} #${operation.after.stock}`
      : `${operation.kind} ${operation.address}`,
  );
}

/** `unknown-spool usage/1.9@… 12.5 g` */
export function holdsOf({ held }: FilamentPlan): string[] {
  return held.map(({ code, address, grams }) => `${code} ${address} ${grams} g`);
}

export function findingsOf({ findings }: FilamentPlan, code: FindingCode): Finding[] {
  return findings.filter((finding) => finding.code === code);
}

export function codesOf({ findings }: FilamentPlan): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}
