// Writes an archive's link.
import type { WriteClient, WriteReply } from "../../http/client.ts";
import { serverWords } from "../../http/server-words.ts";
import type { OperationOf } from "../../model/operation.ts";
import { resolveText } from "../../model/resolve-ref.ts";
import type { Answer, ResolvedRefs } from "../../model/roles.ts";
import { unreachable } from "../../model/unreachable.ts";
import { archivePath } from "./api.ts";

export async function performLink(
  write: WriteClient,
  operation: OperationOf<"link.set">,
  refs: ResolvedRefs,
): Promise<Answer> {
  const { archive, external_url: reference } = operation.after;
  const url = resolveText(reference, refs);
  if (url === undefined) throw new Error(`bug: ${operation.address} was sent before what it refers to`);
  const body = { kind: "json", value: { external_url: url } } as const;
  return answerOf(await write.send("PATCH", archivePath(archive), body), url);
}

function answerOf(reply: WriteReply, url: string): Answer {
  switch (reply.state) {
    case "unanswered":
      return { state: "unanswered", why: reply.why };
    case "answered": {
      const { status } = reply;
      const why = `Bambuddy answered ${status}: ${serverWords(reply.body) || "nothing more"}`;
      if (status < 300) {
        if (reply.json) return { state: "accepted", status, result: { value: url } };
        return { state: "failed", status, why };
      }
      if (status >= 500 || status === 408) return { state: "failed", status, why };
      return { state: "refused", status, why: status === 403 ? `${why}. ${SCOPE_HINT}` : why };
    }
    default:
      return unreachable(reply);
  }
}

/** Keys made before 0.2.4.9 lost this right in the upgrade (wire/bambuddy.md 1.2). */
const SCOPE_HINT = "Tick can_manage_archives for the key of bambuddy.api_key in Bambuddy's settings.";
