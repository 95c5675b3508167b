// One intended write: plain data, reviewed in the plan, performed by the executor.
import type { IdentityField, SpoolValues } from "./spool-fields.ts";

export type SystemName = "bambuddy" | "inventree";

/**
 * How a write behaves, and so how it is proven:
 * - `create`: done when an object with this identity exists.
 * - `set`: done when the field reads `after`; allowed while it still reads `before`.
 * - `movement`: done when the item's history carries the marker; allowed while there is enough and nobody has counted it since.
 */
export type Nature = "create" | "set" | "movement";

export interface KindFacts {
  readonly system: SystemName;
  readonly nature: Nature;
  /** Plural noun phrase for summaries: "37 parts to create". */
  readonly title: string;
  readonly verb: "create" | "update";
}

/** Every kind of write, described once: planner, renderers, guards and executor read this table. */
export const KINDS = {
  "part.create": { system: "inventree", nature: "create", verb: "create", title: "parts" },
  "stock.create": { system: "inventree", nature: "create", verb: "create", title: "stock items" },
  "parameter.set": { system: "inventree", nature: "set", verb: "update", title: "parameters" },
  "image.set": { system: "inventree", nature: "set", verb: "update", title: "part images" },
  "link.set": { system: "bambuddy", nature: "set", verb: "update", title: "archive links" },
  "stock.keep": { system: "inventree", nature: "set", verb: "update", title: "spools kept when empty" },
  // Before what is taken: a spool must not lack the grams that the same plan gives back.
  "usage.return": { system: "inventree", nature: "movement", verb: "update", title: "uses to give back" },
  "usage.subtract": { system: "inventree", nature: "movement", verb: "update", title: "uses to subtract" },
  "stock.move": { system: "inventree", nature: "set", verb: "update", title: "spools to move" },
  "spool.create": { system: "bambuddy", nature: "create", verb: "create", title: "spools in Bambuddy" },
  "spool.set": { system: "bambuddy", nature: "set", verb: "update", title: "spool records" },
  // Before slots are filled: a spool is in one slot, and a slot holds one spool.
  "slot.clear": { system: "bambuddy", nature: "set", verb: "update", title: "slots to clear" },
  "slot.assign": { system: "bambuddy", nature: "set", verb: "update", title: "slots to assign" },
  "spool.archive": { system: "bambuddy", nature: "set", verb: "update", title: "spools to archive" },
} as const satisfies Record<string, KindFacts>;

export type OperationKind = keyof typeof KINDS;
export const OPERATION_KINDS = Object.keys(KINDS) as readonly OperationKind[];

/**
 * "The id that operation X will return": the only unknown a plan may hold. `format` wraps it, `{id}` is its place
 * (`https://stock.example.org/part/{id}/`); without a format the value is the id itself.
 */
export interface Ref {
  readonly ref: string;
  readonly format?: string;
}

export type PartRef = number | Ref;
export type SpoolRef = number | Ref;

/** A place for one spool, in the numbers of Bambuddy's assignments: external spools are AMS 255, tray 0 and 1. */
export interface SlotRef {
  readonly printer: number;
  readonly ams: number;
  readonly tray: number;
}

/** What each kind says it will write (`after`), and what it must find (`before`). Quantities are decimal text. */
export interface Payloads {
  readonly "part.create": {
    readonly before: null;
    readonly after: {
      readonly ipn: string;
      readonly name: string;
      readonly description: string;
      readonly category: number;
    };
  };
  readonly "stock.create": {
    readonly before: null;
    readonly after: {
      readonly part: PartRef;
      readonly quantity: string;
      readonly location: number;
      readonly batch: string;
      readonly status: number;
      readonly notes: string;
      /** Must stand in `notes`; the item's identity. */
      readonly marker: string;
    };
  };
  readonly "parameter.set": {
    readonly before: { readonly pk: number; readonly data: string } | null;
    readonly after: {
      readonly part: PartRef;
      readonly template: number;
      readonly name: string;
      /** Empty: the part is to have no such parameter. */
      readonly data: string;
      readonly unit: string;
    };
  };
  readonly "image.set": {
    readonly before: { readonly image: string | null };
    readonly after: {
      readonly part: PartRef;
      /** The archive whose thumbnail becomes the picture. */
      readonly archive: number;
      /** File name of the upload: recognises our own picture without fetching it. */
      readonly filename: string;
    };
  };
  readonly "link.set": {
    readonly before: { readonly external_url: string | null };
    /** Empty: no link. */
    readonly after: { readonly archive: number; readonly external_url: string | Ref };
  };
  /** Otherwise the last gram deletes the spool, and on older servers its history with it (wire/inventree.md 6.4). */
  readonly "stock.keep": {
    readonly before: { readonly delete_on_deplete: true };
    readonly after: { readonly stock: number; readonly delete_on_deplete: false };
  };
  readonly "usage.subtract": Movement;
  /** Grams given back, because the usage row says less than was booked. */
  readonly "usage.return": Movement;
  /** The whole item, whatever it holds, also nothing. */
  readonly "stock.move": {
    readonly before: { readonly location: number | null };
    readonly after: {
      readonly stock: number;
      readonly location: number;
      /** At most 500 characters of one line; of a movement InvenTree keeps who and why. */
      readonly notes: string;
    };
  };
  readonly "spool.create": {
    readonly before: null;
    readonly after: {
      readonly stock: number;
      readonly batch: string;
      /** The spool's identity: `text` carries the batch code in `field`. */
      readonly identity: { readonly field: IdentityField; readonly text: string };
      /** Without the field of the identity. */
      readonly values: SpoolValues;
      /** Grams gone from a full spool when it is made, as the stock level says. */
      readonly weight_used: string;
    };
  };
  readonly "spool.set": {
    /** The same fields as in `after`; null where Bambuddy has nothing. */
    readonly before: { readonly values: { readonly [F in keyof SpoolValues]?: SpoolValues[F] | null } };
    readonly after: { readonly spool: number; readonly values: SpoolValues };
  };
  readonly "slot.clear": {
    readonly before: { readonly spool: number };
    readonly after: SlotRef & { readonly spool: null };
  };
  /** Reaches the printer: Bambuddy sets the tray's filament there (wire/bambuddy.md 4.5). */
  readonly "slot.assign": {
    /** Null where the slot is free, or is cleared before. */
    readonly before: { readonly spool: number | null };
    readonly after: SlotRef & { readonly spool: SpoolRef };
  };
  readonly "spool.archive": {
    readonly before: { readonly archived: false };
    readonly after: { readonly spool: number; readonly archived: true };
  };
}

