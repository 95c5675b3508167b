// An archive's link back to the part.
import type { ReadClient } from "../../http/client.ts";
import { resolveText } from "../../model/resolve-ref.ts";
import { answerOf } from "./answer.ts";
import { archivePath, fetchArchive } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { isWireRow } from "./wire-fields.ts";

export function createLinkHandler({ read, write }: TargetContext): Handler<"link.set"> {
  return {
    async inspect({ before, after }, refs) {
      const wanted = resolveText(after.external_url, refs);
      const present = await fetchLink(read, after.archive);
      if (present.kind === "unread") return { state: "unknown", why: present.why };
      if (present.kind === "gone") return { state: "conflict", why: `Archive ${after.archive} is gone` };
      if (wanted !== undefined && present.url === wanted) return { state: "done", result: { value: wanted } };
      if (present.url === (before.external_url ?? "")) return { state: "ready" };
      return {
        state: "conflict",
        why: `Archive ${after.archive} links to ${present.url || "nothing"} by now`,
      };
    },
    async perform({ address, after: { archive, external_url: reference } }, refs) {
      const url = resolveText(reference, refs);
      if (url === undefined) throw new Error(`bug: ${address} was sent before what it refers to`);
      const body = { kind: "json", value: { external_url: url === "" ? null : url } } as const;
      const reply = await write.send("PATCH", archivePath(archive), body);
      return answerOf(reply, { scope: "can_manage_archives", read: () => ({ value: url }) });
    },
  };
}

type Present =
  /** Empty where there is no link: the server keeps null and empty text apart, people do not. */
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "gone" }
  | { readonly kind: "unread"; readonly why: string };

async function fetchLink(read: ReadClient, archive: number): Promise<Present> {
  const body = await fetchArchive(read, archive);
  if (body === undefined) return { kind: "gone" };
  const url = isWireRow(body) && body["id"] === archive ? (body["external_url"] ?? "") : undefined;
  if (typeof url === "string") return { kind: "link", url };
  return { kind: "unread", why: `Bambuddy's answer about archive ${archive} is not an archive` };
}
