// The columns of the simulated database; they keep the server's names, and null as the server stores it.
import type { Quantity } from "./quantity.ts";

export type JsonObject = { readonly [key: string]: unknown };

export interface CategoryRow {
  readonly pk: number;
  readonly name: string;
  readonly description: string;
  readonly parent: number | null;
  readonly structural: boolean;
  readonly default_location: number | null;
  readonly default_keywords: string | null;
  readonly icon: string;
  readonly metadata: JsonObject;
}

export interface LocationRow {
  readonly pk: number;
  readonly name: string;
  readonly description: string;
  readonly parent: number | null;
  readonly structural: boolean;
  readonly external: boolean;
  readonly owner: number | null;
  readonly custom_icon: string | null;
  readonly location_type: number | null;
  readonly tags: readonly string[];
  readonly metadata: JsonObject;
}

export interface PartRow {
  readonly pk: number;
  readonly name: string;
  readonly description: string;
  readonly IPN: string;
  readonly revision: string;
  readonly revision_of: number | null;
  readonly variant_of: number | null;
  readonly category: number | null;
  readonly keywords: string | null;
  readonly link: string | null;
  readonly units: string;
  readonly minimum_stock: number;
  readonly maximum_stock: number;
  readonly default_location: number | null;
  readonly default_expiry: number;
  readonly active: boolean;
  readonly locked: boolean;
  readonly virtual: boolean;
  readonly component: boolean;
  readonly assembly: boolean;
  readonly trackable: boolean;
  readonly testable: boolean;
  readonly purchaseable: boolean;
  readonly salable: boolean;
  readonly is_template: boolean;
  readonly consumable: boolean;
  readonly notes: string | null;
  readonly image: string | null;
  readonly tags: readonly string[];
  readonly creation_date: string;
  readonly creation_user: number | null;
  readonly pricing_updated: string | null;
  readonly metadata: JsonObject;
}

export interface StockRow {
  readonly pk: number;
  readonly part: number;
  readonly quantity: Quantity;
  readonly serial: string | null;
  readonly batch: string | null;
  readonly location: number | null;
  readonly parent: number | null;
  readonly belongs_to: number | null;
  readonly build: number | null;
  readonly consumed_by: number | null;
  readonly customer: number | null;
  readonly sales_order: number | null;
  readonly purchase_order: number | null;
  readonly is_building: boolean;
  readonly delete_on_deplete: boolean;
  readonly expiry_date: string | null;
  readonly link: string;
  readonly notes: string | null;
  readonly owner: number | null;
  readonly packaging: string | null;
  readonly status: number;
  readonly status_custom_key: number;
  readonly purchase_price: number | null;
  readonly purchase_price_currency: string;
  readonly tags: readonly string[];
  /** Server-local `YYYY-MM-DD HH:MM:SS`; the wire shows minutes. */
  readonly creation_date: string;
  readonly stocktake_date: string | null;
  readonly updated: string;
  /** Rises with every save, so that order by `updated` survives a clock that stands still. */
  readonly saved: number;
  readonly metadata: JsonObject;
}

export interface TrackRow {
  readonly pk: number;
  readonly item: number | null;
  readonly part: number | null;
  readonly date: string;
  readonly tracking_type: number;
  readonly deltas: JsonObject;
  readonly notes: string;
  readonly user: number | null;
}

export interface TemplateRow {
  readonly pk: number;
  readonly name: string;
  readonly units: string;
  readonly description: string;
  readonly model_type: string | null;
  readonly checkbox: boolean;
  readonly choices: string;
  readonly selectionlist: number | null;
  readonly enabled: boolean;
  readonly unique: number;
  readonly metadata: JsonObject;
}

export interface ParameterRow {
  readonly pk: number;
  readonly template: number;
  readonly model_type: string;
  readonly model_id: number;
  readonly data: string;
  readonly data_numeric: number | null;
  readonly note: string;
  readonly updated: string;
  readonly updated_by: number | null;
  readonly metadata: JsonObject;
}

export interface CategoryParameterRow {
  readonly pk: number;
  readonly category: number;
  readonly template: number;
  readonly default_value: string;
}

export interface AttachmentRow {
  readonly pk: number;
  readonly attachment: string | null;
  readonly filename: string | null;
  readonly link: string | null;
  readonly comment: string;
  readonly upload_date: string;
  readonly upload_user: number | null;
  readonly file_size: number;
  readonly is_image: boolean;
  readonly model_type: string;
  readonly model_id: number;
  readonly tags: readonly string[];
}

export interface MediaFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}
