// The operation that makes a part for a model nobody has printed before.
import type { OperationOf } from "../../model/operation.ts";
import type { Archive } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import { cleanLine, MAX_LENGTH } from "../inventree-text.ts";
import type { Print, PrintContext } from "./context.ts";
import { categoryOf } from "./place-print.ts";

export interface NewPart {
  readonly ipn: string;
  readonly key: string;
  /** The earliest print of the model that is to be booked: names and category come from it. */
  readonly print: Print;
}

export function createPart(context: PrintContext, { ipn, key, print }: NewPart): OperationOf<"part.create"> {
  const { archive } = print;
  const category = categoryOf(context, print).value;
  const name = titleOf(archive);
  const file = archive.filename === undefined ? "" : `, file ${archive.filename}`;
  const after = {
    category: category.pk,
    description: cleanLine(`Printed part, Bambuddy archive ${archive.id}${file}`, MAX_LENGTH.description),
    ipn,
    name,
  };
  const address = partAddress(ipn);
  return {
    address,
    after,
    before: null,
    books: { key },
    depends_on: [],
    id: operationId("part.create", address, after),
    kind: "part.create",
    label: `${name} in ${category.path}`,
    object: `inventree/part/${ipn}`,
    place: category.path,
    reason: { code: "first-print-of-model", text: `No part carries IPN ${ipn} yet` },
  };
}

/** What people call it, as InvenTree can store it. */
export function titleOf({ id, printName = "", filename = "" }: Archive): string {
  const [title = `Archive ${id}`] = [printName, filename]
    .map((text) => cleanLine(text, MAX_LENGTH.name))
    .filter((text) => text !== "");
  return title;
}

export function partAddress(name: string): string {
  return `part/${name}`;
}
