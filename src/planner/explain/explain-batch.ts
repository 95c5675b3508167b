// Why a new item gets its batch code: the codes before it are held.
import { firstBatch, ownBatches } from "../prints/batch.ts";
import type { Print, PrintContext } from "../prints/context.ts";
import type { Recognised } from "../prints/recognise.ts";
import { type Fact, fact } from "./story.ts";

export function batchFacts(
  { ledger }: PrintContext,
  { heldBatches }: Recognised,
  { run, archive }: Print,
): readonly Fact[] {
  const isKnown = [...ledger.bookings.values()].some(({ archiveId }) => archiveId === archive.id);
  return [firstBatch(archive.id), ...ownBatches(archive.id, run)].flatMap((code, at) => {
    const holder = heldBatches.get(code.toLowerCase());
    if (holder !== undefined)
      return [fact("batch held", code, { why: `stock item #${holder.pk} carries it` })];
    return at === 0 && isKnown
      ? [fact("batch held", code, { why: "the ledger has a booking of this archive" })]
      : [];
  });
}
