// The `location` of an operation; structural ones are refused, in older versions as if they did not exist.
import type { Backend } from "../backend.ts";
import { type FieldReader, foreignKey, refusal } from "../wire/field.ts";

export function targetLocation(backend: Backend): FieldReader {
  const { locations } = backend.store;
  const anywhere = foreignKey((pk) => locations.get(pk) !== undefined);
  const nonStructural = foreignKey((pk) => locations.get(pk)?.structural === false);
  if (!backend.profile.exactOperations) return nonStructural;
  return (given) => {
    const read = anywhere(given);
    if (read.kind === "refused" || locations.get(Number(read.value))?.structural !== true) return read;
    return refusal("Structural locations cannot be assigned stock items");
  };
}
