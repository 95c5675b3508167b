// What tests look at in a plan's JSON.
import type { Plan } from "../../src/plan/plan.ts";

export function planOf(text: string): Plan {
  return JSON.parse(text) as Plan;
}

/** `address reason`, in the order of the plan. */
export function proposals(text: string): string[] {
  return planOf(text).operations.map(({ address, reason }) => `${address} ${reason.code}`);
}

export function addresses(text: string): string[] {
  return planOf(text).operations.map(({ address }) => address);
}

export function findingCodes(text: string): string[] {
  return planOf(text).findings.map(({ code, object }) => `${code} ${object}`);
}
