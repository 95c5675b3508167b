// InvenTree says where spools are: what a person does there, and what becomes of Bambuddy's slots.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { EMPTY_LEDGER } from "../../../src/model/ledger-view.ts";
import { planSpools } from "../../../src/planner/spools/plan-spools.ts";
import { item, LONG_AGO, spool } from "../filament/farm.ts";
import { BY_INVENTREE, catalogueOn, farm, fourTrays, idle, requestOf, slot, WITHOUT_B3 } from "./farm.ts";
import { messagesOf, planOf, shown } from "./shown.ts";

const inB1 = (pk: number) => item(pk, { locationPk: 93 });
const inB2 = (pk: number) => item(pk, { locationPk: 94 });
const stored = (pk: number) => item(pk, { locationPk: 85 });

describe("a spool", () => {
  test("that is moved into a printer is assigned to its first free slot, and nothing else happens", () => {
    expect(planOf({ stock: [inB1(7)] })).toEqual({
      operations: [
        {
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          address: "slot/1.0.0",
          kind: "slot.assign",
          reason: {
            code: "in-printer",
            text: "InvenTree has it in Loaded/B1; B1 AMS 0 tray 0 is the first free slot",
          },
          object: "bambuddy/slot/1.0.0",
          label: "SP-7 PLA Basic (#7) into B1 AMS 0 tray 0",
          place: "B1",
          before: { spool: null },
          after: { printer: 1, ams: 0, tray: 0, spool: 7 },
          depends_on: [],
          danger: "reaches the printer: sets the filament of B1 AMS 0 tray 0",
          books: { place: { stock: 7, place: "printer-1" } },
        },
      ],
      findings: [],
      drift: [],
      recognisedPlaces: [],
      loaded: 1,
    });
  });
  test("that is moved back to storage is taken out", () => {
    expect(planOf({ assignments: [slot("1.0.2", 7)] }).operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: "slot/1.0.2:clear",
        kind: "slot.clear",
        reason: { code: "left-printer", text: "InvenTree has it in Filament" },
        object: "bambuddy/slot/1.0.2",
        label: "SP-7 PLA Basic (#7) out of B1 AMS 0 tray 2",
        place: "B1",
        before: { spool: 7 },
        after: { printer: 1, ams: 0, tray: 2, spool: null },
        depends_on: [],
        books: { place: { stock: 7, place: "away" } },
      },
    ]);
  });
  test("that is moved back stays assigned where unassign_missing is off, until its slot is another's", () => {
    const location = { ...BY_INVENTREE, unassignMissing: false };
    const assignments = [slot("1.0.0", 7)];
    expect(shown({ assignments, location })).toEqual([]);
    const declared = { stock: [stored(7), item(8, { locationPk: 930 })], spools: [spool(7), spool(8)] };
    expect(shown({ ...declared, assignments, location, ownLocations: 1 })).toEqual([
      "clear 1.0.0 of 7",
      "assign 1.0.0 to 8",
    ]);
  });
  test("that is there already is left there", () => {
    expect(shown({ stock: [inB1(7)], assignments: [slot("1.0.3", 7)] })).toEqual([]);
  });
  test("that is empty is moved like any other", () => {
    const stock = [item(7, { quantity: decimal(0), locationPk: 94 })];
    expect(shown({ stock, assignments: [slot("1.0.3", 7)] })).toEqual([
      "clear 1.0.3 of 7",
      "assign 2.0.0 to 7",
    ]);
  });
  test("in a deeper location of a printer is in that printer", () => {
    expect(shown({ stock: [item(7, { locationPk: 931 })] })).toEqual(["assign 1.0.0 to 7"]);
  });
  test("below locations.loaded, in a printer that Bambuddy lacks or that is not mapped, is left assigned", () => {
    const farm = { assignments: [slot("1.0.3", 7)], printers: WITHOUT_B3 };
    for (const locationPk of [72, 95, 97])
      expect(messagesOf({ ...farm, stock: [item(7, { locationPk })] })).toEqual([
        "printer.unmatched: B3: Bambuddy has no printer with id 3",
      ]);
    expect(planOf({ ...farm, stock: [item(7, { locationPk: 95 })] }).operations).toEqual([]);
  });
  test("in storage keeps its slot on a printer of which the mapping says nothing", () => {
    expect(shown({ assignments: [slot("4.0.0", 7), slot("1.0.0", 7)] })).toEqual(["clear 1.0.0 of 7"]);
  });
  test("in several slots keeps one of its printer's, the one whose tray shows its tag", () => {
    const tagged = [spool(7, { tagUid: "A1B2C3D400000107" })];
    const trays = fourTrays(1).map((tray) =>
      tray.tray === 2 ? { ...tray, tagUid: "a1b2c3d400000107" } : tray,
    );
    const assignments = [slot("1.0.1", 7), slot("1.0.2", 7), slot("2.0.0", 7), slot("4.0.0", 7)];
    expect(
      shown({ spools: tagged, stock: [inB1(7)], assignments, states: [idle(1, trays), idle(2)] }),
    ).toEqual(["clear 1.0.1 of 7", "clear 2.0.0 of 7", "clear 4.0.0 of 7"]);
  });
  test("that is nobody's is never touched", () => {
    const assignments = [slot("1.0.0", 9), slot("1.0.1", 11)];
    expect(shown({ spools: [spool(7), spool(9)], stock: [inB1(7)], assignments })).toEqual([
      "assign 1.0.2 to 7",
    ]);
  });
  test("that Bambuddy lacks is made first, or named", () => {
    expect(messagesOf({ spools: [], stock: [inB1(7)] })).toEqual([
      "spool.not-in-bambuddy: SP-7 PLA Basic (#7) is stored in B1: Bambuddy has no spool that names its batch",
    ]);
    const { operations } = planOf({ spools: [], stock: [inB1(7)], catalogue: catalogueOn() });
    expect(operations.map(({ address, depends_on }) => ({ address, depends_on }))).toEqual([
      { address: "spool/stock-7", depends_on: [] },
      { address: "slot/1.0.0", depends_on: ["spool/stock-7"] },
    ]);
  });
  test("that is archived is named and not assigned", () => {
    expect(messagesOf({ spools: [spool(7, { isArchived: true })], stock: [inB1(7)] })).toEqual([
      "spool.is-archived: SP-7 PLA Basic (#7) is stored in B1: PLA Basic Black (Bambuddy spool 7) is archived",
    ]);
  });
  test("that Bambuddy has twice is the one that is in the printer", () => {
    const spools = [spool(7), spool(8, { note: "SP-7" })];
    expect(messagesOf({ spools, stock: [inB1(7)] })).toEqual([
      "spool.shared-item: PLA Basic Black (Bambuddy spool 7); PLA Basic Black (Bambuddy spool 8) are all SP-7 PLA Basic (#7)",
      "spool.which-one: SP-7 PLA Basic (#7) is stored in B1: it may be PLA Basic Black (Bambuddy spool 7) or PLA Basic Black (Bambuddy spool 8)",
    ]);
    expect(shown({ spools, stock: [inB1(7)], assignments: [slot("1.0.1", 8)] })).toEqual([
      "spool.shared-item stock-7",
    ]);
  });
});

