// Whatever the text, reading a mapping ends quickly and with an answer.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { parseMapping } from "../../src/mapping/parse.ts";
import { formatProblem } from "../../src/mapping/problem.ts";
import { mappingText, problemsOf } from "./read.ts";

const example = await Bun.file(new URL("../../config/mapping.yaml", import.meta.url)).text();

const ANY_TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.constantFrom(..."{}[]:,-?!&*|>'\"%@#\n\t a0~".split("")), { maxLength: 60 })
    .map((all) => all.join("")),
  fc.json().map((json) => mappingText({ prints: json })),
  fc.json().map((json) => mappingText({ spools: json, printers: json, guards: json })),
  fc.json(),
);

/** The example with a piece cut out, doubled or replaced. */
const MUTATED = fc
  .tuple(
    fc.nat(example.length),
    fc.nat(40),
    fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("", "\n", ": ", "{", "- ")),
  )
  .map(([at, cut, put]) => `${example.slice(0, at)}${put}${example.slice(at + cut)}`);

function check(text: string): void {
  const parsed = parseMapping(text, "m.yaml");
  if (parsed.kind === "valid") return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const problem of parsed.problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(formatProblem(problem)).not.toMatch(/[\n\r]/);
  }
}

describe("any text", () => {
  test("is either a mapping or a list of problems on one line each", () => {
    fc.assert(fc.property(ANY_TEXT, check), { numRuns: 400 });
  });

  test("near the example is either too", () => {
    fc.assert(fc.property(MUTATED, check), { numRuns: 400 });
  });
});

describe("texts made to hurt", () => {
  const bomb = Array.from({ length: 20 }, (_, level) =>
    level === 0 ? "a0: &a0 [x, x]" : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(8)}*a${level - 1}]`,
  ).join("\n");

  test.each([
    ["an alias bomb", bomb, "m.yaml:1:1: the file uses more than 100 aliases"],
    ["an alias of itself", "a: &a [*a]", "m.yaml:1:1: the file is nested too deeply"],
    ["a million bytes and one", " ".repeat(1_000_001), "m.yaml:1:1: the file is larger than 1 MB"],
    [
      "a million bytes in fewer letters",
      `# ${"é".repeat(500_001)}`,
      "m.yaml:1:1: the file is larger than 1 MB",
    ],
    ["fifty levels", `${"[".repeat(50)}${"]".repeat(50)}`, "m.yaml:1:1: the file is nested too deeply"],
    ["many values", `[${"1,".repeat(100_001)}]`, "m.yaml:1:1: the file holds too many values"],
  ])("%s is refused with one line", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("twenty thousand levels are refused", () => {
    expect(problemsOf("[".repeat(20_000)).length).toBeGreaterThan(0);
  });

  // The comparison of list items wants objects with a prototype, and ours have none.
  test.each([
    ["prints", "statuses"],
    ["prints", "key_fields"],
    ["spools", "identity: { match"],
    ["guards", "waive"],
    ["auto_apply", "kinds"],
  ])("the same section twice in a list of %s.%s is refused where words belong", (section, key) => {
    const written = `{ ${key}: [{ a: 1 }, { a: 1 }, 5]${" }".repeat(key.split("{").length)}`;
    const problems = problemsOf(mappingText({ [section]: written }));
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toMatch(/\[\d\]: must be (one of|text)/);
  });

  test("a key called __proto__ changes nothing and is unknown", () => {
    const text = mappingText({ prints: '{ "__proto__": { image: off } }' });
    expect(problemsOf(text)).toEqual([
      "m.yaml:7:11: prints.__proto__: unknown key. Known here: key_fields, ipn_prefix, statuses, since, adopt, quantity, status, image, link_back, parameters, rules.",
    ]);
    expect(Object.hasOwn(Object.prototype, "image")).toBe(false);
  });
});
