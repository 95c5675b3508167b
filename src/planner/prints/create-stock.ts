// The operation that books one print: one stock item per run.
import { runAddress, runMarker } from "../../model/marker.ts";
import type { OperationOf, ReasonCode } from "../../model/operation.ts";
import type { Archive, Run } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import { cleanLine, cleanNoteLine, MAX_LENGTH } from "../inventree-text.ts";
import type { Print, PrintContext } from "./context.ts";
import { titleOf } from "./create-part.ts";
import type { Model } from "./find-part.ts";
import { partReference } from "./part-reference.ts";
import { locationOf, statusOf } from "./place-print.ts";
import { stockAddress } from "./stock-address.ts";

export interface NewStock extends Print {
  readonly model: Model;
  readonly quantity: number;
  readonly batch: string;
  /** An earlier tool booked this archive's first print and missed this one. */
  readonly isMissedReprint: boolean;
}

export function createStock(context: PrintContext, stock: NewStock): OperationOf<"stock.create"> {
  const { run, archive, model, quantity, batch } = stock;
  const location = locationOf(context, stock).value;
  const marker = runMarker(context.instance, run);
  const after = {
    batch,
    location: location.pk,
    marker,
    notes: notesOf(run, archive, marker),
    part: partReference(model).part,
    quantity: String(quantity),
    status: statusOf(context, stock).value,
  };
  const address = stockAddress(run);
  const title = model.kind === "new" ? titleOf(archive) : cleanLine(model.part.name, MAX_LENGTH.name);
  return {
    address,
    after,
    before: null,
    books:
      model.key === undefined
        ? { archive: archive.id, run: runAddress(run) }
        : { archive: archive.id, key: model.key, run: runAddress(run) },
    depends_on: partReference(model).needs,
    id: operationId("stock.create", address, after),
    kind: "stock.create",
    label: `${quantity} × ${title} → ${location.path}`,
    object: `inventree/stock/${batch}`,
    place: location.path,
    reason: reasonOf(stock),
  };
}

function reasonOf({ run, archive, isMissedReprint }: NewStock): { code: ReasonCode; text: string } {
  const printer = run.printerName === undefined ? "" : ` on ${run.printerName}`;
  const printed = `run ${run.id} of archive ${archive.id} ended ${run.completedAt}${printer}`;
  return isMissedReprint
    ? { code: "missed-reprint", text: `An earlier tool booked this archive once; ${printed}` }
    : { code: "new-print", text: `${printed.charAt(0).toUpperCase()}${printed.slice(1)}` };
}

/** Notes are markdown and keep line breaks (wire/inventree.md 1.6); every line is cleaned by itself. */
function notesOf(run: Run, archive: Archive, marker: string): string {
  const printer = run.printerName ?? "an unknown printer";
  return [
    noteLine(`Printed on ${printer}, ended ${run.completedAt}.`, 200),
    noteLine(`Bambuddy archive ${archive.id}, run ${run.id}: ${titleOf(archive)}`, 300),
    marker,
  ].join("\n");
}

/** A name that reads like a marker must not become one: it would book another print. */
function noteLine(text: string, maxLength: number): string {
  return cleanNoteLine(text, maxLength).replaceAll("rc:", "rc ");
}
