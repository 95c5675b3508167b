// Which part a print goes to: a rule's, the ledger's, that of earlier stock, the IPN's, or a new one.
import { describe, expect, test } from "bun:test";
import { ipnOfKey } from "../../src/planner/model-key.ts";
import {
  archive,
  at,
  type Farm,
  findingsOf,
  hashOf,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  part,
  planOf,
  run,
} from "./world.ts";

const quiet = "parameters: {}, image: off, link_back: off";
const base: Farm = { archives: [archive({ id: 12 })], runs: [run({ id: 45 })], prints: `{ ${quiet} }` };

function rules(...texts: readonly string[]): string {
  return `{ ${quiet}, rules: [${texts.join(", ")}] }`;
}

/** Where the prints go: parts by number, new ones by reference; else what is found wrong. */
function placed(farm: Farm): unknown {
  const plan = planOf({ ...base, ...farm });
  const stock = operationsOf(plan, "stock.create").map(({ after }) => after.part);
  return stock.length > 0 ? stock : findingsOf(plan);
}

describe("without a rule", () => {
  const both = [part({ pk: 7, ipn: "BRK-001" }), part({ pk: 8, ipn: ipnOf(12) })];
  const earlier = run({ id: 40, completedAt: at("2026-11-03T08:00:00") });
  const runs = [earlier, run({ id: 45 })];

  test("the ledger comes first, then earlier stock of the model, then the IPN, then a new part", () => {
    const stock = [item({ pk: 500, partPk: 7, notes: notesFor(earlier) })];
    const ledger = { partOfKey: new Map([[hashOf(12), 9]]) };
    const parts = [...both, part({ pk: 9 })];
    expect(placed({ runs, stock, parts, ledger })).toEqual([9]);
    expect(placed({ runs, stock, parts: both, ledger })).toEqual([7]);
    expect(placed({ runs, parts: both })).toEqual([8, 8]);
    const ref = { ref: `part/${ipnOf(12)}` };
    expect(placed({ runs, parts: [part({ pk: 7, ipn: "BRK-001" })] })).toEqual([ref, ref]);
  });

  test("another archive of the same file is the same model", () => {
    const archives = [
      archive({ id: 12 }),
      archive({ id: 13, contentHash: hashOf(12), filename: "other.3mf" }),
    ];
    const plan = planOf({ ...base, archives, runs: [run({ id: 45 }), run({ id: 46, archiveId: 13 })] });
    expect(operationsOf(plan, "part.create").map(({ after }) => after)).toEqual([
      {
        ipn: ipnOf(12),
        name: "Model 12",
        description: "Printed part, Bambuddy archive 12, file model-12.gcode.3mf",
        category: 26,
      },
    ]);
    expect(operationsOf(plan, "stock.create").map(({ depends_on }) => depends_on)).toEqual([
      [`part/${ipnOf(12)}`],
      [`part/${ipnOf(12)}`],
    ]);
  });

  test("the key is the first field that is not empty, and an archive with none waits", () => {
    const { contentHash: _, ...unread } = archive({ id: 12, filename: "" });
    expect(placed({ archives: [unread] })).toEqual([{ ref: `part/${ipnOfKey("BMB", "Model 12")}` }]);
    const { printName: __, ...empty } = unread;
    expect(placed({ archives: [empty] })).toEqual(["archive.no-key archive-12"]);
  });

  test("the IPN is the predecessor's: prefix and the first 12 hex of SHA-1", () => {
    expect(ipnOfKey("BMB", "abc")).toBe("BMB-a9993e364706");
  });

  test("parts that share the IPN are a finding, whatever order they come in", () => {
    const twins = [part({ pk: 9, ipn: ipnOf(12) }), part({ pk: 8, ipn: ipnOf(12) })];
    const plan = planOf({ ...base, parts: twins });
    expect(plan.findings).toEqual([
      {
        code: "part.ambiguous",
        object: `part/${ipnOf(12)}`,
        message: `Parts #8 "Part 8", #9 "Part 9" all carry IPN ${ipnOf(12)}`,
      },
    ]);
    expect(plan.counts.waiting).toBe(1);
  });

  test("a virtual part holds no stock", () => {
    expect(placed({ parts: [part({ pk: 7, ipn: ipnOf(12), virtual: true })] })).toEqual([
      "part.unusable part-7",
    ]);
  });
});

