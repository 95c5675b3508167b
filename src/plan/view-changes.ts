// The operations in the view: alike ones in one group, one row per part or spool.
import { OPERATION_KINDS, type Operation, type OperationKind, type ReasonCode } from "../model/operation.ts";
import { groupBy, sortedBy } from "../model/order.ts";
import { unreachable } from "../model/unreachable.ts";
import { naturalKey } from "./natural-order.ts";
import type { Plan } from "./plan.ts";
import type { Detail, Group, Item, Section } from "./view.ts";
import { limitedRows } from "./view-limit.ts";
import { keepItem, type Movement, movedLine, movementItem } from "./view-movements.ts";
import { imageItem, linkItem, parameterItem, partItem, stockItem } from "./view-rows.ts";
import { counted, type Line, line, span } from "./view-span.ts";
import { type SubjectNames, subjectNames } from "./view-subject.ts";

const SHOWN_ROWS = 12;

export function viewChanges(plan: Plan, detail: Detail): Section {
  const names = subjectNames(plan);
  const groups = [...groupBy(sortedBy(plan.operations, reasonRank), groupKey).values()];
  return {
    kind: "changes",
    title: line(span("title", "Changes")),
    groups: groups.map((operations) => changeGroup(operations, names, detail)),
  };
}

/** Kinds stay in the plan's order; within a kind, what is usual comes first. */
function reasonRank({ kind, reason }: Operation): number {
  return OPERATION_KINDS.indexOf(kind) * REASONS.length + REASONS.indexOf(reason.code);
}

const REASONS: readonly ReasonCode[] = [
  "first-print-of-model",
  "new-print",
  "missed-reprint",
  "value-absent",
  "value-differs",
  "forced",
  "would-be-deleted",
  "used",
  "used-more",
  "used-less",
];

/** Missed reprints have a reason of their own and so a group of their own. */
function groupKey(operation: Operation): string {
  return [operation.kind, operation.reason.code, placeOf(operation)].join("\0");
}

function placeOf({ kind, after, place }: Operation): string {
  switch (kind) {
    case "part.create":
      return place ?? `category ${after.category}`;
    case "stock.create":
      return place ?? `location ${after.location}`;
    case "parameter.set":
    case "image.set":
    case "link.set":
    case "stock.keep":
    case "usage.subtract":
    case "usage.return":
      return place ?? "";
    default:
      return unreachable(kind);
  }
}

function changeGroup(operations: readonly Operation[], names: SubjectNames, detail: Detail): Group {
  const [first] = operations;
  if (first === undefined) return { notes: [], items: [] };
  const alike = groupBy(operations, (operation) => rowName(operation, names)).values();
  const rows = sortedBy(alike, (row) => orderOf(row, names));
  const place = placeOf(first);
  const why = explain(first.reason.code);
  return {
    title: line(
      span("title", nounOf(first.kind, first.reason.code, operations.length)),
      ...(place === ""
        ? []
        : [span("plain", first.kind === "stock.create" ? " → stock in " : " → "), span("name", place)]),
      ...movedIn(operations),
      span("muted", why === "" ? "" : `  ${why}`),
    ),
    notes: [],
    ...limitedRows(rows, {
      limit: SHOWN_ROWS,
      detail,
      itemsOf: (row) => itemsOf(row, names, detail),
    }),
  };
}

/** Prints and parameters of one part, and movements of one spool, stand in one row; everything else in a row of its own. */
const ROW_PER_SUBJECT: ReadonlySet<OperationKind> = new Set([
  "stock.create",
  "parameter.set",
  "usage.subtract",
  "usage.return",
]);

function rowName(operation: Operation, names: SubjectNames): string {
  const { kind, address } = operation;
  return ROW_PER_SUBJECT.has(kind) ? names.of(operation).id : address;
}

/** A part stands at one place in every group: by its name, and where the plan does not say it, by its id. */
function orderOf([first]: readonly Operation[], names: SubjectNames): string {
  if (first === undefined) return "";
  const { name, id } = names.of(first);
  return naturalKey(name ?? id);
}

/** @param row operations of one kind on one part or spool */
function itemsOf(row: readonly Operation[], names: SubjectNames, detail: Detail): readonly Item[] {
  const [first] = row;
  if (first === undefined) return [];
  const subject = names.of(first);
  switch (first.kind) {
    case "part.create":
      return row.flatMap((one) => (one.kind === "part.create" ? [partItem(one, subject)] : []));
    case "stock.create":
      return [
        stockItem(
          row.filter((one) => one.kind === "stock.create"),
          subject,
          detail,
        ),
      ];
    case "parameter.set":
      return [
        parameterItem(
          row.filter((one) => one.kind === "parameter.set"),
          subject,
          detail,
        ),
      ];
    case "image.set":
      return row.flatMap((one) => (one.kind === "image.set" ? [imageItem(one, subject)] : []));
    case "link.set":
      return row.flatMap((one) => (one.kind === "link.set" ? [linkItem(one, subject)] : []));
    case "stock.keep":
      return row.flatMap((one) => (one.kind === "stock.keep" ? [keepItem(one, subject, detail)] : []));
    case "usage.subtract":
    case "usage.return":
      return [movementItem(row.filter(isMovement), subject, detail)];
    default:
      return unreachable(first);
  }
}

const NOUNS: Readonly<Record<OperationKind, string>> = {
  "part.create": "new part",
  "stock.create": "print",
  "parameter.set": "parameter",
  "image.set": "part image",
  "link.set": "archive link",
  "stock.keep": "spool kept",
  "usage.subtract": "use",
  "usage.return": "correction",
};

function isMovement(operation: Operation): operation is Movement {
  return operation.kind === "usage.subtract" || operation.kind === "usage.return";
}

function movedIn(operations: readonly Operation[]): Line {
  const moved = operations.filter(isMovement);
  return moved.length === 0 ? [] : movedLine(moved);
}

function nounOf(kind: OperationKind, reason: ReasonCode, count: number): string {
  if (reason === "missed-reprint") return counted(count, "missed reprint");
  if (reason === "used-more") return counted(count, "correction");
  if (kind === "stock.keep") return `${counted(count, "spool")} kept when empty`;
  return counted(count, NOUNS[kind]);
}

function explain(reason: ReasonCode): string {
  switch (reason) {
    case "first-print-of-model":
      return "first print of each";
    case "missed-reprint":
      return "an earlier tool booked their archives once";
    case "value-absent":
      return "empty until now";
    case "value-differs":
      return "another value until now";
    case "forced":
      return "set again because of --force";
    case "used-more":
      return "booked before, and the source says more now";
    case "used-less":
      return "booked before, and the source says less now";
    case "would-be-deleted":
      return "else the last gram would delete them";
    case "new-print":
    case "used":
      return "";
    default:
      return unreachable(reason);
  }
}
