// Spools that stay when they are empty. The write is a PATCH, which puts the whole row back as the server read it.
import { addDecimals, type Decimal, subtractDecimals } from "../../model/decimal.ts";
import type { Inspection } from "../../model/roles.ts";
import { answerOf, idOf } from "./answer.ts";
import { stockPath } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { type ItemLook, lookAtItem, readItem } from "./look-at-item.ts";
import { levelSaid } from "./quantity-chain.ts";

export function createKeepHandler(context: TargetContext): Handler<"stock.keep"> {
  /** Items as they were just before their PATCH, until the look after it. */
  const before = new Map<number, ItemLook>();
  return {
    async inspect({ after: { stock } }) {
      const seen = await readItem(context, stock);
      if (seen === undefined) return gone(stock);
      if (seen.item.deleteOnDeplete) return { state: "ready" };
      const former = before.get(stock);
      const look = former && (await lookAtItem(context, stock));
      const undone = former && look && findUndone(former, look);
      return undone === undefined
        ? { state: "done", result: { id: stock } }
        : { state: "conflict", why: undone };
    },
    async perform({ after: { stock, delete_on_deplete } }) {
      const look = await lookAtItem(context, stock);
      if (look !== undefined) before.set(stock, look);
      const reply = await context.write.send("PATCH", stockPath(stock), {
        kind: "json",
        value: { delete_on_deplete },
      });
      return answerOf(reply, { right: "change stock items", read: idOf });
    },
  };
}

/** A movement during the PATCH leaves its history entry, and nothing else (wire/inventree.md 0.1). */
function findUndone(former: ItemLook, { item, links, units = "" }: ItemLook): string | undefined {
  const [saidBefore, saidNow] = [levelSaid(former.links), levelSaid(links)];
  if (saidBefore === undefined || saidNow === undefined || saidNow === item.quantity) return undefined;
  // A person's PATCH before ours may have parted level and history already.
  const due = addDecimals(former.item.quantity, subtractDecimals(saidNow, saidBefore));
  if (due === item.quantity) return undefined;
  const amount = (quantity: Decimal) => `${quantity} ${units}`.trimEnd();
  return `the item should hold ${amount(due)} and holds ${amount(item.quantity)}: the change undid a movement; a count settles it`;
}

function gone(stock: number): Inspection {
  return { state: "conflict", why: `stock item #${stock} does not exist` };
}
