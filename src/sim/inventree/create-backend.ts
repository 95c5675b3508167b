// Assembles the backend of a simulated server from its options.
import { accountsFrom, tokensFrom } from "./access/accounts.ts";
import type { Backend } from "./backend.ts";
import type { GapKeeper } from "./gap-keeper.ts";
import {
  DEFAULT_API_VERSION,
  DEFAULT_TOKEN,
  type InvenTreeOptions,
  RECONCILER_ROLES,
  type TokenHolder,
} from "./options.ts";
import { KNOWN_SETTINGS } from "./other/known-settings.ts";
import { serverTime } from "./server-time.ts";
import type { Store } from "./store/store.ts";
import { versionProfile } from "./version-profile.ts";

const DEFAULT_TOKENS: Readonly<Record<string, TokenHolder>> = {
  [DEFAULT_TOKEN]: { user: "reconcile", roles: RECONCILER_ROLES },
};

export function createBackend(store: Store, gaps: GapKeeper, options: InvenTreeOptions): Backend {
  const profile = versionProfile(options.apiVersion ?? DEFAULT_API_VERSION);
  const clock = options.clock ?? (() => new Date().toISOString());
  const now = serverTime(clock, options.timezone ?? "UTC");
  const tokens = options.tokens ?? DEFAULT_TOKENS;
  const accounts = accountsFrom(tokens);
  const knownSettings = KNOWN_SETTINGS.filter(
    ({ since = 0, until = Number.POSITIVE_INFINITY }) =>
      profile.apiVersion >= since && profile.apiVersion <= until,
  );
  return {
    store,
    profile,
    clock,
    now,
    accounts,
    tokens: tokensFrom(tokens, accounts, now().date),
    knownSettings,
    settings: new Map([
      ...knownSettings.map(({ key, value }) => [key, value] as const),
      ...Object.entries(options.settings ?? {}),
    ]),
    customStates: options.customStates ?? [],
    locks: options.locks ?? profile.exactOperations,
    sqlite: options.sqlite ?? false,
    framework318: options.framework318 ?? false,
    media: options.media ?? "proxy",
    worker: options.worker ?? true,
    instanceName: options.instanceName ?? "InvenTree",
    unstableTies: options.unstableTies ?? false,
    gap: (gap) => gaps.pass(gap),
    nextSave: () => store.saves.next(),
  };
}