describe("two spools", () => {
  const spools = [spool(7), spool(8)];
  test("that change places are both taken out before either is put in", () => {
    const { operations } = planOf({
      spools,
      stock: [item(7, { locationPk: 931 }), item(8, { locationPk: 930 })],
      ownLocations: 2,
      assignments: [slot("1.0.0", 7), slot("1.0.1", 8)],
    });
    expect(
      operations.map(({ address, depends_on }) => ({ address, depends_on: [...new Set(depends_on)].sort() })),
    ).toEqual([
      { address: "slot/1.0.0:clear", depends_on: [] },
      { address: "slot/1.0.1:clear", depends_on: [] },
      { address: "slot/1.0.1", depends_on: ["slot/1.0.0:clear", "slot/1.0.1:clear"] },
      { address: "slot/1.0.0", depends_on: ["slot/1.0.0:clear", "slot/1.0.1:clear"] },
    ]);
  });
  test("change printers although neither has another slot free", () => {
    const trays = (printer: number) => fourTrays(printer).slice(0, 1);
    expect(
      shown({
        spools,
        stock: [inB2(7), inB1(8)],
        states: [idle(1, trays(1)), idle(2, trays(2))],
        assignments: [slot("1.0.0", 7), slot("2.0.0", 8)],
      }),
    ).toEqual(["clear 1.0.0 of 7", "clear 2.0.0 of 8", "assign 2.0.0 to 7", "assign 1.0.0 to 8"]);
  });
  test("in one slot are named, and the slot is left as it is", () => {
    const stock = [item(7, { locationPk: 930 }), item(8, { locationPk: 930 })];
    const farm = { spools, stock, ownLocations: 1, assignments: [slot("1.0.0", 8)] };
    expect(messagesOf(farm)).toEqual([
      "slot.contested: SP-7 PLA Basic (#7) and SP-8 PLA Basic (#8) are all stored in B1 AMS 0 tray 0",
    ]);
    expect(planOf(farm).operations).toEqual([]);
    expect(shown({ ...farm, spools: [spool(8)], assignments: [] })).toEqual([
      "spool.not-in-bambuddy stock-7",
      "slot.contested slot-1.0.0",
    ]);
  });
  test("in one slot keep it from a third whose tag its tray shows", () => {
    const trays = fourTrays(1).map((tray) =>
      tray.tray === 0 ? { ...tray, tagUid: "A1B2C3D400000109" } : tray,
    );
    const farm = {
      spools: [...spools, spool(9, { tagUid: "A1B2C3D400000109" })],
      stock: [item(7, { locationPk: 930 }), item(8, { locationPk: 930 }), inB1(9)],
      states: [idle(1, trays), idle(2)],
      ownLocations: 1,
    };
    expect(messagesOf(farm)).toEqual([
      "slot.contested: SP-7 PLA Basic (#7) and SP-8 PLA Basic (#8) are all stored in B1 AMS 0 tray 0",
      "slot.occupied: SP-9 PLA Basic (#9) is stored in B1 and seen in B1 AMS 0 tray 0, which is another's",
    ]);
    expect(planOf(farm).operations).toEqual([]);
  });
  test("with one batch are named and left alone", () => {
    const stock = [inB1(7), item(8, { batch: "sp-7", locationPk: 85 })];
    expect(messagesOf({ spools, stock, assignments: [slot("2.0.0", 7)], catalogue: catalogueOn() })).toEqual([
      "spool.duplicate-batch: SP-7 PLA Basic (#7) and sp-7 PLA Basic (#8) carry it: none of them is made, changed, moved or assigned",
    ]);
    expect(planOf({ spools, stock, assignments: [slot("2.0.0", 7)] }).operations).toEqual([]);
  });
});

