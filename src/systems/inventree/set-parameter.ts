// Parameters: compared as numbers where both are, written only over the value the plan saw.
import type { WriteReply } from "../../http/client.ts";
import { parseDecimal, roundDecimal } from "../../model/decimal.ts";
import type { Parameter } from "../../model/inventory.ts";
import type { Payloads } from "../../model/operation.ts";
import type { Answer, Inspection, Performed } from "../../model/roles.ts";
import { answerOf, idOf } from "./answer.ts";
import { partPath } from "./api.ts";
import { type Handler, requirePart, type TargetContext } from "./handler.ts";
import { parametersIn } from "./read-parts.ts";

/** The server keeps numbers in binary; what the plan writes has five places. */
const PLACES = 6;

type After = Payloads["parameter.set"]["after"];
type Before = Payloads["parameter.set"]["before"];

export function createParameterHandler({ read, write, dialect }: TargetContext): Handler<"parameter.set"> {
  return {
    async inspect(operation, refs) {
      const { before, after } = operation;
      const part = requirePart(operation, after.part, refs);
      const reply = await read.getJson(partPath(part), { query: { parameters: true }, expect: [404] });
      // A parameter of a part that is gone would be accepted: the server does not check `model_id`.
      if (reply.status === 404) return { state: "conflict", why: `part #${part} does not exist` };
      const parameters = parametersIn(reply.body);
      if (parameters === undefined)
        return {
          state: "unknown",
          why: `InvenTree did not show the parameters of part #${part} in a usable form`,
        };
      return judge(
        parameters.find(({ templatePk }) => templatePk === after.template),
        before,
        after,
      );
    },
    async perform(operation, refs) {
      const { before, after } = operation;
      const { parameters, genericParameters } = await dialect();
      const part = requirePart(operation, after.part, refs);
      if (before !== null && after.data === "")
        return removedAnswer(await write.send("DELETE", `${parameters}${before.pk}/`, { kind: "none" }));
      const owner = genericParameters ? { model_type: "part", model_id: part } : { part };
      const reply =
        before === null
          ? await write.send("POST", parameters, {
              kind: "json",
              value: { ...owner, template: after.template, data: after.data },
            })
          : await write.send("PATCH", `${parameters}${before.pk}/`, {
              kind: "json",
              value: { data: after.data },
            });
      return answerOf(reply, { right: "change parts", read: readWritten });
    },
  };
}

function judge(current: Parameter | undefined, before: Before, after: After): Inspection {
  if (current !== undefined && isSame(current, after.data))
    return { state: "done", result: { id: current.pk, value: current.data } };
  if (current === undefined) {
    if (after.data === "") return { state: "done", result: {} };
    if (before === null) return { state: "ready" };
    return { state: "conflict", why: `${after.name} was ${before.data} and is gone` };
  }
  if (before !== null && current.pk === before.pk && current.data === before.data) return { state: "ready" };
  const was = before === null ? "was not set" : `was ${before.data}`;
  return { state: "conflict", why: `${after.name} ${was} and is ${current.data} now` };
}

/** A removed parameter is answered without a body. */
function removedAnswer(reply: WriteReply): Answer {
  const isGone = reply.state !== "unanswered" && reply.status >= 200 && reply.status < 300;
  if (isGone) return { state: "accepted", status: reply.status, result: {} };
  return answerOf(reply, { right: "delete parts", read: () => undefined });
}

function isSame({ data, numeric }: Parameter, wanted: string): boolean {
  if (data === wanted) return true;
  const [held, meant] = [numeric ?? parseDecimal(data), parseDecimal(wanted)];
  return (
    held !== undefined && meant !== undefined && roundDecimal(held, PLACES) === roundDecimal(meant, PLACES)
  );
}

function readWritten(object: Readonly<Record<string, unknown>>): Performed | undefined {
  const written = idOf(object);
  const { data } = object;
  return written !== undefined && typeof data === "string" ? { ...written, value: data } : written;
}
