// What one story makes in InvenTree: places, parts and stock items; and how all of it goes again.
import { pictureOf } from "./made-up-file.ts";
import type { Suite } from "./suite.ts";

export interface Places {
  readonly prints: number;
  readonly filament: number;
  readonly goods: number;
  readonly shelf: number;
  readonly storage: number;
  readonly loaded: number;
  readonly printer: number;
}

export interface PartRow {
  readonly pk: number;
  readonly name: string;
  readonly IPN: string | null;
  readonly category: number;
  readonly image: string | null;
}

export interface StockRow {
  readonly pk: number;
  readonly part: number;
  readonly quantity: number;
  readonly location: number | null;
  readonly batch: string | null;
  readonly notes?: string | null;
  readonly delete_on_deplete: boolean;
}

export interface NewSpoolItem {
  readonly part: number;
  readonly batch: string;
  readonly quantity: number;
  readonly location: number;
}

type Tree = "part/category" | "stock/location";

/** Whole items are moved by more than there ever is. */
const ALL = "9999999999";

export class InventreeProps {
  readonly #suite: Suite;
  readonly #id: string;
  /** In the order they were made: children after their parents. */
  readonly #categories: number[] = [];
  readonly #locations: number[] = [];
  #places: Places | undefined;

  constructor(suite: Suite, id: string) {
    this.#suite = suite;
    this.#id = id;
  }

  get places(): Places {
    if (this.#places === undefined) throw new Error("the places are not made yet");
    return this.#places;
  }

  async makePlaces(): Promise<void> {
    const name = `reconcile live ${this.#id}`;
    const category = await this.#add("part/category", this.#categories, { name });
    const location = await this.#add("stock/location", this.#locations, { name });
    const below = (parent: number) => ({
      category: (child: string) => this.#add("part/category", this.#categories, { name: child, parent }),
      location: (child: string) => this.#add("stock/location", this.#locations, { name: child, parent }),
    });
    const loaded = await below(location).location("Loaded");
    this.#places = {
      prints: await below(category).category("Prints"),
      filament: await below(category).category("Filament"),
      goods: await below(location).location("Goods"),
      shelf: await below(location).location("Shelf"),
      storage: await below(location).location("Storage"),
      loaded,
      printer: await below(loaded).location("P"),
    };
  }

  async addFilamentPart(name: string, units: string, description = "made up"): Promise<number> {
    const json = {
      name: `${name} ${this.#id}`,
      description,
      category: this.places.filament,
      units,
      component: true,
      purchaseable: false,
    };
    const { pk } = await this.#hand.ask<PartRow>("POST", "/part/", { json });
    return pk;
  }

  changePart(pk: number, json: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#hand.ask("PATCH", `/part/${pk}/`, { json });
  }

  /** With the deletion of empty items that InvenTree has on by default. */
  async addSpoolItem(item: NewSpoolItem): Promise<number> {
    const made = await this.#hand.ask<StockRow | StockRow[]>("POST", "/stock/", { json: item });
    const [row] = Array.isArray(made) ? made : [made];
    if (row === undefined) throw new Error("InvenTree made no stock item");
    return row.pk;
  }

  /** Without what somebody else may have put there meanwhile. */
  async parts(): Promise<readonly PartRow[]> {
    const found = await Promise.all(
      this.#categories.map((category) =>
        this.#hand.ask<PartRow[]>("GET", `/part/?category=${category}&cascade=false`),
      ),
    );
    // A category that InvenTree does not know filters nothing (wire/inventree.md 0).
    return found
      .flat()
      .filter(({ category }) => this.#categories.includes(category))
      .filter(({ name, IPN }) => `${name} ${IPN}`.includes(this.#id));
  }

  async stock(): Promise<readonly StockRow[]> {
    const parts = (await this.parts()).map(({ pk }) => pk);
    const found = await Promise.all(
      parts.map((pk) => this.#hand.ask<StockRow[]>("GET", `/stock/?part=${pk}`)),
    );
    return found
      .flat()
      .filter(({ part }) => parts.includes(part))
      .sort((a, b) => a.pk - b.pk);
  }

  item(pk: number): Promise<StockRow> {
    return this.#hand.ask("GET", `/stock/${pk}/`);
  }

  /** Notes of the item's history, oldest first. */
  async history(item: number): Promise<readonly string[]> {
    const rows = await this.#hand.ask<{ pk: number; notes: string | null }[]>(
      "GET",
      `/stock/track/?item=${item}`,
    );
    return [...rows].sort((a, b) => a.pk - b.pk).map(({ notes }) => notes ?? "");
  }

  /** As a person does with the item in hand. */
  carry(item: number, location: number): Promise<unknown> {
    const json = { items: [{ pk: item, quantity: ALL }], location, notes: "by hand" };
    return this.#hand.ask("POST", "/stock/transfer/", { json });
  }

  count(item: number, quantity: string): Promise<unknown> {
    return this.#hand.ask("POST", "/stock/count/", {
      json: { items: [{ pk: item, quantity }], notes: "by hand" },
    });
  }

  change(item: number, json: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#hand.ask("PATCH", `/stock/${item}/`, { json });
  }

  setPicture(part: number, name: string): Promise<PartRow> {
    const form = new FormData();
    form.set("image", new Blob([new Uint8Array(pictureOf(name))], { type: "image/png" }), `${name}.png`);
    return this.#hand.ask("PATCH", `/part/${part}/`, { form });
  }

  async belongings() {
    const [parts, stock] = await Promise.all([this.parts(), this.stock()]);
    return {
      categories: new Set(this.#categories),
      locations: new Set(this.#locations),
      parts: new Set(parts.map(({ pk }) => pk)),
      stock: new Set(stock.map(({ pk }) => pk)),
    };
  }

  async clear(): Promise<void> {
    for (const { pk } of await this.stock()) {
      await this.#hand.ask("DELETE", `/stock/${pk}/`, { also: [404] });
      this.#suite.keepHistory();
    }
    for (const { pk } of await this.parts()) {
      await this.changePart(pk, { active: false });
      await this.#hand.ask("DELETE", `/part/${pk}/`);
    }
    // What somebody else put there meanwhile moves up to the parent; nothing of it is deleted.
    const locations = { delete_stock_items: false, delete_sub_locations: false };
    for (const pk of this.#locations.toReversed()) await this.#remove("stock/location", pk, locations);
    const categories = { delete_parts: false, delete_child_categories: false };
    for (const pk of this.#categories.toReversed()) await this.#remove("part/category", pk, categories);
  }

  get #hand() {
    return this.#suite.servers.inventree;
  }

  async #add(tree: Tree, made: number[], json: { readonly name: string; readonly parent?: number }) {
    const { pk } = await this.#hand.ask<{ pk: number }>("POST", `/${tree}/`, { json });
    made.push(pk);
    return pk;
  }

  async #remove(tree: Tree, pk: number, json: Readonly<Record<string, boolean>>): Promise<void> {
    await this.#hand.ask("DELETE", `/${tree}/${pk}/`, { json, also: [404] });
  }
}
