// Fetches pages of a list and reads their rows at once, so that raw rows can be forgotten; may run a little ahead.

/** A page as the server sent it; `total` where the server counts. */
export interface RawPage {
  readonly rows: readonly unknown[];
  readonly total?: number;
}

export type RowReading<T> =
  | { readonly kind: "row"; readonly row: T }
  /** A row that cannot be used; `name` is its id where it has one. */
  | { readonly kind: "malformed"; readonly name: string; readonly why: string };

export interface PagesRequest<T> {
  /** Plural noun for reasons: `runs`. */
  readonly what: string;
  readonly fetchPage: (offset: number, limit: number) => Promise<RawPage>;
  readonly map: (raw: unknown) => RowReading<T>;
  readonly idOf: (row: T) => number;
  readonly limit: number;
  /**
   * Whether the server's order puts `a` strictly before `b`. With it, two pages are proven to leave nothing between them even
   * where equal keys change places; without it, the last row of a page must come again.
   */
  readonly precedes?: (a: T, b: T) => boolean;
  /** Rows that each page repeats of the one before. */
  readonly overlap?: number;
  /** The largest limit the server takes, where that is more than `limit`: large groups of equal keys need it. */
  readonly largestLimit?: number;
  /** Pages in flight; default 1. */
  readonly inFlight?: number;
}

export interface ReadPage<T> {
  readonly start: number;
  readonly length: number;
  readonly total?: number;
  readonly rows: readonly T[];
  readonly malformed: readonly { readonly name: string; readonly why: string }[];
}

export interface PageSource<T> {
  /** Every total that any page named; one only, if the list kept its length. */
  readonly totals: ReadonlySet<number | undefined>;
  take(start: number, size: number): Promise<ReadPage<T>>;
  /** Starts fetching the pages from `start` on that will most likely be asked for next. */
  lookAhead(start: number, end: number | undefined): void;
}

export function createPageSource<T>(request: PagesRequest<T>, overlap: number): PageSource<T> {
  const { limit, inFlight = 1 } = request;
  const step = limit - overlap;
  const totals = new Set<number | undefined>();
  let ahead = new Map<number, Promise<ReadPage<T>>>();

  async function fetch(start: number, size: number): Promise<ReadPage<T>> {
    const page = await fetchRows(request, start, size);
    totals.add(page.total);
    return page;
  }

  return {
    totals,
    async take(start, size) {
      const fetched = size === limit ? ahead.get(start) : undefined;
      // A page nobody foresaw means that the list moved: what was fetched ahead is of no use.
      if (fetched === undefined) ahead = new Map();
      ahead.delete(start);
      return await (fetched ?? fetch(start, size));
    },
    lookAhead(start, end) {
      for (let page = 0; page < inFlight; page += 1) {
        const at = start + page * step;
        if (ahead.has(at) || (end !== undefined && at + overlap >= end)) continue;
        const fetching = fetch(at, limit);
        // Its failure is reported by whoever takes the page; one that nobody takes must not end the program.
        fetching.catch(() => undefined);
        ahead.set(at, fetching);
      }
    },
  };
}

async function fetchRows<T>(request: PagesRequest<T>, start: number, size: number): Promise<ReadPage<T>> {
  const page = await request.fetchPage(start, size);
  const rows: T[] = [];
  const malformed: { readonly name: string; readonly why: string }[] = [];
  for (const raw of page.rows) {
    const reading = request.map(raw);
    if (reading.kind === "row") rows.push(reading.row);
    else malformed.push(reading);
  }
  const { total } = page;
  return { start, length: page.rows.length, rows, malformed, ...(total === undefined ? {} : { total }) };
}
