// The `ordering` parameter: unknown fields are ignored, the primary key breaks ties.
import type { Call } from "./call.ts";

export type Sortable = string | number | bigint | boolean | null;
export type SortKey<Row> = (row: Row) => Sortable;

export interface OrderSpec<Row> {
  readonly fields: Readonly<Record<string, SortKey<Row>>>;
  readonly fallback: readonly string[];
}

interface Term<Row> {
  readonly key: SortKey<Row>;
  readonly sign: 1 | -1;
}

interface Keyed<Row> {
  readonly row: Row;
  readonly keys: readonly Sortable[];
}

export function orderRows<Row extends { readonly pk: number }>(
  call: Call,
  rows: readonly Row[],
  spec: OrderSpec<Row>,
): readonly Row[] {
  const asked = terms((call.query.get("ordering") ?? "").split(","), spec);
  const chosen = asked.length > 0 ? asked : terms(spec.fallback, spec);
  const nullRank = call.backend.sqlite ? -1 : 1;
  const tieSign = tieBreakSign(call);
  const keyed: Keyed<Row>[] = rows.map((row) => ({ row, keys: chosen.map((term) => term.key(row)) }));
  keyed.sort((left, right) => {
    for (const [index, term] of chosen.entries()) {
      const order = compare(left.keys[index] ?? null, right.keys[index] ?? null, nullRank);
      if (order !== 0) return order * term.sign;
    }
    return (left.row.pk - right.row.pk) * tieSign;
  });
  return keyed.map((entry) => entry.row);
}

function terms<Row>(names: readonly string[], spec: OrderSpec<Row>): readonly Term<Row>[] {
  const found: Term<Row>[] = [];
  for (const name of names.map((text) => text.trim())) {
    const key = spec.fields[name.replace(/^-/, "")];
    if (key !== undefined) found.push({ key, sign: name.startsWith("-") ? -1 : 1 });
  }
  return found;
}

/** Without a tiebreaker a database may order equal keys differently on every page. */
function tieBreakSign(call: Call): 1 | -1 {
  const { unstableTies, profile } = call.backend;
  if (!unstableTies || profile.stableOrder) return 1;
  return Number(call.query.get("offset") ?? "0") > 0 ? -1 : 1;
}

function compare(left: Sortable, right: Sortable, nullRank: number): number {
  if (left === right) return 0;
  if (left === null) return nullRank;
  if (right === null) return -nullRank;
  return left < right ? -1 : 1;
}
