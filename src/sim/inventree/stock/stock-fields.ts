// The writable columns of a stock item.
import type { Backend } from "../backend.ts";
import {
  boolean,
  date,
  type Field,
  type Fields,
  foreignKey,
  integer,
  positiveNumber,
  quantity,
  refusal,
  stringList,
  text,
  value,
} from "../wire/field.ts";
import { linkField } from "../wire/link-field.ts";
import { stockState } from "./status-codes.ts";

export function stockFields(backend: Backend): Fields {
  const { store } = backend;
  const reference: Field = { read: integer, nullable: true };
  return {
    part: { read: foreignKey((pk) => store.parts.get(pk) !== undefined), required: true },
    quantity: { read: quantity, required: true },
    location: { read: foreignKey((pk) => store.locations.get(pk) !== undefined), nullable: true },
    batch: { read: text(100), nullable: true },
    delete_on_deplete: { read: boolean },
    notes: { read: text(50_000), nullable: true },
    link: { read: linkField(backend) },
    packaging: { read: text(50), nullable: true },
    purchase_price: { read: positiveNumber, nullable: true },
    purchase_price_currency: { read: text(3) },
    expiry_date: { read: date, nullable: true },
    owner: reference,
    purchase_order: reference,
    sales_order: reference,
    build: reference,
    belongs_to: reference,
    customer: reference,
    is_building: { read: boolean },
    tags: { read: stringList },
  };
}

/** `status` and `status_custom_key` of a PATCH: an unknown code is refused there. */
export function statusFields(backend: Backend): Fields {
  const known: Field["read"] = (given) => {
    const read = integer(given);
    if (read.kind === "refused") return read;
    return stockState(backend, Number(read.value)) === undefined
      ? refusal("Invalid choice")
      : value(read.value);
  };
  return { status: { read: known }, status_custom_key: { read: known } };
}
