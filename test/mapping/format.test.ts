// The one style of a mapping: it never changes what the mapping says, and styling twice is styling once.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { changedLines } from "../../src/mapping/format/changed-lines.ts";
import { formatMapping } from "../../src/mapping/format/format.ts";
import { inKeyOrder, keyOrder, ROOT } from "../../src/mapping/format/key-order.ts";
import { renameKeys } from "../../src/mapping/format/rename-keys.ts";
import { parseMapping } from "../../src/mapping/parse.ts";
import { formatProblem } from "../../src/mapping/problem.ts";
import { readSourceTree } from "../../src/mapping/source-tree.ts";

setDefaultTimeout(180_000);

const ROOT_FOLDER = join(import.meta.dir, "../..");
const EXPECTED = join(ROOT_FOLDER, "test/mapping/expected");
const example = readFileSync(join(ROOT_FOLDER, "config/mapping.yaml"), "utf8");
const ours: readonly (readonly [name: string, text: string])[] = [
  ["config/mapping.yaml", example],
  ...readdirSync(EXPECTED)
    .filter((name) => name.endsWith(".yaml.txt"))
    .map((name) => [name, readFileSync(join(EXPECTED, name), "utf8")] as const),
];

function styled(text: string): string {
  const result = formatMapping(text);
  if (result.kind !== "formatted") throw new Error(JSON.stringify(result));
  return result.text;
}

function meaningOf(text: string): unknown {
  const source = readSourceTree(text);
  return source.kind === "tree" ? JSON.parse(JSON.stringify(source.tree.value)) : source.problems;
}

function commentsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trimEnd() ?? [])
    .sort();
}

describe("the style", () => {
  test.each(ours)("%s is written in it", (_, text) => {
    expect(styled(text)).toBe(text);
  });

  test("orders keys, aligns, unifies quotes and spaces, and keeps every comment at its key", () => {
    const written = [
      "# About this farm.",
      "",
      "",
      "version: 1",
      "# where stock lives",
      "inventree:",
      "    # the address",
      "    url:    'http://192.168.0.3:1337'",
      "    token: {env: INVENTREE_TOKEN}   # read only",
      "    # the end of it",
      "",
      "instance:   farm1   ",
      "bambuddy:  { api_key: {env: KEY}, url: 'http://a \"b\"' }",
      "printers:",
      "  B2: {location: 5, match: 'B2*'}",
      "  B1: {location: 4, id: 1 ,}",
      "prints:",
      "  rules:",
      "  -   skip: true",
      "      # why",
      "      when: [{tag: x},",
      "             {tag: y}] # either",
      "  # last",
      "#end",
    ].join("\r\n");
    expect(styled(written)).toBe(
      [
        "# About this farm.",
        "",
        "version: 1",
        "",
        "instance: farm1",
        "bambuddy: { url: 'http://a \"b\"', api_key: { env: KEY } }",
        "# where stock lives",
        "inventree:",
        "  # the address",
        '  url: "http://192.168.0.3:1337"',
        "  token: { env: INVENTREE_TOKEN } # read only",
        "  # the end of it",
        "printers:",
        '  B2: { match: "B2*", location: 5 }',
        "  B1: { id: 1, location: 4 }",
        "prints:",
        "  rules:",
        "    # why",
        "    - when: [{tag: x},",
        "             {tag: y}] # either",
        "      skip: true",
        "    # last",
        "#end",
        "",
      ].join("\n"),
    );
  });

  test("a key that nobody knows stays behind the one it was written after", () => {
    expect(inKeyOrder(["u", "instance", "v", "version"], (key) => key, ROOT)).toEqual([
      "u",
      "version",
      "instance",
      "v",
    ]);
    expect(keyOrder(ROOT).slice(0, 3)).toEqual(["version", "instance", "bambuddy"]);
  });

  test.each([
    ["an anchor", "a: &x 1\nb: *x\n", { line: 1, why: "an anchor stands here" }],
    ["a tag", "a: 1\nb: !!str 2\n", { line: 2, why: "a tag stands here" }],
    [
      "a key with a question mark",
      "? a\n: 1\n",
      { line: 1, why: "a key without a colon directly behind it stands here" },
    ],
    [
      "braces around everything",
      "{ a: 1 }\n",
      { line: 1, why: "the file does not consist of keys with their values below each other" },
    ],
  ])("%s is left alone, and the place is said", (_, text, expected) => {
    expect(formatMapping(text)).toEqual({ kind: "left", ...expected });
  });

  test("what is no mapping at all is unreadable", () => {
    expect(formatMapping("a: [").kind).toBe("unreadable");
    expect(formatMapping("a: 1\na: 2\n").kind).toBe("unreadable");
  });
});

