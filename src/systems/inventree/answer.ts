// What became of one write, from the server's reply.
import type { WriteReply } from "../../http/client.ts";
import type { Answer, Performed } from "../../model/roles.ts";
import { refusalText } from "./refusal.ts";
import { integerOf, rowOf } from "./schema.ts";

export interface Expectation {
  /** The right the token's user needs: `add parts`. */
  readonly right: string;
  /** Reads the object out of the reply; `undefined` when it is not one. */
  readonly read: (object: Readonly<Record<string, unknown>>) => Performed | undefined;
}

export function answerOf(reply: WriteReply, { right, read }: Expectation): Answer {
  if (reply.state === "unanswered") return reply;
  const { status, body, json } = reply;
  if (status >= 200 && status < 300) {
    const object = json ? firstObject(body) : undefined;
    const result = object && read(object);
    return result === undefined
      ? {
          state: "failed",
          status,
          why: `InvenTree answered ${status} without the object it should have written`,
        }
      : { state: "accepted", status, result };
  }
  const why = `InvenTree answered ${status}: ${refusalText(body)}`;
  if (status === 500 && json) return { state: "failed", status, why };
  // A proxy's 502 or a maintenance page says nothing about the server behind it.
  if (status >= 500 || status === 408) return { state: "unanswered", why };
  return { state: "refused", status, why: [why, ...adviceFor(status, right)].join(" — ") };
}

export function idOf(object: Readonly<Record<string, unknown>>): Performed | undefined {
  const id = integerOf(object["pk"]);
  return id === undefined ? undefined : { id };
}

/** A created stock item comes alone or, since API 383, in a list. */
function firstObject(body: unknown): Readonly<Record<string, unknown>> | undefined {
  return rowOf(Array.isArray(body) ? body[0] : body);
}

function adviceFor(status: number, right: string): string[] {
  if (status === 401) return ["check inventree.token"];
  return status === 403 ? [`the token's user needs the right to ${right}`] : [];
}
