// Slots emptied: the server deletes whatever the slot holds at that moment, and tells the printer nothing.
import { answerOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtSlot, saidSlot } from "./look-at-slot.ts";
import { isWireRow } from "./wire-fields.ts";

export function createClearHandler(context: TargetContext): Handler<"slot.clear"> {
  return {
    async inspect({ before, after }) {
      const held = await lookAtSlot(context, after);
      if (held === null) return { state: "done", result: {} };
      if (held === before.spool) return { state: "ready" };
      return { state: "conflict", why: saidSlot(after, held) };
    },
    async perform({ after: { printer, ams, tray } }) {
      const path = `${PATHS.assignments}/${printer}/${ams}/${tray}`;
      const reply = await context.write.send("DELETE", path, { kind: "none" });
      const read = (body: unknown) => (isWireRow(body) ? {} : undefined);
      return answerOf(reply, { scope: "can_manage_inventory", read });
    },
  };
}
