// Reads a list once from start to end, over pages that overlap, and says whether anything may have slipped through.
import type { PageSource, PagesRequest, ReadPage } from "./page-source.ts";

export interface Pass<T> {
  readonly rows: Map<number, T>;
  /** Name of the row → what is wrong with it. */
  readonly malformed: Map<string, string>;
  readonly pages: number;
  /** What the server counted last. */
  readonly total?: number;
  /** Two neighbouring pages could not be joined, so rows may lie between them. */
  readonly gap: boolean;
}

interface Taken<T> {
  readonly page: ReadPage<T>;
  /** How many rows were asked for. */
  readonly size: number;
  readonly joined: boolean;
}

/** A server that shows less and less, or never what it counts, is not asked for ever. */
const MAX_STALLS = 4;

/** Without a total the end is where two short pages in a row stop: one alone may have been cut. */
export async function readPass<T>(
  request: PagesRequest<T>,
  source: PageSource<T>,
  overlap: number,
): Promise<Pass<T>> {
  const { limit, largestLimit = limit } = request;
  const rows = new Map<number, T>();
  const malformed = new Map<string, string>();
  let [at, pages, gap] = [0, 0, false];
  let last: T | undefined;
  let total: number | undefined;

  function add(page: ReadPage<T>): void {
    for (const row of page.rows) rows.set(request.idOf(row), row);
    for (const { name, why } of page.malformed) malformed.set(name, why);
    total = page.total;
    last = page.rows.at(-1) ?? last;
  }

  async function takeJoined(): Promise<Taken<T>> {
    const widest = largestLimit - Math.ceil(limit / 4);
    for (let back = overlap; ; back = Math.min(back * 4, widest)) {
      const start = Math.max(0, at - back);
      const size = at === 0 ? limit : Math.min(largestLimit, Math.max(limit, limit + back - overlap));
      const page = await source.take(start, size);
      pages += 1;
      if (joins(page, last, request)) return { page, size, joined: true };
      const mayWiden = start > 0 && back < widest;
      // Once rows may be missing anyway, asking again and again around each junction gains nothing.
      if (gap || !mayWiden) return { page, size, joined: false };
    }
  }

  let wasShort = false;
  for (let stalls = 0; stalls < MAX_STALLS; ) {
    const { page, size, joined } = await takeJoined();
    if (!joined || (page.length === 0 && at > 0)) gap = true;
    add(page);
    const reached = page.start + page.length;
    if (page.total === undefined ? reached === at && (wasShort || at === 0) : reached >= page.total) break;
    stalls = reached > at ? 0 : stalls + 1;
    if (stalls === MAX_STALLS) gap = true;
    wasShort = page.length < size;
    at = reached;
    if (!wasShort) source.lookAhead(at - overlap, page.total);
  }
  return {
    rows,
    malformed,
    pages,
    gap,
    ...(total === undefined ? {} : { total }),
  };
}

function joins<T>(page: ReadPage<T>, last: T | undefined, request: PagesRequest<T>): boolean {
  if (page.start === 0 || last === undefined) return page.start === 0;
  const [first] = page.rows;
  if (first === undefined) return false;
  const { precedes, idOf } = request;
  if (precedes !== undefined) return precedes(first, last);
  return page.rows.some((row) => idOf(row) === idOf(last));
}
