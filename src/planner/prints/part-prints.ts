// The prints of each part, booked or about to be: parameters, picture and links follow from them.
import { runAddress } from "../../model/marker.ts";
import type { Archive, Run } from "../../model/source.ts";
import { type BookableRun, quantityOf } from "./bookable.ts";
import { inOrderOfEnd } from "./classify-runs.ts";
import { type PrintContext, partName } from "./context.ts";
import { stockAddress } from "./create-stock.ts";
import type { Model } from "./find-part.ts";
import type { Recognised } from "./recognise.ts";

export interface PartPrint {
  readonly run: Run;
  readonly archive: Archive;
  readonly pieces: number;
  /** Booked by us or about to be; an earlier tool's prints are left as they are. */
  readonly isOurs: boolean;
  readonly isForced: boolean;
}

export interface PartPrints {
  readonly model: Exclude<Model, { kind: "waiting" }>;
  /** Newest first. */
  readonly prints: readonly PartPrint[];
}

export function groupByPart(
  context: PrintContext,
  produced: readonly Run[],
  { recognised, bookable }: { readonly recognised: Recognised; readonly bookable: readonly BookableRun[] },
): readonly PartPrints[] {
  const groups = new Map<string, { model: PartPrints["model"]; prints: PartPrint[] }>();
  const add = (model: PartPrints["model"], print: PartPrint) => {
    const group = groups.get(model.name) ?? { model, prints: [] };
    group.prints.push(print);
    groups.set(model.name, group);
  };
  const isForced = forceMatcher(context.choice.force);
  for (const { run, archive, model, quantity } of bookable)
    add(model, { run, archive, pieces: quantity, isOurs: true, isForced: isForced(run) });
  for (const run of produced) {
    const address = runAddress(run);
    const known = recognised.byRun.get(address);
    const part = known && context.partByPk.get(known.partPk);
    const archive = run.archiveId === undefined ? undefined : context.archives.get(run.archiveId);
    if (known === undefined || part === undefined || archive === undefined) continue;
    if (context.choice.archive !== undefined && archive.id !== context.choice.archive) continue;
    add(
      { kind: "existing", part, name: partName(part) },
      {
        run,
        archive,
        pieces: quantityOf(context, archive) ?? 1,
        isOurs:
          known.proof === "marker" ||
          (known.proof === "ledger" && context.ledger.bookings.get(address)?.via === "applied"),
        isForced: isForced(run),
      },
    );
  }
  return [...groups.values()].map(({ model, prints }) => ({
    model,
    prints: prints.sort((a, b) => inOrderOfEnd(b.run, a.run)),
  }));
}

/** `--force` takes a print as people find it in a plan: `stock/run-45@…`, `run-45@…`, `run-45` or `archive-12`. */
function forceMatcher(force: readonly string[]): (run: Run) => boolean {
  const wanted = new Set(force);
  if (wanted.size === 0) return () => false;
  return (run) =>
    [stockAddress(run), runAddress(run), `${run.unit}-${run.id}`, `archive-${run.archiveId}`].some((name) =>
      wanted.has(name),
    );
}
