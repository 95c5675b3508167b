// Slots are numbered as Bambuddy numbers them, wherever the mapping names one.
import { describe, expect, test } from "bun:test";
import { traysOf } from "../../src/mapping/slot-numbers.ts";
import { mappingText, problemsOf, validMapping } from "./read.ts";

const NUMBERS = Array.from({ length: 300 }, (_, number) => number);
const FOUR_TRAYS = [0, 1, 2, 3, 6];
const HT = [128, 129, 130, 131, 132, 133, 134, 135];
const PRINTERS = "{ B1: { id: 1, location: 93 } }";

/** What is said about a printer with this slot, after the sentence that says the numbering. */
function saidOf(slot: string): string | undefined {
  const text = mappingText({ printers: `{ B1: { id: 1, location: 93, slots: { "${slot}": 101 } } }` });
  const [problem, ...others] = problemsOf(text);
  expect(others).toEqual([]);
  if (problem === undefined) return undefined;
  const [, hint = ""] = /: is no slot, which is written AMS\/tray: AMS .* with tray 0 or 1(.*)$/.exec(
    problem,
  ) ?? ["", problem];
  return hint.replace(/^\. /, "");
}

describe("printers.*.slots", () => {
  test("allows every slot that exists and no other", () => {
    const exists = [
      ...FOUR_TRAYS.flatMap((ams) => [0, 1, 2, 3].map((tray) => `${ams}/${tray}`)),
      ...HT.map((ams) => `${ams}/0`),
      "255/0",
      "255/1",
    ];
    const all = NUMBERS.flatMap((ams) => NUMBERS.slice(0, 6).map((tray) => `${ams}/${tray}`));
    const places = all.map((slot, index) => `"${slot}": ${1000 + index}`).join(", ");
    const text = mappingText({ printers: `{ B1: { id: 1, location: 93, slots: { ${places} } } }` });
    const refused = new Set(
      problemsOf(text).map((problem) => /slots\["([^"]+)"\]/.exec(problem)?.[1] ?? problem),
    );
    expect(all.filter((slot) => !refused.has(slot))).toEqual(exists);
    expect(all.filter((slot) => isSlot(slot))).toEqual(exists);
  });

  test("is read as AMS and tray", () => {
    const slots = '{ "6/3": 101, "128/0": 102, "255/1": 103 }';
    const [printer] = validMapping(
      mappingText({ printers: `{ B1: { id: 1, location: 93, slots: ${slots} } }` }),
    ).printers;
    expect(printer?.slots.map(({ ams, tray }) => [ams, tray])).toEqual([
      [6, 3],
      [128, 0],
      [255, 1],
    ]);
  });

  const EXTERNAL = 'Write "255/0" for the external spool, "255/1" for the second one of a printer with two.';

  test.each([
    ["254", EXTERNAL],
    ["254/0", EXTERNAL],
    ["255", EXTERNAL],
    ["255/254", EXTERNAL],
    ["128", 'Write "128/0": an AMS-HT has one tray.'],
    ["129/1", 'Write "129/0": an AMS-HT has one tray.'],
    ["5", 'Write "1/1" if 5 is the printer\'s own number of the tray.'],
    ["0-1", 'Write "0/1".'],
    ["00/1", 'Write "0/1".'],
    ["1/4", 'Trays are counted from 0: the fourth is "1/3".'],
    ["1/5", ""],
    ["4/0", ""],
    ["99", ""],
    ["A1", ""],
  ])("%s is refused: %s", (slot, hint) => {
    expect(saidOf(slot)).toBe(hint);
  });
});

describe("spools.location", () => {
  const problemsWith = (settings: string) =>
    problemsOf(
      mappingText({ printers: PRINTERS, spools: `{ location: { authority: inventree, ${settings} } }` }),
    );

  test("allows every unit that exists as default_ams and no other", () => {
    const allowed = NUMBERS.filter((ams) => problemsWith(`default_ams: ${ams}`).length === 0);
    expect(allowed).toEqual([...FOUR_TRAYS, ...HT, 255]);
    expect(problemsWith("default_ams: 254")).toEqual([
      "m.yaml:8:58: spools.location.default_ams: must be an AMS unit: 0 to 3, 6 (the A2L's AMS lite), 128 to 135 (AMS-HT), or 255 for the external spool, also where printers call it 254",
    ]);
  });

  test("allows the trays that default_ams has as start_tray", () => {
    const traysWith = (ams: number) =>
      NUMBERS.filter((tray) => problemsWith(`default_ams: ${ams}, start_tray: ${tray}`).length === 0);
    expect([0, 6, 128, 255].map(traysWith)).toEqual([[0, 1, 2, 3], [0, 1, 2, 3], [0], [0, 1]]);
    expect(problemsWith("start_tray: 4")).toEqual([
      "m.yaml:8:57: spools.location.start_tray: must be at most 3",
    ]);
    expect(problemsWith("default_ams: 128, start_tray: 1")).toEqual([
      "m.yaml:8:75: spools.location.start_tray: does not exist: default_ams 128 is an AMS-HT, which has tray 0 only",
    ]);
    expect(problemsWith("default_ams: 255, start_tray: 3")).toEqual([
      "m.yaml:8:75: spools.location.start_tray: does not exist: default_ams 255 is the external spool, which has trays 0 and 1",
    ]);
  });
});

function isSlot(slot: string): boolean {
  const [ams, tray] = slot.split("/").map(Number);
  return ams !== undefined && tray !== undefined && tray < traysOf(ams);
}
