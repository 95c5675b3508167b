// The sections of the view as HTML: lists, and tables where the view has columns of figures.
import type { Group, Item, Section } from "../view.ts";
import { element, type Markup, NOTHING, text, together } from "./element.ts";
import { inline, signOf } from "./inline.ts";

/** To look up, so closed at first. */
const FOLDED: ReadonlySet<Section["kind"]> = new Set(["drift", "reads"]);

export function sectionMarkup({ kind, title, groups }: Section): Markup {
  if (kind === "context") return contextMarkup(groups);
  const heading = title ?? [];
  const body = groups.map(groupMarkup);
  if (FOLDED.has(kind)) {
    const notes = groups.flatMap((group) => group.notes.map((note) => element("p", {}, inline(note))));
    const rows = groups.map((group) => groupMarkup({ ...group, notes: [] }));
    return element(
      "section",
      { class: kind },
      ...notes,
      element("details", {}, element("summary", {}, element("h2", {}, inline(heading))), ...rows),
    );
  }
  return element(
    "section",
    { class: kind },
    heading.length === 0 ? NOTHING : element("h2", {}, inline(heading)),
    ...body,
  );
}

function contextMarkup(groups: readonly Group[]): Markup {
  const rows = groups.flatMap(({ items }) =>
    items.map(({ cells: [name = [], ...values] }) =>
      element("div", {}, element("dt", {}, inline(name)), element("dd", {}, ...values.map(inline))),
    ),
  );
  return element("dl", { class: "context" }, ...rows);
}

function groupMarkup(group: Group): Markup {
  const { title, notes, header, items, more } = group;
  return together(
    title === undefined ? NOTHING : element("h3", {}, inline(title)),
    ...notes.map((note) => element("p", {}, inline(note))),
    header === undefined ? listMarkup(items) : tableMarkup(group),
    more === undefined ? NOTHING : element("p", {}, inline(more)),
  );
}

function listMarkup(items: readonly Item[]): Markup {
  if (items.length === 0) return NOTHING;
  const rows = items.map(({ mark, cells, details }) => {
    const shown = cells.filter((cell) => cell.length > 0);
    return element(
      "li",
      { class: mark },
      signOf(mark),
      text(" "),
      ...shown.flatMap((cell, at) => [at === 0 ? NOTHING : text(" · "), inline(cell)]),
      ...details.map((detail) => element("div", { class: "detail" }, inline(detail))),
    );
  });
  return element("ul", { class: "rows" }, ...rows);
}

function tableMarkup({ header = [], figuresFrom = Number.POSITIVE_INFINITY, items }: Group): Markup {
  const style = (at: number) => (at >= figuresFrom ? "number" : undefined);
  const rowOf = ({ cells }: Item) =>
    element("tr", {}, ...cells.map((cell, at) => element("td", { class: style(at) }, inline(cell))));
  const heads = header.map((cell, at) => element("th", { scope: "col", class: style(at) }, inline(cell)));
  const totals = items.filter(({ isTotal }) => isTotal).map(rowOf);
  return element(
    "div",
    // Wider than a phone: it scrolls by itself, also by keyboard.
    { class: "wide", tabindex: 0, role: "region", "aria-label": "balance" },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads)),
      element("tbody", {}, ...items.filter(({ isTotal }) => !isTotal).map(rowOf)),
      totals.length === 0 ? NOTHING : element("tfoot", {}, ...totals),
    ),
  );
}
