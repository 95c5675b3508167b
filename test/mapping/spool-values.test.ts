// Where the fields of a Bambuddy spool come from: spellings of sources and constants.
import { describe, expect, test } from "bun:test";
import type { SpoolCatalogue } from "../../src/mapping/mapping.ts";
import { SPOOL_FIELD_NAMES } from "../../src/model/spool-fields.ts";
import { SPOOL_VALUES } from "./default-spool-values.ts";
import { mappingText, problemsOf, validMapping } from "./read.ts";

function catalogueOf(catalogue: string): SpoolCatalogue {
  const { spools } = validMapping(mappingText({ spools: `{ catalogue: ${catalogue} }` }));
  if (spools.kind === "off") throw new Error("spools are off");
  return spools.catalogue;
}

function on(values: object, archiveEmpty = false): unknown {
  return { kind: "on", archiveEmpty, values: { ...SPOOL_VALUES, ...values } };
}

describe("spools.catalogue", () => {
  test("switched on as a whole, or with a part of its settings, has the usual sources", () => {
    for (const catalogue of ["on", "true", "{}", "{ archive_empty: off }", "{ values: }", "{ values: {} }"])
      expect(catalogueOf(catalogue)).toEqual({ kind: "on", archiveEmpty: false, values: SPOOL_VALUES });
    expect(catalogueOf("{ archive_empty: on }")).toEqual(on({}, true) as SpoolCatalogue);
    for (const catalogue of ["off", "false", ""]) expect(catalogueOf(catalogue)).toEqual({ kind: "off" });
  });

  test("a key without a value has its default, apart from a colour whose # began a comment", () => {
    expect(catalogueOf("{ values: { brand: , note: } }")).toEqual(on({}) as SpoolCatalogue);
    expect(problemsOf(mappingText({ spools: "\n  catalogue:\n    values:\n      rgba: #FF6A13" }))).toEqual([
      'm.yaml:10:13: spools.catalogue.values.rgba: must be off, six or eight hex digits in quotes such as "FF6A13", or a source such as { parameter: Color hex }',
    ]);
  });

  test("off leaves any field to Bambuddy", () => {
    for (const word of ["off", "false"]) {
      const written = SPOOL_FIELD_NAMES.map((field) => `${field}: ${word}`).join(", ");
      const none = Object.fromEntries(SPOOL_FIELD_NAMES.map((field) => [field, []]));
      expect(catalogueOf(`{ values: { ${written} } }`)).toEqual(on(none) as SpoolCatalogue);
    }
  });

  test("every kind of source alone and in a list", () => {
    const values = `{ values: {
      material: [{ parameter: " Stoff " }, { word_in: name, of: [PETG, PLA] }, { from: keywords }, PLA],
      brand: { word_in: [ipn, description], of: [Prusament] },
      note: { from: description },
      label_weight: [{ word_in: name, of: ["500", "1000"] }, 1000] } }`;
    expect(catalogueOf(values)).toEqual(
      on({
        material: [
          { kind: "parameter", name: "Stoff" },
          { kind: "word", in: ["name"], of: ["PETG", "PLA"] },
          { kind: "text", of: "keywords" },
          { kind: "constant", value: "PLA" },
        ],
        brand: [{ kind: "word", in: ["ipn", "description"], of: ["Prusament"] }],
        note: [{ kind: "text", of: "description" }],
        label_weight: [
          { kind: "word", in: ["name"], of: ["500", "1000"] },
          { kind: "constant", value: "1000" },
        ],
      }) as SpoolCatalogue,
    );
  });
});

describe("constants", () => {
  const constantOf = (field: (typeof SPOOL_FIELD_NAMES)[number], written: string) => {
    const catalogue = catalogueOf(`{ values: { ${field}: ${written} } }`);
    return catalogue.kind === "on" ? catalogue.values[field] : undefined;
  };

  test.each([
    ["brand", "Bambu Lab", "Bambu Lab"],
    ["brand", '" Bambu Lab "', "Bambu Lab"],
    ["label_weight", "1", "1"],
    ["label_weight", "100000", "100000"],
    ["core_weight", "0", "0"],
    ["core_weight", "250.0", "250"],
    ["cost_per_kg", "0", "0"],
    ["cost_per_kg", "24.990", "24.99"],
    ["cost_per_kg", "1e-7", "0.0000001"],
    ["rgba", "ff6a13", "FF6A13FF"],
    ["rgba", '"#ff6a1380"', "FF6A1380"],
    ["rgba", '"000000"', "000000FF"],
  ] as const)("%s: %s becomes %s", (field, written, value) => {
    expect(constantOf(field, written)).toEqual([{ kind: "constant", value }]);
  });

  test("may be as long as Bambuddy stores them", () => {
    const note = "x".repeat(500);
    expect(constantOf("note", note)).toEqual([{ kind: "constant", value: note }]);
    expect(problemsOf(mappingText({ spools: `{ catalogue: { values: { note: ${note}x } } }` }))).toEqual([
      "m.yaml:7:40: spools.catalogue.values.note: must not be longer than 500 characters",
    ]);
  });
});

test("of the usual materials none hides behind an earlier one", () => {
  const [, words] = SPOOL_VALUES.material;
  const written = words?.kind === "word" ? words.of.join(", ") : "";
  const values = `{ material: { word_in: name, of: [${written}] } }`;
  expect(problemsOf(mappingText({ spools: `{ catalogue: { values: ${values} } }` }))).toEqual([]);
});
