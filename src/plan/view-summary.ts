// The view's first and last words: what the plan amounts to, its dangers, and what to do with it.
import { KINDS, OPERATION_KINDS, type Operation } from "../model/operation.ts";
import { groupBy } from "../model/order.ts";
import { gramsTaken, gramsText, NO_GRAMS, sumGrams } from "./grams.ts";
import type { Plan } from "./plan.ts";
import type { Detail, Section } from "./view.ts";
import { limited } from "./view-limit.ts";
import { counted, countText, joined, type Line, line, type Span, span } from "./view-span.ts";

const SHOWN_DANGERS = 50;
const SHOWN_DIGEST = 12;

/** How this very plan gets applied: by a command over its file, or not before it is saved. */
export type Onward = { readonly kind: "apply"; readonly command: string } | { readonly kind: "save" };

export function viewHeadline(plan: Plan): Line {
  if (plan.operations.length > 0) return line(span("title", `Plan for ${plan.instance}: `), ...totals(plan));
  const { waiting, held, narrowed } = plan.summary;
  const prints = knownText(plan);
  const left = driftLeft(plan);
  if (waiting + held === 0)
    return narrowed === 0
      ? line(span("title", "No changes. "), `${prints}, and nothing is left to book.`, ...left)
      : line(span("title", "No changes in what was asked for. "), `${prints}.`, ...left);
  return line(span("title", "No changes. "), `${prints}. `, span("change", waits(waiting, held)), ...left);
}

/** What the ledger learns only now is told apart from what it knew. */
function knownPrints({ summary, recognised }: Plan): {
  readonly booked: number;
  readonly recognised: number;
} {
  return { booked: Math.max(0, summary.recognised - recognised.length), recognised: recognised.length };
}

function knownText(plan: Plan): string {
  const { booked, recognised } = knownPrints(plan);
  const isAre = (count: number) => `${counted(count, "print")} ${count === 1 ? "is" : "are"}`;
  const news = `${isAre(recognised)} recognised`;
  if (recognised === 0) return `${isAre(booked)} already booked`;
  return booked === 0 ? news : `${isAre(booked)} already booked, ${news}`;
}

function driftLeft({ drift }: Plan): Line {
  if (drift.length === 0) return [];
  const differences = `${counted(drift.length, "difference")} ${drift.length === 1 ? "is" : "are"}`;
  return line(span("muted", ` ${differences} left alone, see the drift.`));
}

function waits(prints: number, uses: number): string {
  const sentence = (count: number, noun: string, where: string) =>
    count === 0
      ? []
      : [`${counted(count, noun)} ${count === 1 ? "waits" : "wait"} for a decision, ${where}.`];
  return [
    ...sentence(prints, "print", "see the findings"),
    ...sentence(uses, "use", "see what is held"),
  ].join(" ");
}

export function viewDangers(plan: Plan, detail: Detail): Section {
  const items = plan.operations
    .filter(({ danger }) => danger !== undefined)
    .map(({ address, danger = "", label, reason }) => ({
      mark: "danger" as const,
      cells: [line(span("id", address)), line(span("danger", danger))],
      details: [line(span("muted", `${label}. ${reason.text}`))],
    }));
  const title = line(span("danger", counted(items.length, "danger")));
  const dangerous = plan.operations.filter(({ danger }) => danger !== undefined);
  return {
    kind: "dangers",
    title,
    inShort: line(countKinds(dangerous)),
    groups: items.length === 0 ? [] : [{ notes: [], ...limited(items, SHOWN_DANGERS, detail) }],
  };
}

/** `part images 2, slots to assign 1`, in the order of the kinds. */
export function countKinds(operations: readonly Pick<Operation, "kind">[]): string {
  const ofKind = groupBy(operations, ({ kind }) => kind);
  return OPERATION_KINDS.flatMap((kind) => {
    const count = ofKind.get(kind)?.length ?? 0;
    return count === 0 ? [] : [`${KINDS[kind].title} ${countText(count)}`];
  }).join(", ");
}

export function viewSummary(plan: Plan, onward?: Onward): Section {
  return {
    kind: "summary",
    groups: [
      {
        notes: [viewHeadline(plan), ...leftOut(plan), digests(plan), ...nextStep(plan, onward)],
        items: [],
      },
    ],
  };
}

