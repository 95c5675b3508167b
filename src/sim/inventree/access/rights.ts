// Who may do what: roles, what they imply, and the right each method needs.
import type { Right, RoleName } from "../options.ts";
import type { Method } from "../wire/call.ts";
import type { Account } from "./accounts.ts";

export type Access =
  | { readonly kind: "public" }
  | { readonly kind: "authenticated" }
  | { readonly kind: "staff" }
  /** Reading for everyone who is logged in, writing for staff. */
  | { readonly kind: "staff-writes" }
  | { readonly kind: "role"; readonly role: RoleName }
  /** One right whatever the method: metadata asks for `change` even to read. */
  | { readonly kind: "right"; readonly role: RoleName; readonly right: Right }
  /** The handler decides, because the object does. */
  | { readonly kind: "handler" };

const RIGHT_OF_METHOD: Readonly<Record<Method, Right>> = {
  GET: "view",
  POST: "add",
  PUT: "change",
  PATCH: "change",
  DELETE: "delete",
};

const BUILD_COVERS: readonly RoleName[] = ["part", "part_category", "bom", "stock", "stock_location"];

export function isAllowed(account: Account, access: Access, method: Method): boolean {
  switch (access.kind) {
    case "public":
    case "authenticated":
    case "handler":
      return true;
    case "staff":
      return account.staff || account.superuser;
    case "staff-writes":
      return method === "GET" || account.staff || account.superuser;
    case "role":
      return hasRight(account, access.role, RIGHT_OF_METHOD[method]);
    case "right":
      return hasRight(account, access.role, access.right);
    default:
      return unreachable(access);
  }
}

export function hasRight(account: Account, role: RoleName, right: Right): boolean {
  return account.superuser || rightsOf(account, role).includes(right) || viaBuild(account, role, right);
}

/** Granting add or delete implies change; any right implies view. */
export function rightsOf(account: Account, role: RoleName): readonly Right[] {
  const granted = new Set(account.superuser ? ALL_RIGHTS : (account.roles[role] ?? []));
  if (granted.has("add") || granted.has("delete")) granted.add("change");
  if (granted.size > 0) granted.add("view");
  return ALL_RIGHTS.filter((right) => granted.has(right));
}

const ALL_RIGHTS: readonly Right[] = ["view", "add", "change", "delete"];

function viaBuild(account: Account, role: RoleName, right: Right): boolean {
  return BUILD_COVERS.includes(role) && rightsOf(account, "build").includes(right);
}

function unreachable(value: never): never {
  throw new Error(`unknown access ${JSON.stringify(value)}`);
}
