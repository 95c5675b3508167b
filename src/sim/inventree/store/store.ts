// The simulated database: one table per model, with the indexes the list filters need.
import type {
  AttachmentRow,
  CategoryParameterRow,
  CategoryRow,
  LocationRow,
  MediaFile,
  ParameterRow,
  PartRow,
  StockRow,
  TemplateRow,
  TrackRow,
} from "./rows.ts";
import { SaveCounter } from "./save-counter.ts";
import { Table } from "./table.ts";

export interface Store {
  readonly categories: Table<CategoryRow, "parent">;
  readonly locations: Table<LocationRow, "parent">;
  readonly parts: Table<PartRow, "category" | "ipn" | "identity" | "variant_of" | "image">;
  readonly stock: Table<StockRow, "part" | "location" | "batch" | "parent">;
  readonly tracking: Table<TrackRow, "item" | "part">;
  readonly templates: Table<TemplateRow, "name">;
  readonly parameters: Table<ParameterRow, "owner" | "template" | "identity">;
  readonly categoryParameters: Table<CategoryParameterRow, "category">;
  readonly attachments: Table<AttachmentRow, "owner">;
  readonly media: Map<string, MediaFile>;
  readonly saves: SaveCounter;
}

export function createStore(): Store {
  return {
    categories: new Table({ parent: (row: CategoryRow) => row.parent }),
    locations: new Table({ parent: (row: LocationRow) => row.parent }),
    parts: new Table({
      category: (row: PartRow) => row.category,
      ipn: (row: PartRow) => row.IPN.toLowerCase(),
      identity: partIdentity,
      variant_of: (row: PartRow) => row.variant_of,
      image: (row: PartRow) => row.image,
    }),
    stock: new Table({
      part: (row: StockRow) => row.part,
      location: (row: StockRow) => row.location,
      batch: (row: StockRow) => row.batch?.toLowerCase() ?? null,
      parent: (row: StockRow) => row.parent,
    }),
    tracking: new Table({ item: (row: TrackRow) => row.item, part: (row: TrackRow) => row.part }),
    templates: new Table({ name: (row: TemplateRow) => row.name.toLowerCase() }),
    parameters: new Table({
      owner: (row: ParameterRow) => ownerKey(row.model_type, row.model_id),
      template: (row: ParameterRow) => row.template,
      identity: parameterIdentity,
    }),
    categoryParameters: new Table({ category: (row: CategoryParameterRow) => row.category }),
    attachments: new Table({ owner: (row: AttachmentRow) => ownerKey(row.model_type, row.model_id) }),
    media: new Map(),
    saves: new SaveCounter(),
  };
}

export function partIdentity(row: Pick<PartRow, "name" | "IPN" | "revision">): string {
  return JSON.stringify([row.name, row.IPN, row.revision]);
}

export function parameterIdentity(row: Pick<ParameterRow, "model_type" | "model_id" | "template">): string {
  return JSON.stringify([row.model_type, row.model_id, row.template]);
}

export function ownerKey(modelType: string, modelId: number): string {
  return `${modelType}:${modelId}`;
}

/** Rises with every write anywhere: what list caches are keyed by. */
export function storeRevision(store: Store): number {
  return (
    store.categories.revision +
    store.locations.revision +
    store.parts.revision +
    store.stock.revision +
    store.tracking.revision +
    store.templates.revision +
    store.parameters.revision +
    store.categoryParameters.revision +
    store.attachments.revision
  );
}
