// Limit and offset paging: no positive limit means a bare array of everything.
import type { Call } from "./call.ts";
import { ok, type Reply } from "./reply.ts";

export function pageReply<Row>(call: Call, rows: readonly Row[], render: (row: Row) => unknown): Reply {
  const limit = positive(call.query.get("limit"));
  if (limit === 0) return ok(rows.map(render));
  const offset = positive(call.query.get("offset"));
  const isLast = offset + limit >= rows.length;
  return ok({
    count: rows.length,
    next: isLast ? null : pageUrl(call, offset + limit),
    previous: offset === 0 ? null : pageUrl(call, offset - limit),
    results: rows.slice(offset, offset + limit).map(render),
  });
}

function positive(text: string | null): number {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : 0;
}

/** Absolute, from the request's Host, with sorted parameters; the first page has no offset. */
function pageUrl(call: Call, offset: number): string {
  const query = new URLSearchParams(call.query);
  if (offset > 0) query.set("offset", String(offset));
  if (offset <= 0) query.delete("offset");
  query.sort();
  return `${call.url.origin}${call.url.pathname}?${query}`;
}
