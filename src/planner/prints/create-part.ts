// The operation that makes a part for a model nobody has printed before.
import type { OperationOf } from "../../model/operation.ts";
import type { Archive } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import { cleanLine } from "../inventree-text.ts";
import type { PrintContext } from "./context.ts";

// InvenTree's column widths (wire/inventree.md 3.1).
const NAME_LENGTH = 100;
const DESCRIPTION_LENGTH = 250;

export interface NewPart {
  readonly ipn: string;
  readonly key: string;
  /** The archive whose print is booked first: names and category come from it. */
  readonly archive: Archive;
}

export function createPart(
  context: PrintContext,
  { ipn, key, archive }: NewPart,
): OperationOf<"part.create"> {
  const rule = context.ruleOf(archive);
  const { places } = context.world;
  const category = (rule && places.ruleCategory.get(rule.index)) ?? places.printsCategory;
  const title = archive.printName ?? archive.filename ?? `Archive ${archive.id}`;
  const name = cleanLine(title, NAME_LENGTH) || `Archive ${archive.id}`;
  const file = archive.filename === undefined ? "" : `, file ${archive.filename}`;
  const after = {
    ipn,
    name,
    description: cleanLine(`Printed part, Bambuddy archive ${archive.id}${file}`, DESCRIPTION_LENGTH),
    category: category.pk,
  };
  const address = partAddress(ipn);
  return {
    id: operationId("part.create", address, after),
    address,
    kind: "part.create",
    reason: { code: "first-print-of-model", text: `No part carries IPN ${ipn} yet` },
    object: `inventree/part/${ipn}`,
    label: `${name} in ${category.path}`,
    place: category.path,
    before: null,
    after,
    depends_on: [],
    books: { key },
  };
}

export function partAddress(name: string): string {
  return `part/${name}`;
}
