// A mapping document that fits the schema: as written, before defaults, normalisation and positions.

import type { OperationKind } from "../model/operation.ts";
import type { IdentityField, SpoolField } from "../model/spool-fields.ts";
import type {
  DriftPolicy,
  GuardName,
  KeyField,
  MassUnit,
  ParameterValue,
  PartText,
  RunStatus,
} from "./mapping.ts";

export type Switch = boolean | "on" | "off";
export type PlaceDocument = number | string;
export type SecretDocument = { readonly env: string } | { readonly file: string };

export interface MappingDocument {
  readonly instance: string;
  readonly bambuddy: { readonly url: string; readonly api_key: SecretDocument };
  readonly inventree: InventreeDocument;
  readonly spoolman?: { readonly url: string };
  readonly http?: { readonly timeout_seconds?: number };
  readonly categories?: { readonly prints?: PlaceDocument; readonly filament?: PlaceDocument };
  readonly locations?: LocationsDocument;
  readonly printers?: Readonly<Record<string, PrinterDocument>>;
  readonly prints?: Switch | PrintsDocument;
  readonly spools?: false | "off" | SpoolsDocument;
  readonly policies?: PoliciesDocument;
  readonly guards?: GuardsDocument;
  readonly release?: readonly string[];
  readonly auto_apply?: { readonly enabled?: Switch; readonly kinds?: readonly OperationKind[] };
}

export interface InventreeDocument {
  readonly url: string;
  readonly web_url?: string;
  readonly token: SecretDocument;
  readonly time_zone?: string;
}

export interface LocationsDocument {
  readonly prints?: PlaceDocument;
  readonly filament_storage?: PlaceDocument;
  readonly loaded?: PlaceDocument;
}

export interface PrinterDocument {
  readonly match?: string;
  readonly id?: number;
  readonly serial?: string;
  readonly location: PlaceDocument;
  readonly slots?: Readonly<Record<string, PlaceDocument>>;
}

export interface PrintsDocument {
  readonly key_fields?: readonly KeyField[];
  readonly ipn_prefix?: string;
  readonly statuses?: readonly RunStatus[];
  readonly since?: string;
  readonly adopt?: "proof" | "batch";
  readonly quantity?: "archive" | number;
  readonly status?: number;
  readonly image?: Switch;
  readonly link_back?: Switch;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly rules?: readonly RuleDocument[];
}

export interface RuleDocument {
  readonly when: ConditionDocument | readonly ConditionDocument[];
  readonly category?: PlaceDocument;
  readonly location?: PlaceDocument;
  readonly part?: string | number | { readonly ipn: string } | { readonly pk: number };
  readonly quantity?: number;
  readonly status?: number;
  readonly skip?: true;
}

export interface ConditionDocument {
  readonly filename?: string;
  readonly print_name?: string;
  readonly project?: string;
  readonly printer?: string;
  readonly content_hash?: string;
  readonly tag?: string;
  readonly archive?: number;
}

export interface SpoolsDocument {
  readonly identity?: IdentityDocument;
  readonly catalogue?: Switch | CatalogueDocument;
  readonly location?: false | "off" | SpoolLocationDocument;
  readonly usage?: false | "off" | UsageDocument;
  readonly unit?: MassUnit;
  readonly defaults?: {
    readonly material?: string;
    readonly label_weight?: number;
    readonly core_weight?: number;
  };
}

export interface CatalogueDocument {
  readonly archive_empty?: Switch;
  readonly values?: SpoolValuesDocument;
}

export type SpoolValuesDocument = { readonly [F in SpoolField]?: SpoolValueDocument };
/** `off` leaves the field to Bambuddy. */
export type SpoolValueDocument = false | SpoolSourceDocument | readonly SpoolSourceDocument[];
export type SpoolSourceDocument =
  | string
  | number
  | { readonly parameter: string }
  | { readonly from: PartText }
  | { readonly word_in: PartText | readonly PartText[]; readonly of: readonly string[] };

export interface IdentityDocument {
  readonly match?: readonly IdentityField[];
  readonly write?: IdentityField;
  readonly pairs?: Readonly<Record<string, number>>;
}

export interface SpoolLocationDocument {
  readonly authority: "inventree" | "bambuddy" | "merge" | "off";
  readonly unassign_missing?: Switch;
  readonly default_ams?: number;
  readonly start_tray?: number;
  readonly return_unassigned_to_storage?: Switch;
}

export interface UsageDocument {
  readonly since: string;
  readonly statuses?: readonly RunStatus[];
  readonly hold_grams?: number;
  readonly before_count?: "hold" | "skip" | "charge";
  readonly without_run?: "charge" | "hold";
  readonly corrections?: { readonly changed?: "book" | "report"; readonly missing?: "book" | "report" };
}

export interface PoliciesDocument {
  readonly overwrite?: { readonly part_image?: Switch; readonly external_url?: Switch };
  readonly drift?: { readonly parameters?: DriftPolicy; readonly part?: "report" };
}

export interface GuardsDocument {
  readonly consume_grams?: number;
  readonly consume_grams_per_spool?: number;
  readonly unassign_share?: number;
  readonly source_shrink_share?: number;
  readonly max?: Readonly<Partial<Record<OperationKind, number>>>;
  readonly waive?: readonly GuardName[];
}