describe("a file with several plates", () => {
  const archives = [archive({ id: 12, plates: "multi", plate: 2 })];

  test("waits, unless the plate is in the key or a rule names its part", () => {
    expect(placed({ archives })).toEqual(["archive.multi-plate archive-12"]);
    const keyed = `{ ${quiet}, key_fields: [content_hash, plate] }`;
    expect(placed({ archives, prints: keyed })).toEqual([
      { ref: `part/${ipnOfKey("BMB", `${hashOf(12)}#plate-2`)}` },
    ]);
    const { plate: _, ...unknown } = archive({ id: 12, plates: "multi", plate: 2 });
    expect(placed({ archives: [unknown], prints: keyed })).toEqual(["archive.multi-plate archive-12"]);
    const named = rules('{ when: { filename: "model-12*" }, part: 7 }');
    expect(placed({ archives: [unknown], prints: named, parts: [part({ pk: 7 })] })).toEqual([7]);
  });
});

describe("a rule", () => {
  const parts = [part({ pk: 7, ipn: "BRK-001" }), part({ pk: 8, ipn: ipnOf(12) })];

  test("names a part by IPN or number, before everything else", () => {
    const ledger = { partOfKey: new Map([[hashOf(12), 8]]) };
    for (const name of ["BRK-001", "7", "{ pk: 7 }", "{ ipn: BRK-001 }"])
      expect(placed({ prints: rules(`{ when: { archive: 12 }, part: ${name} }`), parts, ledger })).toEqual([
        7,
      ]);
  });

  test("never has its part made: a missing one is a finding, once for all its prints", () => {
    const archives = [archive({ id: 12 }), archive({ id: 13 })];
    const runs = [run({ id: 45 }), run({ id: 46, archiveId: 13 })];
    for (const name of ["NO-SUCH", "99"]) {
      const plan = planOf({
        ...base,
        archives,
        runs,
        parts,
        prints: rules(`{ when: { filename: "*" }, part: ${name} }`),
      });
      expect(plan.operations).toEqual([]);
      expect(findingsOf(plan)).toEqual(["rule.part-missing prints.rules[0]"]);
      expect(plan.counts.waiting).toBe(2);
    }
  });

  test("with an IPN that several parts carry is a finding", () => {
    const twins = [...parts, part({ pk: 9, ipn: "BRK-001" })];
    expect(placed({ prints: rules("{ when: { archive: 12 }, part: BRK-001 }"), parts: twins })).toEqual([
      "part.ambiguous part/BRK-001",
    ]);
  });

  test("says nothing about prints it does not match: its part is not learned for the model", () => {
    const archives = [archive({ id: 12 }), archive({ id: 13, contentHash: hashOf(12) })];
    const ruled = run({ id: 40 });
    const plan = planOf({
      ...base,
      archives,
      runs: [ruled, run({ id: 46, archiveId: 13 })],
      parts,
      stock: [item({ pk: 500, partPk: 7, notes: notesFor(ruled) })],
      prints: rules("{ when: { archive: 12 }, part: BRK-001 }"),
    });
    expect(plan.recognised.map(({ key }) => key)).toEqual([null]);
    expect(operationsOf(plan, "stock.create").map(({ after }) => after.part)).toEqual([8]);
  });

  test("sets category, location, status and pieces; the first that matches wins", () => {
    const prints = rules(
      "{ when: [{ tag: nothing }, { project: 'customer *', printer: 'b1' }], category: 27, location: 99, status: 50, quantity: 4 }",
      "{ when: { filename: '*' }, skip: true }",
    );
    const archives = [archive({ id: 12, projectId: 5 })];
    const plan = planOf({ ...base, archives, prints });
    expect(operationsOf(plan, "part.create").map(({ after, place }) => [after.category, place])).toEqual([
      [27, "Printed parts/Functional"],
    ]);
    expect(
      operationsOf(plan, "stock.create").map(({ after, place, label }) => ({ ...after, place, label })),
    ).toEqual([
      {
        part: { ref: `part/${ipnOf(12)}` },
        quantity: "4",
        location: 99,
        batch: "bambuddy-12",
        status: 50,
        notes: [
          "Printed on B1, ended 2026-11-03T12:00:00Z.",
          "Bambuddy archive 12, run 45: Model 12",
          "rc:farm1:run/45@20261103T120000Z;",
        ].join("\n"),
        marker: "rc:farm1:run/45@20261103T120000Z;",
        place: "Customer",
        label: "4 × Model 12 → Customer",
      },
    ]);
    expect(planOf({ ...base, prints }).counts).toMatchObject({ skipped: 1 });
  });

  test("about a printer goes by the run's printer, not by the one the archive was printed on last", () => {
    const prints = rules("{ when: { printer: B2 }, skip: true }");
    const archives = [archive({ id: 12, printerId: 2 })];
    const runs = [run({ id: 45 }), run({ id: 46, printerId: 2, printerName: "B2 as it was called" })];
    const plan = planOf({ ...base, archives, runs, prints });
    expect(operationsOf(plan, "stock.create").map(({ books }) => books.run)).toEqual([
      "run-45@20261103T120000Z",
    ]);
    expect(plan.counts.skipped).toBe(1);
    const { printerId: _, printerName: __, ...nowhere } = run({ id: 45 });
    expect(planOf({ ...base, archives, runs: [nowhere], prints }).counts.skipped).toBe(1);
  });
});

describe("names", () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['Bracket <v2> & "clip"', 'Bracket ‹v2› & "clip"'],
    ["&lt;b&gt;bold&lt;/b&gt;", "‹b›bold‹/b›"],
    ["a\u202egpj.exe\u0000\tb", "agpj.exe b"],
    ["🦊".repeat(300), "🦊".repeat(100)],
    ["two\nlines", "two lines"],
    [" \u200e", "model-12.gcode.3mf"],
    ["", "model-12.gcode.3mf"],
  ];

  test("become what InvenTree stores as it is", () => {
    for (const [printName, stored] of hostile) {
      const plan = planOf({ ...base, archives: [archive({ id: 12, printName })] });
      expect(operationsOf(plan, "part.create").map(({ after }) => after.name)).toEqual([stored]);
    }
    const nameless = archive({ id: 12, printName: "", filename: "" });
    expect(
      operationsOf(planOf({ ...base, archives: [nameless] }), "part.create").map(({ after }) => after.name),
    ).toEqual(["Archive 12"]);
  });

  test("in notes make no markdown, and no marker of another print", () => {
    const noted = (printName: string) =>
      operationsOf(planOf({ ...base, archives: [archive({ id: 12, printName })] }), "stock.create")
        .map(({ after }) => after.notes.split("\n"))
        .map((lines) => [lines.length, lines[1]]);
    expect(noted("rc:farm1:run/46@20261104T120000Z;")).toEqual([
      [3, "Bambuddy archive 12, run 45: rc farm1:run/46@20261104T120000Z;"],
    ]);
    expect(noted("r\u200ec:farm1:run/46@20261104T120000Z;")).toEqual([
      [3, "Bambuddy archive 12, run 45: rc farm1:run/46@20261104T120000Z;"],
    ]);
    expect(noted("[click](javascript:x) `\n# head")).toEqual([
      [3, "Bambuddy archive 12, run 45: (click)(javascript:x) ' # head"],
    ]);
  });

  test("of parts that share an IPN, or whose IPN reads like another's number, are their own", () => {
    const parts = [
      part({ pk: 7, ipn: "BRK-001" }),
      part({ pk: 8, ipn: "BRK-001" }),
      part({ pk: 9, ipn: "part-7" }),
    ];
    const archives = [12, 13, 14].map((id) => archive({ id, hasThumbnail: true }));
    const runs = [12, 13, 14].map((id) => run({ id, archiveId: id }));
    const stock = [7, 8, 9].map((partPk, index) => {
      const [of] = runs.slice(index);
      return item({ pk: 500 + index, partPk, ...(of === undefined ? {} : { notes: notesFor(of) }) });
    });
    const plan = planOf({ archives, runs, parts, stock, prints: "{ parameters: {}, link_back: off }" });
    expect(operationsOf(plan, "image.set").map(({ address, after }) => [address, after.part])).toEqual([
      ["image/part-9", 9],
      ["image/part-8", 8],
      ["image/part-7", 7],
    ]);
  });
});
