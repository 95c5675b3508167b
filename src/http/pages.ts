// Reads a whole list page by page while it changes underneath: every row that was there all the time, or `partial` with a reason.
import { COMPLETE, type Read } from "../model/read.ts";
import { type Pass, readPass } from "./page-pass.ts";
import { createPageSource, type PageSource, type PagesRequest } from "./page-source.ts";

const PASSES = 3;
const NAMED_ROWS = 20;

/**
 * Offset paging loses rows when rows above are deleted or equal sort keys change places. So pages overlap and must join, ids are
 * counted against the server's total, and a list that fails either is read again and merged.
 */
export async function readPages<T>(request: PagesRequest<T>): Promise<Read<T[]>> {
  const overlap = Math.min(request.overlap ?? (request.precedes === undefined ? 1 : 5), request.limit - 1);
  const source = createPageSource(request, overlap);
  const rows = new Map<number, T>();
  const malformed = new Map<string, string>();
  for (let number = 1; number <= PASSES; number += 1) {
    const pass = await readPass(request, source, overlap);
    const known = countOf({ rows, malformed }) + countOf(pass);
    if (await isWhole(pass, { request, source, known, number })) return finish(request, pass);
    for (const [id, row] of pass.rows) rows.set(id, row);
    for (const [name, why] of pass.malformed) malformed.set(name, why);
    const merged = { ...pass, rows, malformed };
    // Every page counted the same, and so many ids are known: only their places changed.
    if (number > 1 && source.totals.size === 1 && countOf(merged) === pass.total)
      return finish(request, merged);
    if (number === PASSES) return finish(request, merged, [lostText(request.what, merged)]);
  }
  throw new Error("bug: reading pages ended without a result");
}

interface PassContext<T> {
  readonly request: PagesRequest<T>;
  readonly source: PageSource<T>;
  /** Rows that the passes have seen, some of them more than once. */
  readonly known: number;
  readonly number: number;
}

/** Adds to the pass what arrived at the top of the list meanwhile. */
async function isWhole<T>(
  pass: Pass<T>,
  { request, source, known, number }: PassContext<T>,
): Promise<boolean> {
  if (pass.gap) return false;
  if (pass.total !== undefined && countOf(pass) >= pass.total) return true;
  // An empty list is asked for twice before it is believed; one page and the look behind it are a snapshot.
  if (pass.total === undefined && pass.pages <= 2) return countOf(pass) > 0 || (number > 1 && known === 0);
  const top = await source.take(0, request.limit);
  const last = top.rows.at(-1);
  const reachesKnown = last !== undefined && pass.rows.has(request.idOf(last));
  for (const row of top.rows) pass.rows.set(request.idOf(row), row);
  for (const { name, why } of top.malformed) pass.malformed.set(name, why);
  return top.total === undefined ? reachesKnown : countOf(pass) >= top.total;
}

function countOf(pass: Pick<Pass<unknown>, "rows" | "malformed">): number {
  return pass.rows.size + pass.malformed.size;
}

function finish<T>(
  { what }: PagesRequest<T>,
  { rows, malformed }: Pick<Pass<T>, "rows" | "malformed">,
  lost: readonly string[] = [],
): Read<T[]> {
  const named = [...malformed]
    .slice(0, NAMED_ROWS)
    .map(([name, why]) => `${what}: ${name} is unusable: ${why}`);
  const unnamed = malformed.size - named.length;
  const why = [...lost, ...named, ...(unnamed > 0 ? [`${what}: ${unnamed} more rows are unusable`] : [])];
  return { value: [...rows.values()], coverage: why.length === 0 ? COMPLETE : { kind: "partial", why } };
}

function lostText(what: string, pass: Pick<Pass<unknown>, "rows" | "malformed" | "total">): string {
  const { total } = pass;
  if (total === undefined || countOf(pass) >= total)
    return `${what}: the list kept changing while it was read; rows may be missing`;
  return `${what}: ${countOf(pass)} of ${total} could be read; the list kept changing or is not shown whole`;
}
