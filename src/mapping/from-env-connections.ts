// Translates the predecessor's addresses, secrets, categories and locations.
import { type EnvReader, PK } from "./env-reader.ts";
import { readServiceUrl } from "./service-url.ts";

export function connectionLines(env: EnvReader): readonly string[] {
  const webUrl = serverUrl(env, "INVENTREE_WEB_URL");
  if (webUrl !== undefined) env.note("INVENTREE_WEB_URL", "kept", "inventree.web_url");
  else env.note("INVENTREE_WEB_URL", "no-effect", "is empty: links use inventree.url");
  secret(env, "BAMBUDDY_API_KEY", "bambuddy.api_key");
  secret(env, "INVENTREE_TOKEN", "inventree.token");
  const timeout = env.integer("HTTP_TIMEOUT_SECONDS", { least: 1, most: 600 });
  env.note("HTTP_TIMEOUT_SECONDS", "kept", "http.timeout_seconds");
  return [
    "# Secrets are never written here: { env: NAME } names an environment variable, { file: PATH } a file.",
    "bambuddy:",
    urlLine(env, "BAMBUDDY_BASE_URL", "bambuddy"),
    "  api_key: { env: BAMBUDDY_API_KEY }",
    "inventree:",
    urlLine(env, "INVENTREE_BASE_URL", "inventree"),
    ...(webUrl === undefined ? [] : [`  web_url: ${JSON.stringify(webUrl)}`]),
    "  token: { env: INVENTREE_TOKEN }",
    "http:",
    `  timeout_seconds: ${timeout ?? 30}`,
  ];
}

export interface EnvPlaces {
  readonly printsCategory: number | undefined;
  readonly printsLocation: number | undefined;
  readonly filamentCategory: number | undefined;
  readonly storage: number | undefined;
  readonly loaded: number | undefined;
}

export function readPlaces(env: EnvReader): EnvPlaces {
  return {
    printsCategory: pk(env, "INVENTREE_PART_CATEGORY_ID", "categories.prints"),
    printsLocation: pk(env, "INVENTREE_STOCK_LOCATION_ID", "locations.prints"),
    filamentCategory: pk(env, "FILAMENT_PART_CATEGORY_ID", "categories.filament"),
    storage: pk(env, "FILAMENT_STORAGE_LOCATION_ID", "locations.filament_storage"),
    loaded: pk(env, "FILAMENT_LOADED_LOCATION_ID", "locations.loaded"),
  };
}

export function placeLines(places: EnvPlaces): readonly string[] {
  return [
    "# InvenTree's numbers, or paths of names such as Printed parts/Functional.",
    "categories:",
    ...placeLine("prints", places.printsCategory),
    ...placeLine("filament", places.filamentCategory),
    "locations:",
    ...placeLine("prints", places.printsLocation),
    ...placeLine("filament_storage", places.storage),
    ...placeLine("loaded", places.loaded),
  ];
}

function placeLine(key: string, place: number | undefined): readonly string[] {
  return place === undefined ? [`  # ${key}:`] : [`  ${key}: ${place}`];
}

function pk(env: EnvReader, name: string, home: string): number | undefined {
  const value = env.integer(name, PK);
  if (value === undefined) env.note(name, "no-effect", `is empty: ${home} is left open`);
  env.note(name, "kept", home);
  return value;
}

function secret(env: EnvReader, name: string, home: string): void {
  env.note(
    name,
    "changed",
    `${home} names this variable; its value was not copied: set it where reconcile runs`,
  );
  if (!env.has(name)) env.advise(`Set ${name} in the environment where reconcile runs.`);
}

function urlLine(env: EnvReader, name: string, system: "bambuddy" | "inventree"): string {
  const url = serverUrl(env, name);
  env.note(name, "kept", `${system}.url`);
  if (url !== undefined) return `  url: ${JSON.stringify(url)}`;
  env.advise(`Write the address of ${system} into ${system}.url: ${name} held none that can be used.`);
  return `  url: "http://${system}.invalid" # TO DO: the address, such as http://192.168.1.5:8000`;
}

function serverUrl(env: EnvReader, name: string): string | undefined {
  const text = env.text(name);
  if (text === undefined) return undefined;
  const reading = readServiceUrl(text);
  if (reading.kind === "url" && reading.url.length <= 500) return reading.url;
  env.note(name, "rejected", reading.kind === "wrong" ? reading.message : "is too long");
  return undefined;
}
