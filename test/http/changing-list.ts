// A list behind offset paging that changes between two requests, as a script says.
import type { RawPage } from "../../src/http/page-source.ts";

export interface Row {
  readonly id: number;
  /** The sort key; newest first, equal keys in any order. */
  readonly at: number;
}

export type Change =
  | { readonly kind: "none" }
  | { readonly kind: "arrive"; readonly count: number }
  /** An import: a row that is older than others. */
  | { readonly kind: "insert"; readonly share: number }
  | { readonly kind: "delete"; readonly share: number }
  | { readonly kind: "shorten" }
  | { readonly kind: "empty" };

export interface ListOptions {
  readonly rows: readonly Row[];
  /** One change before each request after the first; then nothing changes any more. */
  readonly changes: readonly Change[];
  readonly countsRows: boolean;
  /** Equal keys change places with every request. */
  readonly shuffles: boolean;
  readonly largestLimit: number;
}

export interface ChangingList {
  readonly fetchPage: (offset: number, limit: number) => Promise<RawPage>;
  /** Ids of the rows that were there at the start and are still there. */
  readonly lasting: () => ReadonlySet<number>;
  readonly requests: () => number;
}

export function changingList(options: ListOptions): ChangingList {
  let rows = [...options.rows];
  const deleted = new Set<number>();
  let nextId = Math.max(0, ...rows.map(({ id }) => id)) + 1;
  let requests = 0;

  function apply(change: Change): void {
    const newest = Math.max(0, ...rows.map(({ at }) => at));
    switch (change.kind) {
      case "arrive":
        for (let count = 0; count < change.count; count += 1) rows.push({ id: nextId++, at: newest + 1 });
        break;
      case "insert":
        rows.push({ id: nextId++, at: Math.floor(newest * change.share) });
        break;
      case "delete": {
        const victim = inOrder()[Math.floor(change.share * rows.length)];
        if (victim === undefined) break;
        deleted.add(victim.id);
        rows = rows.filter((row) => row !== victim);
        break;
      }
      default:
        break;
    }
  }

  function inOrder(): Row[] {
    const turn = options.shuffles ? requests * 7919 : 0;
    const place = (row: Row) => (row.id * 31 + turn) % 101;
    return rows.toSorted((a, b) => b.at - a.at || place(a) - place(b) || a.id - b.id);
  }

  return {
    async fetchPage(offset, limit) {
      requests += 1;
      const change = options.changes[requests - 2] ?? { kind: "none" };
      apply(change);
      const page = inOrder().slice(offset, offset + Math.min(limit, options.largestLimit));
      const shown =
        change.kind === "empty" ? [] : change.kind === "shorten" ? page.slice(0, page.length / 2) : page;
      return { rows: shown, ...(options.countsRows ? { total: rows.length } : {}) };
    },
    lasting: () => new Set(options.rows.flatMap(({ id }) => (deleted.has(id) ? [] : [id]))),
    requests: () => requests,
  };
}
