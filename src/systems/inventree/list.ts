// Reads one list whole, and puts several reads of the same kind of row together.
import type { Query, ReadClient } from "../../http/client.ts";
import type { RowReading } from "../../http/page-source.ts";
import { readPages } from "../../http/pages.ts";
import type { Instant } from "../../model/instant.ts";
import { COMPLETE, type Read } from "../../model/read.ts";
import { integerOf, pageOf, rowOf } from "./schema.ts";

/** InvenTree takes any limit; more than this at once keeps a small server silent for too long. */
const PAGE = 1000;
/** Before API 460 equal sort keys may change places between pages, so a group of them must fit into one. */
const LARGEST_PAGE = 20_000;
const PAGES_IN_FLIGHT = 3;

export interface ListRequest<T> {
  readonly read: ReadClient;
  /** Plural noun for reasons: `stock items`. */
  readonly what: string;
  readonly path: string;
  readonly query: Query;
  /** Rows in one page, where a list is known to be short. */
  readonly page?: number;
  readonly map: (raw: unknown) => RowReading<T>;
}

export function readList<T extends { readonly pk: number }>(request: ListRequest<T>): Promise<Read<T[]>> {
  const { read, what, path, query, page = PAGE, map } = request;
  return readPages({
    what: `inventree ${what}`,
    map,
    idOf: ({ pk }) => pk,
    limit: page,
    largestLimit: LARGEST_PAGE,
    inFlight: PAGES_IN_FLIGHT,
    async fetchPage(offset, limit) {
      const { body } = await read.getJson(path, { query: { ...query, limit, offset } });
      return pageOf(body, path);
    },
  });
}

/** How many rows a list has, without reading them. */
export async function readCount(read: ReadClient, path: string, query: Query): Promise<number> {
  const { body } = await read.getJson(path, { query: { ...query, limit: 1 } });
  return integerOf(rowOf(body)?.["count"]) ?? pageOf(body, path).rows.length;
}

/** Each row once; whole only if every read was. */
export function mergeReads<T extends { readonly pk: number }>(
  reads: readonly Read<readonly T[]>[],
): Read<T[]> {
  const rows = new Map<number, T>();
  for (const { value } of reads) for (const row of value) rows.set(row.pk, row);
  const why = reads.flatMap(({ coverage }) => (coverage.kind === "partial" ? coverage.why : []));
  return {
    value: [...rows.values()],
    coverage: why.length === 0 ? COMPLETE : { kind: "partial", why: [...new Set(why)] },
  };
}

/** A whole read of what happened from `since` on. */
export function windowed<T>(read: Read<T>, since: Instant): Read<T> {
  return read.coverage.kind === "complete" ? { ...read, coverage: { kind: "window", since } } : read;
}
