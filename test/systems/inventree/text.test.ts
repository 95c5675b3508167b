// Whatever a print is called, InvenTree stores its cleaned name exactly as it was sent.
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import fc from "fast-check";
import { cleanLine, cleanNoteLine, isStorableLink } from "../../../src/planner/inventree-text.ts";
import { cleanObject } from "../../../src/sim/inventree/wire/clean-text.ts";
import { closeFarms, type Farm, startFarm } from "./farm.ts";

const NASTY = [
  ..."&#x3;<>/!`*_[](){}|~^\\:\"'-+=. \t\n\u00a0\ufeff\u200b\u2028\u0085\0\u202e\u2066😀é\ud800\udc00",
  ..."amp lt copy not sup2 frac12 Oslash eacute quot nbsp AMP reg para script ###### javascript:".split(" "),
];
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((parts) => parts.join("")),
);
const length = fc.integer({ min: 1, max: 120 });

const EXAMPLES: readonly (readonly [given: string, cleaned: string])[] = [
  ["Bracket v2", "Bracket v2"],
  ["  Wall\thook\n x4 ", "Wall hook x4"],
  ["R&D bracket", "R&D bracket"],
  ["A & B", "A & B"],
  ["A &amp; B", "A & B"],
  ["A &amp;lt;b&amp;gt;", "A ‹b›"],
  ["salt&copy shop", "salt& copy shop"],
  ["&eacute;", "& eacute;"],
  ["&#60;b&#x3e;", "‹b›"],
  ["<3 hearts", "‹3 hearts"],
  ["a\u00a0b", "a b"],
  ["\u202eevil\u202c", "evil"],
  ["😀".repeat(3), "😀😀😀"],
  ["broken \ud83d", "broken \ufffd"],
];

describe("a cleaned line", () => {
  test.each(EXAMPLES)("%j is %j", (given, cleaned) => {
    expect(cleanLine(given, 100)).toBe(cleaned);
  });

  test("is cut between characters and never ends with a space", () => {
    expect(cleanLine("😀😀😀", 2)).toBe("😀😀");
    expect(cleanLine("ab cd", 3)).toBe("ab");
  });

  test("is clean already: cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(text, length, (given, max) => {
        const cleaned = cleanLine(given, max);
        expect(cleanLine(cleaned, max)).toBe(cleaned);
        expect(cleanNoteLine(cleanNoteLine(given, max), max)).toBe(cleanNoteLine(given, max));
      }),
      { numRuns: 2000 },
    );
  });

  test("fits, and a server's cleaning leaves it as it is", () => {
    fc.assert(
      fc.property(text, length, (given, max) => {
        for (const cleaned of [cleanLine(given, max), cleanNoteLine(given, max)]) {
          expect([...cleaned].length).toBeLessThanOrEqual(max);
          expect(cleanObject({ name: cleaned }, undefined)).toEqual({
            kind: "clean",
            value: { name: cleaned },
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("is a note line that a server takes as markdown, beside others", () => {
    fc.assert(
      fc.property(text, length, (given, max) => {
        const notes = `Printed on B1.\n${cleanNoteLine(given, max)}\nrc:farm1:run/45@20261102T101100Z;`;
        expect(cleanObject({ notes }, "notes")).toEqual({ kind: "clean", value: { notes } });
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps ordinary names as they are", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9ä-ü()_.,+-]{1,30}( [a-zA-Z0-9#%'"!]{1,10}){0,5}$/),
        (name) => {
          expect(cleanLine(name, 250)).toBe(name);
        },
      ),
    );
  });
});

describe("a note line", () => {
  test.each([
    ["[x](javascript:alert)", "(x)(javascript:alert)"],
    ['![a](b "t")', '!(a)(b "t")'],
    ["*[abbr]: text", "*(abbr): text"],
    ["note[^1]", "note(^1)"],
    ["# Title {#id}", "# Title (#id)"],
    ["####### deep", "##### deep"],
    [": definition", "definition"],
    ["`code &amp; more`", "'code & more'"],
    ["bracket_v2 *final*.3mf", "bracket_v2 *final*.3mf"],
  ])("%j renders to nothing a sanitiser changes: %j", (given, cleaned) => {
    expect(cleanNoteLine(given, 300)).toBe(cleaned);
  });
});

describe("over HTTP", () => {
  let farm: Farm;
  beforeAll(async () => {
    farm = await startFarm();
  });
  afterAll(closeFarms);

  test("any name is stored as it was cleaned", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const name = cleanLine(given, 100);
        fc.pre(name !== "");
        const IPN = `T-${farm.sim.state.store.parts.nextPk()}`;
        const reply = await farm.http.write.send("POST", "/api/part/", {
          kind: "json",
          value: { name, IPN },
        });
        expect(reply).toMatchObject({ state: "answered", status: 201, body: { name } });
      }),
      { numRuns: 150 },
    );
  });

  test("a link is storable exactly when the server takes it", async () => {
    for (const [link, isStorable] of LINKS) {
      const reply = await farm.http.write.send("PATCH", "/api/part/1/", { kind: "json", value: { link } });
      expect([link, reply]).toMatchObject([link, { status: isStorable ? 200 : 400 }]);
    }
  });
});

const LINKS: readonly (readonly [link: string, isStorable: boolean])[] = [
  ["http://192.168.1.5:8000/x", true],
  ["http://localhost:8000/x", true],
  ["http://bambuddy.local:8000/x", true],
  ["https://stock.example.org/archives/12?a=1&b=2#top", true],
  ["ftp://example.org/", true],
  ["http://bambuddy:8000/x", false],
  ["http://a.b/c", false],
  ["file:///etc/passwd", false],
  ["example.org", false],
  [`http://example.org/${"x".repeat(1981)}`, true],
  [`http://example.org/${"x".repeat(1982)}`, false],
];

const MORE_LINKS: typeof LINKS = [
  ["http://[::1]:8000/", true],
  ["http://user:secret@example.org/", true],
  ["http://256.1.1.1/", false],
  ["http://example.org/a b", false],
  ["http://example.org/?a=1&copy=2", false],
  ["http://example.org/<b>", false],
  ["http://-a.org/", false],
  ["http://example.org:99999/", false],
  ["", false],
];

describe("a link", () => {
  test.each([...LINKS, ...MORE_LINKS])("%s: %p", (link, isStorable) => {
    expect(isStorableLink(link)).toBe(isStorable);
  });

  test("may have 200 characters before API 320", () => {
    const link = `http://example.org/${"x".repeat(181)}`;
    expect(isStorableLink(link, 200)).toBe(true);
    expect(isStorableLink(`${link}x`, 200)).toBe(false);
  });
});
