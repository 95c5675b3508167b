// How a simulated InvenTree is configured, and the defaults.
import type { SettingValue } from "./other/known-settings.ts";

export const ROLE_NAMES = [
  "admin",
  "part_category",
  "part",
  "bom",
  "stock_location",
  "stock",
  "build",
  "purchase_order",
  "sales_order",
  "return_order",
  "transfer_order",
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];
export type Right = "view" | "add" | "change" | "delete";
export type Roles = Readonly<Partial<Record<RoleName, readonly Right[]>>>;

export interface TokenHolder {
  readonly user: string;
  readonly pk?: number;
  readonly roles?: Roles;
  readonly superuser?: boolean;
  readonly staff?: boolean;
  /** Enables HTTP Basic and `/api/user/token/` for this user. */
  readonly password?: string;
  readonly tokenState?: "expired" | "revoked";
}

export interface CustomState {
  readonly key: number;
  readonly name: string;
  readonly label: string;
  readonly color?: string;
  readonly logicalKey: number;
}

/** One operation between its read and its write; other requests may run in that gap. */
export interface Gap {
  readonly operation: string;
  readonly pks: readonly number[];
}
export type GapVisitor = (gap: Gap) => void | Promise<void>;

export interface InvenTreeOptions {
  readonly apiVersion?: number;
  readonly tokens?: Readonly<Record<string, TokenHolder>>;
  /** UTC instant, ISO 8601. */
  readonly clock?: () => string;
  /** IANA name of the server's zone: timestamps on the wire are naive in it. */
  readonly timezone?: string;
  readonly worker?: boolean;
  readonly instanceName?: string;
  readonly settings?: Readonly<Record<string, SettingValue>>;
  readonly customStates?: readonly CustomState[];
  /** Row locks of stock operations; default: by version (521 line). */
  readonly locks?: boolean;
  /** SQLite behind the server: concurrent writes answer 500, nulls sort first, notes have no length. */
  readonly sqlite?: boolean;
  /** Errors of nested lists keyed by index, as newer framework builds send them. */
  readonly framework318?: boolean;
  /** `proxy` serves files to authenticated callers, `dev` redirects to the web page. */
  readonly media?: "proxy" | "dev";
  /** Before API 460 equal sort keys may swap between pages; off keeps tests deterministic. */
  readonly unstableTies?: boolean;
}

export const DEFAULT_TOKEN = "inv-simulated";
export const DEFAULT_API_VERSION = 530;

export const RECONCILER_ROLES: Roles = {
  part_category: ["view"],
  part: ["view", "add", "change"],
  stock_location: ["view"],
  stock: ["view", "add", "change"],
};
