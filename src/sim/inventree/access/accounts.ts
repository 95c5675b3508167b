// Users and their tokens.
import type { Roles, TokenHolder } from "../options.ts";

export interface Account {
  readonly pk: number;
  readonly username: string;
  readonly roles: Roles;
  readonly superuser: boolean;
  readonly staff: boolean;
  readonly password: string | undefined;
}

export interface TokenRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly user: number;
  readonly created: string;
  readonly expiry: string;
  readonly revoked: boolean;
}

export const NOBODY: Account = {
  pk: 0,
  username: "",
  roles: {},
  superuser: false,
  staff: false,
  password: undefined,
};

/** Whoever set the server up; owner of seeded rows. */
export const ADMIN_PK = 1;

export function accountsFrom(tokens: Readonly<Record<string, TokenHolder>>): readonly Account[] {
  const accounts = new Map<string, Account>();
  accounts.set("admin", {
    ...NOBODY,
    pk: ADMIN_PK,
    username: "admin",
    superuser: true,
    staff: true,
  });
  let next = ADMIN_PK + 1;
  for (const holder of Object.values(tokens)) {
    const known = accounts.get(holder.user);
    if (known === undefined || holder.user === "admin")
      accounts.set(holder.user, account(holder, known?.pk ?? next));
    if (known === undefined) next = Math.max(next, holder.pk ?? next) + 1;
  }
  return [...accounts.values()];
}

export function tokensFrom(
  tokens: Readonly<Record<string, TokenHolder>>,
  accounts: readonly Account[],
  today: string,
): Map<string, TokenRow> {
  const rows = Object.entries(tokens).map(([key, holder], index) => ({
    id: index + 1,
    key,
    name: holder.user,
    user: accounts.find((account) => account.username === holder.user)?.pk ?? 0,
    created: `${today} 00:00:00`,
    expiry: holder.tokenState === "expired" ? "2000-01-01" : oneYearAfter(today),
    revoked: holder.tokenState === "revoked",
  }));
  return new Map(rows.map((row) => [row.key, row]));
}

export function oneYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function account(holder: TokenHolder, fallbackPk: number): Account {
  return {
    pk: holder.pk ?? fallbackPk,
    username: holder.user,
    roles: holder.roles ?? {},
    superuser: holder.superuser ?? false,
    staff: holder.staff ?? holder.superuser ?? false,
    password: holder.password,
  };
}
