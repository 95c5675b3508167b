// A line of the view as HTML, by the role that each of its pieces plays.
import type { Mark } from "../view.ts";
import type { Line, Role } from "../view-span.ts";
import { element, type Markup, NOTHING, text, together } from "./element.ts";

/** Name of the element and its class; a piece without either is only text. */
const STYLES: Readonly<Record<Role, { readonly tag: string; readonly style?: string } | undefined>> = {
  plain: undefined,
  title: { tag: "b" },
  add: { tag: "span", style: "add" },
  change: { tag: "span", style: "change" },
  danger: { tag: "strong", style: "danger" },
  good: { tag: "span", style: "good" },
  muted: { tag: "span", style: "muted" },
  // A name that is written from right to left turns nothing else around.
  name: { tag: "bdi", style: "name" },
  id: { tag: "code" },
  value: { tag: "span", style: "value" },
  code: { tag: "code" },
};

/** The word is for those who do not see the sign. */
const SIGNS: Readonly<Record<Mark, { readonly sign: string; readonly word: string }>> = {
  add: { sign: "+", word: "new" },
  change: { sign: "~", word: "changed" },
  danger: { sign: "!", word: "danger" },
  passed: { sign: "✓", word: "passed" },
  refused: { sign: "✗", word: "refused" },
  waived: { sign: "~", word: "waived" },
  warning: { sign: "!", word: "warning" },
  note: { sign: "·", word: "note" },
};

export function inline(line: Line): Markup {
  return together(
    ...line.map(({ role, text: words }) => {
      const style = STYLES[role];
      return style === undefined ? text(words) : element(style.tag, { class: style.style }, text(words));
    }),
  );
}

export function signOf(mark: Mark | undefined): Markup {
  if (mark === undefined) return NOTHING;
  const { sign, word } = SIGNS[mark];
  return element("span", { class: `sign ${mark}`, role: "img", "aria-label": word, title: word }, text(sign));
}
