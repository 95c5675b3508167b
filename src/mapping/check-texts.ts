// Checks addresses, moments and paths, whose form is more than a schema can say.
import { readBoundaryInstant } from "./boundary-instant.ts";
import { entriesOf, isJsonList, type Json, lookUp } from "./json.ts";
import { readPlacePath } from "./place-path.ts";
import { childPointer } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";
import { readServiceUrl } from "./service-url.ts";

type Reading =
  | { readonly kind: "wrong"; readonly message: string; readonly hint?: string }
  | { readonly kind: "url" | "instant" | "path" };

const URLS: readonly (readonly string[])[] = [
  ["bambuddy", "url"],
  ["inventree", "url"],
  ["inventree", "web_url"],
  ["spoolman", "url"],
];

const MOMENTS: readonly (readonly string[])[] = [
  ["prints", "since"],
  ["spools", "usage", "since"],
];

export function checkTexts(mapping: Json): readonly LocalProblem[] {
  return [
    ...URLS.flatMap((keys) => checkOne(mapping, keys, readServiceUrl)),
    ...MOMENTS.flatMap((keys) => checkOne(mapping, keys, readBoundaryInstant)),
    ...placeKeys(mapping).flatMap((keys) => checkOne(mapping, keys, readPlacePath)),
  ];
}

function checkOne(
  mapping: Json,
  keys: readonly (string | number)[],
  read: (text: string) => Reading,
): readonly LocalProblem[] {
  const text = lookUp(mapping, ...keys);
  if (typeof text !== "string" || text === "") return [];
  const reading = read(text);
  if (reading.kind !== "wrong") return [];
  const { message, hint } = reading;
  const pointer = keys.reduce<string>(childPointer, "");
  return [{ pointer, at: "value", message, ...(hint === undefined ? {} : { hint }) }];
}

/** The keys of everything that may name a category or location. */
function placeKeys(mapping: Json): readonly (readonly (string | number)[])[] {
  const rules = lookUp(mapping, "prints", "rules");
  return [
    ...entriesOf(lookUp(mapping, "categories")).map(([key]) => ["categories", key]),
    ...entriesOf(lookUp(mapping, "locations")).map(([key]) => ["locations", key]),
    ...entriesOf(lookUp(mapping, "printers")).flatMap(([name, printer]) => [
      ["printers", name, "location"],
      ...entriesOf(lookUp(printer, "slots")).map(([slot]) => ["printers", name, "slots", slot]),
    ]),
    ...(isJsonList(rules) ? rules : []).flatMap((_, index) => [
      ["prints", "rules", index, "category"],
      ["prints", "rules", index, "location"],
    ]),
  ];
}
