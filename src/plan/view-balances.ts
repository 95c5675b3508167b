// The balance in the view: where every gram of the source is, per spool and in total.
import { groupedText, sumGrams } from "./grams.ts";
import type { Plan } from "./plan.ts";
import type { Detail, Item, Section } from "./view.ts";
import { SHOW_ALL } from "./view-limit.ts";
import { counted, type Line, line, span } from "./view-span.ts";

const FIGURES = ["source", "booked", "planned", "held", "left_out", "residual"] as const;

/** A short view leaves out the spools at which nothing happens; the total holds them all. */
export function viewBalances({ balances }: Pick<Plan, "balances">, detail: Detail): Section {
  const isBusy = ({ planned, held, residual }: Plan["balances"][number]) =>
    planned !== "0" || held !== "0" || residual !== "0";
  return balanceTable(balances, {
    figures: FIGURES,
    isBusy,
    isShown: detail === "all" ? () => true : isBusy,
    whole: SHOW_ALL,
  });
}

interface Balanced {
  readonly spool: string;
  readonly stock: number | null;
}

export interface BalanceTable<T, F extends keyof T & string> {
  /** The first is the sum of the others. */
  readonly figures: readonly F[];
  /** Something happens at it; without, at all of them. */
  readonly isBusy?: (balance: T) => boolean;
  readonly isShown: (balance: T) => boolean;
  /** Where all of them are. */
  readonly whole: string;
}

export function balanceTable<F extends string, T extends Balanced & Readonly<Record<F, string>>>(
  balances: readonly T[],
  { figures, isBusy = () => true, isShown, whole }: BalanceTable<T, F>,
): Section {
  const shown = balances.filter(isShown);
  const rest = balances.length - shown.length;
  const names = figures.map((name) => name.replace("_", " "));
  const header = ["spool", "item", ...names];
  const cells = (figureOf: (name: F) => string) => figures.map((name) => figureCell(figureOf(name)));
  const totalOf = (name: F) => sumGrams(balances.map((balance) => balance[name]));
  const group = {
    header: header.map((name) => line(span("muted", name))),
    figuresFrom: header.length - names.length,
    notes: [],
    items: [
      ...shown.map((balance): Item => {
        const row = itemOf(
          balance,
          cells((name) => balance[name]),
        );
        return isBusy(balance) ? row : { ...row, isIdle: true };
      }),
      {
        cells: [line(span("title", "total")), [], ...cells(totalOf)],
        details: [],
        isTotal: true as const,
      },
    ],
    ...(rest === 0 ? {} : { more: restLine(rest, whole) }),
  };
  const title = line(
    span("title", "Balance"),
    span("muted", `  in grams: ${names[0]} = ${names.slice(1).join(" + ")}`),
  );
  const sums = figures.map((name) => `${name.replace("_", " ")} ${groupedText(totalOf(name))}`);
  return {
    kind: "balance",
    title,
    inShort: line(sums.join(", ")),
    groups: balances.length === 0 ? [] : [group],
  };
}

function itemOf({ spool, stock }: Balanced, figures: readonly Line[]): Item {
  const item = stock === null ? line(span("muted", "none")) : line(span("id", `#${stock}`));
  return { cells: [line(span("name", spool)), item, ...figures], details: [] };
}

function figureCell(figure: string): Line {
  return line(span(figure === "0" ? "muted" : "value", groupedText(figure)));
}

function restLine(rest: number, whole: string): Line {
  return line(span("muted", `… and ${counted(rest, "spool")} at which nothing changes (${whole})`));
}
