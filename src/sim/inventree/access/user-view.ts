// How users look on the wire.
import type { Backend } from "../backend.ts";
import { ROLE_NAMES, type RoleName } from "../options.ts";
import type { Account } from "./accounts.ts";
import { rightsOf } from "./rights.ts";

export function briefUser(backend: Backend, pk: number | null): unknown {
  const account = backend.accounts.find((candidate) => candidate.pk === pk);
  if (account === undefined) return null;
  return {
    pk: account.pk,
    username: account.username,
    first_name: account.username.slice(0, 1),
    last_name: account.username,
    email: `${account.username}@example.com`,
  };
}

export function rolesView(backend: Backend, account: Account): Record<string, unknown> {
  const known = ROLE_NAMES.filter((role) => isKnownRole(backend, role));
  const roles = known.map((role) => {
    const rights = rightsOf(account, role);
    return [role, rights.length === 0 ? null : rights];
  });
  return { roles: Object.fromEntries(roles), permissions: permissionsView(backend, account) };
}

function isKnownRole(backend: Backend, role: RoleName): boolean {
  const { apiVersion } = backend.profile;
  if (role === "bom") return apiVersion >= 481;
  return role !== "transfer_order" || apiVersion >= 481;
}

function permissionsView(backend: Backend, account: Account): Record<string, unknown> {
  const granted: [string, readonly string[]][] = [];
  for (const [role, models] of MODELS_OF_ROLE) {
    const rights = [...rightsOf(account, role)].sort();
    const all = backend.profile.genericParameters ? models : [...models, ...(OLD_MODELS.get(role) ?? [])];
    if (rights.length > 0) granted.push(...all.map((model): [string, readonly string[]] => [model, rights]));
  }
  return Object.fromEntries(granted);
}

const MODELS_OF_ROLE: readonly (readonly [RoleName, readonly string[]])[] = [
  ["part_category", ["partcategory", "partcategoryparametertemplate"]],
  [
    "part",
    [
      "manufacturerpart",
      "supplierpart",
      "part",
      "partcategorystar",
      "partinternalpricebreak",
      "partpricing",
      "partrelated",
      "partsellpricebreak",
      "partstar",
      "partstocktake",
      "parttesttemplate",
    ],
  ],
  ["stock", ["stockitem", "stockitemtestresult", "stockitemtracking"]],
  ["stock_location", ["stocklocation", "stocklocationtype"]],
];

/** What the part role covered before parameters became generic and BOM lines got a role. */
const OLD_MODELS: ReadonlyMap<RoleName, readonly string[]> = new Map([
  [
    "part",
    ["manufacturerpartparameter", "bomitem", "bomitemsubstitute", "partparameter", "partparametertemplate"],
  ],
]);
