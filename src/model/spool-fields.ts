// The fields of a Bambuddy spool that the inventory may own, described once: mapping, planner, views and writes read this table.

export interface SpoolFieldFacts {
  /** `grams`: a whole number; `decimal`: decimal text in plans, a number on the wire; `rgba`: eight hex digits. */
  readonly type: "text" | "grams" | "decimal" | "rgba";
  /** As people say it. */
  readonly title: string;
  /** Longest text that Bambuddy stores everywhere (wire/bambuddy.md 4.1). */
  readonly length?: number;
}

export const SPOOL_FIELDS = {
  material: { type: "text", title: "material", length: 50 },
  subtype: { type: "text", title: "subtype", length: 50 },
  brand: { type: "text", title: "brand", length: 100 },
  color_name: { type: "text", title: "colour", length: 100 },
  rgba: { type: "rgba", title: "colour code" },
  label_weight: { type: "grams", title: "label weight" },
  core_weight: { type: "grams", title: "empty spool weight" },
  cost_per_kg: { type: "decimal", title: "cost per kg" },
  note: { type: "text", title: "note", length: 500 },
} as const satisfies Record<string, SpoolFieldFacts>;

export type SpoolField = keyof typeof SPOOL_FIELDS;
export const SPOOL_FIELD_NAMES = Object.keys(SPOOL_FIELDS) as readonly SpoolField[];

/** Grams are numbers, everything else is text; an absent field is left alone. */
export type SpoolValues = { readonly [F in SpoolField]?: ValueOf<F> };

type ValueOf<F extends SpoolField> = (typeof SPOOL_FIELDS)[F]["type"] extends "grams" ? number : string;

/** The field that carries a stock item's batch code. */
export type IdentityField = "note" | "tag_uid" | "tray_uuid";
