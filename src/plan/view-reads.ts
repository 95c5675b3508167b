// Where the plan comes from in the view, and how far "it is not there" may be believed.
import { KINDS } from "../model/operation.ts";
import type { Coverage } from "../model/read.ts";
import { unreachable } from "../model/unreachable.ts";
import type { Plan, PlanSystem, ReadNote } from "./plan.ts";
import type { Item, Section } from "./view.ts";
import { counted, type Line, line, momentText, type Span, span } from "./view-span.ts";

const SHOWN_COMMIT = 8;

export function viewContext({ source, target, mapping, meta }: Plan): Section {
  const commit = mapping.commit === null ? "not in git" : `commit ${mapping.commit.slice(0, SHOWN_COMMIT)}`;
  const read = meta.refresh === "full" ? "everything read" : "only the latest read";
  const rows: readonly (readonly [string, Line])[] = [
    ["from", systemLine(source)],
    ["to", systemLine(target)],
    ["mapping", line(mapping.path, span("muted", `, ${commit}`))],
    [
      "made",
      line(momentText(meta.created_at), span("muted", `, ${read} in ${counted(meta.requests, "request")}`)),
    ],
  ];
  const items = rows.map(([what, text]) => ({ cells: [line(span("muted", what)), text], details: [] }));
  return { kind: "context", groups: [{ notes: [], items }] };
}

function systemLine({ system, version, url }: PlanSystem): Line {
  return line(`${system} ${version}`, span("muted", `, ${url}`));
}

export function viewReads(plan: Plan): Section {
  const { reads } = plan;
  const items = reads.map((read) => (isIdle(read, plan) ? idleItem(read) : readItem(read)));
  return {
    kind: "reads",
    title: line(span("title", "What was read")),
    inShort: belief(reads),
    groups: reads.length === 0 ? [] : [{ notes: [belief(reads)], items }],
  };
}

function belief(reads: readonly ReadNote[]): Line {
  const kinds = new Set(reads.map(({ coverage }) => coverage.kind));
  if (kinds.has("partial"))
    return line(
      span("change", "Not everything could be read."),
      " What is missing from a partial list may exist, and nothing is concluded from its absence.",
    );
  if (kinds.has("window"))
    return line(
      "Absence is believable only as far as the lists go back; nothing older is called missing or changed.",
    );
  return line("Absence is believable because every list was read whole: what is not in it was not there.");
}

/** When spools were counted is asked only of those whose level would change. */
function isIdle({ what, rows, coverage }: ReadNote, { operations, held }: Plan): boolean {
  if (what !== "inventree counts" || rows > 0 || coverage.kind !== "complete") return false;
  return held.length === 0 && !operations.some(({ kind }) => KINDS[kind].nature === "movement");
}

function idleItem({ what }: ReadNote): Item {
  return { mark: "passed", cells: [line(what), line(span("muted", "not needed"))], details: [] };
}

function readItem({ what, rows, coverage }: ReadNote): Item {
  return {
    mark: coverage.kind === "partial" ? "warning" : "passed",
    cells: [line(what), line(span("value", counted(rows, "row"))), line(coverageSpan(coverage))],
    details: coverage.kind === "partial" ? coverage.why.map((why) => line(span("muted", why))) : [],
  };
}

function coverageSpan(coverage: Coverage): Span {
  switch (coverage.kind) {
    case "complete":
      return span("muted", "complete");
    case "window":
      return span("muted", `complete since ${momentText(coverage.since)}`);
    case "partial":
      return span("change", "partial");
    default:
      return unreachable(coverage);
  }
}
