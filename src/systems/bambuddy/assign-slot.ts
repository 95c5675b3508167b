// Spools put into slots. The server takes any printer, slot and active spool, and replaces what the slot held (wire/bambuddy.md 4.5).
import { resolveId } from "../../model/resolve-ref.ts";
import type { Inspection } from "../../model/roles.ts";
import { answerOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtSlot, saidSlot } from "./look-at-slot.ts";
import { lookAtSpool } from "./look-at-spool.ts";
import { isWireRow } from "./wire-fields.ts";

export function createAssignHandler(context: TargetContext): Handler<"slot.assign"> {
  return {
    async inspect({ before, after }, refs) {
      const wanted = resolveId(after.spool, refs);
      const held = await lookAtSlot(context, after);
      // Sent again, it would go to the printer again.
      if (held !== null && held === wanted) return { state: "done", result: {} };
      if (held !== before.spool) return { state: "conflict", why: saidSlot(after, held) };
      return wanted === undefined ? { state: "ready" } : await judgeSpool(context, wanted);
    },
    async perform({ address, after: { spool, printer, ams, tray } }, refs) {
      const id = resolveId(spool, refs);
      if (id === undefined) throw new Error(`bug: ${address} was sent before its spool was made`);
      const reply = await context.write.send("POST", PATHS.assignments, {
        kind: "json",
        value: { spool_id: id, printer_id: printer, ams_id: ams, tray_id: tray },
      });
      const read = (body: unknown) => (isWireRow(body) && body["spool_id"] === id ? {} : undefined);
      return answerOf(reply, { scope: "can_manage_inventory", read });
    },
  };
}

async function judgeSpool(context: TargetContext, id: number): Promise<Inspection> {
  const spool = await lookAtSpool(context, id);
  if (spool === "gone") return { state: "conflict", why: `Spool ${id} is gone` };
  return spool.isArchived ? { state: "conflict", why: `Spool ${id} is archived by now` } : { state: "ready" };
}
