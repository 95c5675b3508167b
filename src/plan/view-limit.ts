// How much of a long list a short view shows, and what it says about the rest.
import type { Detail, Item } from "./view.ts";
import { countText, type Line, line, span } from "./view-span.ts";

/** How to see everything. */
export const SHOW_ALL = "reconcile show plan.json --all";

export interface Limited {
  readonly items: readonly Item[];
  readonly more?: Line;
}

export function limited(items: readonly Item[], limit: number, detail: Detail): Limited {
  return limitedRows(items, { limit, detail, itemsOf: (item) => [item] });
}

export interface RowLimit<T> {
  readonly limit: number;
  readonly detail: Detail;
  /** One item for each row. */
  readonly itemsOf: (row: T) => readonly Item[];
}

/** Makes items of the rows that are shown, and of no others: a first plan has tens of thousands. */
export function limitedRows<T>(rows: readonly T[], { limit, detail, itemsOf }: RowLimit<T>): Limited {
  // Saying "… and 1 more" takes the line that the one would take.
  if (detail === "all" || rows.length <= limit + 1) return { items: rows.flatMap(itemsOf) };
  const rest = countText(rows.length - limit);
  return {
    items: rows.slice(0, limit).flatMap(itemsOf),
    more: line(span("muted", `… and ${rest} more (${SHOW_ALL})`)),
  };
}
