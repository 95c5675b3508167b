// Spools of which the two systems tell different stories: shown and left alone.
import type { Spool } from "../../model/filament.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Drift } from "../../plan/plan.ts";
import { listTexts } from "../filament/list-texts.ts";
import { nameOfSpool } from "../filament/names.ts";
import type { SpoolsContext } from "./context.ts";
import { isEmpty, isUsable } from "./usable.ts";

/** @param archived spools that this plan archives */
export function spoolDrift(context: SpoolsContext, archived: ReadonlySet<number>): readonly Drift[] {
  const untracked: string[] = [];
  const drift = context.spools.flatMap((spool) => {
    const identity = context.identityOf(spool);
    if (identity.kind === "known") return archived.has(spool.id) ? [] : driftOfKnown(context, spool);
    if (identity.kind === "ambiguous" || spool.isArchived || !provesAbsence(context.world.stocked.stock))
      return [];
    const named = /\[batch:([^\]]*)\]/i.exec(spool.note ?? "")?.[1];
    if (named !== undefined)
      return [driftOf(spool, { field: "stock item", ours: "none", theirs: `batch ${named}` })];
    untracked.push(nameOfSpool(spool.id, spool));
    return [];
  });
  if (untracked.length > 0)
    context.report({
      code: "spool.untracked",
      object: "bambuddy spools",
      message: `${untracked.length} of Bambuddy's spools name no stock item: ${listTexts(untracked)}`,
    });
  return drift;
}

/** Of a roll that Bambuddy has twice one record may be archived. */
function driftOfKnown({ itemOfSpool, spoolsOfItem }: SpoolsContext, spool: Spool): readonly Drift[] {
  const item = itemOfSpool.get(spool.id);
  if (item === undefined || spool.isArchived !== isUsable(item)) return [];
  const twins = spoolsOfItem.get(item.pk) ?? [];
  if (spool.isArchived && twins.some(({ isArchived }) => !isArchived)) return [];
  const { quantity, status } = item;
  const ours = isEmpty(quantity)
    ? "empty"
    : `${quantity} in stock${isUsable(item) ? "" : ` (status ${status})`}`;
  return [driftOf(spool, { field: "archived", ours, theirs: spool.isArchived ? "archived" : "active" })];
}

function driftOf({ id }: Spool, difference: Omit<Drift, "object">): Drift {
  return { object: `spool/${id}`, ...difference };
}
