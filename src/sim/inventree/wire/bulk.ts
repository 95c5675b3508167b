// The common shape of bulk updates and deletions: `{"items": [pk, ...], ...}`.
import type { IndexedRow, Table } from "../store/table.ts";
import { bodyObject, type Call, flagParam } from "./call.ts";
import { ok, type Reply, refused } from "./reply.ts";

export type BulkItems<Row> =
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "reply"; readonly reply: Reply };

/** Unknown keys are skipped silently; no match at all is refused. */
export function readBulkItems<Row extends IndexedRow, Index extends string>(
  call: Call,
  table: Table<Row, Index>,
): BulkItems<Row> {
  const { items } = bodyObject(call);
  // A trap of the real server: this parameter selects every object.
  if (items === undefined && flagParam(call, "all")) return { kind: "rows", rows: table.all() };
  if (!Array.isArray(items) || items.length === 0)
    return refusal("List of items must be provided for bulk operation");
  const rows = items.map((pk) => table.get(Number(pk))).filter((row) => row !== undefined);
  if (rows.length === 0) return refusal("No items match the provided criteria");
  return { kind: "rows", rows };
}

export function updatedReply(call: Call, items: readonly unknown[]): Reply {
  const plain = `Updated ${items.length} items`;
  return ok({ success: call.backend.profile.exactOperations ? "Updated multiple items" : plain, items });
}

export function deletedReply(count: number): Reply {
  return ok({ success: `Deleted ${count} items` });
}

function refusal<Row>(message: string): BulkItems<Row> {
  return { kind: "reply", reply: refused({ non_field_errors: message }) };
}
