// The schema that editors read and the code that fills in defaults say the same.
import { describe, expect, test } from "bun:test";
import { Ajv } from "ajv";
import schema from "../../schemas/mapping.v1.schema.json" with { type: "json" };
import { OPERATION_KINDS } from "../../src/model/operation.ts";
import { mappingText, meaningOf } from "./read.ts";

interface Described {
  readonly path: string;
  readonly node: Readonly<Record<string, unknown>>;
}

describe("mapping.v1.schema.json", () => {
  test("is a JSON Schema", () => {
    expect(new Ajv().validateSchema(schema)).toBe(true);
  });

  test("describes every setting", () => {
    const silent = settings(schema, "").filter(({ node }) => typeof node["description"] !== "string");
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("knows every kind of operation", () => {
    expect(schema.definitions.operation_kind.enum).toEqual([...OPERATION_KINDS]);
    const { max, waive } = schema.properties.guards.properties;
    expect(Object.keys(max.properties)).toEqual([...OPERATION_KINDS]);
    expect(waive.items.enum.filter((name) => name.startsWith("max."))).toEqual(
      OPERATION_KINDS.map((kind) => `max.${kind}`),
    );
  });

  test("names the defaults that are used: writing them all out changes nothing", () => {
    const open = {
      prints: "{}",
      spools: "{ usage: { since: 2026-11-20 }, location: { authority: merge }, catalogue: {} }",
      printers: "{ B1: { id: 1, location: 93 } }",
    };
    const spelt = {
      ...open,
      http: defaultsOf(schema.properties.http),
      prints: defaultsOf(schema.definitions.prints),
      policies: defaultsOf(schema.properties.policies),
      guards: defaultsOf(schema.properties.guards),
      auto_apply: defaultsOf(schema.properties.auto_apply),
      release: "[]",
      spools: defaultsOf(schema.definitions.spools, {
        "/usage/since": "2026-11-20",
        "/location/authority": "merge",
      }),
    };
    expect(meaningOf(mappingText(spelt))).toEqual(meaningOf(mappingText(open)));
  });
});

function settings(node: unknown, path: string): readonly Described[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => settings(item, `${path}/${index}`));
  if (!isRecord(node)) return [];
  const properties = isRecord(node["properties"]) ? node["properties"] : {};
  const own = Object.entries(properties).map(([key, child]) => ({
    path: `${path}/${key}`,
    node: isRecord(child) ? child : {},
  }));
  return [...own, ...Object.entries(node).flatMap(([key, child]) => settings(child, `${path}/${key}`))];
}

/** The section with every `default` below it, as JSON, which is YAML too. */
function defaultsOf(section: unknown, given: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(defaultValue(section, "", given) ?? {});
}

function defaultValue(node: unknown, path: string, given: Readonly<Record<string, unknown>>): unknown {
  if (Object.hasOwn(given, path)) return given[path];
  if (!isRecord(node)) return undefined;
  if (node["default"] !== undefined) return node["default"];
  const then = isRecord(node["then"]) ? node["then"] : {};
  const properties = node["properties"] ?? then["properties"];
  if (!isRecord(properties)) return undefined;
  const entries = Object.entries(properties)
    .map(([key, child]) => [key, defaultValue(child, `${path}/${key}`, given)] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
