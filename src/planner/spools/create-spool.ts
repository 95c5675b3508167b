// A spool for a stock item that Bambuddy has none of, made so that the rules of identity find it again.
import {
  compareDecimals,
  type Decimal,
  decimal,
  roundDecimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import type { OperationOf } from "../../model/operation.ts";
import { type IdentityField, SPOOL_FIELDS, type SpoolValues } from "../../model/spool-fields.ts";
import { operationId } from "../../plan/digest.ts";
import type { Named } from "../filament/identity.ts";
import { nameOfSpool } from "../filament/names.ts";
import { gramsOfQuantity, unitOfPart } from "../filament/units.ts";
import type { SpoolsContext } from "./context.ts";
import { lengthOf, noteFor } from "./spool-note.ts";

export interface NewSpool {
  readonly item: StockItem;
  readonly part: Part;
  readonly batch: string;
  /** What the inventory says. */
  readonly values: SpoolValues;
}

export function createSpool(
  context: SpoolsContext,
  { item, part, batch, values: said }: NewSpool,
): OperationOf<"spool.create"> | undefined {
  const { settings } = context;
  if (isPaired(context, item)) return undefined;
  const identity = identityText(context, { stock: item.pk, batch, note: said.note });
  if (identity === undefined) {
    context.report({
      code: "spool.unwritable-batch",
      object: `stock-${item.pk}`,
      message: `${context.nameOf(item)}: a spool whose ${settings.identity.write} carries "${batch}" would not be known as it`,
    });
    return undefined;
  }
  const { note: _, ...values } = { ...defaultValues(context), ...said };
  const note = noteBeside(context, { identity, stock: item.pk, batch, note: said.note });
  const unit = unitOfPart(part, settings.unit);
  const left = unit && gramsOfQuantity(unit, item.quantity);
  const after = {
    stock: item.pk,
    batch,
    identity,
    values: { ...values, ...(note === undefined ? {} : { note }) },
    weight_used: weightUsed(values.label_weight, left),
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
    ...dangerOfTwin(context, values),
    books: {},
  };
}

/** A pair says that the spool exists: it is for a person to say which is wrong. */
function isPaired(context: SpoolsContext, item: StockItem): boolean {
  const { identityOf, settings, nameOf, report } = context;
  const pair = settings.identity.pairs.find(({ spoolId }) => {
    const identity = identityOf({ id: spoolId });
    return identity.kind === "known" && identity.item.pk === item.pk;
  });
  if (pair === undefined) return false;
  report({
    code: "spool.pair-missing",
    object: `stock-${item.pk}`,
    message: `spools.identity.pairs says that ${nameOf(item)} is Bambuddy's spool ${pair.spoolId}, which Bambuddy does not have`,
  });
  return true;
}

/** Of new spools where InvenTree says nothing. */
function defaultValues({ settings }: SpoolsContext) {
  const { material, labelWeight, coreWeight } = settings.defaults;
  return { material, label_weight: labelWeight, core_weight: coreWeight };
}

type IdentityText = OperationOf<"spool.create">["after"]["identity"];

interface Wanted {
  readonly stock: number;
  readonly batch: string;
  readonly note: string | undefined;
}

/** `undefined` where it would not be found again: such a spool would be made anew by every plan. */
function identityText(context: SpoolsContext, { stock, batch, note }: Wanted): IdentityText | undefined {
  const field = context.settings.identity.write;
  const token = `[batch:${batch}]`;
  if (field === "note") {
    const named = { note: token };
    const text =
      (note === undefined ? undefined : noteFor(context, { stock, batch, named, value: note })) ??
      noteFor(context, { stock, batch, named, value: "" });
    return text === undefined || lengthOf(text) > SPOOL_FIELDS.note.length ? undefined : { field, text };
  }
  const found = context.identityOf(namedBy({ field, text: batch }));
  const isFound = found.kind === "known" && found.item.pk === stock;
  return isFound && lengthOf(batch) <= LONGEST_TAG ? { field, text: batch } : undefined;
}

/** PostgreSQL enforces it (wire/bambuddy.md 4.3). */
const LONGEST_TAG = 32;

/** Beside a tag the note is a field like any other, as long as it names no other spool. */
function noteBeside(
  context: SpoolsContext,
  { identity, stock, batch, note }: Wanted & { readonly identity: IdentityText },
): string | undefined {
  if (note === undefined || identity.field === "note") return undefined;
  return noteFor(context, { stock, batch, named: namedBy(identity), value: note });
}

const NAMED_BY: Readonly<Record<IdentityField, keyof Named>> = {
  note: "note",
  tag_uid: "tagUid",
  tray_uuid: "trayUuid",
};

function namedBy({ field, text }: IdentityText): Named {
  return { [NAMED_BY[field]]: text };
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

/** Grams gone from a full spool: what its label promises, less what is in stock; nothing where the unit is no mass. */
function weightUsed(labelWeight: number, left: Decimal | undefined): Decimal {
  const full = decimal(labelWeight);
  if (left === undefined || compareDecimals(left, full) >= 0) return decimal(0);
  return roundDecimal(subtractDecimals(full, left), 1);
}
