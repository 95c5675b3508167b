// Writes of earlier applies whose result is not known yet.
import type { Finding } from "../model/finding.ts";
import type { LedgerView } from "../model/ledger-view.ts";

/** Once for each object: nothing more is written to it until then. */
export function reportDoubts({ inDoubt }: LedgerView): Finding[] {
  const frozen = new Map(inDoubt.map((doubt) => [doubt.object, doubt]));
  return [...frozen.values()].map((doubt) => ({
    code: "operation.in-doubt",
    object: doubt.address,
    message: `Sent ${doubt.since}, and ${doubt.object} has not told since whether it arrived`,
  }));
}
