// Builders for mapping tests: a smallest valid text, and the ways to read one.
import type { Mapping } from "../../src/mapping/mapping.ts";
import { parseMapping } from "../../src/mapping/parse.ts";
import { formatProblem } from "../../src/mapping/problem.ts";

const HEAD: Readonly<Record<string, string>> = {
  version: "1",
  instance: "farm1",
  bambuddy: '{ url: "http://farm:8000", api_key: { env: BAMBUDDY_API_KEY } }',
  inventree: '{ url: "http://stock:1337", token: { env: INVENTREE_TOKEN } }',
  categories: "{ prints: 26, filament: 19 }",
  locations: "{ prints: 98, filament_storage: 85, loaded: 72 }",
};

/** One section a line, in this order; a section given here replaces or follows the smallest ones. */
export function mappingText(sections: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...HEAD, ...sections })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

export function problemsOf(text: string): readonly string[] {
  const parsed = parseMapping(text, "m.yaml");
  return parsed.kind === "valid" ? [] : parsed.problems.map(formatProblem);
}

export function validMapping(text: string): Mapping {
  const parsed = parseMapping(text, "m.yaml");
  if (parsed.kind === "valid") return parsed.mapping;
  throw new Error(parsed.problems.map(formatProblem).join("\n"));
}

/** Without positions, for comparing what two spellings mean. */
export function meaningOf(text: string): unknown {
  return JSON.parse(JSON.stringify(validMapping(text), (key, value) => (key === "at" ? undefined : value)));
}