describe("the slot", () => {
  test("is the one with the location of the spool, also an AMS-HT and an external one", () => {
    const at = (locationPk: number) => shown({ stock: [item(7, { locationPk })], ownLocations: 4 });
    expect([930, 931, 932, 933].flatMap(at)).toEqual([
      "assign 1.0.0 to 7",
      "assign 1.0.1 to 7",
      "assign 1.128.0 to 7",
      "assign 1.255.0 to 7",
    ]);
  });
  test("with a location of its own is not given to a spool that is merely in the printer", () => {
    expect(shown({ stock: [inB1(7)], ownLocations: 2 })).toEqual(["assign 1.0.2 to 7"]);
  });
  test("is the one whose tray shows the tag of the spool, whatever else is free", () => {
    const trays = [...fourTrays(1), { printerId: 1, ams: 128, tray: 0, trayUuid: `${"0".repeat(31)}7` }];
    const tagged = [spool(7, { trayUuid: `${"0".repeat(31)}7` })];
    expect(shown({ spools: tagged, stock: [inB1(7)], states: [idle(1, trays), idle(2)] })).toEqual([
      "assign 1.128.0 to 7",
    ]);
  });
  test("is no other where the tray that shows the tag holds somebody else's spool", () => {
    const trays = fourTrays(1).map((tray) =>
      tray.tray === 1 ? { ...tray, tagUid: "A1B2C3D400000107" } : tray,
    );
    const farm = {
      spools: [spool(7, { tagUid: "A1B2C3D400000107" }), spool(9)],
      stock: [inB1(7)],
      states: [idle(1, trays), idle(2)],
      assignments: [slot("1.0.1", 9)],
    };
    expect(messagesOf(farm)).toEqual([
      "slot.occupied: SP-7 PLA Basic (#7) is stored in B1 and seen in B1 AMS 0 tray 1, where Bambuddy has its spool 9, which names no stock item",
    ]);
    expect(planOf(farm).operations).toEqual([]);
  });
  test("is never one whose tray shows another RFID spool", () => {
    const trays = fourTrays(1).map((tray) =>
      tray.tray < 3 ? { ...tray, tagUid: "FFEEDDCCBBAA9988" } : tray,
    );
    const states = [idle(1, trays), idle(2)];
    expect(shown({ stock: [inB1(7)], states })).toEqual(["assign 1.0.3 to 7"]);
    expect(messagesOf({ stock: [item(7, { locationPk: 930 })], states, ownLocations: 1 })).toEqual([
      "slot.other-rfid: SP-7 PLA Basic (#7) is stored in B1 AMS 0 tray 0, whose tray shows another RFID spool",
    ]);
  });
  test("starts at start_tray of the default unit, and goes on in the units that the printer shows", () => {
    const location = { ...BY_INVENTREE, startTray: 3 };
    const trays = [
      ...fourTrays(1),
      ...fourTrays(1, 1),
      { printerId: 1, ams: 128, tray: 0 },
      { printerId: 1, ams: 255, tray: 0 },
    ];
    const spools = [1, 2, 3, 4, 5, 6, 7].map((id) => spool(id));
    const stock = [1, 2, 3, 4, 5, 6, 7].map(inB1);
    expect(shown({ spools, stock, location, states: [idle(1, trays), idle(2)] })).toEqual([
      "assign 1.0.3 to 1",
      "assign 1.1.0 to 2",
      "assign 1.1.1 to 3",
      "assign 1.1.2 to 4",
      "assign 1.1.3 to 5",
      "assign 1.128.0 to 6",
      "slot.none-free stock-7",
    ]);
  });
  test("of an external spool is one of two where that is the default", () => {
    const location = { ...BY_INVENTREE, defaultAms: 255 };
    const states = [{ printerId: 1, isConnected: false, isPrinting: false, trays: [] }];
    expect(shown({ spools: [spool(7), spool(8)], stock: [inB1(7), inB1(8)], location, states })).toEqual([
      "assign 1.255.0 to 7",
      "assign 1.255.1 to 8",
    ]);
  });
  test("of a printer that prints says so in its danger", () => {
    const { operations } = planOf({ stock: [inB1(7)], states: [{ ...idle(1), isPrinting: true }] });
    expect(operations.map(({ danger }) => danger)).toEqual([
      "reaches the printer: sets the filament of B1 AMS 0 tray 0 while it prints",
    ]);
  });
  test("of a printer whose trays could not be read is not touched", () => {
    const unread = { states: [idle(2)], unread: ["states" as const], spools: [spool(7), spool(8)] };
    expect(shown({ ...unread, stock: [inB1(7), inB2(8)] })).toEqual(["assign 2.0.0 to 8"]);
  });
});

