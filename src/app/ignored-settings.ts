// What the mapping asks for and this version does not do: said, not swallowed.
import type { Mapping } from "../mapping/mapping.ts";
import type { Finding } from "../model/finding.ts";

export function ignoredSettings(mapping: Mapping): Finding[] {
  const ignored = [
    { path: "spoolman", isSet: mapping.spoolman !== undefined, what: "Spoolman is not read or written" },
    { path: "auto_apply", isSet: mapping.autoApply.enabled, what: "nothing runs by itself" },
  ];
  return ignored.flatMap(({ path, isSet, what }) =>
    isSet
      ? [{ code: "setting.unsupported" as const, object: path, message: `\`${path}\` is set, and ${what}` }]
      : [],
  );
}
