// What a valid mapping means: spellings and positions.
import { describe, expect, test } from "bun:test";
import { MINIMAL } from "./minimal.ts";
import { mappingText, meaningOf, problemsOf, validMapping } from "./read.ts";

describe("spellings", () => {
  const printsOf = (prints: string) => validMapping(mappingText({ prints })).prints;

  test("on, true, off and false are switches", () => {
    expect(["on", "true"].map((word) => meaningOf(mappingText({ prints: word })))).toEqual([
      MINIMAL,
      MINIMAL,
    ]);
    expect(["off", "false"].map(printsOf)).toEqual([{ kind: "off" }, { kind: "off" }]);
    const images = ["on", "true", "off", "false"].map((word) => printsOf(`{ image: ${word} }`));
    expect(images.map((prints) => prints.kind === "on" && prints.image)).toEqual([true, true, false, false]);
  });

  test("prints that are off need no category and no location", () => {
    expect(problemsOf(mappingText({ prints: "off", categories: "{}", locations: "{}" }))).toEqual([]);
  });

  test("moments become UTC", () => {
    const sinceOf = (since: string) => {
      const prints = printsOf(`{ since: ${since} }`);
      return prints.kind === "on" ? prints.since : undefined;
    };
    const written = [
      "2026-11-20",
      "2026-11-20T00:00:00Z",
      "2026-11-20 02:00:00+02:00",
      '"2026-11-19T19:00-0500"',
    ];
    expect(written.map(sinceOf).map(String)).toEqual(written.map(() => "2026-11-20T00:00:00Z"));
  });

  test("addresses lose what every server of their kind has", () => {
    const written = [
      "http://farm:8000",
      "http://farm:8000/",
      "HTTP://FARM:8000/api/v1/",
      "http://farm:8000/api",
    ];
    const urls = written.map(
      (url) => validMapping(mappingText({ spoolman: `{ url: "${url}" }` })).spoolman?.url,
    );
    expect(urls).toEqual(written.map(() => "http://farm:8000"));
    expect(
      validMapping(mappingText({ spoolman: '{ url: "https://a.example/farm/api/v1" }' })).spoolman,
    ).toEqual({
      url: "https://a.example/farm",
    });
  });

  test("paths split at slashes that are not escaped", () => {
    const pathOf = (text: string) => {
      const prints = validMapping(mappingText({ categories: `{ prints: '${text}' }` })).prints;
      return prints.kind === "on" && prints.category.kind === "path" ? prints.category.path : undefined;
    };
    expect(["Printed parts / Functional", "A\\/B/C", "A\\\\/B", "26"].map(pathOf)).toEqual([
      ["Printed parts", "Functional"],
      ["A/B", "C"],
      ["A\\", "B"],
      ["26"],
    ]);
  });

  test("a guard's limit of its own kind leaves the other limits standing", () => {
    expect(
      validMapping(mappingText({ guards: "{ max: { stock.create: 9, link.set: 0 } }" })).guards.max,
    ).toEqual({ "part.create": 500, "stock.create": 9, "link.set": 0 });
  });

  test("anchors may be used", () => {
    const text = mappingText({ release: "[&a usage/44.7@20261120T114506Z]", guards: "{ waive: [] }" });
    expect(validMapping(text).release).toEqual(["usage/44.7@20261120T114506Z"]);
    const shared =
      "{ rules: [{ when: &w { tag: a }, quantity: 2 }, { when: [*w, { tag: b }], skip: true }] }";
    const prints = printsOf(shared);
    expect(prints.kind === "on" && prints.rules.map(({ when }) => when)).toEqual([
      [{ tag: "a" }],
      [{ tag: "a" }, { tag: "b" }],
    ]);
  });
});

describe("rules and positions", () => {
  test("rules keep their order, their matchers and the line they stand on", () => {
    const prints = [
      "",
      "  rules:",
      "    - when: { filename: 'a*', print_name: b, project: c, printer: d, content_hash: e, tag: f, archive: 7 }",
      "      part: BRK-001",
      "      quantity: 4",
      "    - { when: [{ tag: x }, { tag: y }], part: { pk: 5 }, category: A/B, location: 99, status: 50 }",
      "    - { when: { tag: z }, skip: true }",
    ].join("\n");
    const mapped = validMapping(mappingText({ prints })).prints;
    expect(mapped.kind === "on" && mapped.rules).toEqual([
      {
        when: [
          {
            filename: "a*",
            printName: "b",
            project: "c",
            printer: "d",
            contentHash: "e",
            tag: "f",
            archive: 7,
          },
        ],
        effect: {
          kind: "book",
          part: { kind: "ipn", ipn: "BRK-001", at: { path: "prints.rules[0].part", line: 10, column: 13 } },
          quantity: 4,
        },
        at: { path: "prints.rules[0]", line: 9, column: 7 },
      },
      {
        when: [{ tag: "x" }, { tag: "y" }],
        effect: {
          kind: "book",
          category: {
            kind: "path",
            path: ["A", "B"],
            text: "A/B",
            at: { path: "prints.rules[1].category", line: 12, column: 68 },
          },
          location: { kind: "pk", pk: 99, at: { path: "prints.rules[1].location", line: 12, column: 83 } },
          part: { kind: "pk", pk: 5, at: { path: "prints.rules[1].part", line: 12, column: 47 } },
          status: 50,
        },
        at: { path: "prints.rules[1]", line: 12, column: 7 },
      },
      {
        when: [{ tag: "z" }],
        effect: { kind: "skip" },
        at: { path: "prints.rules[2]", line: 13, column: 7 },
      },
    ]);
  });

  test("printers keep their slots and the line they stand on", () => {
    const printers = '\n  B1: { serial: "01P", location: 93, slots: { "0/1": 101, "255/0": Loaded } }';
    expect(validMapping(mappingText({ printers })).printers).toEqual([
      {
        name: "B1",
        selector: { kind: "serial", serial: "01P" },
        location: { kind: "pk", pk: 93, at: { path: "printers.B1.location", line: 8, column: 34 } },
        slots: [
          {
            ams: 0,
            tray: 1,
            location: { kind: "pk", pk: 101, at: { path: 'printers.B1.slots["0/1"]', line: 8, column: 54 } },
          },
          {
            ams: 255,
            tray: 0,
            location: {
              kind: "path",
              path: ["Loaded"],
              text: "Loaded",
              at: { path: 'printers.B1.slots["255/0"]', line: 8, column: 68 },
            },
          },
        ],
        at: { path: "printers.B1", line: 8, column: 3 },
      },
    ]);
  });
});