test("a location of several printers is no printer's, and its spools are left where they are", () => {
  const request = requestOf(farm({ stock: [inB1(7)], assignments: [slot("2.0.0", 7)] }));
  const [first, ...others] = request.places.printers;
  if (first === undefined) throw new Error("bug: the farm has no printers");
  const ambiguous = { ...first, selector: { kind: "match", pattern: "B?" } as const };
  const places = { ...request.places, printers: [ambiguous, ...others] };
  for (const value of [request.world.printers.value, [...request.world.printers.value].reverse()]) {
    const printers = { ...request.world.printers, value };
    const { operations, findings } = planSpools({
      ...request,
      places,
      world: { ...request.world, printers },
    });
    expect({ operations, findings }).toEqual({
      operations: [],
      findings: [
        {
          code: "printer.unmatched",
          object: "printers.B1",
          message: 'B1: Bambuddy has several printers with a name like "B?": B1 (1), B2 (2), B3 (3), B4 (4)',
        },
      ],
    });
  }
});

test("where one of the slots of a move is in doubt, nobody is taken out for it", () => {
  const farm = {
    spools: [spool(7), spool(8)],
    stock: [item(7, { locationPk: 931 }), item(8, { locationPk: 930 })],
    ownLocations: 2,
    assignments: [slot("1.0.0", 7), slot("1.0.1", 8)],
  };
  const inDoubt = [{ address: "slot/1.0.0", object: "bambuddy/slot/1.0.0", since: LONG_AGO }];
  expect(shown({ ...farm, ledger: { ...EMPTY_LEDGER, inDoubt } })).toEqual([]);
});
