// What a valid mapping means: defaults, spellings, positions.
import { describe, expect, test } from "bun:test";
import { mappingText, meaningOf, problemsOf, validMapping } from "./read.ts";

const example = await Bun.file(new URL("../../config/mapping.yaml", import.meta.url)).text();

const MINIMAL = {
  version: 1,
  instance: "farm1",
  bambuddy: { url: "http://farm:8000", apiKey: { kind: "env", name: "BAMBUDDY_API_KEY" } },
  inventree: {
    url: "http://stock:1337",
    webUrl: "http://stock:1337",
    token: { kind: "env", name: "INVENTREE_TOKEN" },
  },
  http: { timeoutSeconds: 30 },
  printers: [],
  prints: {
    kind: "on",
    category: { kind: "pk", pk: 26 },
    location: { kind: "pk", pk: 98 },
    keyFields: ["content_hash", "filename", "print_name", "name"],
    ipnPrefix: "BMB",
    statuses: ["completed"],
    adopt: "proof",
    quantity: { kind: "archive" },
    status: 10,
    image: true,
    linkBack: true,
    parameters: [
      { template: "Weight", value: "filament_grams" },
      { template: "PrintTime", value: "print_seconds" },
    ],
    rules: [],
  },
  spools: { kind: "off" },
  policies: {
    overwrite: { partImage: false, externalUrl: false },
    drift: { parameters: "enforce", part: "report" },
    sourceDeleted: "keep",
  },
  guards: {
    consumeGrams: "5000",
    consumeGramsPerSpool: "2000",
    unassignShare: 0.5,
    sourceShrinkShare: 0.2,
    max: { "part.create": 500, "stock.create": 2000 },
    waive: [],
  },
  release: [],
  autoApply: { enabled: false, kinds: [] },
};

const SPOOLS = {
  kind: "on",
  category: { kind: "pk", pk: 19 },
  storage: { kind: "pk", pk: 85 },
  loaded: { kind: "pk", pk: 72 },
  identity: { match: ["note", "tag_uid", "tray_uuid"], write: "note", pairs: [] },
  catalogue: { kind: "off" },
  location: { kind: "off" },
  usage: { kind: "off" },
  defaults: { material: "PLA", labelWeight: 1000, coreWeight: 250 },
};

describe("defaults", () => {
  test("the smallest mapping has every default", () => {
    expect(meaningOf(mappingText())).toEqual(MINIMAL);
  });

  test("sections without a value mean the same as no sections", () => {
    const empty = Object.fromEntries(
      ["http", "printers", "prints", "spools", "policies", "guards", "release", "auto_apply"].map((key) => [
        key,
        "",
      ]),
    );
    expect(meaningOf(mappingText(empty))).toEqual(MINIMAL);
    expect(meaningOf(mappingText({ prints: "{ since: null, image: }", policies: "{ drift: }" }))).toEqual(
      MINIMAL,
    );
  });

  test("spools has its own, each of its parts off", () => {
    expect(meaningOf(mappingText({ spools: "{}" }))).toEqual({ ...MINIMAL, spools: SPOOLS });
  });

  test("the parts of spools have theirs", () => {
    const spools =
      "{ catalogue: on, location: { authority: merge }, usage: { since: 2026-11-20 }, unit: kg }";
    const printers = "{ B1: { id: 2, location: 93 } }";
    expect(meaningOf(mappingText({ spools, printers }))).toEqual({
      ...MINIMAL,
      printers: [
        {
          name: "B1",
          selector: { kind: "id", id: 2 },
          location: { kind: "pk", pk: 93 },
          slots: [],
        },
      ],
      spools: {
        ...SPOOLS,
        catalogue: { kind: "on", archiveEmpty: false },
        location: {
          kind: "merge",
          unassignMissing: true,
          defaultAms: 0,
          startTray: 0,
          returnUnassignedToStorage: false,
        },
        usage: {
          kind: "on",
          since: "2026-11-20T00:00:00Z",
          statuses: ["completed", "failed", "aborted", "cancelled"],
          holdGrams: "900",
          beforeCount: "hold",
          withoutRun: "charge",
          corrections: { changed: "book", missing: "report" },
        },
        unit: "kg",
      },
    });
  });

  test("the example spells the defaults it says it spells", () => {
    const own = /^(categories|locations|printers|prints|spools):[\s\S]*?(?=^\S)/gm;
    const rest = example.replace(own, "");
    const text = `${rest}\ncategories: { prints: 26 }\nlocations: { prints: 98 }\n`;
    const urls = {
      bambuddy: { url: "http://192.168.1.5:8000" },
      inventree: { url: "http://192.168.0.3:1337" },
    };
    const { bambuddy, inventree } = MINIMAL;
    expect(meaningOf(text)).toEqual({
      ...MINIMAL,
      bambuddy: { ...bambuddy, ...urls.bambuddy },
      inventree: { ...inventree, ...urls.inventree, webUrl: urls.inventree.url },
    });
  });
});

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
