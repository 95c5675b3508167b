// The stock figures of a part: its own items and those of its variants.

import { isInStock } from "../stock/in-stock.ts";
import { type Quantity, quantityNumber } from "../store/quantity.ts";
import type { Store } from "../store/store.ts";

export interface PartStock {
  readonly inStock: number;
  readonly variantStock: number;
  readonly totalInStock: number;
  readonly externalStock: number;
  readonly itemCount: number;
}

export function partStock(store: Store, pk: number): PartStock {
  const own = inStockOf(store, pk, () => true);
  const variants = variantsOf(store, pk).reduce(
    (sum, variant) => sum + inStockOf(store, variant, () => true),
    0n,
  );
  const isExternal = (location: number | null) => store.locations.get(location)?.external === true;
  return {
    inStock: quantityNumber(own),
    variantStock: quantityNumber(variants),
    totalInStock: quantityNumber(own + variants),
    externalStock: quantityNumber(inStockOf(store, pk, isExternal)),
    itemCount: store.stock.count("part", pk),
  };
}

/** Every variant below the part, at any depth. */
export function variantsOf(store: Store, pk: number): readonly number[] {
  return store.parts.where("variant_of", pk).flatMap((row) => [row.pk, ...variantsOf(store, row.pk)]);
}

function inStockOf(store: Store, pk: number, at: (location: number | null) => boolean): Quantity {
  let sum = 0n;
  for (const item of store.stock.where("part", pk)) {
    if (isInStock(item) && at(item.location)) sum += item.quantity;
  }
  return sum;
}
