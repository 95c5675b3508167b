// Parts: recognised by their exact IPN, created once.

import { answerOf, idOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { mapPart, pageOf } from "./schema.ts";

/** More than one with the same IPN is a conflict already. */
const CANDIDATES = 20;

export function createPartHandler({ read, write }: TargetContext): Handler<"part.create"> {
  return {
    async inspect({ after: { ipn } }) {
      const { body } = await read.getJson(PATHS.parts, {
        query: { IPN: ipn, pricing: false, limit: CANDIDATES },
      });
      const pks = pageOf(body, PATHS.parts).rows.flatMap((raw) => {
        const reading = mapPart(raw);
        // The filter compares without regard to case.
        return reading.kind === "row" && reading.row.ipn === ipn ? [reading.row.pk] : [];
      });
      const [id, ...others] = pks.sort((a, b) => a - b);
      if (id === undefined) return { state: "ready" };
      if (others.length === 0) return { state: "done", result: { id } };
      const named = pks.map((pk) => `#${pk}`).join(", ");
      return { state: "conflict", why: `parts ${named} all carry IPN ${ipn}` };
    },
    async perform({ after: { ipn, name, description, category } }) {
      const reply = await write.send("POST", PATHS.parts, {
        kind: "json",
        value: {
          name,
          description,
          IPN: ipn,
          category,
          component: true,
          purchaseable: false,
          // A site whose parts are virtual by default could not hold their stock.
          virtual: false,
          // Else the category's templates become parameters with empty values (wire/inventree.md 3.1).
          copy_category_parameters: false,
        },
      });
      return answerOf(reply, { right: "add parts", read: idOf });
    },
  };
}
