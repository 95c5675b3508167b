// Finds out what an unknown key was meant to be: a misspelt sibling, or a key of another section.
import schema from "../../schemas/mapping.v1.schema.json" with { type: "json" };
import { didYouMean, onlySuggestion } from "./suggest.ts";

/** Words of other tools and other spellings that are too far from ours to be found by likeness. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  catalog: "catalogue",
  base_url: "url",
  host: "url",
  key: "api_key",
  api_token: "token",
  storage: "filament_storage",
  ipn: "part",
  param: "parameter",
  color: "color_name",
  colour: "color_name",
};

/** What the key was certainly meant to be: a known other word, or the one known key that is near. */
export function meantKey(key: string, siblings: readonly string[]): string | undefined {
  return otherWord(key, siblings) ?? onlySuggestion(key, siblings);
}

function otherWord(key: string, siblings: readonly string[]): string | undefined {
  const other = Object.hasOwn(OTHER_WORDS, key) ? OTHER_WORDS[key] : undefined;
  return other !== undefined && siblings.includes(other) ? other : undefined;
}

export function unknownKeyHint(key: string, siblings: readonly string[]): string | undefined {
  const other = otherWord(key, siblings);
  if (other !== undefined) return `Did you mean ${JSON.stringify(other)}?`;
  const likeness = didYouMean(key, siblings);
  if (likeness !== undefined) return likeness;
  const homes = homesOfKeys().get(key) ?? [];
  const [home] = homes;
  if (home !== undefined && homes.length === 1) return `It belongs under ${JSON.stringify(home)}.`;
  return siblings.length > 0 && siblings.length <= 12 ? `Known here: ${siblings.join(", ")}.` : undefined;
}

function homesOfKeys(): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  collect(schema, [], homes);
  return homes;
}

/** Follows sections only, not lists or freely named keys: a path through those would not say where to write. */
function collect(node: unknown, path: readonly string[], homes: Map<string, string[]>): void {
  if (!isRecord(node)) return;
  const properties = node["properties"];
  if (isRecord(properties))
    for (const [key, child] of Object.entries(properties)) {
      if (path.length > 0) homes.set(key, [...(homes.get(key) ?? []), path.join(".")]);
      collect(child, [...path, key], homes);
    }
  collect(node["then"], path, homes);
  const ref = node["$ref"];
  if (typeof ref === "string") collect(definition(ref), path, homes);
}

function definition(ref: string): unknown {
  return Object.entries(schema.definitions).find(([name]) => ref === `#/definitions/${name}`)?.[1];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
