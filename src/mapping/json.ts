// Plain values as they come out of the YAML text, before anything is known about them.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Made without a prototype, so that `__proto__` and `constructor` are keys like any other. */
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value under these keys; absent where any of them is not there. */
export function lookUp(value: Json | undefined, ...keys: readonly (string | number)[]): Json | undefined {
  let found = value;
  for (const key of keys) {
    if (typeof key === "number") found = isJsonList(found) ? found[key] : undefined;
    else found = isJsonObject(found) ? found[key] : undefined;
  }
  return found;
}

export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

export function emptyObject(): Record<string, Json> {
  return Object.create(null) as Record<string, Json>;
}
