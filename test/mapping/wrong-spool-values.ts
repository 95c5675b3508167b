// Well-formed mappings whose sources of a spool's fields are wrong.
import { mappingText } from "./read.ts";
import type { WrongMapping } from "./wrong-mapping.ts";

function valuesText(values: string): string {
  return mappingText({ spools: `{ catalogue: { values: ${values} } }` });
}

export const WRONG_SPOOL_VALUES: readonly WrongMapping[] = [
  {
    name: "a spool's values that are no section",
    text: valuesText("[brand]"),
    problems: ["m.yaml:7:32: spools.catalogue.values: must be a section of keys and values"],
  },
  {
    name: "a spool's values under other names",
    text: valuesText("{ colour_name: x, subtyp: y, diameter: 1.75 }"),
    problems: [
      'm.yaml:7:34: spools.catalogue.values.colour_name: unknown key. Did you mean "color_name"?',
      'm.yaml:7:50: spools.catalogue.values.subtyp: unknown key. Did you mean "subtype"?',
      "m.yaml:7:61: spools.catalogue.values.diameter: unknown key. Known here: material, subtype, brand, color_name, rgba, label_weight, core_weight, cost_per_kg, note.",
    ],
  },
  {
    name: "constants that do not fit their fields",
    text: valuesText(
      "{ rgba: 000000, brand: 5, label_weight: 0, core_weight: 1.5, cost_per_kg: -1, subtype: on, note: true }",
    ),
    problems: [
      'm.yaml:7:40: spools.catalogue.values.rgba: must be off, six or eight hex digits in quotes such as "FF6A13", or a source such as { parameter: Color hex }',
      "m.yaml:7:55: spools.catalogue.values.brand: must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }",
      "m.yaml:7:72: spools.catalogue.values.label_weight: must be off, whole grams from 1 to 100000, or a source such as { parameter: Net weight }",
      "m.yaml:7:88: spools.catalogue.values.core_weight: must be off, whole grams from 0 to 100000, or a source such as { parameter: Spool weight }",
      "m.yaml:7:106: spools.catalogue.values.cost_per_kg: must be off, an amount from 0 to 1000000, or a source such as { parameter: Cost per kg }",
      "m.yaml:7:119: spools.catalogue.values.subtype: must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }",
      "m.yaml:7:129: spools.catalogue.values.note: must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }",
    ],
  },
  {
    name: "more constants that do not fit their fields",
    text: valuesText(
      "{ rgba: \"#12345\", brand: '', label_weight: heavy, core_weight: true, cost_per_kg: '12', material: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }",
    ),
    problems: [
      'm.yaml:7:40: spools.catalogue.values.rgba: must be off, six or eight hex digits in quotes such as "FF6A13", or a source such as { parameter: Color hex }',
      "m.yaml:7:57: spools.catalogue.values.brand: must not be empty",
      "m.yaml:7:75: spools.catalogue.values.label_weight: must be off, whole grams from 1 to 100000, or a source such as { parameter: Net weight }",
      "m.yaml:7:95: spools.catalogue.values.core_weight: must be off, whole grams from 0 to 100000, or a source such as { parameter: Spool weight }",
      "m.yaml:7:114: spools.catalogue.values.cost_per_kg: must be off, an amount from 0 to 1000000, or a source such as { parameter: Cost per kg }",
      "m.yaml:7:130: spools.catalogue.values.material: must not be longer than 50 characters",
    ],
  },
  {
    name: "sources that are none",
    text: valuesText(
      "{ brand: { parameter: }, material: { parameter: 5 }, subtype: { from: descripton }, note: { from: name, of: [x] }, rgba: { param: x }, cost_per_kg: {} }",
    ),
    problems: [
      "m.yaml:7:41: spools.catalogue.values.brand: must have exactly one of parameter, from, word_in, but has none",
      "m.yaml:7:80: spools.catalogue.values.material.parameter: must be the name of a parameter template, such as Material. Put it in quotes.",
      'm.yaml:7:102: spools.catalogue.values.subtype.from: must be one of name, description, keywords, ipn. Did you mean "description"?',
      "m.yaml:7:136: spools.catalogue.values.note.of: has no meaning without word_in",
      "m.yaml:7:153: spools.catalogue.values.rgba: must have exactly one of parameter, from, word_in, but has none",
      'm.yaml:7:155: spools.catalogue.values.rgba.param: unknown key. Did you mean "parameter"?',
      "m.yaml:7:180: spools.catalogue.values.cost_per_kg: must have exactly one of parameter, from, word_in, but has none",
    ],
  },
  {
    name: "sources that contradict themselves",
    text: valuesText(
      "{ brand: { parameter: Brand, from: name }, subtype: { of: [A] }, color_name: { word_in: [name, keyword] }, label_weight: { from: name } }",
    ),
    problems: [
      "m.yaml:7:41: spools.catalogue.values.brand: must have exactly one of parameter, from, word_in, but has parameter and from",
      "m.yaml:7:84: spools.catalogue.values.subtype: must have exactly one of parameter, from, word_in, but has none",
      'm.yaml:7:109: spools.catalogue.values.color_name: needs the words to look for. Add them as "of: [PLA, PETG]".',
      'm.yaml:7:127: spools.catalogue.values.color_name.word_in[1]: must be one of name, description, keywords, ipn. Did you mean "keywords"?',
      "m.yaml:7:161: spools.catalogue.values.label_weight.from: a whole text is no label weight. Use { parameter: NAME } or a constant.",
    ],
  },
  {
    name: "lists of sources that end nowhere",
    text: valuesText(
      "{ material: [], brand: [off], subtype: [A, { parameter: B }], color_name: [{ parameter: A }, { parameter: A }], core_weight: [{ parameter: A }, heavy] }",
    ),
    problems: [
      "m.yaml:7:44: spools.catalogue.values.material: must name 1 to 20 sources; off leaves the field to Bambuddy",
      "m.yaml:7:56: spools.catalogue.values.brand[0]: off stands alone: it leaves the field to Bambuddy",
      "m.yaml:7:75: spools.catalogue.values.subtype[1]: is never used: the constant before it is the same for every spool",
      "m.yaml:7:125: spools.catalogue.values.color_name[1]: is listed twice",
      "m.yaml:7:176: spools.catalogue.values.core_weight[1]: must be off, whole grams from 0 to 100000, or a source such as { parameter: Spool weight }",
    ],
  },
  {
    name: "words that are never found",
    text: valuesText(
      '{ material: { word_in: nam, of: [PLA, pla-cf, PLA, PETG] }, core_weight: { word_in: name, of: ["200", light] }, rgba: { word_in: name, of: [red] }, brand: { word_in: name, of: [] } }',
    ),
    problems: [
      'm.yaml:7:55: spools.catalogue.values.material.word_in: must be one of name, description, keywords, ipn. Did you mean "name"?',
      'm.yaml:7:70: spools.catalogue.values.material.of[1]: is never found: "PLA" before it is found first. Put it before "PLA".',
      "m.yaml:7:78: spools.catalogue.values.material.of[2]: is listed twice",
      "m.yaml:7:134: spools.catalogue.values.core_weight.of[1]: can never be the empty spool weight",
      "m.yaml:7:172: spools.catalogue.values.rgba.of[0]: can never be the colour code",
      "m.yaml:7:208: spools.catalogue.values.brand.of: must not be empty",
    ],
  },
  {
    name: "notes that would carry a batch code, or a word for a text",
    text: valuesText("{ note: 'x [Batch:1]', brand: name }"),
    problems: [
      "m.yaml:7:40: spools.catalogue.values.note: must not hold [batch:, which would give every spool the same batch code. The code of each spool is written by itself where spools.identity.write is note.",
      "m.yaml:7:62: spools.catalogue.values.brand: would be the word name for every spool. Write { from: name } for the part's name.",
    ],
  },
];
