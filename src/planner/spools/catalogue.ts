// InvenTree's filament stock becomes Bambuddy's spools: made where they lack, corrected where an owned field differs.
import type { SpoolCatalogue } from "../../mapping/mapping.ts";
import type { Spool } from "../../model/filament.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import type { OperationOf } from "../../model/operation.ts";
import { provesAbsence } from "../../model/read.ts";
import {
  SPOOL_FIELD_NAMES,
  SPOOL_FIELDS,
  type SpoolField,
  type SpoolValues,
} from "../../model/spool-fields.ts";
import { operationId } from "../../plan/digest.ts";
import { listTexts } from "../filament/list-texts.ts";
import { nameOfSpool } from "../filament/names.ts";
import { gramsOfQuantity, unitOfPart } from "../filament/units.ts";
import type { SpoolsContext } from "./context.ts";
import { defaultValues, openPartValues, type PartValuesOf, weightUsed } from "./part-values.ts";

export interface CatalogueChanges {
  /** By pk of the stock item. */
  readonly created: ReadonlyMap<number, OperationOf<"spool.create">>;
  readonly changed: readonly OperationOf<"spool.set">[];
}

export function planCatalogue(
  context: SpoolsContext,
  catalogue: Extract<SpoolCatalogue, { kind: "on" }>,
): CatalogueChanges {
  const valuesOf = openPartValues(context, catalogue);
  const created = new Map<number, OperationOf<"spool.create">>();
  const changed: OperationOf<"spool.set">[] = [];
  const nameless: string[] = [];
  for (const item of context.items) {
    const part = context.partOf(item);
    if (part === undefined || context.ambiguousItems.has(item.pk)) continue;
    const spools = context.spoolsOfItem.get(item.pk) ?? [];
    for (const spool of spools) {
      const change = spool.isArchived ? undefined : changeSpool(item, { spool, values: valuesOf(part) });
      if (change !== undefined) changed.push(change);
    }
    if (spools.length > 0 || !isUsable(item)) continue;
    if ((item.batch?.trim() ?? "") === "") nameless.push(context.nameOf(item));
    else {
      const creation = createSpool(context, { item, part, valuesOf });
      if (creation !== undefined) created.set(item.pk, creation);
    }
  }
  if (nameless.length > 0)
    context.report({
      code: "spool.no-batch",
      object: "inventree filament stock",
      message: `${nameless.length} without a batch code: ${listTexts(nameless)}`,
    });
  return { created, changed };
}

/** Destroyed, rejected and lost ones are no spools any more (wire/inventree.md 5.4). */
const GONE: ReadonlySet<number> = new Set([60, 65, 70]);

/** Whether there is something to print with. */
function isUsable({ quantity, status }: StockItem): boolean {
  return quantity !== "0" && !quantity.startsWith("-") && !GONE.has(status);
}

interface NewSpool {
  readonly item: StockItem;
  readonly part: Part;
  readonly valuesOf: PartValuesOf;
}

/** Only where every spool was read: an unread one may be this very roll. */
function createSpool(
  context: SpoolsContext,
  { item, part, valuesOf }: NewSpool,
): OperationOf<"spool.create"> | undefined {
  const { settings, world } = context;
  if (!provesAbsence(world.source.spools) || !provesAbsence(world.stocked.stock)) return undefined;
  const batch = item.batch?.trim() ?? "";
  const values = { ...defaultValues(context), ...valuesOf(part) };
  const identity = identityText(context, { batch, note: values.note });
  if (!isRecognised(context, item, identity)) {
    context.report({
      code: "spool.unwritable-batch",
      object: `stock-${item.pk}`,
      message: `${context.nameOf(item)}: a spool whose ${identity.field} says "${identity.text}" would not be known as it`,
    });
    return undefined;
  }
  const pair = settings.identity.pairs.find((one) => one.batch === batch);
  if (pair !== undefined) {
    context.report({
      code: "spool.pair-missing",
      object: `stock-${item.pk}`,
      message: `spools.identity.pairs says that ${context.nameOf(item)} is Bambuddy's spool ${pair.spoolId}, which Bambuddy does not have`,
    });
    return undefined;
  }
  const { [identity.field as "note"]: _, ...others } = values;
  const unit = unitOfPart(part, settings.unit);
  const left = unit && gramsOfQuantity(unit, item.quantity);
  const after = {
    stock: item.pk,
    batch,
    identity,
    values: others,
    weight_used: weightUsed(values.label_weight ?? settings.defaults.labelWeight, left),
  };
  const address = `spool/stock-${item.pk}`;
  return {
    id: operationId("spool.create", address, after),
    address,
    kind: "spool.create",
    reason: { code: "not-in-bambuddy", text: `No spool of Bambuddy names the batch ${batch}` },
    object: `bambuddy/spool-of/${item.pk}`,
    label: context.nameOf(item),
    before: null,
    after,
    depends_on: [],
    ...dangerOfTwin(context, others),
    books: {},
  };
}

