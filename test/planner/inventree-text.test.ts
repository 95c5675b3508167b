// Text that InvenTree stores exactly as it is given.
import { expect, test } from "bun:test";
import fc from "fast-check";
import { cleanLine, cleanNoteLine, isStorableLink } from "../../src/planner/inventree-text.ts";

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "<b>",
        "&lt;",
        "&amp;lt;",
        "&#60;",
        "&#x202e;",
        "&copy",
        "&",
        ";",
        "\n",
        "\t",
        "\u00a0",
        "\u202e",
        "`",
        "[x](y)",
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

test("a line is clean once, within its length, and without anything a sanitiser or a trim would change", () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 40 }), (text, length) => {
      const line = cleanLine(text, length);
      expect(cleanLine(line, length)).toBe(line);
      expect([...line].length).toBeLessThanOrEqual(length);
      expect(line).toBe(line.trim());
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/[<>\p{Cc}\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]|&#|&[a-z]+;/iu);
    }),
  );
});

test("a line of notes holds no markdown that renders to a link, code or a picture", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = cleanNoteLine(text, 80);
      expect(cleanNoteLine(line, 80)).toBe(line);
      expect(line).not.toMatch(/[`[\]{}\\<>]|#{6}/);
    }),
  );
});

test("plain text stays as it is", () => {
  for (const text of ["Bracket v2", "A & B", "支架 テスト", "👩‍👩‍👧‍👦 family", "5 % of 3 × 4", "R&D ÄÖÜ"])
    expect(cleanLine(text, 100)).toBe(text);
});

test("a link needs a host InvenTree takes", () => {
  const good = [
    "http://192.168.1.5:8000/x",
    "http://localhost:8000/x",
    "http://bambuddy.local:8000/x",
    "https://stock.example.org/part/7/",
  ];
  const bad = [
    "http://bambuddy:8000/x",
    "http://a.b/c",
    "stock.example.org",
    "ftp:/x",
    "http://x.example.org:99999/",
    `http://x.example.org/${"y".repeat(2000)}`,
  ];
  expect(good.filter((url) => !isStorableLink(url))).toEqual([]);
  expect(bad.filter((url) => isStorableLink(url))).toEqual([]);
});
