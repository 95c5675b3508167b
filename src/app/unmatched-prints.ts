// Prints that were named on the command line and are not there: most likely a typing mistake.
import { forceMatcher } from "../planner/prints/stock-address.ts";
import type { PrintDecision } from "./decide-prints.ts";
import type { PlanChoice } from "./plan-request.ts";

/** A sentence each. A window of prints proves nothing about older ones. */
export function unmatchedPrints(
  { force, archive }: PlanChoice,
  prints: PrintDecision | undefined,
): readonly string[] {
  if (prints?.refresh !== "full") return [];
  const { runs, archives } = prints.world.prints;
  const isKnown = archive === undefined || archives.value.some(({ id }) => id === archive);
  const strange = force.filter((address) => !runs.value.some(forceMatcher([address])));
  return [
    ...(isKnown ? [] : [`--archive ${archive}: Bambuddy has no such archive.`]),
    ...strange.map((address) => `--force ${address}: no print has this address.`),
  ];
}
