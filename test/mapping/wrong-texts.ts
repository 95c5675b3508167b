// Texts that are no mapping, and keys and words that are misspelt.
import { mappingText } from "./read.ts";
import type { WrongMapping } from "./wrong-mapping.ts";

export const WRONG_TEXTS: readonly WrongMapping[] = [
  { name: "an empty file", text: "", problems: ["m.yaml:1:1: the file is empty"] },
  { name: "a list", text: "- a\n", problems: ["m.yaml:1:1: must be a section of keys and values"] },
  {
    name: "an env file",
    text: "BAMBUDDY_API_KEY=abc\n",
    problems: ["m.yaml:1:1: must be a section of keys and values"],
  },
  {
    name: "an unclosed bracket",
    text: "version: 1\nprints: { statuses: [completed\n",
    problems: [
      "m.yaml:3:1: the indentation does not fit the lines above, or a bracket before it is not closed",
    ],
  },
  {
    name: "a tab",
    text: "version: 1\nprints:\n\tstatuses: [completed]\n",
    problems: ["m.yaml:3:1: lines are indented with spaces, not tabs"],
  },
  {
    name: "two documents",
    text: "version: 1\n---\nversion: 1\n",
    problems: ["m.yaml:2:1: the file holds more than one document; take the --- out"],
  },
  {
    name: "a tag",
    text: mappingText({ instance: "!name farm1" }),
    problems: ["m.yaml:2:11: tags are not used here; take the !tag out"],
  },
  {
    name: "an alias without anchor",
    text: mappingText({ instance: "*farm" }),
    problems: ["m.yaml:2:11: instance: the alias has no anchor before it"],
  },
  {
    name: "YAML 1.1",
    text: `%YAML 1.1\n---\n${mappingText()}`,
    problems: ["m.yaml:1:1: the file must be YAML 1.2"],
  },
  {
    name: "nothing but a version",
    text: "version: 2\n",
    problems: [
      "m.yaml:1:1: instance: is required, but has no value",
      "m.yaml:1:1: bambuddy: is required, but has no value",
      "m.yaml:1:1: inventree: is required, but has no value",
      "m.yaml:1:1: categories.prints: is needed while prints is on, but has no value",
      "m.yaml:1:1: locations.prints: is needed while prints is on, but has no value",
      "m.yaml:1:10: version: must be 1, the only version of this format",
    ],
  },
  {
    name: "keys without values",
    text: mappingText({ instance: "", bambuddy: "{ url: , api_key: }" }),
    problems: [
      "m.yaml:2:1: instance: is required, but has no value",
      "m.yaml:3:13: bambuddy.url: is required, but has no value",
      "m.yaml:3:20: bambuddy.api_key: is required, but has no value",
    ],
  },
  {
    name: "misspelt keys",
    text: mappingText({
      prints: "{ key_field: [name], statuss: [completed], link_bak: on }",
      printer: "{}",
      __proto__x: "1",
    }),
    problems: [
      'm.yaml:7:11: prints.key_field: unknown key. Did you mean "key_fields"?',
      'm.yaml:7:30: prints.statuss: unknown key. Did you mean "statuses"?',
      'm.yaml:7:52: prints.link_bak: unknown key. Did you mean "link_back"?',
      'm.yaml:8:1: printer: unknown key. Did you mean "printers"?',
      "m.yaml:9:1: __proto__x: unknown key",
    ],
  },
  {
    name: "a key of another section",
    text: mappingText({ prints: "{ unit: g, hold_grams: 3 }" }),
    problems: [
      'm.yaml:7:11: prints.unit: unknown key. It belongs under "spools".',
      'm.yaml:7:20: prints.hold_grams: unknown key. It belongs under "spools.usage".',
    ],
  },
  {
    name: "a key of another tool",
    text: mappingText({
      bambuddy: "{ base_url: x, url: 'http://a', api_key: { env: A } }",
      spools: "{ catalog: on }",
    }),
    problems: [
      'm.yaml:3:13: bambuddy.base_url: unknown key. Did you mean "url"?',
      'm.yaml:7:11: spools.catalog: unknown key. Did you mean "catalogue"?',
    ],
  },
  {
    name: "prototype keys",
    text: `${mappingText({ ["__proto__"]: "1", constructor: "2" })}__proto__: { a: 1 }\n`,
    problems: [
      "m.yaml:8:1: constructor: unknown key",
      "m.yaml:9:1: __proto__: the key is written twice; the first is on line 7",
    ],
  },
  {
    name: "a key written twice",
    text: `${mappingText()}instance: farm2\nprints: { image: on, image: off }\n`,
    problems: [
      "m.yaml:7:1: instance: the key is written twice; the first is on line 2",
      "m.yaml:8:22: prints.image: the key is written twice; the first is on line 8",
    ],
  },
  {
    name: "misspelt words",
    text: mappingText({
      prints:
        "{ statuses: [complted, done], key_fields: [contenthash], adopt: proofs, parameters: { Weight: filament_gram } }",
    }),
    problems: [
      'm.yaml:7:22: prints.statuses[0]: must be one of completed, failed, aborted, cancelled, stopped, skipped. Did you mean "completed"?',
      "m.yaml:7:32: prints.statuses[1]: must be one of completed, failed, aborted, cancelled, stopped, skipped",
      'm.yaml:7:52: prints.key_fields[0]: must be one of content_hash, filename, print_name, name, plate. Did you mean "content_hash"?',
      'm.yaml:7:73: prints.adopt: must be one of proof, batch. Did you mean "proof"?',
      'm.yaml:7:103: prints.parameters.Weight: must be one of filament_grams, print_seconds, filament_grams_per_piece, print_seconds_per_piece. Did you mean "filament_grams"?',
    ],
  },
  {
    name: "words listed twice",
    text: mappingText({ prints: "{ statuses: [completed, completed] }", release: "[a, b, a]" }),
    problems: [
      "m.yaml:7:33: prints.statuses[1]: is listed twice",
      "m.yaml:8:17: release[2]: is listed twice",
    ],
  },
  {
    name: "a yes for a switch",
    text: mappingText({ prints: "{ image: yes }", auto_apply: "{ enabled: 1 }" }),
    problems: [
      "m.yaml:7:18: prints.image: must be on or off",
      "m.yaml:8:24: auto_apply.enabled: must be on or off",
    ],
  },
];
