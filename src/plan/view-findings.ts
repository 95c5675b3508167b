// Findings in the view: what is alike is said once, with the objects below.
import { FINDINGS, type Severity } from "../model/finding.ts";
import { groupBy } from "../model/order.ts";
import type { Plan, PlanFinding } from "./plan.ts";
import type { Detail, Group, Mark, Section } from "./view.ts";
import { limited } from "./view-limit.ts";
import { countText, line, type Role, span } from "./view-span.ts";

const SHOWN_OBJECTS = 5;

const MARK: Readonly<Record<Severity, Mark>> = { error: "danger", warning: "warning", info: "note" };
const ROLE: Readonly<Record<Severity, Role>> = { error: "danger", warning: "change", info: "muted" };

export function viewFindings({ findings }: Plan, detail: Detail): Section {
  const groups = [...groupBy(findings, ({ code }) => code).values()].map((alike) =>
    findingGroup(alike, detail),
  );
  const inShort = (["error", "warning", "info"] as const)
    .map((severity) => [findings.filter((it) => it.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${severity} ${countText(count)}`);
  return {
    kind: "findings",
    title: line(span("title", "Findings")),
    inShort: line(inShort.join(", ")),
    groups,
  };
}

function findingGroup(alike: readonly PlanFinding[], detail: Detail): Group {
  const [first] = alike;
  if (first === undefined) return { notes: [], items: [] };
  const { code, severity, next } = first;
  const items = alike.map(({ object, message }) => ({
    mark: MARK[severity],
    cells: [line(span("id", object)), line(message)],
    details: [],
  }));
  return {
    title: line(
      span(ROLE[severity], `${severity}: `),
      span("title", titleOf(code)),
      span("muted", `  ${code}${alike.length === 1 ? "" : `, ${countText(alike.length)} times`}`),
    ),
    notes: [line(next)],
    ...limited(items, SHOWN_OBJECTS, detail),
  };
}

/** A plan of a newer version may hold a code that this one does not know. */
function titleOf(code: string): string {
  return Object.hasOwn(FINDINGS, code) ? FINDINGS[code as PlanFinding["code"]].title : code;
}
