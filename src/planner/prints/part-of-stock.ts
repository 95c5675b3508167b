// Which part the prints of a model lie under, by the stock that proves them.
import type { Run } from "../../model/source.ts";
import { modelKey } from "../model-key.ts";
import type { PrintContext } from "./context.ts";
import { namesPart } from "./find-part.ts";
import type { Recognised } from "./recognise.ts";

/** Model key → the part of the newest print of this model that an item proves. */
export type PartOfStock = ReadonlyMap<string, number>;

/** @param produced in the order they ended */
export function findPartOfStock(
  context: PrintContext,
  produced: readonly Run[],
  recognised: Recognised,
): PartOfStock {
  const parts = new Map<string, number>();
  for (const run of produced) {
    const item = recognised.byRun.get(run)?.item;
    if (item === undefined) continue;
    const key = ownKey(context, run);
    if (key !== undefined) parts.set(key, item.partPk);
  }
  return parts;
}

/** The key that the ledger may learn from a recognised print: what it knows already, it knows better. */
export function keyToLearn(
  context: PrintContext,
  {
    run,
    partPk,
    partOfStock,
  }: { readonly run: Run; readonly partPk: number; readonly partOfStock: PartOfStock },
): string | undefined {
  const key = ownKey(context, run);
  if (key === undefined || partOfStock.get(key) !== partPk) return undefined;
  return context.ledger.partOfKey.has(key) ? undefined : key;
}

/** Where a rule placed a print says nothing about other prints of its model. */
function ownKey(context: PrintContext, run: Run): string | undefined {
  const archive = context.archiveOf(run);
  return archive === undefined || namesPart(context, { run, archive })
    ? undefined
    : modelKey(archive, context.settings.keyFields);
}
