// Pictures of a plan: bars of grams per spool, columns of prints per day. Words and figures are beside them, not in them.
import type { Plan } from "../plan.ts";
import { gramsPerSpool, type PrintColumns, printsPerDay } from "../view-pictures.ts";
import { counted } from "../view-span.ts";
import { element, type Markup, NOTHING, text, together } from "./element.ts";

const COLUMN_HEIGHT = 120;
const WIDEST_COLUMN = 0.12;

export function pictures(plan: Plan): Markup {
  const shown = [gramsFigure(plan), printsFigure(plan)].filter(({ html }) => html !== "");
  return shown.length === 0 ? NOTHING : element("div", { class: "pictures" }, ...shown);
}

function gramsFigure(plan: Plan): Markup {
  const { bars, rest } = gramsPerSpool(plan);
  if (bars.length === 0) return NOTHING;
  const rows = bars.map(({ spool, planned, held, text: figures }) =>
    element(
      "li",
      {},
      element("span", { class: "label" }, element("bdi", {}, text(spool))),
      element(
        "svg",
        { class: "bar", "aria-hidden": "true" },
        element("rect", { class: "planned", x: "0", y: "0", width: percent(planned), height: "100%" }),
        element("rect", { class: "held", x: percent(planned), y: "0", width: percent(held), height: "100%" }),
      ),
      element("span", { class: "figure" }, text(figures)),
    ),
  );
  const more =
    rest === 0
      ? NOTHING
      : element("p", { class: "muted" }, text(`… and ${counted(rest, "spool")} with less`));
  return element(
    "figure",
    {},
    element(
      "figcaption",
      {},
      text("Grams per spool: "),
      element("span", { class: "key planned" }, text("taken by this plan")),
      text(" "),
      element("span", { class: "key held" }, text("held")),
    ),
    element("ul", { class: "bars" }, ...rows),
    more,
  );
}

function printsFigure(plan: Plan): Markup {
  const { per, columns, most } = printsPerDay(plan);
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return NOTHING;
  const total = columns.reduce((sum, { prints }) => sum + prints, 0);
  const said = `${counted(total, "print")} to book, by the ${per} they ended: at most ${most} in a ${per}, from ${first.period} to ${last.period}`;
  return element(
    "figure",
    {},
    element("figcaption", {}, text(`Prints per ${per}: at most ${most}`)),
    columnPicture({ per, columns, most }, said),
    element(
      "div",
      { class: "axis muted" },
      element("span", {}, text(first.period)),
      first === last ? NOTHING : element("span", {}, text(last.period)),
    ),
  );
}

function columnPicture({ columns, most }: PrintColumns, said: string): Markup {
  const width = 1 / columns.length;
  // Few columns do not become walls.
  const drawn = Math.min(width * 0.88, WIDEST_COLUMN);
  // One print among a thousand is still seen.
  const heightOf = (prints: number) => (prints === 0 ? 0 : Math.max(2, (prints / most) * COLUMN_HEIGHT));
  const rects = columns.map(({ period, prints }, at) => {
    const height = heightOf(prints);
    return element(
      "rect",
      {
        class: "prints",
        x: percent(at * width + (width - drawn) / 2),
        y: round(COLUMN_HEIGHT - height),
        width: percent(drawn),
        height: round(height),
      },
      element("title", {}, text(`${period}: ${counted(prints, "print")}`)),
    );
  });
  return element("svg", { class: "columns", role: "img", "aria-label": said }, together(...rects));
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
