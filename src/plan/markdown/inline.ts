// A line of the view as Markdown, by the role that each of its pieces plays.
import type { Mark } from "../view.ts";
import type { Line, Role } from "../view-span.ts";
import { htmlText, markdownCode, markdownText } from "./escape.ts";

/** Where a line stands decides what may be written in it. */
export type Place = "paragraph" | "heading" | "table" | "summary";

type Style = "plain" | "bold" | "code";

const STYLES: Readonly<Record<Role, Style>> = {
  plain: "plain",
  title: "bold",
  add: "plain",
  change: "plain",
  danger: "bold",
  good: "plain",
  muted: "plain",
  name: "bold",
  id: "code",
  value: "plain",
  code: "code",
};

/** In front of a row. A group's title says already that its rows are new or changed. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  add: "",
  change: "",
  danger: "🛑 ",
  passed: "✅ ",
  refused: "⛔ ",
  waived: "🟡 ",
  warning: "⚠️ ",
  note: "ℹ️ ",
};

export function inline(line: Line, place: Place = "paragraph"): string {
  const escaped = place === "summary" ? htmlText : markdownText;
  return line
    .map(({ role, text }) => {
      const style = STYLES[role];
      // What a terminal sets apart by two spaces; Markdown makes them one.
      if (style === "plain") return escaped(text.replace(/^ {2}(?=\S)/, " · "));
      if (style === "code" && place === "paragraph") return markdownCode(text);
      if (style === "bold" && place === "heading") return escaped(text);
      // Emphasis by asterisks depends on the characters around it; tags do not. Spaces stay outside, so that they stay.
      const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      const tag = style === "bold" ? "b" : "code";
      return inner === "" ? text : `${before}<${tag}>${escaped(inner)}</${tag}>${after}`;
    })
    .join("");
}

/** The cells of a row, one behind the other. */
export function inlineCells(cells: readonly Line[]): string {
  return cells
    .map((cell) => inline(cell).trim())
    .filter((cell) => cell !== "")
    .join(" · ");
}
