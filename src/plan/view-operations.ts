// Every operation by itself in the view, for a table that people sort and search.
import type { Operation } from "../model/operation.ts";
import type { Plan } from "./plan.ts";
import type { Mark } from "./view.ts";
import { alikeOperations, groupTitle, itemsOf } from "./view-changes.ts";
import { joined, type Line, line, span } from "./view-span.ts";
import { type SubjectNames, subjectNames } from "./view-subject.ts";

export interface OperationGroup {
  readonly title: Line;
  readonly rows: readonly OperationRow[];
}

export interface OperationRow {
  readonly mark: Mark;
  /** The part, spool or slot: its name, or its id where the plan does not say the name. */
  readonly what: Line;
  readonly id: Line;
  /** How much, or before → after. */
  readonly change: Line;
  readonly address: Line;
  readonly why: Line;
  readonly danger: Line;
}

export function viewOperations(plan: Plan): readonly OperationGroup[] {
  const names = subjectNames(plan);
  return alikeOperations(plan).map((operations) => ({
    title: groupTitle(operations),
    rows: operations.map((operation) => rowOf(operation, names)),
  }));
}

function rowOf(operation: Operation, names: SubjectNames): OperationRow {
  const [item] = itemsOf([operation], names, "short");
  const cells = item?.cells ?? [];
  const start = cells.findIndex((cell) => cell.some(({ role }) => role !== "name" && role !== "id"));
  const subject = start < 0 ? cells : cells.slice(0, start);
  const name = subject.find((cell) => cell.some(({ role }) => role === "name")) ?? [];
  const id = subject.find((cell) => cell.some(({ role }) => role === "id")) ?? [];
  return {
    mark: item?.mark ?? "note",
    what: name,
    id,
    change: joined(start < 0 ? [] : cells.slice(start), ", "),
    address: line(span("id", operation.address)),
    why: line(span("muted", operation.reason.text)),
    danger: line(span("danger", operation.danger ?? "")),
  };
}
