// Which stock item a spool of Bambuddy is: the item whose batch the spool names.

import type { SpoolIdentity } from "../../mapping/mapping.ts";
import { batchCodesOf } from "../../model/batch-codes.ts";
import type { Spool } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import type { Printer } from "../../model/source.ts";
import type { IdentityField } from "../../model/spool-fields.ts";
import { slotTagTest } from "./slot-tag.ts";

export type Identity =
  | {
      readonly kind: "known";
      readonly item: StockItem;
      /** What told it: a pair of the mapping, or the field that names the batch. */
      readonly by: IdentityField | "pair";
    }
  | { readonly kind: "unknown"; readonly why: string }
  /** One roll cannot be in two items, so neither is charged. A split item keeps its batch in both halves. */
  | { readonly kind: "ambiguous"; readonly batch: string; readonly items: readonly StockItem[] };

/** What a spool says of itself, or would say; only one that exists has an id. */
export type Named = Partial<Pick<Spool, "id" | "note" | "tagUid" | "trayUuid">>;

export type IdentityOf = (spool: Named) => Identity;

export interface IdentityQuestion {
  readonly identity: SpoolIdentity;
  readonly stock: readonly StockItem[];
  readonly printers: readonly Printer[];
}

/**
 * Pairs come before every field and are final: what a person wrote is not second-guessed. Two spools may name one item: Bambuddy
 * duplicates RFID spools, and both are the same roll (wire/bambuddy.md 4.3).
 */
export function openIdentity({ identity, stock, printers }: IdentityQuestion): IdentityOf {
  const batches = indexBatches(stock);
  const codesOf = codeReader(batches, slotTagTest(printers));
  const pairs = new Map(identity.pairs.map(({ spoolId, batch }) => [spoolId, batch]));
  const known = new WeakMap<Named, Identity>();
  const identify = (spool: Named): Identity => {
    const pair = spool.id === undefined ? undefined : pairs.get(spool.id);
    if (pair !== undefined)
      return (
        identityOf(batches.find(pair), "pair") ?? {
          kind: "unknown",
          why: `no stock item has the batch "${pair}" of its pair`,
        }
      );
    for (const field of identity.match) {
      const found = identityOf(codesOf(field, spool), field);
      if (found !== undefined) return found;
    }
    return { kind: "unknown", why: `no stock item has the batch that its ${identity.match.join(", ")} name` };
  };
  return (spool) => {
    const identity = known.get(spool) ?? identify(spool);
    known.set(spool, identity);
    return identity;
  };
}

interface Batches {
  /** The exact spelling first; else any, as InvenTree compares. */
  find(code: string): readonly StockItem[];
  findAnyCase(code: string): readonly StockItem[];
}

function indexBatches(stock: readonly StockItem[]): Batches {
  const items = stock
    .map((item) => ({ item, batch: item.batch?.trim() ?? "" }))
    .filter(({ batch }) => batch !== "")
    .sort((a, b) => a.item.pk - b.item.pk);
  const exact = groupBy(items, ({ batch }) => batch);
  const anyCase = groupBy(items, ({ batch }) => batch.toLowerCase());
  const itemsOf = (found: typeof items | undefined) => (found ?? []).map(({ item }) => item);
  const findAnyCase = (code: string) => itemsOf(anyCase.get(code.toLowerCase()));
  return {
    findAnyCase,
    find: (code) => (exact.has(code) ? itemsOf(exact.get(code)) : findAnyCase(code)),
  };
}

function codeReader(batches: Batches, isSlotTag: (tag: string) => boolean) {
  return (field: IdentityField, spool: Named): readonly StockItem[] => {
    const items = batchCodesOf(spool, field).flatMap((code) => {
      if (field === "note") return batches.find(code);
      // Compared as text, never as its hex digits: two batch codes may have the same ones (traps 17).
      return isSlotTag(code) ? [] : batches.findAnyCase(code);
    });
    return [...new Map(items.map((item) => [item.pk, item])).values()];
  };
}

function identityOf(items: readonly StockItem[], by: IdentityField | "pair"): Identity | undefined {
  const [item, ...others] = items;
  if (item === undefined) return undefined;
  if (others.length === 0) return { kind: "known", item, by };
  return { kind: "ambiguous", batch: batchesOf(items), items };
}

/** Several codes where one note names several. */
function batchesOf(items: readonly StockItem[]): string {
  return [...new Set(items.map(({ batch = "" }) => batch.trim()))].join(", ");
}
