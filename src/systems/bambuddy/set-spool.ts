// Fields of a spool that the inventory owns.
import type { Inspection } from "../../model/roles.ts";
import { answerOf } from "./answer.ts";
import { spoolPath } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { lookAtSpool } from "./look-at-spool.ts";
import { fieldsOf, hasNoMaterial, heldValue, isSameValue, saidValue, wireValues } from "./spool-values.ts";
import { idOf } from "./wire-fields.ts";

export function createSpoolFieldsHandler(context: TargetContext): Handler<"spool.set"> {
  return {
    async inspect({ before, after: { spool: id, values } }) {
      const spool = await lookAtSpool(context, id);
      if (spool === "gone") return conflict(`Spool ${id} is gone`);
      const held = fieldsOf(values).map((field) => ({ field, value: heldValue(spool, field) }));
      const open = held.filter(({ field, value }) => !isSameValue(field, value, values[field]));
      if (open.length === 0) return { state: "done", result: { id } };
      // A field that somebody set to what is wanted stops nobody.
      const moved = open.filter(({ field, value }) => !isSameValue(field, value, before.values[field]));
      if (moved.length > 0)
        return conflict(
          `Spool ${id} has ${moved.map(({ field, value }) => saidValue(field, value)).join(", ")} by now`,
        );
      return hasNoMaterial(values) ? conflict(`Spool ${id} needs a material`) : { state: "ready" };
    },
    async perform({ after: { spool, values } }) {
      const body = { kind: "json", value: wireValues(values) } as const;
      const reply = await context.write.send("PATCH", spoolPath(spool), body);
      return answerOf(reply, { scope: "can_manage_inventory", read: idOf });
    },
  };
}

function conflict(why: string): Inspection {
  return { state: "conflict", why };
}
