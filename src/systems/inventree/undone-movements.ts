// A write that puts a whole row back as the server read it undoes the movements that came between (wire/inventree.md 0.1, 0.2).
import type { Decimal } from "../../model/decimal.ts";
import type { TargetContext } from "./handler.ts";
import { type ItemLook, lookAtItem, NEWEST_ENTRIES } from "./look-at-item.ts";
import { type Link, levelAfter } from "./quantity-chain.ts";

export interface MovementWatch {
  /** Just before the write; kept until the looks after it. */
  remember(look: ItemLook): void;
  /** What the write undid, as a sentence; nothing where this run did not write. */
  findUndone(stock: number): Promise<string | undefined>;
}

export function watchMovements(context: TargetContext): MovementWatch {
  const before = new Map<number, ItemLook>();
  return {
    remember(look) {
      before.set(look.item.pk, look);
    },
    async findUndone(stock) {
      const former = before.get(stock);
      const look = former && (await lookAtItem(context, stock));
      return former && look && undoneText(former, look);
    },
  };
}

/**
 * A movement during the write leaves its history entry, and nothing else: what was there and what history says came since must
 * be what is there. The newest entry alone would not tell, as later movements start from the level that the write left.
 */
function undoneText(former: ItemLook, { item, history, links, units = "" }: ItemLook): string | undefined {
  // Of what was read before, the links lead to the level; others may stand in the history and not in the level yet.
  const known = new Set(former.links.map(({ entry }) => entry.pk));
  const isKnown = ({ entry }: Link) => known.has(entry.pk);
  // Others moved it more often than a look shows.
  if (history.length >= NEWEST_ENTRIES && !links.some(isKnown)) return undefined;
  const due = links.filter((link) => !isKnown(link)).reduce(levelAfter, former.item.quantity);
  if (due === item.quantity) return undefined;
  const amount = (quantity: Decimal) => `${quantity} ${units}`.trimEnd();
  return `the item should hold ${amount(due)} and holds ${amount(item.quantity)}: the change undid a movement; a count settles it`;
}
