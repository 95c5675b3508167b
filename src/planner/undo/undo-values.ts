// Values go back to what the plan saw: parameters and links.
import { isRef, type OperationOf } from "../../model/operation.ts";
import { operationId } from "../../plan/digest.ts";
import { left, type Standing, type UndoContext, type Undone, undoReason } from "./context.ts";

type Result = Pick<Standing, "id" | "value">;

/** A parameter that the part did not have is removed again. */
export function undoParameter(
  context: UndoContext,
  operation: OperationOf<"parameter.set">,
  { id, value }: Result,
): Undone {
  const { before, after, address, label, object } = operation;
  const part = isRef(after.part) ? context.idOf(after.part.ref) : after.part;
  const pk = before?.pk ?? id;
  const wasRemoved = after.data === "";
  if (part === undefined || (pk === undefined && !wasRemoved))
    return left("undo.left", address, `${label}: the report does not say which object it became`);
  const restored = { ...after, part, data: before?.data ?? "" };
  return {
    kind: "operation",
    operation: {
      id: operationId("parameter.set", address, restored),
      address,
      kind: "parameter.set",
      reason: undoReason(context, "Set"),
      object,
      label,
      before: wasRemoved || pk === undefined ? null : { pk, data: value ?? after.data },
      after: restored,
      depends_on: [],
      books: {},
    },
  };
}

export function undoLink(
  context: UndoContext,
  operation: OperationOf<"link.set">,
  { value }: Result,
): Undone {
  const { before, after, address, object, books } = operation;
  const written = value ?? (isRef(after.external_url) ? undefined : after.external_url);
  if (written === undefined)
    return left("undo.left", address, `${operation.label}: the report does not say the link`);
  const restored = { archive: after.archive, external_url: before.external_url ?? "" };
  return {
    kind: "operation",
    operation: {
      id: operationId("link.set", address, restored),
      address,
      kind: "link.set",
      reason: undoReason(context, "Set"),
      object,
      label: `archive ${after.archive} → ${before.external_url || "no link"}`,
      before: { external_url: written },
      after: restored,
      depends_on: [],
      books,
    },
  };
}