/** The example as somebody else would have written it: other indentation, spaces, quotes and empty lines. */
const REWRITTEN = fc
  .tuple(
    fc.constantFrom(...ours.map(([, text]) => text)),
    fc.infiniteStream(fc.nat(99)),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([text, stream, factor]) =>
    text
      .split("\n")
      .flatMap((line) => {
        const dice = stream.next().value ?? 0;
        const indent = line.length - line.trimStart().length;
        const dashed = line.trimStart().replace(/^- /, `-${" ".repeat(factor)}`);
        const wide = `${" ".repeat((indent / 2) * (factor + 1))}${dashed}`;
        if (dice < 10) return [wide, "", ""];
        if (dice < 30) return [`${wide}  `];
        if (dice < 40) return [wide.replace(/: (?=[\w{[])/, ":    ")];
        if (dice < 60) return [wide.replace(/^([^#]*)"([^"\\]*)"/, "$1'$2'")];
        if (dice < 70 && !line.includes("#")) return [wide === "" ? "# added" : `${wide}   # added`];
        return [wide];
      })
      .join("\n"),
  );

const small = ours.map(([, text]) => text).reduce((a, b) => (a.length < b.length ? a : b));

const HOSTILE = fc.oneof(
  fc
    .tuple(
      fc.nat(small.length),
      fc.nat(60),
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom("", "\n", ": ", "{", "- ", "#", "\n  # x\n", " |\n", "''"),
      ),
    )
    .map(([at, cut, put]) => `${small.slice(0, at)}${put}${small.slice(at + cut)}`),
  fc
    .array(
      fc.constantFrom(
        "a: ",
        "b: 1",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        " # c",
        "# d",
        "{ x: 1, y: [z] }",
        "[",
        "]",
        ">-",
        "|",
        "text",
        "'q'",
        '"w"',
        "\t",
        "---",
        ",",
        "?",
      ),
      {
        maxLength: 30,
      },
    )
    .map((all) => all.join("")),
);

function keepsItsPromise(text: string): void {
  const first = formatMapping(text);
  if (first.kind !== "formatted") return;
  expect(meaningOf(first.text)).toEqual(meaningOf(text));
  expect(formatMapping(first.text)).toEqual(first);
}

describe("property", () => {
  test("whoever wrote it: same meaning, same comments, and once is enough", () => {
    fc.assert(
      fc.property(REWRITTEN, (text) => {
        const result = styled(text);
        expect(meaningOf(result)).toEqual(meaningOf(text));
        expect(commentsOf(result)).toEqual(commentsOf(text));
        expect(styled(result)).toBe(result);
      }),
      { numRuns: 20 },
    );
  });

  test("the order of its keys does not matter", () => {
    const blocks = [
      `version: 1`,
      `instance: farm1 # a`,
      `# b\nbambuddy:\n  url: x\n  # web\n  api_key: { env: K }`,
      `http: {}`,
      `# c\nprints:\n  rules:\n    - { when: { tag: x }, skip: true }\n    # last`,
    ];
    const wanted = `${blocks.join("\n")}\n`;
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (order) => {
        // The first block's own comment is the file's.
        expect(styled(`${order.join("\n")}\n`)).toBe(wanted);
      }),
    );
  });

  test("of hostile texts it changes nothing but the style, or leaves them alone", () => {
    fc.assert(fc.property(HOSTILE, keepsItsPromise), { numRuns: 400 });
  });

  test("changed lines turn the one text into the other", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changedLines(before, after);
        const removed = new Set(changes.filter(({ kind }) => kind === "removed").map(({ line }) => line));
        const result = [...before.split("\n"), undefined].flatMap((line, index) => [
          ...changes.filter((it) => it.kind === "added" && it.line === index + 1).map((it) => it.text),
          ...(line === undefined || removed.has(index + 1) ? [] : [line]),
        ]);
        expect(result.join("\n")).toBe(after);
        if (before === after) expect(changes).toEqual([]);
      }),
    );
  });
});

describe("misspelt keys", () => {
  test("are renamed where there is one key they can have been", () => {
    const wrong = example
      .replace("bambuddy:", "bambudy:")
      .replace("  url:", "  base_url:")
      .replace("ipn_prefix", "ipn_prefx");
    const { text, renamed, problems } = renameKeys(wrong, "m.yaml");
    expect(text).toBe(example);
    expect(renamed.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "bambudy → bambuddy",
      "base_url → url",
      "ipn_prefx → ipn_prefix",
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      "when the right key is there too",
      (text: string) => text.replace("  ipn_prefix: BMB", "  ipn_prefix: BMB\n  ipn_prefx: XYZ"),
    ],
    [
      "when two of them mean one key",
      (text: string) => text.replace("  ipn_prefix: BMB", "  ipn_prefixx: BMB\n  ipn_prefx: XYZ"),
    ],
    ["when it resembles nothing", (text: string) => text.replace("ipn_prefix", "qqqqqq")],
  ])("are left to a person %s", (_, spoil) => {
    const wrong = spoil(example);
    const { text, renamed, problems } = renameKeys(wrong, "m.yaml");
    expect({ text, renamed }).toEqual({ text: wrong, renamed: [] });
    const parsed = parseMapping(wrong, "m.yaml");
    expect(problems.map(formatProblem)).toEqual(
      parsed.kind === "invalid" ? parsed.problems.map(formatProblem) : [],
    );
  });
});
