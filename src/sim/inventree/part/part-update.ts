// PATCH and PUT of a part, as JSON or as a form with an image.
import type { JsonObject, PartRow } from "../store/rows.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { hasErrors, validate } from "../wire/field.ts";
import { type Errors, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import { partFields } from "./part-fields.ts";
import { readImage, storeImage } from "./part-image.ts";
import { partErrors } from "./part-rules.ts";
import { updatedPart } from "./part-view.ts";

export type PartChange =
  | { readonly kind: "row"; readonly row: PartRow }
  | { readonly kind: "refused"; readonly errors: Errors };

export async function updatePart(call: Call): Promise<Reply> {
  const former = call.backend.store.parts.get(pkParam(call));
  if (former === undefined) return noMatch("Part");
  const image = readImage(call);
  const change = changedPart(call, former, bodyObject(call));
  if (image.kind === "refused") return refused(image.errors);
  if (change.kind === "refused") return refused(change.errors);
  await call.backend.gap({ operation: "part-update", pks: [former.pk] });
  const row = call.backend.store.parts.put(change.row);
  return ok(updatedPart(call, storeImage(call.backend, row, image)));
}

/** The former row with the submitted fields; the whole of it must be valid. */
export function changedPart(call: Call, former: PartRow, body: JsonObject): PartChange {
  const { values, errors } = validate(
    partFields(call.backend),
    body,
    call.method === "PUT" ? "full" : "partial",
  );
  if (hasErrors(errors)) return { kind: "refused", errors };
  // The fields were validated one by one against the columns of this very row.
  const row: PartRow = { ...former, ...(values as Partial<PartRow>) };
  const broken = partErrors(call.backend, row);
  return hasErrors(broken) ? { kind: "refused", errors: broken } : { kind: "row", row };
}
