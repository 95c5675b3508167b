// One row of the view per spool: how many grams are moved, by which uses, and what is left then.
import { addDecimals, subtractDecimals } from "../model/decimal.ts";
import type { Operation, OperationOf } from "../model/operation.ts";
import { gramsOf, gramsText, groupedText, sumGrams } from "./grams.ts";
import type { Detail, Item } from "./view.ts";
import { markOf, reasons, subjectCells } from "./view-rows.ts";
import { counted, type Line, line, span } from "./view-span.ts";
import type { Subject } from "./view-subject.ts";

const SHOWN_USES = 4;

export type Movement = OperationOf<"usage.subtract" | "usage.return">;

export function isMovement(operation: Operation): operation is Movement {
  return operation.kind === "usage.subtract" || operation.kind === "usage.return";
}

/** ` → subtracted from 6 spools, 412.6 g` */
export function movedLine(operations: readonly Movement[]): Line {
  const spools = new Set(operations.map(({ after }) => after.stock)).size;
  const how = operations.some(({ kind }) => kind === "usage.return") ? "given back to" : "subtracted from";
  return line(
    ` → ${how} ${counted(spools, "spool")}, `,
    span("value", gramsText(sumGrams(operations.map(({ after }) => after.grams)))),
  );
}

/** @param operations of one kind on one spool */
export function movementItem(operations: readonly Movement[], subject: Subject, detail: Detail): Item {
  const grams = sumGrams(operations.map(({ after }) => after.grams));
  const each = operations.map(({ address, label, reason }) =>
    line(span("id", address), span("muted", `: ${label}. ${reason.text}`)),
  );
  return {
    mark: markOf(operations, "change"),
    cells: [
      ...subjectCells(subject),
      line(span("value", gramsText(grams))),
      levelLine(operations, subject.movements === operations.length),
      line(span("muted", usesText(operations))),
    ],
    details: detail === "all" ? each : [],
  };
}

export function keepItem(row: readonly OperationOf<"stock.keep">[], subject: Subject, detail: Detail): Item {
  return {
    mark: markOf(row, "change"),
    cells: [
      ...subjectCells(subject),
      line("delete_on_deplete ", span("muted", "true"), " → ", span("value", "false")),
    ],
    details: detail === "all" ? reasons(row) : [],
  };
}

/** `812.5 → 760.1 g`; where other movements of the spool stand elsewhere in the plan, only where it starts: `of 812.5 g`. */
function levelLine(operations: readonly Movement[], isAll: boolean): Line {
  const [first] = operations;
  if (first === undefined) return [];
  const { before, after, kind } = first;
  const inUnit = (quantity: string) => `${groupedText(quantity)} ${after.unit}`.trimEnd();
  if (!isAll) return line(span("muted", `of ${inUnit(before.quantity)}`));
  const start = gramsOf(before.quantity);
  const quantity = sumGrams(operations.map((one) => one.after.quantity));
  const end = kind === "usage.return" ? addDecimals(start, quantity) : subtractDecimals(start, quantity);
  return line(span("muted", groupedText(start)), " → ", span("value", inUnit(end)));
}

function usesText(operations: readonly Movement[]): string {
  const rows = operations.map(({ books, address }) => useOf(books.usage?.row ?? address));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return `use ${only.id}${only.at}`;
  const rest = rows.length - SHOWN_USES;
  const ids = rows.map(({ id }) => id);
  return rest > 1 ? `uses ${ids.slice(0, SHOWN_USES).join(", ")} and ${rest} more` : `uses ${ids.join(", ")}`;
}

function useOf(row: string): { readonly id: string; readonly at: string } {
  const match = /^(\d+)\.\d+@(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}Z$/.exec(row);
  if (match === null) return { id: row, at: "" };
  const [, id = row, year, month, day, hour, minute] = match;
  return { id, at: `, ${year}-${month}-${day} ${hour}:${minute}` };
}
