// Where InvenTree keeps things, by API version (wire/inventree.md 15).

export const OLDEST_API = 293;

export interface Dialect {
  readonly api: number;
  readonly templates: string;
  readonly parameters: string;
  /** 430 on: parameters belong to a model and an id; before, to a part. */
  readonly genericParameters: boolean;
  /** The most stable order the list knows; every one gets the pk as tiebreaker from 460 on. */
  readonly stockOrder: string;
  /** For items without a batch, which cannot be told apart by it. */
  readonly unbatchedOrder: string;
  readonly partOrder: string;
  /** 332 on: a search can look into notes. */
  readonly searchesNotes: boolean;
  /** 521 on: stock operations wait for each other, and write history just after they are committed. */
  readonly hasRowLocks: boolean;
}

export function dialectOf(api: number): Dialect {
  const genericParameters = api >= 430;
  return {
    api,
    templates: genericParameters ? "/api/parameter/template/" : "/api/part/parameter/template/",
    parameters: genericParameters ? "/api/parameter/" : "/api/part/parameter/",
    genericParameters,
    stockOrder: api >= 496 ? "creation_date" : "batch",
    unbatchedOrder: api >= 496 ? "creation_date" : "updated",
    partOrder: api >= 482 ? "id" : "IPN",
    searchesNotes: api >= 332,
    hasRowLocks: api >= 521,
  };
}

export const PATHS = {
  info: "/api/",
  parts: "/api/part/",
  categories: "/api/part/category/",
  stock: "/api/stock/",
  history: "/api/stock/track/",
  locations: "/api/stock/location/",
} as const;

/** History types (wire/inventree.md 7). */
export const CREATED = 1;
export const COUNTED = 10;

export function partPath(pk: number): string {
  return `${PATHS.parts}${pk}/`;
}

export function stockPath(pk: number): string {
  return `${PATHS.stock}${pk}/`;
}

export function locationPath(pk: number): string {
  return `${PATHS.locations}${pk}/`;
}

/** A literal text inside a regular expression of any database InvenTree runs on. */
export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&");
}
