// Bambuddy's usage rows: a list without offset or date, asked for with growing limits until it reaches far enough back.
import type { ReadClient } from "../../http/client.ts";
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants, type Instant, instantOf, millisOf } from "../../model/instant.ts";
import { COMPLETE, type Coverage, type Read } from "../../model/read.ts";
import { fetchUsage } from "./api.ts";
import { NO_INVENTORY } from "./inventory-list.ts";
import { keyOfUsage, readUsageAnswer, type UnusableUsage, type UsageAnswer } from "./usage-answer.ts";

/** The last is what one answer may hold: a row takes about 250 bytes. */
const LIMITS = [500, 2_000, 8_000, 32_000, 128_000] as const;

/** The server's clock may be behind the one `since` was taken from. */
const MARGIN_MILLIS = 2 * 60 * 1000;

const NAMED_ROWS = 20;

export async function readUsage(read: ReadClient, since: Instant): Promise<Read<readonly UsageRow[]>> {
  const boundary = instantOf(millisOf(since) - MARGIN_MILLIS);
  const seen: Seen = { rows: new Map(), unusable: new Map() };
  const end = await ask(read, seen, boundary);
  const isRecent = ({ createdAt }: { readonly createdAt?: Instant }) =>
    createdAt === undefined || compareInstants(createdAt, boundary) >= 0;
  const why = unusableTexts([...seen.unusable.values()].filter(isRecent));
  const rows = [...seen.rows.values()].sort(byAge);
  switch (end.kind) {
    case "whole":
      return {
        value: rows,
        coverage: coverageOf(why, seen.unusable.size === 0 ? COMPLETE : { kind: "window", since }),
      };
    case "reached":
      // How many rows below the boundary came along depends on the limit and on the order of ties, so none is kept.
      return { value: rows.filter(isRecent), coverage: coverageOf(why, { kind: "window", since }) };
    case "stopped":
      return { value: rows, coverage: { kind: "partial", why: [`usage: ${end.why}`, ...why] } };
  }
}

interface Seen {
  readonly rows: Map<string, UsageRow>;
  readonly unusable: Map<string, UnusableUsage>;
}

type End =
  /** The whole history was seen. */
  | { readonly kind: "whole" }
  /** Everything from the boundary on was seen. */
  | { readonly kind: "reached" }
  | { readonly kind: "stopped"; readonly why: string };

async function ask(read: ReadClient, seen: Seen, boundary: Instant): Promise<End> {
  let why = "";
  for (const limit of LIMITS) {
    const answer = await fetchAnswer(read, limit);
    if (typeof answer === "string") return { kind: "stopped", why: answer };
    add(seen, answer);
    if (answer.isShort) {
      // Either the history ends here or the answer was cut: a second one that adds nothing older decides.
      const second = await fetchAnswer(read, limit);
      if (typeof second === "string") return { kind: "stopped", why: second };
      if (second.isShort && !showsOlder(seen, second)) {
        add(seen, second);
        return { kind: "whole" };
      }
      add(seen, second);
    }
    const { reachesBeyond } = answer;
    if (reachesBeyond !== undefined && compareInstants(reachesBeyond, boundary) < 0)
      return { kind: "reached" };
    why = stopText(answer, { limit, boundary });
  }
  return { kind: "stopped", why };
}

function stopText(
  { isShort, reachesBeyond }: UsageAnswer,
  { limit, boundary }: { readonly limit: number; readonly boundary: Instant },
): string {
  if (isShort) return "the list kept changing while it was read; rows may be missing";
  if (reachesBeyond === undefined)
    return `the list has more than ${limit} rows and does not come newest first; rows may be missing`;
  return `there are more than ${limit} rows since ${boundary}, older ones are missing; set spools.usage.since later`;
}

/** Text: why there is none. */
async function fetchAnswer(read: ReadClient, limit: number): Promise<UsageAnswer | string> {
  const page = await fetchUsage(read, limit);
  if (page === "no-inventory") return NO_INVENTORY;
  if (page === "refused") return `Bambuddy refuses to show ${limit} rows at once; rows may be missing`;
  return readUsageAnswer(page.rows, limit);
}

function add({ rows, unusable }: Seen, answer: UsageAnswer): void {
  for (const row of answer.rows) rows.set(keyOfUsage(row), row);
  for (const one of answer.unusable) unusable.set(one.name, one);
}

/** Whether it holds a row that is new to us and yet older than the newest one known: it was there and was not shown. */
function showsOlder({ rows }: Seen, answer: UsageAnswer): boolean {
  const newest = [...rows.values()].reduce<Instant | undefined>(
    (latest, { createdAt }) =>
      latest === undefined || compareInstants(createdAt, latest) > 0 ? createdAt : latest,
    undefined,
  );
  return answer.rows.some(
    (row) =>
      !rows.has(keyOfUsage(row)) && (newest === undefined || compareInstants(row.createdAt, newest) < 0),
  );
}

function coverageOf(why: readonly string[], otherwise: Coverage): Coverage {
  return why.length === 0 ? otherwise : { kind: "partial", why };
}

function unusableTexts(unusable: readonly UnusableUsage[]): string[] {
  const named = unusable
    .slice(0, NAMED_ROWS)
    .map(({ name, why }) => `usage: ${name} is unusable: ${why}`)
    .sort();
  const unnamed = unusable.length - named.length;
  return unnamed > 0 ? [...named, `usage: ${unnamed} more rows are unusable`] : named;
}

function byAge(a: UsageRow, b: UsageRow): number {
  return compareInstants(a.createdAt, b.createdAt) || a.id - b.id || a.spoolId - b.spoolId;
}