export interface Movement {
  readonly before: {
    /** The level when the plan was made, in the part's unit; informative, others may move it too. */
    readonly quantity: string;
    /**
     * The item's newest count when the plan was made, as the pk of its history entry; null where there was none. A newer one may
     * hold the grams already, and then nothing is moved. Absent: counts do not matter (`before_count: charge`).
     */
    readonly counted?: number | null;
    /**
     * The marker of the movement that this one takes back: it must stand in the item's history, and nobody may have counted the item
     * since, for the count holds what was taken.
     */
    readonly undoes?: string;
  };
  readonly after: {
    readonly stock: number;
    readonly part: number;
    /** The part's unit; the part must still have it. */
    readonly unit: string;
    /** Above zero, in the unit, at most 5 decimals. */
    readonly quantity: string;
    readonly grams: string;
    /** `rc:farm1:usage/44.7@20261120T114506Z;` Stands in `notes`; the movement's identity. */
    readonly marker: string;
    /** At most 500 characters of one line. */
    readonly notes: string;
  };
}

export interface Reason {
  /** Stable word for machines and grouping. */
  readonly code: ReasonCode;
  /** One sentence for people. */
  readonly text: string;
}

export type ReasonCode =
  | "first-print-of-model"
  | "new-print"
  | "missed-reprint"
  | "value-differs"
  | "value-absent"
  | "forced"
  | "used"
  | "used-more"
  | "used-less"
  | "would-be-deleted"
  | "assigned"
  | "unassigned"
  | "not-in-bambuddy"
  | "in-printer"
  | "left-printer"
  | "changed-slot"
  | "used-up"
  | "undone";

export interface OperationOf<K extends OperationKind> {
  /** First 16 hex of SHA-256 over kind, address and after. */
  readonly id: string;
  /** `stock/run-45@20261102T101100Z`, `part/BMB-0123456789ab`, `parameter/BMB-…/Weight`, `image/…`, `link/archive-12` */
  readonly address: string;
  readonly kind: K;
  readonly reason: Reason;
  /** The one object that is written; operations on one object are never in flight together. */
  readonly object: string;
  /** Names beside ids, for the reader: what, where, how much. */
  readonly label: string;
  /** Path of the category or location it goes to, where it goes anywhere; plans are shown grouped by it. */
  readonly place?: string;
  readonly before: Payloads[K]["before"];
  readonly after: Payloads[K]["after"];
  /** Addresses that must have succeeded before. */
  readonly depends_on: readonly string[];
  /** What a reviewer must not overlook, such as "replaces a picture somebody chose". */
  readonly danger?: string;
  /** What the ledger remembers once it is verified. */
  readonly books: Books;
}

/** A usage row as booked: its address, and the grams the whole row stands at once this movement is done. */
export interface BookedUsage {
  /** `44.7@20261120T114506Z` */
  readonly row: string;
  readonly grams: string;
  /** 0 for the first movement of a row, then 1, 2, … */
  readonly correction: number;
}

/** Where a spool is once an operation stands, for both systems: what a later three-way comparison starts from. */
export interface BookedPlace {
  readonly stock: number;
  /** `printer-3`, `printer-3/0.2` where the slot has a location of its own, or `away` */
  readonly place: string;
}

/** The run, archive, key, usage row or place that an operation's result belongs to. */
export interface Books {
  readonly run?: string;
  readonly archive?: number;
  readonly key?: string;
  readonly usage?: BookedUsage;
  readonly place?: BookedPlace;
}

export type Operation = { [K in OperationKind]: OperationOf<K> }[OperationKind];

export function isRef(value: unknown): value is Ref {
  return typeof value === "object" && value !== null && typeof (value as { ref?: unknown }).ref === "string";
}
