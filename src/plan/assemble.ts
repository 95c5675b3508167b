// Puts the planner's parts into one plan: sorted, counted and signed, the same whatever order the parts come in.
import { FINDINGS, type Finding, type Severity } from "../model/finding.ts";
import { OPERATION_KINDS, type Operation, type OperationKind } from "../model/operation.ts";
import { compareText, groupBy, sortedBy } from "../model/order.ts";
import type { Coverage } from "../model/read.ts";
import { canonicalText } from "./canonical.ts";
import { digestPlan } from "./digest.ts";
import { naturalKey } from "./natural-order.ts";
import { PLAN_FORMAT, type Plan, type PlanFinding, type Summary } from "./plan.ts";
import { brokenReferences } from "./references.ts";

/** What the planner found out; everything else in a plan follows from it. */
export interface PlanParts
  extends Omit<Plan, "format" | "summary" | "findings" | "digest" | "semantic_digest"> {
  /** Severity and next step come from the table of findings. */
  readonly findings: readonly Finding[];
  /** What cannot be counted from the plan's own lists. */
  readonly counts: Omit<Summary, "operations">;
}

export function assemblePlan({ counts, ...parts }: PlanParts): Plan {
  const operations = sortOperations(parts.operations);
  const [broken] = brokenReferences(operations);
  if (broken !== undefined) throw new Error(`bug: ${broken}`);
  const unsigned = {
    ...parts,
    format: PLAN_FORMAT,
    summary: { ...counts, operations: countByKind(operations) },
    reads: sorted(
      parts.reads.map((read) => ({ ...read, coverage: withSortedWhy(read.coverage) })),
      ({ what }) => [what],
    ),
    guards: sorted(parts.guards, ({ name }) => [name]),
    operations,
    held: sorted(parts.held, ({ address }) => [naturalKey(address)]),
    balances: sorted(parts.balances, ({ spool }) => [naturalKey(spool)]),
    findings: sorted(parts.findings.map(completeFinding), ({ severity, code, object }) => [
      SEVERITY_RANK[severity],
      code,
      naturalKey(object),
    ]),
    drift: sorted(parts.drift, ({ object, field }) => [naturalKey(object), field]),
    recognised: sorted(parts.recognised, ({ run }) => [naturalKey(run)]),
    recognised_usage: sorted(parts.recognised_usage, ({ row }) => [naturalKey(row)]),
    recognised_places: sorted(parts.recognised_places, ({ stock }) => [naturalKey(String(stock))]),
  } as const;
  return { ...unsigned, ...digestPlan(unsigned) };
}

const SEVERITY_RANK: Readonly<Record<Severity, string>> = { error: "0", warning: "1", info: "2" };

/** The table of kinds lists what others need first, and no operation needs one of its own kind. */
function sortOperations(operations: readonly Operation[]): readonly Operation[] {
  const withSets = operations.map((operation) =>
    operation.depends_on.length < 2 ? operation : { ...operation, depends_on: asSet(operation.depends_on) },
  );
  const ofKind = groupBy(withSets, ({ kind }) => kind);
  return OPERATION_KINDS.flatMap((kind) =>
    sortedBy(ofKind.get(kind) ?? [], ({ address }) => naturalKey(address)),
  );
}

function countByKind(operations: readonly Operation[]): Summary["operations"] {
  const counts = Object.fromEntries(OPERATION_KINDS.map((kind) => [kind, 0])) as Record<
    OperationKind,
    number
  >;
  for (const { kind } of operations) counts[kind] += 1;
  return counts;
}

function completeFinding({ code, object, message }: Finding): PlanFinding {
  const { severity, next } = FINDINGS[code];
  return { code, object, message, severity, next };
}

function withSortedWhy(coverage: Coverage): Coverage {
  return coverage.kind === "partial" ? { ...coverage, why: asSet(coverage.why) } : coverage;
}

/** The whole item settles what the keys leave open, so that the order of the input never shows. */
function sorted<T>(items: readonly T[], keys: (item: T) => readonly string[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: keys(item).join("\0") }));
  keyed.sort(
    (a, b) => compareText(a.key, b.key) || compareText(canonicalText(a.item), canonicalText(b.item)),
  );
  return keyed.map(({ item }) => item);
}

function asSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
