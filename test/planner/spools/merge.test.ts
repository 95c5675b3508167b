// Both systems may move a spool: the one that did since both last agreed is followed.
import { describe, expect, test } from "bun:test";
import { item, spool } from "../filament/farm.ts";
import { BY_BAMBUDDY, MERGED, placesOf, slot, WITHOUT_B3 } from "./farm.ts";
import { messagesOf, planOf, shown } from "./shown.ts";

const inB1 = [item(7, { locationPk: 93 })];
const inB2 = [item(7, { locationPk: 94 })];
const assigned = [slot("1.0.0", 7)];
const farm = { location: MERGED, ownLocations: 2 };

describe("Bambuddy's say", () => {
  const location = BY_BAMBUDDY;
  test("moves an assigned spool to its printer, or to the location of its slot", () => {
    expect(planOf({ location, assignments: assigned }).operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: "move/stock-7",
        kind: "stock.move",
        reason: { code: "assigned", text: "Bambuddy has spool 7 in B1 AMS 0 tray 0" },
        object: "inventree/item/7",
        label: "SP-7 PLA Basic (#7) → Loaded/B1",
        place: "Loaded/B1",
        before: { location: 85 },
        after: { stock: 7, location: 93, notes: "rc:farm1: Bambuddy has spool 7 in B1 AMS 0 tray 0" },
        depends_on: [],
        books: { place: { stock: 7, place: "printer-1" } },
      },
    ]);
    expect(shown({ location, assignments: assigned, ownLocations: 1 })).toEqual(["move #7 to 930"]);
  });
  test("returns an unassigned spool to storage by policy, and only out of a printer that it has", () => {
    expect(shown({ location, stock: inB1 })).toEqual(["move #7 to 85"]);
    expect(shown({ location: { ...location, returnUnassignedToStorage: false }, stock: inB1 })).toEqual([]);
    for (const locationPk of [72, 95, 97, 851])
      expect(shown({ location, stock: [item(7, { locationPk })], printers: WITHOUT_B3 })).toEqual([
        "printer.unmatched printers.B3",
      ]);
  });
  test("is not heard of spools that it never had", () => {
    expect(shown({ location, spools: [], stock: inB1 })).toEqual([]);
  });
  test("of a spool in several places is none", () => {
    expect(messagesOf({ location, assignments: [slot("1.0.0", 7), slot("2.0.0", 7)] })).toEqual([
      "spool.several-slots: SP-7 PLA Basic (#7) is assigned to B1 AMS 0 tray 0 and B2 AMS 0 tray 0",
    ]);
  });
});

describe("without a base", () => {
  test("what is equal is recorded, as the more exact of the two", () => {
    expect(planOf({ ...farm, stock: inB1, assignments: assigned })).toEqual({
      operations: [],
      findings: [],
      drift: [],
      recognisedPlaces: [{ stock: 7, place: "printer-1/0.0" }],
      loaded: 1,
    });
    expect(planOf({ ...farm, ledger: placesOf({ 7: "away" }) }).recognisedPlaces).toEqual([]);
    expect(planOf(farm).recognisedPlaces).toEqual([{ stock: 7, place: "away" }]);
  });
  test("what differs is a finding", () => {
    expect(messagesOf({ ...farm, stock: inB2, assignments: assigned })).toEqual([
      "spool.place-unsettled: SP-7 PLA Basic (#7): InvenTree has it in B2, Bambuddy in B1 slot 0/0",
    ]);
    expect(planOf({ ...farm, stock: inB2, assignments: assigned }).operations).toEqual([]);
  });
});

describe("with a base", () => {
  const ledger = placesOf({ 7: "printer-1/0.0" });
  test("what InvenTree moved is assigned anew", () => {
    expect(shown({ ...farm, ledger, stock: inB2, assignments: assigned })).toEqual([
      "clear 1.0.0 of 7",
      "assign 2.0.0 to 7",
    ]);
    expect(shown({ ...farm, ledger, assignments: assigned })).toEqual(["clear 1.0.0 of 7"]);
  });
  test("what Bambuddy moved is moved in InvenTree, also where InvenTree named no slot", () => {
    const stock = [item(7, { locationPk: 930 })];
    expect(shown({ ...farm, ledger, stock, assignments: [slot("2.0.0", 7)] })).toEqual(["move #7 to 94"]);
    expect(shown({ ...farm, ledger, stock })).toEqual(["move #7 to 85"]);
    expect(shown({ ...farm, ledger, stock: inB1 })).toEqual(["move #7 to 85"]);
  });
  test("what both moved is a finding, unless to the same place", () => {
    expect(messagesOf({ ...farm, ledger, stock: inB2 })).toEqual([
      "spool.place-conflict: SP-7 PLA Basic (#7): InvenTree has it in B2, Bambuddy in no slot; when both last agreed it was in B1 slot 0/0",
    ]);
    expect(
      planOf({ ...farm, ledger, stock: inB2, assignments: [slot("2.0.3", 7)] }).recognisedPlaces,
    ).toEqual([{ stock: 7, place: "printer-2" }]);
  });
  test("a slot that was cleared for a move that failed is no change of Bambuddy's", () => {
    const first = planOf({ ...farm, ledger, stock: inB2, assignments: assigned });
    const [clear] = first.operations;
    expect(clear?.books).toEqual({ place: { stock: 7, place: "away" } });
    expect(shown({ ...farm, ledger: placesOf({ 7: "away" }), stock: inB2 })).toEqual(["assign 2.0.0 to 7"]);
  });
  test("of two slots of one printer that are cleared neither is the last for the ledger", () => {
    const plan = planOf({
      location: MERGED,
      ledger: placesOf({ 7: "printer-1" }),
      assignments: [slot("1.0.0", 7), slot("1.0.1", 7)],
    });
    expect(plan.operations.map(({ address, books }) => ({ address, books }))).toEqual([
      { address: "slot/1.0.0:clear", books: {} },
      { address: "slot/1.0.1:clear", books: {} },
    ]);
  });
  test("a spool in a printer that is not mapped is left alone", () => {
    expect(shown({ ...farm, ledger, assignments: [slot("4.0.0", 7)] })).toEqual([]);
  });
  test("a place that one spool leaves by Bambuddy's word is another's by InvenTree's", () => {
    const plan = {
      ...farm,
      spools: [spool(7), spool(8)],
      stock: [item(7, { locationPk: 930 }), item(8, { locationPk: 930 })],
      ledger: placesOf({ 7: "printer-1/0.0", 8: "away" }),
    };
    expect(shown(plan)).toEqual(["move #7 to 85", "assign 1.0.0 to 8"]);
  });
});
