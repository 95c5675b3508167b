// Bulk PATCH of parts: the same values for all, in one transaction.
import type { PartRow } from "../store/rows.ts";
import { readBulkItems, updatedReply } from "../wire/bulk.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import { type Reply, refused } from "../wire/reply.ts";
import { changedPart } from "./part-update.ts";
import { updatedPart } from "./part-view.ts";

export function bulkUpdateParts(call: Call): Reply {
  const { parts } = call.backend.store;
  const items = readBulkItems(call, parts);
  if (items.kind === "reply") return items.reply;
  const { items: _, ...body } = bodyObject(call);
  const changed: PartRow[] = [];
  for (const former of items.rows) {
    const change = changedPart(call, former, body);
    if (change.kind === "refused") return refused(change.errors);
    changed.push(change.row);
  }
  return updatedReply(
    call,
    changed.map((row) => updatedPart(call, parts.put(row))),
  );
}
