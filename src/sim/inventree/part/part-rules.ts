// What must hold of a whole part; the server re-validates all of it on every write.
import type { Backend } from "../backend.ts";
import { isSettingOn } from "../backend.ts";
import type { PartRow } from "../store/rows.ts";
import { partIdentity } from "../store/store.ts";
import type { Errors } from "../wire/reply.ts";
import { compileRegex } from "../wire/search.ts";

export function partErrors(backend: Backend, row: PartRow): Errors {
  if (hasTwin(backend, row))
    return { non_field_errors: ["The fields name, IPN, revision must make a unique set."] };
  if (backend.store.categories.get(row.category)?.structural === true)
    return { category: ["Parts cannot be assigned to structural part categories!"] };
  if (row.IPN !== "" && !isSettingOn(backend, "PART_ALLOW_DUPLICATE_IPN") && isIpnTaken(backend, row))
    return { IPN: ["Duplicate IPN not allowed in part settings"] };
  if (row.revision_of !== null && row.revision === "")
    return { revision: ["Revision code must be specified"] };
  return ipnPatternErrors(backend, row);
}

/** The database constraint; a lost race against it answers 500. */
export function hasTwin(backend: Backend, row: PartRow): boolean {
  return backend.store.parts.where("identity", partIdentity(row)).some((twin) => twin.pk !== row.pk);
}

function isIpnTaken(backend: Backend, row: PartRow): boolean {
  return backend.store.parts.where("ipn", row.IPN.toLowerCase()).some((other) => other.pk !== row.pk);
}

function ipnPatternErrors(backend: Backend, row: PartRow): Errors {
  const pattern = String(backend.settings.get("PART_IPN_REGEX") ?? "");
  if (pattern === "" || compileRegex(`^(?:${pattern})`)?.test(row.IPN) !== false) return {};
  return { IPN: [`IPN must match regex pattern ${pattern}`] };
}
