// A list endpoint from its parts: candidates, filters, search, order, page. The ordered result of the last
// query is kept until the store changes, so that reading page after page sorts once.
import type { Backend } from "../backend.ts";
import { storeRevision } from "../store/store.ts";
import type { Call } from "./call.ts";
import { applyFilters, type Filter, type Filtered, regexCrash } from "./filters.ts";
import { type OrderSpec, orderRows } from "./ordering.ts";
import { pageReply } from "./pagination.ts";
import type { Reply } from "./reply.ts";
import { searchOf } from "./search.ts";

export interface ListSpec<Row extends { readonly pk: number }> {
  readonly candidates: (call: Call) => readonly Row[];
  readonly filters: readonly Filter<Row>[];
  readonly searched: (row: Row, call: Call) => readonly (string | null | undefined)[];
  readonly order: (call: Call) => OrderSpec<Row>;
  /** Built once per request, so that counts are computed once per page. */
  readonly renderer: (call: Call) => (row: Row) => unknown;
}

interface Remembered {
  readonly query: string;
  readonly revision: number;
  readonly rows: readonly unknown[];
}

const remembered = new WeakMap<Backend, Map<object, Remembered>>();

export function listReply<Row extends { readonly pk: number }>(call: Call, spec: ListSpec<Row>): Reply {
  const selection = select(call, spec);
  if (selection.kind === "reply") return selection.reply;
  return pageReply(call, selection.rows, spec.renderer(call));
}

function select<Row extends { readonly pk: number }>(call: Call, spec: ListSpec<Row>): Filtered<Row> {
  const query = queryWithoutPage(call);
  const revision = storeRevision(call.backend.store);
  const known = remembered.get(call.backend)?.get(spec);
  // The entry was stored under this very spec, so its rows are of this spec's type.
  if (known?.query === query && known.revision === revision)
    return { kind: "rows", rows: known.rows as Row[] };
  const filtered = searched(call, spec);
  if (filtered.kind === "reply") return filtered;
  const rows = orderRows(call, filtered.rows, spec.order(call));
  const entries = remembered.get(call.backend) ?? new Map<object, Remembered>();
  remembered.set(call.backend, entries.set(spec, { query, revision, rows }));
  return { kind: "rows", rows };
}

function searched<Row extends { readonly pk: number }>(call: Call, spec: ListSpec<Row>): Filtered<Row> {
  const filtered = applyFilters(call, spec.candidates(call), spec.filters);
  if (filtered.kind === "reply") return filtered;
  const search = searchOf(call);
  if (search.kind === "none") return filtered;
  if (search.kind === "crash") return { kind: "reply", reply: regexCrash(call) };
  return { kind: "rows", rows: filtered.rows.filter((row) => search.matches(spec.searched(row, call))) };
}

function queryWithoutPage(call: Call): string {
  const query = new URLSearchParams(call.query);
  query.delete("limit");
  if (!call.backend.unstableTies) query.delete("offset");
  return query.toString();
}
