// What stands in an archive's link, compared with what an operation wants there.
import type { ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { OperationOf } from "../../model/operation.ts";
import { resolveText } from "../../model/resolve-ref.ts";
import type { Inspection, ResolvedRefs } from "../../model/roles.ts";
import { fetchArchive } from "./api.ts";
import { isWireRow } from "./wire-fields.ts";

export async function inspectLink(
  read: ReadClient,
  { before, after }: OperationOf<"link.set">,
  refs: ResolvedRefs,
): Promise<Inspection> {
  const wanted = resolveText(after.external_url, refs);
  const present = await fetchLink(read, after.archive);
  if (present.kind === "unread") return { state: "unknown", why: present.why };
  if (present.kind === "gone") return { state: "conflict", why: `Archive ${after.archive} is gone` };
  if (wanted !== undefined && present.url === wanted) return { state: "done", result: { value: wanted } };
  if (present.url === (before.external_url ?? "")) return { state: "ready" };
  return { state: "conflict", why: `Archive ${after.archive} links to ${present.url || "nothing"} by now` };
}

type Present =
  /** Empty where there is no link: the server keeps null and empty text apart, people do not. */
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "gone" }
  | { readonly kind: "unread"; readonly why: string };

async function fetchLink(read: ReadClient, archive: number): Promise<Present> {
  try {
    const body = await fetchArchive(read, archive);
    if (body === undefined) return { kind: "gone" };
    const url = isWireRow(body) && body["id"] === archive ? (body["external_url"] ?? "") : undefined;
    if (typeof url === "string") return { kind: "link", url };
    return { kind: "unread", why: `Bambuddy's answer about archive ${archive} is not an archive` };
  } catch (error) {
    if (error instanceof ReconcileError) return { kind: "unread", why: error.message };
    throw error;
  }
}
