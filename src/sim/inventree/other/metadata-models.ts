// Which models carry metadata, under which names and paths.

import type { Backend } from "../backend.ts";
import type { RoleName } from "../options.ts";
import type { JsonObject } from "../store/rows.ts";
import type { Store } from "../store/store.ts";

interface MetadataRow {
  readonly pk: number;
  readonly metadata: JsonObject;
}

export interface MetadataModel {
  readonly name: string;
  readonly title: string;
  readonly role: RoleName;
  /** Up to API 435 the metadata hung below this path. */
  readonly oldPath: string;
  readonly find: (store: Store, column: string, wanted: string) => readonly number[];
  readonly get: (store: Store, pk: number) => MetadataRow | undefined;
  /** Writes a whole row, as read before, with new metadata: on stock items that undoes concurrent changes. */
  readonly save: (backend: Backend, change: MetadataChange) => void;
}

export interface MetadataChange {
  readonly copy: MetadataRow;
  readonly metadata: JsonObject;
}

export const METADATA_MODELS: readonly MetadataModel[] = [
  model({ name: "part", title: "Part", role: "part", oldPath: "/api/part" }, (store) => store.parts),
  model(
    { name: "stockitem", title: "StockItem", role: "stock", oldPath: "/api/stock" },
    (store) => store.stock,
  ),
  model(
    { name: "stocklocation", title: "StockLocation", role: "stock_location", oldPath: "/api/stock/location" },
    (store) => store.locations,
  ),
  model(
    { name: "partcategory", title: "PartCategory", role: "part_category", oldPath: "/api/part/category" },
    (store) => store.categories,
  ),
  model(
    {
      name: "parametertemplate",
      title: "ParameterTemplate",
      role: "part",
      oldPath: "/api/part/parameter/template",
    },
    (store) => store.templates,
  ),
  model(
    { name: "parameter", title: "Parameter", role: "part", oldPath: "/api/part/parameter" },
    (store) => store.parameters,
  ),
];

interface MetadataTable<Row extends MetadataRow> {
  readonly all: () => readonly Row[];
  readonly get: (pk: number) => Row | undefined;
  readonly put: (row: Row) => Row;
}

function model<Row extends MetadataRow>(
  head: Pick<MetadataModel, "name" | "title" | "role" | "oldPath">,
  tableOf: (store: Store) => MetadataTable<Row>,
): MetadataModel {
  return {
    ...head,
    find: (store, column, wanted) => {
      const isMeant = ([name, value]: readonly [string, unknown]) =>
        name === column && String(value) === wanted;
      return tableOf(store)
        .all()
        .filter((row) => Object.entries(row).some(isMeant))
        .map((row) => row.pk);
    },
    get: (store, pk) => tableOf(store).get(pk),
    save: (backend, { copy, metadata }) => {
      // The copy came out of this very table.
      const row = { ...(copy as Row), metadata };
      const isItem = "saved" in row;
      const stamps = isItem ? { updated: backend.now().second, saved: backend.nextSave() } : {};
      tableOf(backend.store).put({ ...row, ...stamps });
    },
  };
}
