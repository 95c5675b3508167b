// The plan as one HTML file that needs no network: to read, sort and search, in any browser, also without a script.
import { createHash } from "node:crypto";
import { behave } from "./html/behaviour.ts";
import { element, escapeHtml, type Markup, NOTHING, text } from "./html/element.ts";
import { inline } from "./html/inline.ts";
import { operationsTable } from "./html/operations-table.ts";
import { pictures } from "./html/pictures.ts";
import { sectionMarkup } from "./html/sections.ts";
import { STYLE } from "./html/style.ts";
import type { Plan } from "./plan.ts";
import { type Section, viewPlan } from "./view.ts";
import type { Line } from "./view-span.ts";
import type { Onward } from "./view-summary.ts";

export interface HtmlOptions {
  readonly onward?: Onward;
}

const SCRIPT = `(${behave.toString()})();`;

/** Nothing is loaded from anywhere, and nothing runs but the one script whose hash is here: whatever a name holds. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function renderHtml(plan: Plan, { onward }: HtmlOptions = {}): string {
  const { headline, sections } = viewPlan(plan, "all", onward);
  const [title, ...counts] = headline;
  const body = element(
    "main",
    {},
    element("h1", {}, text((title?.text ?? "").replace(/[:\s]+$/, ""))),
    counts.length === 0 ? NOTHING : element("p", { class: "lead" }, inline(counts)),
    ...sections.map((section) => markupOf(section, plan, headline)),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(plainText(headline))}</title>
<style>${STYLE}</style>
</head>
<body>
${body.html}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function markupOf(section: Section, plan: Plan, headline: Line): Markup {
  if (section.kind === "changes") return operationsTable(plan);
  if (section.kind === "guards") return element("div", {}, sectionMarkup(section), pictures(plan));
  if (section.kind !== "summary") return sectionMarkup(section);
  // The headline stands at the top of a page that scrolls.
  const isOther = (note: Line) => plainText(note) !== plainText(headline);
  const groups = section.groups.map((group) => ({ ...group, notes: group.notes.filter(isOther) }));
  return sectionMarkup({ ...section, groups });
}

function plainText(line: Line): string {
  return line.map((piece) => piece.text).join("");
}

function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
