// One line of a stock operation: the item as it was read, and what is asked of it.
import type { Backend } from "../backend.ts";
import { isOperable } from "../stock/in-stock.ts";
import { stockState } from "../stock/status-codes.ts";
import type { Quantity } from "../store/quantity.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";
import { isObject } from "../wire/call.ts";
import {
  boolean,
  type Fields,
  foreignKey,
  hasErrors,
  integer,
  quantity,
  refusal,
  text,
  validate,
  value,
} from "../wire/field.ts";
import type { Errors } from "../wire/reply.ts";

export interface OperationLine {
  /** A copy as it was read: this, not the present row, is what gets written back. */
  readonly item: StockRow;
  readonly quantity: Quantity;
  readonly status: number | undefined;
  readonly batch: string | undefined;
  readonly packaging: string | undefined;
  readonly merges: boolean;
}

export type LineReading =
  | { readonly kind: "line"; readonly line: OperationLine }
  | { readonly kind: "refused"; readonly errors: Errors };

export interface LineRules {
  /** Transfers refuse zero; the others let it pass without effect. */
  readonly refusesZero: boolean;
}

export function readLine(backend: Backend, given: unknown, rules: LineRules): LineReading {
  const body = isObject(given) ? given : {};
  const { values, errors } = validate(lineFields(backend, rules), body, "full");
  const item = backend.store.stock.get(Number(values["pk"] ?? 0));
  if (hasErrors(errors) || item === undefined) return { kind: "refused", errors };
  return { kind: "line", line: lineOf(item, values) };
}

function lineOf(item: StockRow, values: JsonObject): OperationLine {
  const { quantity: amount, status, batch, packaging, merge } = values;
  return {
    item,
    quantity: typeof amount === "bigint" ? amount : 0n,
    status: typeof status === "number" ? status : undefined,
    batch: typeof batch === "string" && batch !== "" ? batch : undefined,
    packaging: typeof packaging === "string" && packaging !== "" ? packaging : undefined,
    merges: merge === true,
  };
}

function lineFields(backend: Backend, rules: LineRules): Fields {
  const isStock = foreignKey((pk) => backend.store.stock.get(pk) !== undefined);
  return {
    pk: {
      read: (given) => {
        const read = isStock(given);
        if (read.kind === "refused") return read;
        const item = backend.store.stock.get(Number(read.value));
        return item !== undefined && isOperable(item) ? read : refusal("Stock item is not in stock");
      },
      required: true,
    },
    quantity: {
      read: (given) => {
        const read = quantity(given);
        if (read.kind === "refused" || !rules.refusesZero || read.value !== 0n) return read;
        return refusal("Quantity must be greater than zero");
      },
      required: true,
    },
    status: {
      read: (given) => {
        const read = integer(given);
        if (read.kind === "refused") return read;
        const isKnown = stockState(backend, Number(read.value)) !== undefined;
        return isKnown ? value(read.value) : refusal(`"${read.value}" is not a valid choice.`);
      },
      nullable: true,
    },
    batch: { read: text(100), nullable: true },
    packaging: { read: text(50), nullable: true },
    ...(backend.profile.transferMerges ? { merge: { read: boolean } } : {}),
  };
}
