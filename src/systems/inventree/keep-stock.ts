// Spools that stay when they are empty. The write is a PATCH, which puts the whole row back as the server read it.
import { answerOf, idOf } from "./answer.ts";
import { stockPath } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtItem, readItem } from "./look-at-item.ts";
import { watchMovements } from "./undone-movements.ts";

export function createKeepHandler(context: TargetContext): Handler<"stock.keep"> {
  const movements = watchMovements(context);
  return {
    async inspect({ after: { stock } }) {
      const seen = await readItem(context, stock);
      if (seen === undefined) return { state: "conflict", why: `stock item #${stock} does not exist` };
      if (seen.item.deleteOnDeplete) return { state: "ready" };
      const undone = await movements.findUndone(stock);
      return undone === undefined
        ? { state: "done", result: { id: stock } }
        : { state: "conflict", why: undone };
    },
    async perform({ after: { stock, delete_on_deplete } }) {
      const look = await lookAtItem(context, stock);
      if (look !== undefined) movements.remember(look);
      const reply = await context.write.send("PATCH", stockPath(stock), {
        kind: "json",
        value: { delete_on_deplete },
      });
      return answerOf(reply, { right: "change stock items", read: idOf });
    },
  };
}
