// One row of the view per spool: what becomes of its record, its slot or its place.
import type { OperationOf } from "../model/operation.ts";
import { SPOOL_FIELD_NAMES, SPOOL_FIELDS, type SpoolField } from "../model/spool-fields.ts";
import type { Detail, Item } from "./view.ts";
import { arrowFrom, markOf, reasons } from "./view-rows.ts";
import { joined, type Line, line, span } from "./view-span.ts";
import type { Subject } from "./view-subject.ts";

type SpoolOperation = OperationOf<
  "stock.move" | "spool.create" | "spool.set" | "slot.clear" | "slot.assign" | "spool.archive"
>;

/** The group already names the place. */
export function moveItem(row: readonly OperationOf<"stock.move">[], subject: Subject, detail: Detail): Item {
  return spoolItem(row, { subject, detail, change: [] });
}

export function newSpoolItem(
  row: readonly OperationOf<"spool.create">[],
  subject: Subject,
  detail: Detail,
): Item {
  const values = row.flatMap(({ after }) =>
    SPOOL_FIELD_NAMES.flatMap((field) => {
      const value = after.values[field];
      return value === undefined ? [] : [line(`${SPOOL_FIELDS[field].title} `, valueSpan(field, value))];
    }),
  );
  return spoolItem(row, { subject, detail, change: joined(values, ", ") });
}

export function spoolValuesItem(
  row: readonly OperationOf<"spool.set">[],
  subject: Subject,
  detail: Detail,
): Item {
  const values = row.flatMap(({ before, after }) =>
    SPOOL_FIELD_NAMES.flatMap((field) => {
      const value = after.values[field];
      const former = before.values[field] ?? undefined;
      if (value === undefined) return [];
      const from = former === undefined ? [] : arrowFrom(valueSpan(field, former).text);
      return [line(`${SPOOL_FIELDS[field].title} `, ...from, valueSpan(field, value))];
    }),
  );
  return spoolItem(row, { subject, detail, change: joined(values, ", ") });
}

export function slotItem(
  row: readonly OperationOf<"slot.clear" | "slot.assign">[],
  subject: Subject,
  detail: Detail,
): Item {
  return spoolItem(row, { subject, detail, change: [] });
}

export function archiveItem(
  row: readonly OperationOf<"spool.archive">[],
  subject: Subject,
  detail: Detail,
): Item {
  return spoolItem(row, { subject, detail, change: [] });
}

interface SpoolRow {
  readonly subject: Subject;
  readonly detail: Detail;
  readonly change: Line;
}

function spoolItem(row: readonly SpoolOperation[], { subject, detail, change }: SpoolRow): Item {
  const [first] = row;
  const calm = first?.kind === "spool.create" ? "add" : "change";
  return {
    mark: markOf(row, calm),
    cells: [line(span("name", first?.label ?? "")), line(span("id", subject.id)), change],
    details: detail === "all" ? reasons(row) : [],
  };
}

function valueSpan(field: SpoolField, value: string | number) {
  const unit = SPOOL_FIELDS[field].type === "grams" ? " g" : "";
  return span("value", value === "" ? "none" : `${value}${unit}`);
}
