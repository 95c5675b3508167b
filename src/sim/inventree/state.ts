// The world-building API of the simulated InvenTree: what tests, demo and benchmark use to make things happen.

import { ADMIN_PK } from "./access/accounts.ts";
import type { Backend } from "./backend.ts";
import type { SettingValue } from "./other/known-settings.ts";
import { PART_MODEL } from "./parameter/parameter-view.ts";
import { convert, plainNumber } from "./parameter/physical-units.ts";
import { variantOf } from "./part/thumbnail.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { createdDeltas } from "./stock/created-deltas.ts";
import { removeItem } from "./stock/stock-delete.ts";
import { categoryRow, locationRow, partRow, stockRow, templateRow } from "./store/defaults.ts";
import { quantityOf } from "./store/quantity.ts";
import type {
  CategoryRow,
  LocationRow,
  ParameterRow,
  PartRow,
  StockRow,
  TemplateRow,
  TrackRow,
} from "./store/rows.ts";
import type { Store } from "./store/store.ts";

type Named<Row extends { readonly pk: number; readonly name: string }> = Partial<Row> & Pick<Row, "name">;
type NewStock = Omit<Partial<StockRow>, "quantity"> & {
  readonly part: number;
  /** Decimal text, exact to five places. */
  readonly quantity: string | number;
};
type StockEdit = Omit<Partial<StockRow>, "pk" | "quantity"> & { readonly quantity?: string | number };

export class InvenTreeState {
  readonly store: Store;
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.store = backend.store;
    this.#backend = backend;
  }

  addCategory(given: Named<CategoryRow>): CategoryRow {
    const { categories } = this.store;
    return categories.put(categoryRow({ pk: categories.nextPk(), ...given }));
  }

  addLocation(given: Named<LocationRow>): LocationRow {
    const { locations } = this.store;
    return locations.put(locationRow({ pk: locations.nextPk(), ...given }));
  }

  addTemplate(given: Named<TemplateRow>): TemplateRow {
    const { templates } = this.store;
    return templates.put(templateRow({ pk: templates.nextPk(), ...given }));
  }

  addPart(given: Named<PartRow>): PartRow {
    const { parts } = this.store;
    const today = this.#backend.now().date;
    const made = { creation_date: today, creation_user: ADMIN_PK };
    return parts.put(partRow({ pk: parts.nextPk(), ...made, purchaseable: false, ...given }));
  }

  addParameter(part: number, template: number, data: string): ParameterRow {
    const { parameters, templates } = this.store;
    const units = templates.get(template)?.units ?? "";
    return parameters.put({
      pk: parameters.nextPk(),
      template,
      model_type: PART_MODEL,
      model_id: part,
      data,
      data_numeric: (units === "" ? plainNumber(data) : convert(data, units)) ?? null,
      note: "",
      updated: this.#backend.now().second,
      updated_by: ADMIN_PK,
      metadata: {},
    });
  }

  /** With the history entry of a creation, as every way of creating an item leaves one. */
  addStock(given: NewStock): StockRow {
    const { stock } = this.store;
    const { quantity, ...columns } = given;
    const made = {
      pk: stock.nextPk(),
      creation_date: this.#backend.now().second,
      saved: this.#backend.nextSave(),
    };
    const row = stock.put(
      stockRow({ ...made, delete_on_deplete: false, ...columns, quantity: quantityOf(quantity) }),
    );
    const deltas = createdDeltas(this.#backend, row);
    this.addTracking({ item: row.pk, part: row.part, tracking_type: 1, deltas, date: row.creation_date });
    return row;
  }

  /** An entry as it stands in the database; for history that no operation explains. */
  addTracking(given: Partial<TrackRow> & Pick<TrackRow, "tracking_type">): TrackRow {
    const { tracking, stock } = this.store;
    return tracking.put({
      pk: tracking.nextPk(),
      item: null,
      part: stock.get(given.item ?? null)?.part ?? null,
      date: this.#backend.now().second,
      deltas: {},
      notes: "",
      user: ADMIN_PK,
      ...given,
    });
  }

  /** A person's edit: the columns change, history says nothing. */
  editPart(pk: number, change: Omit<Partial<PartRow>, "pk">): PartRow {
    return this.store.parts.put({ ...present(this.store.parts.get(pk), `part ${pk}`), ...change });
  }

  editStock(pk: number, change: StockEdit): StockRow {
    const { quantity, ...columns } = change;
    const row = present(this.store.stock.get(pk), `stock item ${pk}`);
    const level = quantity === undefined ? row.quantity : quantityOf(quantity);
    const stamps = { updated: this.#backend.now().second, saved: this.#backend.nextSave() };
    return this.store.stock.put({ ...row, ...stamps, ...columns, quantity: level });
  }

  editParameter(pk: number, change: Omit<Partial<ParameterRow>, "pk">): ParameterRow {
    return this.store.parameters.put({
      ...present(this.store.parameters.get(pk), `parameter ${pk}`),
      ...change,
    });
  }

  /** A picture that somebody uploaded; the small variants are made at once. */
  setPartImage(pk: number, name: string, bytes: Uint8Array<ArrayBuffer>): PartRow {
    const image = `/media/part_images/${name}`;
    const file = { bytes, contentType: "image/png" };
    for (const path of [image, variantOf(image, "thumbnail"), variantOf(image, "preview")])
      this.store.media.set(path, file);
    return this.editPart(pk, { image });
  }

  /** New parts of the category then start with a parameter of this template. */
  attachTemplate(category: number, template: number, defaultValue = ""): void {
    const { categoryParameters } = this.store;
    const pk = categoryParameters.nextPk();
    categoryParameters.put({ pk, category, template, default_value: defaultValue });
  }

  deleteStock(pk: number): void {
    removeItem(this.#backend, present(this.store.stock.get(pk), `stock item ${pk}`));
  }

  deletePart(pk: number): void {
    for (const item of this.store.stock.where("part", pk)) this.deleteStock(item.pk);
    this.store.parts.delete(pk);
  }

  changeSetting(key: string, value: SettingValue): void {
    this.#backend.settings.set(key, value);
  }

  snapshot(): Snapshot {
    return snapshotOf(this.store);
  }
}

function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new Error(`The simulated InvenTree has no ${what}`);
  return row;
}
