// Canonical text: JSON that says the same as JSON.stringify, always in one way.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { canonicalText } from "../../src/plan/canonical.ts";

const anyValue = fc.jsonValue({ stringUnit: "binary" });
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);

describe("canonical text", () => {
  test("is JSON of the same value", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("writes every string as JSON.stringify does, but for characters that nobody sees", () => {
    const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
    const escaped = (char: string) =>
      Array.from(
        { length: char.length },
        (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`,
      );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(canonicalText(text)).toBe(
          JSON.stringify(text).replace(invisible, (char) => escaped(char).join("")),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("shows no character that nobody sees, wherever it stands in Unicode", () => {
    const points = Array.from({ length: 0x11_0000 }, (_, point) => point);
    const all = points.map((point) => String.fromCodePoint(point)).join("");
    expect(JSON.parse(canonicalText(all))).toBe(all);
    for (let at = 0; at < all.length; at += 64)
      expect(canonicalText(all.slice(at, at + 64))).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });

  test("sorts keys by code unit, also those that look like numbers or like a prototype", () => {
    const value = JSON.parse('{"b":1,"10":{"z":[],"a":{}},"9":[2,1],"__proto__":null,"B":-0}');
    expect(canonicalText(value)).toBe('{"10":{"a":{},"z":[]},"9":[2,1],"B":0,"__proto__":null,"b":1}');
  });

  test("is refused for what JSON cannot hold", () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, { a: undefined }])
      expect(() => canonicalText(value)).toThrow("bug: ");
  });
});
