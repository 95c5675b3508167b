// A full row of each table from the few columns that matter to the caller.
import type { CategoryRow, LocationRow, PartRow, StockRow, TemplateRow } from "./rows.ts";

export function categoryRow(given: Partial<CategoryRow> & Pick<CategoryRow, "pk" | "name">): CategoryRow {
  return {
    description: "",
    parent: null,
    structural: false,
    default_location: null,
    default_keywords: null,
    icon: "",
    metadata: {},
    ...given,
  };
}

export function locationRow(given: Partial<LocationRow> & Pick<LocationRow, "pk" | "name">): LocationRow {
  return {
    description: "",
    parent: null,
    structural: false,
    external: false,
    owner: null,
    custom_icon: null,
    location_type: null,
    tags: [],
    metadata: {},
    ...given,
  };
}

export function partRow(
  given: Partial<PartRow> & Pick<PartRow, "pk" | "name" | "creation_date" | "creation_user">,
): PartRow {
  return {
    description: "",
    IPN: "",
    revision: "",
    revision_of: null,
    variant_of: null,
    category: null,
    keywords: null,
    link: null,
    units: "",
    minimum_stock: 0,
    maximum_stock: 0,
    default_location: null,
    default_expiry: 0,
    active: true,
    locked: false,
    virtual: false,
    component: true,
    assembly: false,
    trackable: false,
    testable: false,
    purchaseable: true,
    salable: false,
    is_template: false,
    consumable: false,
    notes: null,
    image: null,
    tags: [],
    pricing_updated: null,
    metadata: {},
    ...given,
  };
}

export function stockRow(
  given: Partial<StockRow> & Pick<StockRow, "pk" | "part" | "quantity" | "creation_date" | "saved">,
): StockRow {
  return {
    serial: null,
    batch: null,
    location: null,
    parent: null,
    belongs_to: null,
    build: null,
    consumed_by: null,
    customer: null,
    sales_order: null,
    purchase_order: null,
    is_building: false,
    delete_on_deplete: true,
    expiry_date: null,
    link: "",
    notes: null,
    owner: null,
    packaging: null,
    status: 10,
    status_custom_key: given.status ?? 10,
    purchase_price: null,
    purchase_price_currency: "USD",
    tags: [],
    stocktake_date: null,
    updated: given.creation_date,
    metadata: {},
    ...given,
  };
}

export function templateRow(given: Partial<TemplateRow> & Pick<TemplateRow, "pk" | "name">): TemplateRow {
  return {
    units: "",
    description: "",
    model_type: null,
    checkbox: false,
    choices: "",
    selectionlist: null,
    enabled: true,
    unique: 0,
    metadata: {},
    ...given,
  };
}
