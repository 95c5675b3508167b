// Fields of Bambuddy's spools go back to what they were, as far as a plan can write them.
import type { OperationOf } from "../../model/operation.ts";
import {
  SPOOL_FIELD_NAMES,
  SPOOL_FIELDS,
  type SpoolField,
  type SpoolFieldFacts,
  type SpoolValues,
} from "../../model/spool-fields.ts";
import { unreachable } from "../../model/unreachable.ts";
import { operationId } from "../../plan/digest.ts";
import { left, type UndoContext, type Undone, undoReason } from "./context.ts";

type Value = string | number;

export function undoSpoolValues(context: UndoContext, operation: OperationOf<"spool.set">): Undone {
  const { before, after, address, label, object } = operation;
  const values: { [F in SpoolField]?: Value } = {};
  const written: { [F in SpoolField]?: Value } = {};
  const kept: string[] = [];
  for (const field of SPOOL_FIELD_NAMES) {
    const [former, set] = [before.values[field] ?? "", after.values[field]];
    if (set === undefined) continue;
    const restored = writable(field, former);
    if (restored === undefined) kept.push(SPOOL_FIELDS[field].title);
    else {
      values[field] = restored;
      written[field] = set;
    }
  }
  const stays =
    kept.length === 0
      ? undefined
      : left("undo.left", address, `${label}: ${kept.join(", ")} cannot be written back`);
  if (stays !== undefined && Object.keys(values).length === 0) return stays;
  const restored = { spool: after.spool, values: values as SpoolValues };
  return {
    kind: "operation",
    ...(stays === undefined ? {} : { finding: stays.finding }),
    operation: {
      id: operationId("spool.set", address, restored),
      address,
      kind: "spool.set",
      reason: undoReason(context, "Set"),
      object,
      label,
      before: { values: written as SpoolValues },
      after: restored,
      depends_on: [],
      books: {},
    },
  };
}

/** Bambuddy on SQLite holds values that it would not take everywhere; and it must keep a material and its weights. */
function writable(field: SpoolField, former: Value): Value | undefined {
  const { type } = SPOOL_FIELDS[field];
  if (former === "") return type === "grams" || field === "material" ? undefined : "";
  switch (type) {
    case "text":
      return fits(field, String(former)) ? former : undefined;
    case "rgba":
      return /^[0-9A-F]{8}$/i.test(String(former)) ? String(former).toUpperCase() : undefined;
    case "grams":
      return Number.isInteger(former) && Number(former) >= 0 && Number(former) <= 100_000
        ? former
        : undefined;
    case "decimal":
      return /^\d{1,12}(\.\d{1,10})?$/.test(String(former)) ? former : undefined;
    default:
      return unreachable(type);
  }
}

function fits(field: SpoolField, text: string): boolean {
  const facts: SpoolFieldFacts = SPOOL_FIELDS[field];
  return [...text].length <= (facts.length ?? 500) && (field !== "material" || text.trim() !== "");
}
