// What a farm's owner wants of spools: the part of the validated mapping under `spools`.
import type { Decimal } from "../model/decimal.ts";
import type { Instant } from "../model/instant.ts";
import type { IdentityField, SpoolField } from "../model/spool-fields.ts";
import type { MappingPosition, PlaceRef, RunStatus } from "./mapping.ts";

export type SpoolsMapping = { readonly kind: "off" } | SpoolsSettings;

export interface SpoolsSettings {
  readonly kind: "on";
  /** `categories.filament`. */
  readonly category: PlaceRef;
  /** `locations.filament_storage`; present whenever a setting returns spools to storage. */
  readonly storage?: PlaceRef;
  /** `locations.loaded`: anything below it counts as loaded. */
  readonly loaded?: PlaceRef;
  readonly identity: SpoolIdentity;
  readonly catalogue: SpoolCatalogue;
  readonly location: SpoolLocation;
  readonly usage: SpoolUsage;
  /** Unit of filament parts that declare none; absent: their usage is held. */
  readonly unit?: MassUnit;
  readonly defaults: SpoolDefaults;
}

export type MassUnit = "g" | "kg" | "mg" | "oz" | "lb";

export interface SpoolIdentity {
  /** Tried in this order. */
  readonly match: readonly IdentityField[];
  /** The field a created spool carries its batch in. */
  readonly write: IdentityField;
  readonly pairs: readonly SpoolPair[];
}

export interface SpoolPair {
  readonly batch: string;
  readonly spoolId: number;
  readonly at: MappingPosition;
}

export type SpoolCatalogue =
  | { readonly kind: "off" }
  | { readonly kind: "on"; readonly archiveEmpty: boolean; readonly values: SpoolValueSources };

/** Tried in order; the first that says something is used. None: the field is left to Bambuddy. */
export type SpoolValueSources = Readonly<Record<SpoolField, readonly SpoolValueSource[]>>;

export type PartText = "name" | "description" | "keywords" | "ipn";

export type SpoolValueSource =
  /** A parameter of the part, by the name of its template. */
  | { readonly kind: "parameter"; readonly name: string }
  /** The whole text. */
  | { readonly kind: "text"; readonly of: PartText }
  /** The first of the listed words that stands in one of the texts, as a whole word in any case. */
  | { readonly kind: "word"; readonly in: readonly PartText[]; readonly of: readonly string[] }
  /** The same for every spool: text that fits its field, colours as eight upper-case hex digits. */
  | { readonly kind: "constant"; readonly value: string };

/** `kind` is the declared authority over where a spool is. */
export type SpoolLocation =
  | { readonly kind: "off" }
  | {
      readonly kind: "inventree";
      readonly unassignMissing: boolean;
      readonly defaultAms: number;
      readonly startTray: number;
    }
  | { readonly kind: "bambuddy"; readonly returnUnassignedToStorage: boolean }
  | {
      readonly kind: "merge";
      readonly unassignMissing: boolean;
      readonly defaultAms: number;
      readonly startTray: number;
      readonly returnUnassignedToStorage: boolean;
    };

export type SpoolUsage =
  | { readonly kind: "off" }
  | {
      readonly kind: "on";
      /** Rows created before this instant are never charged. */
      readonly since: Instant;
      readonly statuses: readonly RunStatus[];
      /** A single row above this is held. */
      readonly holdGrams: Decimal;
      readonly beforeCount: "hold" | "skip" | "charge";
      readonly withoutRun: "charge" | "hold";
      readonly corrections: { readonly changed: "book" | "report"; readonly missing: "book" | "report" };
    };

/** For spools that are created and of which the inventory says nothing; never written over a value. */
export interface SpoolDefaults {
  readonly material: string;
  readonly labelWeight: number;
  readonly coreWeight: number;
}
