// Well-formed mappings whose settings are wrong or contradict each other.
import { mappingText } from "./read.ts";
import type { WrongMapping } from "./wrong-mapping.ts";

const NO_SLOT =
  "is no slot, which is written AMS/tray: AMS 0 to 3 (6: the A2L's AMS lite) with tray 0 to 3, AMS-HT 128 to 135 with tray 0, or the external spool 255 with tray 0 or 1";

export const WRONG_SETTINGS: readonly WrongMapping[] = [
  {
    name: "spools switched on as a whole",
    text: mappingText({ spools: "on" }),
    problems: [
      "m.yaml:7:9: spools: must be off, or a section with settings: spools has no defaults that could be switched on as a whole",
    ],
  },
  {
    name: "usage without a boundary",
    text: mappingText({ spools: "{ usage: on }" }),
    problems: [
      "m.yaml:7:18: spools.usage: must be off, or a section that names its boundary, such as { since: 2026-11-20T00:00:00Z }",
    ],
  },
  {
    name: "usage section without a boundary",
    text: mappingText({ spools: "{ usage: { hold_grams: 10 } }" }),
    problems: ["m.yaml:7:11: spools.usage.since: is required, but has no value"],
  },
  {
    name: "location without an authority",
    text: mappingText({ spools: "{ location: { start_tray: 1 } }" }),
    problems: [
      "m.yaml:1:1: printers: is needed by spools.location, but names no printer",
      "m.yaml:7:11: spools.location.authority: is required, but has no value",
    ],
  },
  {
    name: "moments",
    text: mappingText({
      prints: "{ since: 2026-11-20T10:00:00 }",
      spools: "{ usage: { since: 2026-02-30 } }",
    }),
    problems: [
      "m.yaml:7:18: prints.since: does not say its time zone. Add Z at its end if it is UTC.",
      "m.yaml:8:27: spools.usage.since: is not a moment that exists. Write it like 2026-11-20T00:00:00Z.",
    ],
  },
  {
    name: "more moments",
    text: mappingText({
      prints: "{ since: 2026-11-20T10:00:00.5Z }",
      spools: "{ usage: { since: yesterday } }",
    }),
    problems: [
      "m.yaml:7:18: prints.since: must be a whole second. Write it like 2026-11-20T00:00:00Z.",
      "m.yaml:8:27: spools.usage.since: is not a date or moment. Write it like 2026-11-20T00:00:00Z.",
    ],
  },
  {
    name: "a year alone",
    text: mappingText({ prints: "{ since: 2026 }" }),
    problems: ["m.yaml:7:18: prints.since: must be a moment such as 2026-11-20T00:00:00Z"],
  },
  {
    name: "addresses",
    text: mappingText({
      bambuddy: '{ url: "farm:8000", api_key: { env: A } }',
      inventree: '{ url: "http://me:pw@stock", web_url: "http://stock/?a=1", token: { env: B } }',
      spoolman: '{ url: "http://" }',
    }),
    problems: [
      "m.yaml:3:18: bambuddy.url: must be an address that starts with http:// or https://",
      "m.yaml:4:19: inventree.url: must not carry a user name or password. Secrets are written as { env: NAME } or { file: PATH }.",
      "m.yaml:4:50: inventree.web_url: must end before any ? or #",
      "m.yaml:7:18: spoolman.url: is not an address that can be reached",
    ],
  },
  {
    name: "a time zone that there is not",
    text: mappingText({
      inventree: '{ url: "http://stock", token: { env: B }, time_zone: Europe/Berln }',
    }),
    problems: [
      'm.yaml:4:65: inventree.time_zone: is no IANA time zone such as Europe/Berlin. Did you mean "Europe/Berlin"?',
    ],
  },
  {
    name: "secrets as values",
    text: mappingText({
      bambuddy: '{ url: "http://farm", api_key: hunter2 }',
      inventree: '{ url: "http://stock", token: { env: "inv-hunter2" } }',
    }),
    problems: [
      "m.yaml:3:42: bambuddy.api_key: a secret is never written into the mapping: use { env: NAME } or { file: PATH }",
      "m.yaml:4:49: inventree.token.env: must be the name of an environment variable in capitals, such as BAMBUDDY_API_KEY",
    ],
  },
  {
    name: "secrets in wrong shapes",
    text: mappingText({
      bambuddy: '{ url: "http://farm", api_key: { hunter2 } }',
      inventree: '{ url: "http://stock", token: { env: A, file: b } }',
    }),
    problems: [
      "m.yaml:3:42: bambuddy.api_key: a secret is never written into the mapping: use { env: NAME } or { file: PATH }",
      "m.yaml:4:42: inventree.token: a secret is never written into the mapping: use { env: NAME } or { file: PATH }",
    ],
  },
  {
    name: "places",
    text: mappingText({
      categories: '{ prints: 0, filament: "a//b" }',
      locations: '{ prints: "", loaded: 1.5 }',
    }),
    problems: [
      'm.yaml:5:23: categories.prints: must be InvenTree\'s number (a whole number from 1) or a path of names such as "Printed parts/Functional"',
      'm.yaml:5:36: categories.filament: holds an empty name. Names are parted by single slashes: "Printed parts/Functional".',
      'm.yaml:6:22: locations.prints: must be InvenTree\'s number (a whole number from 1) or a path of names such as "Printed parts/Functional"',
      'm.yaml:6:34: locations.loaded: must be InvenTree\'s number (a whole number from 1) or a path of names such as "Printed parts/Functional"',
    ],
  },
  {
    name: "prints without places",
    text: mappingText({ categories: "{}", locations: "" }),
    problems: [
      "m.yaml:5:1: categories.prints: is needed while prints is on, but has no value",
      "m.yaml:6:1: locations.prints: is needed while prints is on, but has no value",
    ],
  },
  {
    name: "spools without places",
    text: mappingText({
      categories: "{ prints: 1 }",
      spools: "{ location: { authority: bambuddy, return_unassigned_to_storage: on } }",
      locations: "{ prints: 1 }",
    }),
    problems: [
      "m.yaml:1:1: printers: is needed by spools.location, but names no printer",
      "m.yaml:5:1: categories.filament: is needed while spools is on, but has no value",
      "m.yaml:6:1: locations.filament_storage: is needed by spools.location.return_unassigned_to_storage, but has no value",
    ],
  },
  {
    name: "contradicting authority",
    text: mappingText({
      printers: "{ B1: { id: 1, location: 93 } }",
      spools: "{ location: { authority: inventree, return_unassigned_to_storage: on } }",
    }),
    problems: [
      "m.yaml:8:45: spools.location.return_unassigned_to_storage: contradicts authority: inventree, where a spool's location decides and is never moved. Take it out, or choose authority: bambuddy or merge.",
    ],
  },
  {
    name: "printers",
    text: mappingText({
      printers:
        '\n  B1: { match: "B1*", id: 1, location: 93 }\n  B2: { location: 94 }\n  B3: { serial: 7, location: 93 }\n  B4: { id: 1 }\n  B5:\n  _B6: { id: 6, location: 96 }',
    }),
    problems: [
      "m.yaml:8:3: printers.B1: must have exactly one of match, id, serial, but has match and id",
      "m.yaml:9:3: printers.B2: must have exactly one of match, id, serial, but has none",
      "m.yaml:10:17: printers.B3.serial: must be text. Put it in quotes.",
      "m.yaml:10:30: printers.B3.location: the location is already taken by printers.B1.location",
      "m.yaml:11:3: printers.B4.location: is required, but has no value",
      "m.yaml:11:13: printers.B4.id: the id is already taken by printers.B1.id",
      "m.yaml:12:6: printers.B5: has no value",
      "m.yaml:13:3: printers._B6: a printer's name starts with a letter or digit and holds only letters, digits, spaces, dots, dashes and underscores",
    ],
  },
  {
    name: "two printers alike",
    text: mappingText({
      printers:
        '\n  B1: { match: "B1*", location: Loaded/B1 }\n  B2: { match: "b1*", location: "loaded / b1" }',
    }),
    problems: [
      "m.yaml:9:16: printers.B2.match: the match is already taken by printers.B1.match",
      "m.yaml:9:33: printers.B2.location: the location is already taken by printers.B1.location",
    ],
  },
  {
    name: "slots",
    text: mappingText({
      printers: '{ B1: { id: 1, location: 93, slots: { "0/0": 93, "0-1": 101, "0/2": 102, "0/3": 102 } } }',
    }),
    problems: [
      'm.yaml:7:56: printers.B1.slots["0/0"]: the location is already taken by printers.B1.location',
      `m.yaml:7:60: printers.B1.slots.0-1: ${NO_SLOT}. Write "0/1".`,
      'm.yaml:7:91: printers.B1.slots["0/3"]: the location is already taken by printers.B1.slots["0/2"]',
    ],
  },
  {
    name: "rules",
    text: mappingText({
      prints:
        '\n  rules:\n    - { when: { filename: "a*" }, skip: true, quantity: 2, part: X }\n    - { when: { filename: "a*" } }\n    - { skip: true }\n    - { when: {}, skip: true }\n    - { when: [], skip: true }\n    - { when: { filename: , printer: B1 }, skip: off }\n    - { when: [{ tag: a }, { tga: b }], part: { ipm: X }, quantity: 1.5 }\n    - skip',
    }),
    problems: [
      "m.yaml:9:47: prints.rules[0].quantity: has no meaning beside skip, which books nothing",
      "m.yaml:9:60: prints.rules[0].part: has no meaning beside skip, which books nothing",
      "m.yaml:10:7: prints.rules[1]: has no effect: it needs at least one of category, location, part, quantity, status, skip",
      "m.yaml:11:7: prints.rules[2].when: is required, but has no value",
      "m.yaml:12:15: prints.rules[3].when: must name at least one of filename, print_name, project, printer, content_hash, tag, archive",
      "m.yaml:13:15: prints.rules[4].when: must not be empty",
      "m.yaml:14:27: prints.rules[5].when.filename: has no value",
      "m.yaml:14:50: prints.rules[5].skip: can only be true",
      'm.yaml:15:30: prints.rules[6].when[1].tga: unknown key. Did you mean "tag"?',
      'm.yaml:15:49: prints.rules[6].part.ipm: unknown key. Did you mean "ipn"?',
      "m.yaml:15:69: prints.rules[6].quantity: must be a whole number from 1",
      "m.yaml:16:7: prints.rules[7]: must be a section of keys and values",
    ],
  },
  {
    name: "rules that are no list",
    text: mappingText({ prints: "{ rules: { when: {}, skip: true } }" }),
    problems: ["m.yaml:7:18: prints.rules: must be a list"],
  },
  {
    name: "identity",
    text: mappingText({
      spools: "{ identity: { match: [tag_uid], write: note, pairs: { SP-1: 7, SP-2: 7, SP-3: x } } }",
    }),
    problems: [
      "m.yaml:7:48: spools.identity.write: must be one of the fields in match, or spools that were created are never found again",
      "m.yaml:7:78: spools.identity.pairs.SP-2: this spool is already paired by spools.identity.pairs.SP-1",
      "m.yaml:7:87: spools.identity.pairs.SP-3: must be a whole number",
    ],
  },
  {
    name: "plate alone",
    text: mappingText({ prints: "{ key_fields: [plate] }" }),
    problems: [
      "m.yaml:7:23: prints.key_fields: plate only adds to another field: name at least one besides it",
    ],
  },
  {
    name: "guards",
    text: mappingText({
      guards:
        "{ consume_grams: 0, unassign_share: 1.5, max: { part.crate: 1, stock.create: -1 }, waive: [consume_gram, max.part.create] }",
    }),
    problems: [
      "m.yaml:7:26: guards.consume_grams: must be above 0",
      "m.yaml:7:45: guards.unassign_share: must be at most 1",
      'm.yaml:7:57: guards.max["part.crate"]: unknown key. Did you mean "part.create"?',
      'm.yaml:7:86: guards.max["stock.create"]: must be at least 0',
      'm.yaml:7:100: guards.waive[0]: must be one of instance_changed, consume_grams, consume_grams_per_spool, unassign_share, source_shrink_share, max.part.create, max.stock.create, max.parameter.set, max.image.set, max.link.set, max.stock.keep, max.usage.return, max.usage.subtract, max.stock.move, max.spool.create, max.spool.set, max.slot.clear, max.slot.assign, max.spool.archive. Did you mean "consume_grams"?',
    ],
  },
  {
    name: "numbers",
    text: mappingText({ http: "{ timeout_seconds: 0 }", prints: "{ quantity: 0, status: x }" }),
    problems: [
      "m.yaml:7:26: http.timeout_seconds: must be at least 1",
      "m.yaml:8:21: prints.quantity: must be archive or a whole number from 1",
      "m.yaml:8:32: prints.status: must be a whole number",
    ],
  },
  {
    name: "a deletion policy",
    text: mappingText({ policies: "{ source_deleted: delete, drift: { part: enforced } }" }),
    problems: [
      "m.yaml:7:29: policies.source_deleted: must be keep: a deletion in Bambuddy never deletes anything in the inventory",
      "m.yaml:7:52: policies.drift.part: must be report: a part that somebody renamed keeps its new name",
    ],
  },
  {
    name: "auto apply",
    text: mappingText({ auto_apply: "{ enabled: on, kinds: [stock.creat] }" }),
    problems: [
      'm.yaml:7:36: auto_apply.kinds[0]: must be one of part.create, stock.create, parameter.set, image.set, link.set, stock.keep, usage.return, usage.subtract, stock.move, spool.create, spool.set, slot.clear, slot.assign, spool.archive. Did you mean "stock.create"?',
    ],
  },
];
