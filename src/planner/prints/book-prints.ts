// One stock item for each print that is to be booked, and the parts that are missing for them.
import type { OperationOf } from "../../model/operation.ts";
import type { Archive } from "../../model/source.ts";
import { chooseBatch, firstBatch } from "./batch.ts";
import type { BookableRun } from "./bookable.ts";
import type { PrintContext } from "./context.ts";
import { createPart } from "./create-part.ts";
import { createStock } from "./create-stock.ts";
import type { Recognised } from "./recognise.ts";

export interface BookedPrints {
  readonly parts: readonly OperationOf<"part.create">[];
  readonly stock: readonly OperationOf<"stock.create">[];
}

/** Prints that the command line leaves out take names and batch codes all the same, so that the others' are those of the whole plan. */
export function bookPrints(
  context: PrintContext,
  bookable: readonly BookableRun[],
  recognised: Recognised,
): BookedPrints {
  const batches = openBatches(context, recognised);
  const namedBy = new Map<string, BookableRun>();
  const parts = new Map<string, OperationOf<"part.create">>();
  const stock: OperationOf<"stock.create">[] = [];
  for (const print of bookable) {
    const { archive, model } = print;
    const batch = batches(print);
    if (model.kind === "new" && !namedBy.has(model.ipn)) namedBy.set(model.ipn, print);
    if (!print.isChosen) continue;
    const first = model.kind === "new" ? namedBy.get(model.ipn) : undefined;
    if (model.kind === "new" && first !== undefined && !parts.has(model.ipn))
      parts.set(model.ipn, createPart(context, { ipn: model.ipn, key: model.key, print: first }));
    reportBatchTaken(context, archive, recognised);
    stock.push(
      createStock(context, {
        ...print,
        batch,
        isMissedReprint: recognised.adoptedArchives.has(archive.id),
      }),
    );
  }
  return { parts: [...parts.values()], stock };
}

/** No batch code twice, and `bambuddy-<archive>` only where no item ever held it. */
function openBatches(context: PrintContext, { heldBatches }: Recognised): (print: BookableRun) => string {
  const taken = new Set<string>();
  let archivesInLedger: ReadonlySet<number | undefined> | undefined;
  // Looked for where something is booked: most plans book nothing.
  const isInLedger = (archive: number) => {
    archivesInLedger ??= new Set([...context.ledger.bookings.values()].map(({ archiveId }) => archiveId));
    return archivesInLedger.has(archive);
  };
  return ({ archive, run }) => {
    const first = firstBatch(archive.id);
    const batch = chooseBatch(
      archive.id,
      run,
      (code) => heldBatches.has(code) || taken.has(code) || (code === first && isInLedger(archive.id)),
    );
    taken.add(batch.toLowerCase());
    return batch;
  };
}

/** Another print of the same archive holding it is nothing surprising. */
function reportBatchTaken(
  context: PrintContext,
  { id }: Archive,
  { archives, heldBatches }: Recognised,
): void {
  const holder = archives.has(id) ? undefined : heldBatches.get(firstBatch(id));
  if (holder === undefined) return;
  context.report({
    code: "stock.batch-taken",
    object: `archive-${id}`,
    message: `Batch ${firstBatch(id)} is on stock item #${holder.pk}, which is not proven to be a print of archive ${id}`,
  });
}
