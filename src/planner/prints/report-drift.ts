// Differences between what was booked and what stands there now: shown, never enforced.
import { decimal } from "../../model/decimal.ts";
import { runAddress } from "../../model/marker.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Run } from "../../model/source.ts";
import { quantityOf } from "./bookable.ts";
import type { ClassifiedRuns } from "./classify-runs.ts";
import type { PrintContext } from "./context.ts";
import { locationOf } from "./place-print.ts";
import type { Recognised, Recognition } from "./recognise.ts";
import { stockAddress } from "./stock-address.ts";

export function reportDrift(context: PrintContext, runs: ClassifiedRuns, recognised: Recognised): void {
  for (const run of runs.produced) {
    const known = recognised.byRun.get(run);
    if (known?.item === undefined) reportDeleted(context, run, known);
    else reportItem(context, run, known.item);
  }
  // Statuses are not final: a booked run may be called failed later (traps 4). Stock is never taken back by itself.
  for (const run of [...runs.notProduced, ...runs.unknown])
    if (recognised.isBooked(run))
      context.drift.push({
        object: stockAddress(run),
        field: "run status",
        ours: "booked as produced",
        theirs: run.status,
      });
}

function reportDeleted(context: PrintContext, run: Run, known: Recognition | undefined): void {
  if (known === undefined || !provesAbsence(context.world.stocked.stock)) return;
  context.report({
    code: "stock.deleted",
    object: stockAddress(run),
    message: `Stock item #${known.stockPk} of ${runAddress(run)} was deleted, merged away, or moved out of what is read`,
  });
}

function reportItem(context: PrintContext, run: Run, item: NonNullable<Recognition["item"]>): void {
  const archive = context.archiveOf(run);
  const quantity = archive && quantityOf(context, { run, archive });
  if (archive === undefined || quantity === undefined) return;
  const location = locationOf(context, { run, archive }).value;
  const isSame = item.quantity === decimal(quantity);
  if (isSame && item.locationPk === location.pk) return;
  const object = stockAddress(run);
  if (!isSame)
    context.drift.push({ object, field: "quantity", ours: String(quantity), theirs: item.quantity });
  if (item.locationPk !== location.pk)
    context.drift.push({
      object,
      field: "location",
      ours: location.path,
      theirs: pathOf(context, item.locationPk),
    });
}

function pathOf(context: PrintContext, pk: number | undefined): string {
  if (pk === undefined) return "none";
  return context.world.places.locationPath.get(pk) ?? `#${pk}`;
}
