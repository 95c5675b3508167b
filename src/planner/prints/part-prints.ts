// The prints of each part, booked or about to be: parameters, picture and links follow from them.
import type { Part } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import type { Run } from "../../model/source.ts";
import { type BookableRun, quantityOf } from "./bookable.ts";
import { inOrderOfEnd } from "./classify-runs.ts";
import { type Print, type PrintContext, partName } from "./context.ts";
import type { Model } from "./find-part.ts";
import type { Recognised } from "./recognise.ts";
import { forceMatcher } from "./stock-address.ts";

export interface PartPrint extends Print {
  readonly model: Model;
  /** Absent where nobody knows. */
  readonly pieces: number | undefined;
  /** Booked by us or about to be, by this plan or a later one; an earlier tool's prints are left as they are. */
  readonly isOurs: boolean;
  /** Ours and not left out by the command line, or forced: its part and archive are looked after. */
  readonly isAsserted: boolean;
  readonly isForced: boolean;
}

/** Newest first. */
export function listPartPrints(
  context: PrintContext,
  produced: readonly Run[],
  { recognised, bookable }: { readonly recognised: Recognised; readonly bookable: readonly BookableRun[] },
): readonly PartPrint[] {
  const matchesForce = forceMatcher(context.choice.force);
  const isWanted = ({ archive }: Print) =>
    context.choice.archive === undefined || archive.id === context.choice.archive;
  const models = new Map<Part, Model>();
  const modelOf = (part: Part): Model => {
    const known = models.get(part);
    if (known !== undefined) return known;
    const model: Model = { kind: "existing", part, name: partName(context, part) };
    models.set(part, model);
    return model;
  };
  const booked = produced.flatMap((run): PartPrint[] => {
    const known = recognised.byRun.get(run);
    const part = known && context.partByPk.get(known.partPk);
    const archive = context.archiveOf(run);
    if (known === undefined || part === undefined || archive === undefined) return [];
    const { isOurs } = known;
    const print = { run, archive };
    const isForced = isWanted(print) && matchesForce(run);
    return [
      {
        run,
        archive,
        model: modelOf(part),
        pieces: quantityOf(context, print),
        isOurs,
        isAsserted: isForced || (isOurs && isWanted(print)),
        isForced,
      },
    ];
  });
  const toBook = bookable.map(({ run, archive, model, quantity, isChosen }): PartPrint => {
    const isForced = isChosen && matchesForce(run);
    return { run, archive, model, pieces: quantity, isOurs: true, isAsserted: isChosen, isForced };
  });
  return [...booked, ...toBook].sort((a, b) => inOrderOfEnd(b.run, a.run));
}

/** Part name → its prints, newest first. */
export function groupByPart(prints: readonly PartPrint[]): ReadonlyMap<string, readonly PartPrint[]> {
  return groupBy(prints, ({ model }) => model.name);
}
