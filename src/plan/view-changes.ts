// The operations in the view: alike ones in one group, one row per part or spool.
import { OPERATION_KINDS, type Operation, type OperationKind, type ReasonCode } from "../model/operation.ts";
import { groupBy, sortedBy } from "../model/order.ts";
import { naturalKey } from "./natural-order.ts";
import type { Plan } from "./plan.ts";
import type { Detail, Group, Item, Section } from "./view.ts";
import { KIND_VIEWS, type KindView } from "./view-kinds.ts";
import { limitedRows } from "./view-limit.ts";
import { isMovement, movedLine } from "./view-movements.ts";
import { counted, type Line, line, span } from "./view-span.ts";
import { type SubjectNames, subjectId, subjectNames } from "./view-subject.ts";
import { countKinds } from "./view-summary.ts";

const SHOWN_ROWS = 12;

/** Alike operations, in the order that they are shown in. */
export function alikeOperations({ operations }: Pick<Plan, "operations">): readonly (readonly Operation[])[] {
  return sortedBy(groupBy(operations, groupKey).values(), reasonRank);
}

export function viewChanges(plan: Plan, detail: Detail): Section {
  const names = subjectNames(plan);
  const groups = alikeOperations(plan);
  return {
    kind: "changes",
    title: line(span("title", "Changes")),
    inShort: line(countKinds(plan.operations)),
    groups: groups.map((operations) => changeGroup(operations, names, detail)),
  };
}

/** Kinds stay in the plan's order; within a kind, what is usual comes first. */
function reasonRank([first]: readonly Operation[]): number {
  if (first === undefined) return 0;
  const { kind, reason } = first;
  return OPERATION_KINDS.indexOf(kind) * REASON_CODES.length + REASON_CODES.indexOf(reason.code);
}

/** What is usual first, with what stands behind the title of a group. */
const REASONS: Readonly<Record<ReasonCode, string>> = {
  "first-print-of-model": "first print of each",
  "new-print": "",
  "missed-reprint": "an earlier tool booked their archives once",
  "value-absent": "empty until now",
  "value-differs": "another value until now",
  forced: "set again because of --force",
  "would-be-deleted": "else the last gram would delete them",
  used: "",
  "used-more": "booked before, and the source says more now",
  "used-less": "booked before, and the source says less now",
  assigned: "assigned there in Bambuddy",
  unassigned: "no longer assigned in Bambuddy",
  "not-in-bambuddy": "in stock, and Bambuddy does not know them",
  "in-printer": "stored there in InvenTree",
  "changed-slot": "their spools go to another slot",
  "left-printer": "their spools left the printer in InvenTree",
  "used-up": "their stock items are empty",
  undone: "as it was before the apply that is undone",
};
const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

/** Missed reprints have a reason of their own and so a group of their own. */
function groupKey(operation: Operation): string {
  return `${operation.kind}\0${operation.reason.code}\0${placeOf(operation)}`;
}

function placeOf({ kind, after, place }: Operation): string {
  if (place !== undefined) return place;
  if (kind === "part.create") return `category ${after.category}`;
  return kind === "stock.create" || kind === "stock.move" ? `location ${after.location}` : "";
}

function changeGroup(operations: readonly Operation[], names: SubjectNames, detail: Detail): Group {
  const [first] = operations;
  if (first === undefined) return { notes: [], items: [] };
  const alike = groupBy(operations, rowName).values();
  const rows = sortedBy(alike, (row) => orderOf(row, names));
  return {
    title: groupTitle(operations),
    notes: [],
    ...limitedRows(rows, {
      limit: SHOWN_ROWS,
      detail,
      itemsOf: (row) => itemsOf(row, names, detail),
    }),
  };
}

/** `37 prints → stock in Printed goods` */
export function groupTitle(operations: readonly Operation[]): Line {
  const [first] = operations;
  if (first === undefined) return [];
  const place = placeOf(first);
  const why = REASONS[first.reason.code];
  return line(
    span("title", nounOf(first.kind, first.reason.code, operations.length)),
    ...(place === "" ? [] : [span("plain", KIND_VIEWS[first.kind].arrow ?? " → "), span("name", place)]),
    span("title", KIND_VIEWS[first.kind].does ?? ""),
    ...movedIn(operations),
    span("muted", why === "" ? "" : `  ${why}`),
  );
}

function rowName(operation: Operation): string {
  const { kind, address } = operation;
  return KIND_VIEWS[kind].isRowPerSubject ? subjectId(operation) : address;
}

/** A part stands at one place in every group: by its name, and where the plan does not say it, by its id. */
function orderOf([first]: readonly Operation[], names: SubjectNames): string {
  if (first === undefined) return "";
  const { name, id } = names.of(first);
  return naturalKey(name ?? id);
}

/** @param row operations of one kind on one part or spool */
export function itemsOf(row: readonly Operation[], names: SubjectNames, detail: Detail): readonly Item[] {
  const [first] = row;
  return first === undefined ? [] : [viewOf(first.kind).item(row, names.of(first), detail)];
}

/** A group holds one kind, so its rows are of the kind that the view is for. */
function viewOf(kind: OperationKind): KindView<OperationKind> {
  return KIND_VIEWS[kind] as KindView<OperationKind>;
}

function movedIn(operations: readonly Operation[]): Line {
  const moved = operations.filter(isMovement);
  return moved.length === 0 ? [] : movedLine(moved);
}

function nounOf(kind: OperationKind, reason: ReasonCode, count: number): string {
  if (reason === "missed-reprint") return counted(count, "missed reprint");
  if (reason === "used-more") return counted(count, "correction");
  return counted(count, KIND_VIEWS[kind].noun);
}
