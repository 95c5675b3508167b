// What the inventory says, in InvenTree's words.
import type { Decimal } from "./decimal.ts";
import type { Instant } from "./instant.ts";

/** A category or a location. `path` is `Printed parts/Functional`. */
export interface Place {
  readonly pk: number;
  readonly name: string;
  readonly path: string;
  readonly parent?: number;
  /** Structural places hold other places, never parts or items. */
  readonly structural: boolean;
}

export interface Part {
  readonly pk: number;
  readonly name: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly ipn?: string;
  readonly categoryPk?: number;
  readonly active: boolean;
  readonly virtual: boolean;
  readonly trackable: boolean;
  readonly locked: boolean;
  readonly units?: string;
  /** Server path of the picture, such as `/media/part_images/x.png`. */
  readonly image?: string;
  readonly link?: string;
}

export interface StockItem {
  readonly pk: number;
  readonly partPk: number;
  readonly quantity: Decimal;
  readonly batch?: string;
  readonly locationPk?: number;
  readonly status: number;
  readonly notes?: string;
  readonly deleteOnDeplete: boolean;
  /** The item this one was split from. */
  readonly parentPk?: number;
  /** When the item was made; absent before API 496. */
  readonly createdAt?: Instant;
}

export interface ParameterTemplate {
  readonly pk: number;
  readonly name: string;
  readonly units: string;
  readonly checkbox: boolean;
  readonly choices: readonly string[];
}

export interface Parameter {
  readonly pk: number;
  readonly partPk: number;
  readonly templatePk: number;
  readonly data: string;
  /** The value in the template's units, as the server understood it. */
  readonly numeric?: Decimal;
}
