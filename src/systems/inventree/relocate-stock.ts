// Whole items to another location: never a split, never a merge, and the pk stays. What holds something is transferred, with
// a note in the history; what is empty is not in stock to InvenTree, and takes a PATCH (wire/inventree.md 6.3).
import { compareDecimals, decimal } from "../../model/decimal.ts";
import type { Inspection } from "../../model/roles.ts";
import { answerOf, idOf } from "./answer.ts";
import { PATHS, stockPath } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtItem, readItem } from "./look-at-item.ts";
import { readPlace } from "./read-places.ts";
import { watchMovements } from "./undone-movements.ts";

/**
 * More than any item holds, and the largest figure the field takes. With the real one, grams that are given back or counted just
 * before would make it too small, and the server would split the spool. History shows it as asked for; no level is read from it.
 */
const WHATEVER_IS_THERE = "9999999999.99999";

const NONE = decimal(0);

export function createMoveHandler(context: TargetContext): Handler<"stock.move"> {
  const movements = watchMovements(context);
  return {
    async inspect({ before, after: { stock, location } }) {
      const seen = await readItem(context, stock);
      if (seen === undefined) return conflict(`stock item #${stock} does not exist`);
      const { item, left } = seen;
      if (item.locationPk === location) {
        const undone = await movements.findUndone(stock);
        return undone === undefined ? { state: "done", result: { id: stock } } : conflict(undone);
      }
      if (left !== undefined) return conflict(`it is not in stock: ${left}`);
      if ((item.locationPk ?? null) !== before.location)
        return conflict(await whereText(context, item.locationPk));
      const place = await readPlace(context.read, location);
      if (place === undefined) return conflict(`location #${location} does not exist`);
      if (place.structural)
        return conflict(`${place.path} is structural: it holds locations, and no stock items`);
      return { state: "ready" };
    },
    async perform({ after: { stock, location, notes } }) {
      const look = await lookAtItem(context, stock);
      const isEmpty = look !== undefined && compareDecimals(look.item.quantity, NONE) <= 0;
      const { hasRowLocks } = await context.dialect();
      // With row locks a transfer waits for movements; without, and in every PATCH, they are lost.
      if (look !== undefined && (isEmpty || !hasRowLocks)) movements.remember(look);
      // A count would move it too, and make a stocktake of it that nobody took.
      if (isEmpty) {
        const reply = await context.write.send("PATCH", stockPath(stock), {
          kind: "json",
          value: { location },
        });
        return answerOf(reply, { right: "change stock items", read: idOf });
      }
      const reply = await context.write.send("POST", `${PATHS.stock}transfer/`, {
        kind: "json",
        value: { items: [{ pk: stock, quantity: WHATEVER_IS_THERE }], location, notes },
      });
      const read = (echo: Readonly<Record<string, unknown>>) =>
        Array.isArray(echo["items"]) ? { id: stock } : undefined;
      return answerOf(reply, { right: "add stock items", read });
    },
  };
}

async function whereText({ read }: TargetContext, pk: number | undefined): Promise<string> {
  if (pk === undefined) return "it has no location now";
  const place = await readPlace(read, pk);
  return place === undefined ? `it is at location #${pk} now` : `it is at ${place.path} (#${pk}) now`;
}

function conflict(why: string): Inspection {
  return { state: "conflict", why };
}
