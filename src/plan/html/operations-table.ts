// Every operation as a row of one table that people sort and search; without a script it is a table to read.
import type { Plan } from "../plan.ts";
import { type OperationRow, viewOperations } from "../view-operations.ts";
import { counted, type Line } from "../view-span.ts";
import { element, lone, type Markup, NOTHING, text, together } from "./element.ts";
import { inline, signOf } from "./inline.ts";

const COLUMNS = ["part, spool or slot", "change", "address", "why"] as const;

export function operationsTable(plan: Plan): Markup {
  const groups = viewOperations(plan);
  if (groups.length === 0) return NOTHING;
  const rows = groups.flatMap(({ rows }, group) => rows.map((row) => rowOf(row, group)));
  const heads = COLUMNS.map((name) => element("th", { scope: "col", role: "columnheader" }, text(name)));
  return element(
    "section",
    { "aria-labelledby": "operations" },
    element("h2", { id: "operations" }, text(counted(rows.length, "change"))),
    element("ul", { class: "groups" }, ...groups.map(({ title }) => element("li", {}, inline(title)))),
    filters(groups.map(({ title }) => title)),
    element(
      "table",
      { class: "operations", role: "table", "aria-labelledby": "operations" },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads)),
      element("tbody", { role: "rowgroup" }, ...rows),
    ),
  );
}

/** Hidden until the script that makes them work is there. */
function filters(titles: readonly Line[]): Markup {
  const options = titles.map((title, group) =>
    element("option", { value: group }, text(title.map(({ text: words }) => words).join(""))),
  );
  return element(
    "div",
    { class: "filters", hidden: true, role: "search" },
    element(
      "label",
      {},
      text("Search "),
      lone("input", { type: "search", id: "words", placeholder: "name, id, address …" }),
    ),
    element(
      "label",
      {},
      text("Show "),
      element("select", { id: "group" }, element("option", { value: "" }, text("all changes")), ...options),
    ),
    element("label", {}, lone("input", { type: "checkbox", id: "dangers" }), text(" only dangers")),
    element("output", { id: "shown" }),
  );
}

function rowOf({ mark, what, id, change, address, why, danger }: OperationRow, group: number): Markup {
  const isDangerous = danger.length > 0;
  const cell = (...children: readonly Markup[]) => element("td", { role: "cell" }, together(...children));
  return element(
    "tr",
    { role: "row", "data-group": group, class: isDangerous ? "dangerous" : undefined },
    cell(signOf(mark), text(" "), inline(what), text(" "), inline(id)),
    cell(inline(change)),
    cell(inline(address)),
    cell(isDangerous ? together(inline(danger), text(" ")) : NOTHING, inline(why)),
  );
}