/** `12 to create, 8 to update, 412.6 g to subtract, 412 already booked, 3 waiting, 2 held, 1 danger, 14 drifted` */
function totals(plan: Plan): Line {
  const { summary } = plan;
  const dangers = plan.operations.filter(({ danger }) => danger !== undefined).length;
  const refusals = plan.guards.filter(({ verdict }) => verdict === "refused").length;
  const { booked, recognised } = knownPrints(plan);
  const drifted = plan.drift.length;
  const parts: readonly (readonly [number, Span])[] = [
    [toDo(plan, "create"), span("add", `${countText(toDo(plan, "create"))} to create`)],
    [toDo(plan, "update"), span("change", `${countText(toDo(plan, "update"))} to update`)],
    ...gramsMoved(plan),
    [booked, span("plain", `${countText(booked)} already booked`)],
    [recognised, span("plain", `${countText(recognised)} recognised`)],
    [summary.waiting, span("change", `${countText(summary.waiting)} waiting`)],
    [summary.held, span("change", `${countText(summary.held)} held`)],
    [dangers, span("danger", counted(dangers, "danger"))],
    [refusals, span("danger", `refused by ${counted(refusals, "guard")}`)],
    [drifted, span("muted", `${countText(drifted)} drifted`)],
  ];
  return joined(
    parts.filter(([count]) => count > 0).map(([, text]) => [text]),
    ", ",
  );
}

function gramsMoved({ operations }: Plan): readonly (readonly [number, Span])[] {
  const grams = sumGrams(operations.map(gramsTaken));
  if (grams === NO_GRAMS) return [];
  return grams.startsWith("-")
    ? [[1, span("change", `${gramsText(grams.slice(1))} to give back`)]]
    : [[1, span("change", `${gramsText(grams)} to subtract`)]];
}

function toDo(plan: Plan, verb: "create" | "update"): number {
  return OPERATION_KINDS.filter((kind) => KINDS[kind].verb === verb).reduce(
    (sum, kind) => sum + plan.summary.operations[kind],
    0,
  );
}

function leftOut({ summary, recognised, recognised_usage, recognised_places }: Plan): readonly Line[] {
  const runs = [
    [summary.before_since, "before prints.since"],
    [summary.skipped, "skipped by a rule"],
    [summary.not_produced, "not produced"],
    [summary.narrowed, "left out on request"],
  ] as const;
  const named = runs.filter(([count]) => count > 0).map(([count, what]) => `${countText(count)} ${what}`);
  const known = [
    ...(recognised.length === 0 ? [] : [counted(recognised.length, "recognised print")]),
    ...(recognised_usage.length === 0 ? [] : [counted(recognised_usage.length, "recognised use")]),
    ...(recognised_places.length === 0 ? [] : [counted(recognised_places.length, "recognised place")]),
  ];
  const news = known.length === 0 ? [] : [`Apply writes ${known.join(", ")} to the ledger.`];
  return [...(named.length === 0 ? [] : [`Not planned: ${named.join(", ")}.`]), ...news].map((text) =>
    line(span("muted", text)),
  );
}

function digests({ digest, semantic_digest }: Plan): Line {
  return line(
    span("muted", "Digest "),
    span("code", digest.slice(0, SHOWN_DIGEST)),
    span("muted", ", effects "),
    span("code", semantic_digest.slice(0, SHOWN_DIGEST)),
  );
}

function nextStep(
  { guards, operations, recognised, recognised_usage, recognised_places }: Plan,
  onward: Onward | undefined,
): readonly Line[] {
  if (guards.some(({ verdict }) => verdict === "refused"))
    return [
      line(span("danger", "A guard refuses this plan."), " Look at the guards above before anything else."),
    ];
  if (operations.length + recognised.length + recognised_usage.length + recognised_places.length === 0)
    return [line("Nothing to apply.")];
  if (onward === undefined) return [];
  if (onward.kind === "apply") return [line("Apply it with: ", span("code", onward.command))];
  return [line("Save it with ", span("code", "--out plan.json"), " to have exactly this applied.")];
}
