// Values of a spool's fields: as they are sent, as they are read back, and when two of them are the same.
import type { Spool } from "../../model/filament.ts";
import {
  SPOOL_FIELD_NAMES,
  SPOOL_FIELDS,
  type SpoolField,
  type SpoolValues,
} from "../../model/spool-fields.ts";
import { unreachable } from "../../model/unreachable.ts";

/** Empty text, null and absent are one. */
type Value = string | number | null | undefined;

export function fieldsOf(values: SpoolValues): readonly SpoolField[] {
  return SPOOL_FIELD_NAMES.filter((field) => values[field] !== undefined);
}

/** An empty material is stored, and then breaks every list that shows the spool (wire/bambuddy.md 4.2). */
export function hasNoMaterial({ material }: SpoolValues): boolean {
  return material !== undefined && material.trim() === "";
}

export function wireValues(values: SpoolValues): Readonly<Record<string, string | number | null>> {
  if (hasNoMaterial(values)) throw new Error("bug: a spool was to lose its material");
  return Object.fromEntries(fieldsOf(values).map((field) => [field, wireValue(field, values[field])]));
}

/** Nothing is null: an empty colour code is refused, and other empty text would be kept beside it. */
function wireValue(field: SpoolField, value: Value): string | number | null {
  if (value === undefined || value === null || value === "") return null;
  return SPOOL_FIELDS[field].type === "decimal" ? Number(value) : value;
}

export function heldValue(spool: Spool, field: SpoolField): Value {
  switch (field) {
    case "material":
      return spool.material;
    case "subtype":
      return spool.subtype;
    case "brand":
      return spool.brand;
    case "color_name":
      return spool.colorName;
    case "rgba":
      return spool.rgba;
    case "label_weight":
      return spool.labelWeight;
    case "core_weight":
      return spool.coreWeight;
    case "cost_per_kg":
      return spool.costPerKg;
    case "note":
      return spool.note;
    default:
      return unreachable(field);
  }
}

export function isSameValue(field: SpoolField, a: Value, b: Value): boolean {
  const [left, right] = [a ?? "", b ?? ""];
  if (left === "" || right === "") return left === right;
  switch (SPOOL_FIELDS[field].type) {
    case "text":
      return left === right;
    // The server keeps the case in which it was written.
    case "rgba":
      return String(left).toLowerCase() === String(right).toLowerCase();
    // The server keeps binary floating point numbers.
    case "grams":
    case "decimal":
      return Number(left) === Number(right);
    default:
      return unreachable(SPOOL_FIELDS[field]);
  }
}

/** `brand Acme`, `no brand` */
export function saidValue(field: SpoolField, value: Value): string {
  const { title } = SPOOL_FIELDS[field];
  return value === undefined || value === null || value === "" ? `no ${title}` : `${title} ${value}`;
}
