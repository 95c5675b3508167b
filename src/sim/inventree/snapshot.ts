// The content of the inventory as one plain document, for whole-document comparison in tests.
import { createHash } from "node:crypto";
import { plainQuantity } from "./store/quantity.ts";
import type { JsonObject, PartRow, StockRow, TrackRow } from "./store/rows.ts";
import type { Store } from "./store/store.ts";

export interface Snapshot {
  readonly totals: {
    readonly parts: number;
    readonly stock: number;
    readonly parameters: number;
    readonly tracking: number;
    /** Decimal text by part key; parts without stock are left out. */
    readonly quantities: Readonly<Record<string, string>>;
  };
  readonly parts: readonly PartSnapshot[];
  readonly stock: readonly StockSnapshot[];
  readonly parameters: readonly JsonObject[];
  readonly tracking: readonly TrackSnapshot[];
  /** Stored pictures by path, without the small variants, as SHA-256 of their bytes. */
  readonly images: Readonly<Record<string, string>>;
}

export type PartSnapshot = Pick<
  PartRow,
  "pk" | "name" | "IPN" | "description" | "category" | "link" | "image" | "units" | "active" | "keywords"
>;

export interface StockSnapshot
  extends Pick<
    StockRow,
    | "pk"
    | "part"
    | "batch"
    | "location"
    | "parent"
    | "status"
    | "delete_on_deplete"
    | "link"
    | "notes"
    | "packaging"
    | "stocktake_date"
  > {
  /** Decimal text. */
  readonly quantity: string;
}

export type TrackSnapshot = Pick<
  TrackRow,
  "pk" | "item" | "part" | "tracking_type" | "deltas" | "notes" | "user"
>;

export function snapshotOf(store: Store): Snapshot {
  const stock = store.stock.all();
  return {
    totals: {
      parts: store.parts.size,
      stock: store.stock.size,
      parameters: store.parameters.size,
      tracking: store.tracking.size,
      quantities: quantitiesByPart(stock),
    },
    parts: store.parts.all().map(partSnapshot),
    stock: stock.map(stockSnapshot),
    parameters: store.parameters.all().map((row) => ({
      pk: row.pk,
      template: store.templates.get(row.template)?.name ?? row.template,
      model_type: row.model_type,
      model_id: row.model_id,
      data: row.data,
      data_numeric: row.data_numeric,
    })),
    tracking: store.tracking.all().map(trackSnapshot),
    images: imagesOf(store),
  };
}

function quantitiesByPart(stock: readonly StockRow[]): Readonly<Record<string, string>> {
  const sums = new Map<number, bigint>();
  for (const row of stock) sums.set(row.part, (sums.get(row.part) ?? 0n) + row.quantity);
  const ordered = [...sums].sort(([left], [right]) => left - right);
  return Object.fromEntries(ordered.map(([part, sum]) => [String(part), plainQuantity(sum)]));
}

function imagesOf(store: Store): Readonly<Record<string, string>> {
  const files = [...store.media].filter(([path]) => !/\.(thumbnail|preview)\.[^./]+$/.test(path));
  const ordered = files.sort(([left], [right]) => (left < right ? -1 : 1));
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  return Object.fromEntries(ordered.map(([path, file]) => [path, digest(file.bytes)]));
}

function partSnapshot(row: PartRow): PartSnapshot {
  const { pk, name, IPN, description, category, link, image, units, active, keywords } = row;
  return { pk, name, IPN, description, category, link, image, units, active, keywords };
}

function stockSnapshot(row: StockRow): StockSnapshot {
  const { pk, part, batch, location, parent, status, link, notes, packaging } = row;
  return {
    pk,
    part,
    quantity: plainQuantity(row.quantity),
    batch,
    location,
    parent,
    status,
    delete_on_deplete: row.delete_on_deplete,
    link,
    notes,
    packaging,
    stocktake_date: row.stocktake_date,
  };
}

function trackSnapshot(row: TrackRow): TrackSnapshot {
  const { pk, item, part, tracking_type, deltas, notes, user } = row;
  return { pk, item, part, tracking_type, deltas, notes, user };
}
