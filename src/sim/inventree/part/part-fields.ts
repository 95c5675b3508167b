// The writable columns of a part.
import type { Backend } from "../backend.ts";
import { isPhysicalUnit } from "../parameter/physical-units.ts";
import {
  boolean,
  type Field,
  type Fields,
  foreignKey,
  integer,
  positiveNumber,
  refusal,
  stringList,
  text,
  type value,
} from "../wire/field.ts";
import { linkField } from "../wire/link-field.ts";

const FLAGS = [
  "active",
  "locked",
  "virtual",
  "component",
  "assembly",
  "trackable",
  "testable",
  "purchaseable",
  "salable",
  "is_template",
] as const;

export function partFields(backend: Backend): Fields {
  const { store, profile } = backend;
  const part: Field = { read: foreignKey((pk) => store.parts.get(pk) !== undefined), nullable: true };
  const flag: Field = { read: boolean };
  return {
    name: { read: text(100, { blank: false }), required: true },
    description: { read: text(250) },
    IPN: { read: text(100) },
    category: { read: foreignKey((pk) => store.categories.get(pk) !== undefined), nullable: true },
    revision: { read: text(100) },
    revision_of: part,
    variant_of: part,
    keywords: { read: text(250), nullable: true },
    link: { read: linkField(backend), nullable: true },
    units: { read: unitsField },
    minimum_stock: { read: positiveNumber },
    ...(profile.partMaximumStock ? { maximum_stock: { read: positiveNumber } } : {}),
    default_location: { read: foreignKey((pk) => store.locations.get(pk) !== undefined), nullable: true },
    default_expiry: { read: integer },
    notes: { read: text(50_000), nullable: true },
    tags: { read: stringList },
    ...Object.fromEntries(FLAGS.map((name) => [name, flag])),
    ...(profile.partConsumable ? { consumable: flag } : {}),
  };
}

function unitsField(given: unknown): ReturnType<typeof value> {
  const read = text(20)(given);
  if (read.kind === "refused" || read.value === "") return read;
  return isPhysicalUnit(String(read.value)) ? read : refusal("Invalid physical unit");
}
