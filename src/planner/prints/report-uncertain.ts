// Prints that wait because what was read does not tell whether they are booked: one finding for each cause.
import type { FindingCode } from "../../model/finding.ts";
import { runAddress } from "../../model/marker.ts";
import { groupBy } from "../../model/order.ts";
import type { Run } from "../../model/source.ts";
import type { PrintContext } from "./context.ts";
import type { Uncertainty } from "./recognise.ts";

const CAUSES: Readonly<Record<Uncertainty, { readonly code: FindingCode; readonly text: string }>> = {
  "stock-unread": {
    code: "read.partial",
    text: "the stock was not read whole, so an item that is missing from it may exist",
  },
  "first-print-unread": {
    code: "read.partial",
    text: "stock items carry their archives' batch codes, and which print was an archive's first was not read",
  },
  "part-unread": {
    code: "read.partial",
    text: "stock items carry their archives' batch codes, and the items' parts were not read",
  },
  "foreign-marker": {
    code: "stock.foreign-marker",
    text: "stock items of another instance name these very prints: same run, archive and end",
  },
};

export function reportUncertain(
  context: PrintContext,
  uncertain: readonly { readonly run: Run; readonly why: Uncertainty }[],
): void {
  for (const [why, waiting] of groupBy(uncertain, (entry) => entry.why)) {
    const [first] = waiting;
    if (first === undefined) continue;
    const count = waiting.length;
    context.report({
      code: CAUSES[why].code,
      object: `prints waiting: ${why}`,
      message: `${count} print${count === 1 ? " waits" : "s wait"} (first: ${runAddress(first.run)}): ${CAUSES[why].text}`,
    });
  }
}
