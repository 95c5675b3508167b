// The fields of a spool of which the inventory says something else than Bambuddy.
import type { Spool } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { OperationOf } from "../../model/operation.ts";
import {
  SPOOL_FIELD_NAMES,
  SPOOL_FIELDS,
  type SpoolField,
  type SpoolValues,
} from "../../model/spool-fields.ts";
import { operationId } from "../../plan/digest.ts";
import { nameOfSpool } from "../filament/names.ts";
import type { SpoolsContext } from "./context.ts";
import { noteFor } from "./spool-note.ts";

export interface KnownSpool {
  readonly item: StockItem;
  readonly spool: Spool;
  /** Fields without a value are left alone. */
  readonly values: SpoolValues;
}

export function changeSpool(
  context: SpoolsContext,
  { item, spool, values }: KnownSpool,
): OperationOf<"spool.set"> | undefined {
  const present = presentValues(spool);
  const before: { [F in SpoolField]?: string | number | null } = {};
  const after: { [F in SpoolField]?: string | number } = {};
  for (const field of SPOOL_FIELD_NAMES) {
    const value = values[field];
    const wanted = field === "note" ? wantedNote(context, { item, spool, values }) : value;
    if (wanted === undefined || isSame(field, present[field], wanted)) continue;
    before[field] = present[field] ?? null;
    after[field] = wanted;
  }
  if (Object.keys(after).length === 0) return undefined;
  const change = { spool: spool.id, values: after as SpoolValues };
  const address = `spool/${spool.id}`;
  return {
    id: operationId("spool.set", address, change),
    address,
    kind: "spool.set",
    reason: { code: "value-differs", text: `InvenTree says so of stock item #${item.pk}` },
    object: `bambuddy/spool/${spool.id}`,
    label: nameOfSpool(spool.id, spool),
    before: { values: before as OperationOf<"spool.set">["before"]["values"] },
    after: change,
    depends_on: [],
    books: {},
  };
}

function wantedNote(context: SpoolsContext, { item, spool, values }: KnownSpool): string | undefined {
  if (values.note === undefined) return undefined;
  const { id, note, tagUid, trayUuid } = spool;
  const named = {
    id,
    ...(note === undefined ? {} : { note }),
    ...(tagUid === undefined ? {} : { tagUid }),
    ...(trayUuid === undefined ? {} : { trayUuid }),
  };
  const batch = item.batch?.trim() ?? "";
  const wanted = noteFor(context, { stock: item.pk, batch, named, value: values.note });
  if (wanted === undefined)
    context.report({
      code: "spool.value-unusable",
      object: `spool-${spool.id}`,
      message: `${nameOfSpool(spool.id, spool)}: with the note "${values.note}" it would not be known as ${context.nameOf(item)} any more`,
    });
  return wanted;
}

/** Empty text is nothing. */
function presentValues(spool: Spool): SpoolValues {
  const values: { [F in SpoolField]: string | number | undefined } = {
    material: spool.material || undefined,
    subtype: spool.subtype || undefined,
    brand: spool.brand || undefined,
    color_name: spool.colorName || undefined,
    rgba: spool.rgba || undefined,
    label_weight: spool.labelWeight,
    core_weight: spool.coreWeight,
    cost_per_kg: spool.costPerKg,
    note: spool.note || undefined,
  };
  return values as SpoolValues;
}

function isSame(field: SpoolField, present: string | number | undefined, wanted: string | number): boolean {
  if (typeof present !== "string") return present === wanted;
  return (SPOOL_FIELDS[field].type === "rgba" ? present.toUpperCase() : present.trim()) === wanted;
}
