// Guards the printers: a plan that takes most spools out of them at once is more likely wrong than meant.
import type { Guards } from "../../mapping/mapping.ts";
import type { Operation } from "../../model/operation.ts";
import type { GuardResult } from "../../plan/plan.ts";

/** Of a few spools any share is large. */
const ALWAYS_PASSED = 2;

/** @param loaded how many spools are in a printer before the plan */
export function unloadGuard(guards: Guards, operations: readonly Operation[], loaded: number): GuardResult {
  const unloaded = new Set(operations.flatMap(unloadedBy)).size;
  const share = loaded === 0 ? 0 : unloaded / loaded;
  const isOver = unloaded > ALWAYS_PASSED && share > guards.unassignShare;
  return {
    name: "unassign_share",
    text: `share of the loaded spools that are taken out (${unloaded} of ${loaded}; ${ALWAYS_PASSED} always may)`,
    measured: share.toFixed(3),
    limit: String(guards.unassignShare),
    verdict: !isOver ? "passed" : guards.waive.includes("unassign_share") ? "waived" : "refused",
  };
}

/** One spool may be taken out of several slots. */
function unloadedBy({ kind, reason, before, after }: Operation): readonly string[] {
  if (kind === "slot.clear" && reason.code === "left-printer") return [`spool ${before.spool}`];
  return kind === "stock.move" && reason.code === "unassigned" ? [`item ${after.stock}`] : [];
}
