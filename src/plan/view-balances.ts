// The balance in the view: where every gram of the source is, per spool and in total.
import { groupedText, sumGrams } from "./grams.ts";
import type { Balance, Plan } from "./plan.ts";
import type { Detail, Item, Section } from "./view.ts";
import { SHOW_ALL } from "./view-limit.ts";
import { counted, type Line, line, span } from "./view-span.ts";

const FIGURES = ["source", "booked", "planned", "held", "left_out", "residual"] as const;
const HEADER = ["spool", "item", ...FIGURES.map((name) => name.replace("_", " "))];

type Figures = Readonly<Record<(typeof FIGURES)[number], string>>;

/** A short view leaves out the spools at which nothing happens; the total holds them all. */
export function viewBalances({ balances }: Plan, detail: Detail): Section {
  const shown = detail === "all" ? balances : balances.filter(isBusy);
  const rest = balances.length - shown.length;
  const title = line(
    span("title", "Balance"),
    span("muted", "  in grams: source = booked + planned + held + left out + residual"),
  );
  const group = {
    header: HEADER.map((name) => line(span("muted", name))),
    figuresFrom: HEADER.length - FIGURES.length,
    notes: [],
    items: [...shown.map(balanceItem), totalItem(balances)],
    ...(rest === 0 ? {} : { more: restLine(rest) }),
  };
  return { kind: "balance", title, groups: balances.length === 0 ? [] : [group] };
}

function isBusy({ planned, held, residual }: Balance): boolean {
  return planned !== "0" || held !== "0" || residual !== "0";
}

function balanceItem(balance: Balance): Item {
  const item = balance.stock === null ? line(span("muted", "none")) : line(span("id", `#${balance.stock}`));
  return { cells: [line(span("name", balance.spool)), item, ...figureCells(balance)], details: [] };
}

function totalItem(balances: readonly Balance[]): Item {
  const sum = (name: keyof Figures) => sumGrams(balances.map((balance) => balance[name]));
  const total: Figures = {
    source: sum("source"),
    booked: sum("booked"),
    planned: sum("planned"),
    held: sum("held"),
    left_out: sum("left_out"),
    residual: sum("residual"),
  };
  return { cells: [line(span("title", "total")), [], ...figureCells(total)], details: [] };
}

function figureCells(figures: Figures): readonly Line[] {
  return FIGURES.map((name) => {
    const figure = figures[name];
    return line(span(figure === "0" ? "muted" : "value", groupedText(figure)));
  });
}

function restLine(rest: number): Line {
  return line(span("muted", `… and ${counted(rest, "spool")} at which nothing changes (${SHOW_ALL})`));
}
