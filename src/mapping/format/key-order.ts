// The order in which the keys of a section are written: that of the schema, which is that of config/mapping.yaml.
import schema from "../../../schemas/mapping.v1.schema.json" with { type: "json" };

type SchemaNode = Readonly<Record<string, unknown>>;

/** What may be written at one place of the document: every schema that could apply there. */
export type Place = readonly SchemaNode[];

const ALTERNATIVES = ["allOf", "anyOf", "oneOf"] as const;
const CONDITIONS = ["if", "then", "else"] as const;

export const ROOT: Place = expand(schema);

export function placeOfKey(place: Place, key: string): Place {
  return place.flatMap((node) => {
    const properties = record(node["properties"]);
    const child = Object.hasOwn(properties, key) ? properties[key] : node["additionalProperties"];
    return expand(child);
  });
}

export function placeOfItem(place: Place): Place {
  return place.flatMap((node) => expand(node["items"]));
}

/** The known keys in their order; empty where people choose the names, and with them the order. */
export function keyOrder(place: Place): readonly string[] {
  return [...new Set(place.flatMap((node) => Object.keys(record(node["properties"]))))];
}

/** A key that the schema does not know stays behind the one it was written after. */
export function inKeyOrder<T>(items: readonly T[], keyOf: (item: T) => string, place: Place): readonly T[] {
  const order = keyOrder(place);
  let rank = -1;
  const ranked = items.map((item) => {
    const known = order.indexOf(keyOf(item));
    if (known >= 0) rank = known;
    return { item, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

function expand(value: unknown): Place {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const node = record(value);
  const name = /^#\/definitions\/(.+)$/.exec(String(node["$ref"] ?? ""))?.[1];
  return [
    node,
    ...(name === undefined ? [] : expand(record(schema.definitions)[name])),
    ...CONDITIONS.flatMap((word) => expand(node[word])),
    ...ALTERNATIVES.flatMap((word) => listOf(node[word]).flatMap(expand)),
  ];
}

function record(value: unknown): SchemaNode {
  return typeof value === "object" && value !== null ? (value as SchemaNode) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
