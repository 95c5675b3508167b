// One row of the view per part: what happens to it, with names, units and before → after.
import { addDecimals, decimal, parseDecimal } from "../model/decimal.ts";
import { isRef, type OperationOf, type Reason } from "../model/operation.ts";
import type { Detail, Item, Mark } from "./view.ts";
import { counted, joined, type Line, line, span } from "./view-span.ts";
import type { Subject } from "./view-subject.ts";

const SHOWN_RUNS = 4;

export function partItem(row: readonly OperationOf<"part.create">[], subject: Subject): Item {
  return { mark: markOf(row, "add"), cells: subjectCells(subject), details: [] };
}

export function stockItem(
  operations: readonly OperationOf<"stock.create">[],
  subject: Subject,
  detail: Detail,
): Item {
  const [only] = operations;
  const isOne = operations.length === 1 && only !== undefined;
  const amount = isOne
    ? pieces(only.after.quantity)
    : `${counted(operations.length, "print")}, ${pieces(total(operations))}`;
  const cells = [
    ...subjectCells(subject),
    line(span("value", amount)),
    isOne ? printLine(only) : line(span("muted", runList(operations))),
  ];
  const each = operations.map(({ after, reason }) =>
    line(
      span("value", pieces(after.quantity)),
      span("muted", ", batch "),
      span("code", after.batch),
      span("muted", `: ${reason.text}`),
    ),
  );
  const details = isOne ? reasons(operations) : each;
  return { mark: markOf(operations, "add"), cells, details: detail === "all" ? details : [] };
}

export function parameterItem(
  operations: readonly OperationOf<"parameter.set">[],
  subject: Subject,
  detail: Detail,
): Item {
  const values = operations.map(({ before, after }) =>
    line(
      `${after.name} `,
      ...(before === null ? [] : arrowFrom(withUnit(before.data, after.unit))),
      span("value", after.data === "" ? "none" : withUnit(after.data, after.unit)),
    ),
  );
  return {
    mark: markOf(operations, "change"),
    cells: [...subjectCells(subject), joined(values, ", ")],
    details: detail === "all" ? reasons(operations) : [],
  };
}

export function imageItem(row: readonly OperationOf<"image.set">[], subject: Subject): Item {
  const changes = row.map(({ before, after }) =>
    line(
      ...(before.image === null ? [] : arrowFrom(before.image)),
      span("value", `thumbnail of archive ${after.archive}`),
    ),
  );
  return {
    mark: markOf(row, "change"),
    cells: [...subjectCells(subject), joined(changes, ", ")],
    details: [],
  };
}

export function linkItem(row: readonly OperationOf<"link.set">[], subject: Subject): Item {
  const changes = row.map(({ before, after }) => {
    const target = after.external_url;
    return line(
      ...(before.external_url === null ? [] : arrowFrom(before.external_url)),
      isRef(target)
        ? span("value", `page of ${target.ref.slice(target.ref.indexOf("/") + 1)}`)
        : span("value", target === "" ? "no link" : target),
    );
  });
  return {
    mark: markOf(row, "change"),
    cells: [line(span("id", subject.id)), joined(changes, ", ")],
    details: [],
  };
}

export function markOf(operations: readonly { readonly danger?: string }[], calm: Mark): Mark {
  return operations.some(({ danger }) => danger !== undefined) ? "danger" : calm;
}

/** Each sentence once. */
export function reasons(operations: readonly { readonly reason: Reason }[]): readonly Line[] {
  return [...new Set(operations.map(({ reason }) => reason.text))].map((text) => line(span("muted", text)));
}

/** Always two cells, so that the columns of a group stay below each other. */
export function subjectCells({ id, name }: Subject): readonly [Line, Line] {
  return [line(span("name", name ?? "")), line(span("id", id))];
}

export function arrowFrom(before: string): Line {
  return line(span("muted", before === "" ? "empty" : before), " → ");
}

/** `run 45, 2026-11-02 10:11, batch bambuddy-12` */
function printLine({ books, address, after }: OperationOf<"stock.create">): Line {
  const run = runOf(books.run ?? address);
  return line(span("id", run.name), span("muted", `${run.at}, batch `), span("code", after.batch));
}

function runList(operations: readonly OperationOf<"stock.create">[]): string {
  const runs = operations.map(({ books, address }) => runOf(books.run ?? address).name.replace(/^run /, ""));
  const rest = runs.length - SHOWN_RUNS;
  const shown = rest > 1 ? `${runs.slice(0, SHOWN_RUNS).join(", ")} and ${rest} more` : runs.join(", ");
  return runs.some((name) => !/^\d+$/.test(name)) ? shown : `runs ${shown}`;
}

function runOf(address: string): { readonly name: string; readonly at: string } {
  const match = /^(run|archive)-(\d+)@(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}Z$/.exec(address);
  if (match === null) return { name: address, at: "" };
  const [, unit, id, year, month, day, hour, minute] = match;
  return { name: `${unit} ${id}`, at: `, ${year}-${month}-${day} ${hour}:${minute}` };
}

function pieces(quantity: string): string {
  return `${quantity} ${quantity === "1" ? "piece" : "pieces"}`;
}

function total(operations: readonly OperationOf<"stock.create">[]): string {
  return operations.reduce(
    (sum, { after }) => addDecimals(sum, parseDecimal(after.quantity) ?? decimal(0)),
    decimal(0),
  );
}

function withUnit(value: string, unit: string): string {
  return unit === "" || parseDecimal(value) === undefined ? value : `${value} ${unit}`;
}