type IdentityText = OperationOf<"spool.create">["after"]["identity"];

function identityText(
  { settings }: SpoolsContext,
  { batch, note }: { readonly batch: string; readonly note: string | undefined },
): IdentityText {
  const field = settings.identity.write;
  if (field !== "note") return { field, text: batch };
  return { field, text: withToken(note ?? "", `[batch:${batch}]`) };
}

function withToken(note: string, token: string): string {
  const room = (SPOOL_FIELDS.note.length ?? 0) - token.length - 1;
  return `${[...note].slice(0, Math.max(0, room)).join("")} ${token}`.trim();
}

/** A batch that the identity rules would not find again would be made anew by every plan. */
function isRecognised(
  { identityOf }: SpoolsContext,
  item: StockItem,
  { field, text }: IdentityText,
): boolean {
  const found = identityOf(
    { note: { note: text }, tag_uid: { tagUid: text }, tray_uuid: { trayUuid: text } }[field],
  );
  const isFound = found.kind === "known" && found.item.pk === item.pk;
  return isFound && text.length <= (field === "note" ? 500 : 32);
}

/** Bambuddy adds RFID spools itself, so the roll may be there under no code at all. */
function dangerOfTwin(
  { spools, identityOf }: SpoolsContext,
  { material, rgba }: SpoolValues,
): { readonly danger?: string } {
  const twin = spools.find(
    (spool) =>
      !spool.isArchived &&
      identityOf(spool).kind === "unknown" &&
      spool.material.toLowerCase() === material?.toLowerCase() &&
      (rgba === undefined || spool.rgba?.toUpperCase() === rgba),
  );
  if (twin === undefined) return {};
  return {
    danger: `may be ${nameOfSpool(twin.id, twin)}, which is of this material${rgba === undefined ? "" : " and colour"} and names no stock item; if it is, pair them under spools.identity.pairs instead`,
  };
}

function changeSpool(
  item: StockItem,
  { spool, values }: { readonly spool: Spool; readonly values: SpoolValues },
): OperationOf<"spool.set"> | undefined {
  const present = presentValues(spool);
  const before: { [F in SpoolField]?: string | number | null } = {};
  const after: { [F in SpoolField]?: string | number } = {};
  for (const field of SPOOL_FIELD_NAMES) {
    const wanted = field === "note" ? wantedNote(spool, values.note) : values[field];
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

function presentValues(spool: Spool): SpoolValues {
  const values: { [F in SpoolField]: string | number | undefined } = {
    material: spool.material || undefined,
    subtype: spool.subtype,
    brand: spool.brand,
    color_name: spool.colorName,
    rgba: spool.rgba,
    label_weight: spool.labelWeight,
    core_weight: spool.coreWeight,
    cost_per_kg: spool.costPerKg,
    note: spool.note,
  };
  return values as SpoolValues;
}

/** The code in a note is the spool's identity and stays, whatever the rest becomes. */
function wantedNote({ note = "" }: Spool, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const token = /\[batch:[^\]]*\]/i.exec(note)?.[0];
  return token === undefined ? value : withToken(value, token);
}

function isSame(field: SpoolField, present: string | number | undefined, wanted: string | number): boolean {
  if (typeof present !== "string") return present === wanted;
  return (SPOOL_FIELDS[field].type === "rgba" ? present.toUpperCase() : present.trim()) === wanted;
}
