// The validated mapping: what a farm's owner wants, with every default filled in and positions kept for later errors.
import type { Decimal } from "../model/decimal.ts";
import type { Instant } from "../model/instant.ts";
import type { OperationKind } from "../model/operation.ts";
import type { SpoolsMapping } from "./spools-mapping.ts";

export type * from "./spools-mapping.ts";

/** Where in the mapping file a value stands, so that a problem found at plan time can still point at its line. */
export interface MappingPosition {
  /** Dotted, such as `printers.B1.location` or `prints.rules[2].category`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface Mapping {
  readonly version: 1;
  /** Names this farm in every marker. */
  readonly instance: string;
  readonly bambuddy: BambuddyConnection;
  readonly inventree: InventreeConnection;
  readonly spoolman?: SpoolmanConnection;
  readonly http: HttpSettings;
  readonly printers: readonly PrinterMapping[];
  readonly prints: PrintsMapping;
  readonly spools: SpoolsMapping;
  readonly policies: Policies;
  readonly guards: Guards;
  /** Addresses of held operations that were reviewed and may be performed. */
  readonly release: readonly string[];
  readonly autoApply: AutoApply;
}

export type SecretRef =
  | { readonly kind: "env"; readonly name: string }
  | { readonly kind: "file"; readonly path: string };

/** A category or location as written; a path is resolved against the inventory when a plan is made. */
export type PlaceRef =
  | { readonly kind: "pk"; readonly pk: number; readonly at: MappingPosition }
  | {
      readonly kind: "path";
      readonly path: readonly string[];
      readonly text: string;
      readonly at: MappingPosition;
    };

export interface BambuddyConnection {
  /** Origin plus optional prefix, without `/api/v1` and without a trailing slash. */
  readonly url: string;
  readonly apiKey: SecretRef;
}

export interface InventreeConnection {
  /** Origin plus optional prefix, without `/api` and without a trailing slash. */
  readonly url: string;
  /** What people's browsers open; the same as `url` unless the mapping says otherwise. */
  readonly webUrl: string;
  readonly token: SecretRef;
  /** IANA name of the zone that InvenTree shows times in; no request tells it. */
  readonly timeZone: string;
}

export interface SpoolmanConnection {
  /** Origin plus optional prefix, without `/api/v1` and without a trailing slash. */
  readonly url: string;
}

export interface HttpSettings {
  readonly timeoutSeconds: number;
}

export interface PrinterMapping {
  readonly name: string;
  readonly selector: PrinterSelector;
  readonly location: PlaceRef;
  readonly slots: readonly SlotMapping[];
  readonly at: MappingPosition;
}

export type PrinterSelector =
  /** A glob over the printer's name in Bambuddy, case-insensitive. */
  | { readonly kind: "match"; readonly pattern: string }
  | { readonly kind: "id"; readonly id: number }
  | { readonly kind: "serial"; readonly serial: string };

export interface SlotMapping {
  readonly ams: number;
  readonly tray: number;
  readonly location: PlaceRef;
}

export type PrintsMapping = { readonly kind: "off" } | PrintsSettings;

export interface PrintsSettings {
  readonly kind: "on";
  /** `categories.prints`. */
  readonly category: PlaceRef;
  /** `locations.prints`. */
  readonly location: PlaceRef;
  readonly keyFields: readonly KeyField[];
  readonly ipnPrefix: string;
  readonly statuses: readonly RunStatus[];
  /** Absent: the whole history. */
  readonly since?: Instant;
  readonly adopt: "proof" | "batch";
  readonly quantity: PrintQuantity;
  /** InvenTree's stock status code. */
  readonly status: number;
  readonly image: boolean;
  readonly linkBack: boolean;
  readonly parameters: readonly ParameterMapping[];
  /** In file order: the first that matches wins. */
  readonly rules: readonly PrintRule[];
}

export type KeyField = "content_hash" | "filename" | "print_name" | "name" | "plate";

export type RunStatus = "completed" | "failed" | "aborted" | "cancelled" | "stopped" | "skipped";

export type PrintQuantity =
  /** The archive's own number of pieces. */
  { readonly kind: "archive" } | { readonly kind: "fixed"; readonly pieces: number };

export interface ParameterMapping {
  /** Name of the InvenTree parameter template. */
  readonly template: string;
  readonly value: ParameterValue;
}

export type ParameterValue =
  | "filament_grams"
  | "print_seconds"
  | "filament_grams_per_piece"
  | "print_seconds_per_piece";

export interface PrintRule {
  /** The rule applies when any of these matches. */
  readonly when: readonly RuleCondition[];
  readonly effect: RuleEffect;
  readonly at: MappingPosition;
}

/** Every matcher present must match. Text matchers are case-insensitive globs with `*` and `?`. */
export interface RuleCondition {
  readonly filename?: string;
  readonly printName?: string;
  readonly project?: string;
  readonly printer?: string;
  readonly contentHash?: string;
  readonly tag?: string;
  readonly archive?: number;
}

export type RuleEffect =
  | { readonly kind: "skip" }
  | {
      readonly kind: "book";
      readonly category?: PlaceRef;
      readonly location?: PlaceRef;
      readonly part?: PartRef;
      readonly quantity?: number;
      readonly status?: number;
    };

export type PartRef =
  | { readonly kind: "ipn"; readonly ipn: string; readonly at: MappingPosition }
  | { readonly kind: "pk"; readonly pk: number; readonly at: MappingPosition };

export interface Policies {
  readonly overwrite: { readonly partImage: boolean; readonly externalUrl: boolean };
  readonly drift: { readonly parameters: DriftPolicy; readonly part: "report" };
  readonly sourceDeleted: "keep";
}

export type DriftPolicy = "enforce" | "report";

export interface Guards {
  /** Grams one plan may subtract in total. */
  readonly consumeGrams: Decimal;
  /** Grams one plan may subtract from a single spool. */
  readonly consumeGramsPerSpool: Decimal;
  /** Share of the assigned spools one plan may unassign. */
  readonly unassignShare: number;
  /** Share by which a source may shrink since the last complete read. */
  readonly sourceShrinkShare: number;
  /** Most operations of a kind in one plan; a kind without an entry has no limit. */
  readonly max: Readonly<Partial<Record<OperationKind, number>>>;
  /** Guards that may be exceeded. */
  readonly waive: readonly GuardName[];
}

/** A guard is named like the setting that holds its limit; `instance_changed` has none: it allows nothing. */
export type GuardName =
  | "instance_changed"
  | "consume_grams"
  | "consume_grams_per_spool"
  | "unassign_share"
  | "source_shrink_share"
  | `max.${OperationKind}`;

export interface AutoApply {
  readonly enabled: boolean;
  /** Operation kinds that may be applied without a person. */
  readonly kinds: readonly OperationKind[];
}
