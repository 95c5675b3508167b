// Where a setting stands in the mapping file, for whoever asks why something was decided.
import { isJsonList, type Json, lookUp } from "../mapping/json.ts";
import { displayPath, pointerKeys } from "../mapping/pointer.ts";
import { readSourceTree } from "../mapping/source-tree.ts";

export interface SettingPlace {
  /** `prints.rules[0].location` */
  readonly path: string;
  /** Absent where the file does not say it, so that the default stands. */
  readonly line?: number;
}

/** By JSON pointer. */
export type LocateSetting = (pointer: string) => SettingPlace;

export function openLocator(text: string): LocateSetting {
  const source = readSourceTree(text);
  if (source.kind === "unreadable") return (pointer) => ({ path: displayPath(pointer) });
  const { tree } = source;
  return (pointer) => {
    const path = displayPath(pointer);
    return isWritten(tree.value, pointer) ? { path, line: tree.locate(pointer, "value").line } : { path };
  };
}

function isWritten(tree: Json, pointer: string): boolean {
  return (
    pointerKeys(pointer).reduce<Json | undefined>(
      (value, key) => lookUp(value, isJsonList(value) ? Number(key) : key),
      tree,
    ) !== undefined
  );
}
