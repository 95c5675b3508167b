// What the view shows as pictures: the grams that a plan takes from each spool, and how many prints ended on which day.
import type { Decimal } from "../model/decimal.ts";
import { compareText, groupBy, sortedBy } from "../model/order.ts";
import { gramsOf, gramsText } from "./grams.ts";
import type { Plan } from "./plan.ts";
import { visibleText } from "./visible-text.ts";

const SHOWN_SPOOLS = 16;
const MOST_COLUMNS = 62;
const DAY_MILLIS = 86_400_000;

export interface SpoolBar {
  readonly spool: string;
  /** Shares of the longest bar, between 0 and 1. */
  readonly planned: number;
  readonly held: number;
  readonly text: string;
}

export interface SpoolBars {
  readonly bars: readonly SpoolBar[];
  /** Spools whose bars are left out. */
  readonly rest: number;
}

/** The longest first. Grams that are given back have no bar, only a figure. */
export function gramsPerSpool({ balances }: Pick<Plan, "balances">): SpoolBars {
  const busy = balances
    .map(({ spool, planned, held }) => ({ spool, planned: gramsOf(planned), held: gramsOf(held) }))
    .filter(({ planned, held }) => Number(planned) !== 0 || Number(held) !== 0);
  const sizeOf = (one: { readonly planned: Decimal; readonly held: Decimal }) =>
    Math.max(0, Number(one.planned)) + Math.max(0, Number(one.held));
  const ordered = sortedBy(busy, (one) => -sizeOf(one));
  const longest = Math.max(1e-9, ...ordered.slice(0, 1).map(sizeOf));
  const bars = ordered.slice(0, SHOWN_SPOOLS).map(({ spool, planned, held }) => ({
    spool: visibleText(spool),
    planned: Math.max(0, Number(planned)) / longest,
    held: Math.max(0, Number(held)) / longest,
    text: [
      ...(Number(planned) === 0 ? [] : [gramsText(planned)]),
      ...(Number(held) === 0 ? [] : [`${gramsText(held)} held`]),
    ].join(", "),
  }));
  return { bars, rest: ordered.length - bars.length };
}

export interface PrintColumn {
  /** `2026-11-20`, or `2026-11` where a column is a month. */
  readonly period: string;
  readonly prints: number;
}

export interface PrintColumns {
  readonly per: "day" | "month" | "year";
  readonly columns: readonly PrintColumn[];
  readonly most: number;
}

/** Days on which nothing ended are columns too; a long history has a column for each month, or year. */
export function printsPerDay({ operations }: Pick<Plan, "operations">): PrintColumns {
  const days = operations.flatMap((operation) => {
    const match = /@(\d{4})(\d{2})(\d{2})T/.exec(operation.kind === "stock.create" ? operation.address : "");
    return match === null ? [] : [`${match[1]}-${match[2]}-${match[3]}`];
  });
  const sorted = [...new Set(days)].sort(compareText);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { per: "day", columns: [], most: 0 };
  const { per, periods } = periodsBetween(first, last);
  const length = periods[0]?.length ?? 0;
  const counts = groupBy(days, (day) => day.slice(0, length));
  const columns = periods.map((period) => ({ period, prints: counts.get(period)?.length ?? 0 }));
  return { per, columns, most: columns.reduce((most, { prints }) => Math.max(most, prints), 0) };
}

function periodsBetween(
  first: string,
  last: string,
): { per: PrintColumns["per"]; periods: readonly string[] } {
  const start = Date.parse(`${first}T00:00:00Z`);
  const days = Math.round((Date.parse(`${last}T00:00:00Z`) - start) / DAY_MILLIS) + 1;
  // An address whose date does not exist is still shown, as the only column.
  if (!Number.isFinite(days) || days < 1) return { per: "day", periods: [first] };
  if (days <= MOST_COLUMNS)
    return {
      per: "day",
      periods: Array.from({ length: days }, (_, at) =>
        new Date(start + at * DAY_MILLIS).toISOString().slice(0, 10),
      ),
    };
  const [fromYear, toYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const from = fromYear * 12 + Number(first.slice(5, 7)) - 1;
  const months = toYear * 12 + Number(last.slice(5, 7)) - from;
  if (months <= MOST_COLUMNS)
    return {
      per: "month",
      periods: Array.from({ length: months }, (_, at) => {
        const month = from + at;
        const year = String(Math.floor(month / 12)).padStart(4, "0");
        return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
      }),
    };
  const years = toYear - fromYear + 1;
  return {
    per: "year",
    periods: Array.from({ length: years }, (_, at) => String(fromYear + at).padStart(4, "0")),
  };
}
