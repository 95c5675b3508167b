// One line's worth of a value: quotes are double, `{ a: 1 }` has spaces inside and `[a, b]` has none.
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import { inKeyOrder, type Place, placeOfItem, placeOfKey } from "./key-order.ts";

export function inlineText(node: unknown, source: string, place: Place): string {
  if (isScalar(node)) return scalarText(node, source);
  if (isMap(node)) {
    const pairs = inKeyOrder(node.items as readonly Pair[], ({ key }) => keyName(key), place);
    const items = pairs.map((pair) => pairText(pair, source, place));
    return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
  }
  if (isSeq(node)) {
    const inside = placeOfItem(place);
    const items = node.items.map((item) =>
      // [a: 1] is a list of sections written without their braces.
      isMap(item) && item.flow !== true
        ? pairsText(item.items as readonly Pair[], source, inside)
        : isPair(item)
          ? pairText(item, source, inside)
          : inlineText(item, source, inside),
    );
    return `[${items.join(", ")}]`;
  }
  return "";
}

export function scalarText(node: Scalar, source: string): string {
  const written = sourceOf(node, source);
  if (node.type !== "QUOTE_SINGLE" || typeof node.value !== "string") return written;
  // Single quotes stay where double ones would need escapes.
  return /["\\\p{Cc}]/u.test(node.value) ? written : `"${node.value}"`;
}

export function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function pairsText(pairs: readonly Pair[], source: string, place: Place): string {
  return pairs.map((pair) => pairText(pair, source, place)).join(", ");
}

function pairText({ key, value }: Pair, source: string, place: Place): string {
  const name = isScalar(key) ? scalarText(key, source) : "";
  if (value === null || value === undefined) return name;
  const text = inlineText(value, source, placeOfKey(place, keyName(key)));
  return text === "" ? `${name}:` : `${name}: ${text}`;
}

function sourceOf(node: Node, source: string): string {
  return node.range ? source.slice(node.range[0], node.range[1]) : "";
}
