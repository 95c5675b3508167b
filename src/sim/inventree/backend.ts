// What every route works with: the store, the version, the clock, the settings and the gap hook.
import type { Account, TokenRow } from "./access/accounts.ts";
import type { CustomState, Gap } from "./options.ts";
import type { KnownSetting, SettingValue } from "./other/known-settings.ts";
import type { ServerTime } from "./server-time.ts";
import type { Store } from "./store/store.ts";
import type { VersionProfile } from "./version-profile.ts";

export interface Backend {
  readonly store: Store;
  readonly profile: VersionProfile;
  readonly now: ServerTime;
  readonly clock: () => string;
  readonly accounts: readonly Account[];
  readonly tokens: Map<string, TokenRow>;
  readonly settings: Map<string, SettingValue>;
  readonly knownSettings: readonly KnownSetting[];
  readonly customStates: readonly CustomState[];
  readonly locks: boolean;
  readonly sqlite: boolean;
  readonly framework318: boolean;
  readonly media: "proxy" | "dev";
  readonly worker: boolean;
  readonly instanceName: string;
  readonly unstableTies: boolean;
  /** Lets other requests run, and the test's visitor, between a read and its write. */
  readonly gap: (gap: Gap) => Promise<void>;
  /** Next value of the save counter. */
  readonly nextSave: () => number;
}

export function isSettingOn(backend: Backend, key: string): boolean {
  return backend.settings.get(key) === true;
}
