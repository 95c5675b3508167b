// Spools that are used up leave Bambuddy's list, and keep their usage.
import { answerOf } from "./answer.ts";
import { spoolPath } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtSpool } from "./look-at-spool.ts";
import { idOf } from "./wire-fields.ts";

export function createSpoolArchiveHandler(context: TargetContext): Handler<"spool.archive"> {
  return {
    async inspect({ after: { spool: id } }) {
      const spool = await lookAtSpool(context, id);
      if (spool === "gone") return { state: "conflict", why: `Spool ${id} is gone` };
      return spool.isArchived ? { state: "done", result: { id } } : { state: "ready" };
    },
    async perform({ after: { spool } }) {
      const reply = await context.write.send("POST", `${spoolPath(spool)}/archive`, { kind: "none" });
      return answerOf(reply, { scope: "can_manage_inventory", read: idOf });
    },
  };
}
