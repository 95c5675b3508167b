// What became of one write, from the server's reply.
import type { WriteReply } from "../../http/client.ts";
import { serverWords } from "../../http/server-words.ts";
import type { Answer, Performed } from "../../model/roles.ts";

export interface Expectation {
  /** The box of the API key that allows the write (wire/bambuddy.md 1.2). */
  readonly scope: "can_manage_archives" | "can_manage_inventory";
  /** Reads the result out of a JSON reply; `undefined` when it is not what the write answers. */
  readonly read: (body: unknown) => Performed | undefined;
}

export function answerOf(reply: WriteReply, { scope, read }: Expectation): Answer {
  if (reply.state === "unanswered") return reply;
  const { status, body, json } = reply;
  const why = `Bambuddy answered ${status}: ${serverWords(body) || "nothing more"}`;
  if (status < 300) {
    const result = json ? read(body) : undefined;
    return result === undefined ? { state: "failed", status, why } : { state: "accepted", status, result };
  }
  // Bambuddy's own errors are plain 500 or JSON. A proxy's 502 says nothing about the server behind it, which may still be writing.
  if (status === 500 || (status > 500 && json)) return { state: "failed", status, why };
  if (status > 500 || status === 408) return { state: "unanswered", why };
  return { state: "refused", status, why: status === 403 ? `${why}. ${scopeHint(scope)}` : why };
}

/** Upgrades take rights from older keys (wire/bambuddy.md 1.2). */
function scopeHint(scope: Expectation["scope"]): string {
  return `Tick ${scope} for the key of bambuddy.api_key in Bambuddy's settings.`;
}
