// The balance: what became of every gram that Bambuddy says was used, per spool.
import { groupBy, sortedBy } from "../../model/order.ts";
import type { Balance } from "../../plan/plan.ts";
import type { FilamentContext } from "./context.ts";
import { nameOfItem, nameOfSpool } from "./names.ts";
import { addShares, type Outcome, share } from "./outcome.ts";
import { spoolOfRow } from "./usage-rows.ts";

/** By stock item, since several spools of Bambuddy may be one; by Bambuddy's spool where the item is not known. */
export function balanceSpools(context: FilamentContext, outcomes: readonly Outcome[]): Balance[] {
  const groups = groupBy(outcomes, ({ item, address }) =>
    item === undefined ? `spool ${pad(spoolOfRow(address))}` : `item ${pad(item.pk)}`,
  );
  return sortedBy(groups, ([owner]) => owner).flatMap(([, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { item, address } = first;
    const sum = members.reduce((total, member) => addShares(total, member.share), share({}));
    const spoolId = spoolOfRow(address);
    return [
      {
        spool:
          item === undefined
            ? nameOfSpool(spoolId, context.spoolById.get(spoolId))
            : nameOfItem(item, context.partByPk.get(item.partPk)),
        stock: item?.pk ?? null,
        source: sum.source,
        booked: sum.booked,
        planned: sum.planned,
        held: sum.held,
        left_out: sum.leftOut,
        residual: sum.residual,
      },
    ];
  });
}

function pad(id: number): string {
  return String(id).padStart(16, "0");
}
