// Which spool is where, and what the printers themselves say.
import { afterEach, describe, expect, test } from "bun:test";
import { amsUnit, tray } from "../../../src/sim/bambuddy/printer-status.ts";
import { seedFarm } from "../../../src/sim/bambuddy/seed-farm.ts";
import { closeFarms, errorOf, KEY, startFarm } from "./farm.ts";

afterEach(closeFarms);

const COMPLETE = { kind: "complete" } as const;
const UUID = "0F1E2D3C4B5A69788796A5B4C3D2E1F0";
const TAG = "A1B2C3D4E5F60718";
const BROKEN =
  'most likely because an assigned spool has an empty material; find it (GET /api/v1/inventory/spools/<id> answers 500) and give it a material: PATCH with {"material": "PLA"}';

async function seeded(options: Parameters<typeof startFarm>[0] = {}) {
  const farm = await startFarm(options);
  seedFarm(farm.sim.state);
  return farm;
}

describe("assignments", () => {
  test("are read whole, in the order of their slots", async () => {
    const { sim, source } = await seeded();
    sim.state.assign(4, { printer_id: 1, ams_id: 128, tray_id: 0 });
    sim.state.assign(5, { printer_id: 1, ams_id: 0, tray_id: 3 });
    expect((await source.readSlots([])).assignments).toEqual({
      value: [
        { printerId: 1, ams: 0, tray: 0, spoolId: 1 },
        { printerId: 1, ams: 0, tray: 1, spoolId: 2 },
        { printerId: 1, ams: 0, tray: 3, spoolId: 5 },
        { printerId: 1, ams: 128, tray: 0, spoolId: 4 },
        { printerId: 2, ams: 0, tray: 0, spoolId: 3 },
        { printerId: 3, ams: 255, tray: 0, spoolId: 4 },
      ],
      coverage: COMPLETE,
    });
  });

  test("that cannot be understood are named", async () => {
    const { sim, source } = await startFarm();
    const body = [
      { id: 7, spool_id: 1, printer_id: 1, ams_id: 0 },
      { id: 8, printer_id: 1, ams_id: 0, tray_id: 1 },
    ];
    sim.faults.add({ when: {}, fault: { kind: "status", status: 200, body } });
    expect((await source.readSlots([])).assignments).toEqual({
      value: [],
      coverage: {
        kind: "partial",
        why: [
          "assignments: assignment 7 is unusable: its slot is missing",
          "assignments: assignment 8 is unusable: spool_id is missing",
        ],
      },
    });
  });

  test("a spool without material hides the slots of its printer, and no others", async () => {
    const { sim, source } = await seeded();
    sim.state.db.spools.update(2, { material: "" });
    expect((await source.readSlots([1, 2, 3])).assignments).toEqual({
      value: [
        { printerId: 2, ams: 0, tray: 0, spoolId: 3 },
        { printerId: 3, ams: 255, tray: 0, spoolId: 4 },
      ],
      coverage: {
        kind: "partial",
        why: [`assignments: Bambuddy answers 500 for the list of printer 1, ${BROKEN}`],
      },
    });
    expect((await source.readSlots([])).assignments).toEqual({
      value: [],
      coverage: {
        kind: "partial",
        why: [`assignments: Bambuddy answers 500 for the list, ${BROKEN}`],
      },
    });
  });

  test("a list that fails for a moment is read again, a proxy's error is none of a spool", async () => {
    const { sim, source } = await seeded();
    const when = { path: "/api/v1/inventory/assignments" };
    sim.faults.add({ when: { ...when, times: 3 }, fault: { kind: "status", status: 500, body: "Oops" } });
    expect((await source.readSlots([])).assignments).toMatchObject({
      value: { length: 4 },
      coverage: COMPLETE,
    });
    sim.faults.clear();
    sim.faults.add({ when: { ...when, times: "always" }, fault: { kind: "status", status: 502 } });
    expect(await errorOf(source.readSlots([]))).toContain("answered 502");
  });

  test("do not exist before the inventory does", async () => {
    const { source } = await seeded({ version: "0.1.9" });
    const { assignments, printerStates } = await source.readSlots([1]);
    expect(assignments).toEqual({
      value: [],
      coverage: {
        kind: "partial",
        why: [
          "assignments: Bambuddy answers 404 for its inventory, which exists since release 0.2.0; update Bambuddy",
        ],
      },
    });
    expect(printerStates.coverage).toEqual(COMPLETE);
  });
});

describe("printers", () => {
  test("that are away are not connected, do not print, and show no trays", async () => {
    const { sim, source } = await seeded();
    // What was seen last may still be there.
    sim.state.setPrinterStatus(2, { ams: [amsUnit(0, [tray({ id: 0, tag_uid: TAG })])] });
    expect((await source.readSlots([2, 1])).printerStates).toEqual({
      value: [
        { printerId: 1, isConnected: false, isPrinting: false, trays: [] },
        { printerId: 2, isConnected: false, isPrinting: false, trays: [] },
      ],
      coverage: COMPLETE,
    });
  });

  test("show their trays in the numbers of assignments", async () => {
    const { sim, source } = await seeded();
    sim.state.setPrinterStatus(1, {
      connected: true,
      state: "IDLE",
      ams: [
        amsUnit(0, [tray({ id: 0, tag_uid: TAG, tray_uuid: UUID }), tray({ id: 3 })]),
        amsUnit(3, [tray({ id: 2, tag_uid: "", tray_uuid: UUID })]),
        amsUnit(6, [tray({ id: 1, tag_uid: "0000000000000000", tray_uuid: "0".repeat(32) })]),
        amsUnit(128, [tray({ id: 0, tag_uid: TAG })]),
        amsUnit(135, [tray({ id: 135, tag_uid: " " })]),
      ],
      vt_tray: [tray({ id: 254, tag_uid: TAG }), tray({ id: 255 })],
    });
    expect((await source.readSlots([1])).printerStates.value).toEqual([
      {
        printerId: 1,
        isConnected: true,
        isPrinting: false,
        trays: [
          { printerId: 1, ams: 0, tray: 0, tagUid: TAG, trayUuid: UUID },
          { printerId: 1, ams: 0, tray: 3 },
          { printerId: 1, ams: 3, tray: 2, trayUuid: UUID },
          { printerId: 1, ams: 6, tray: 1 },
          { printerId: 1, ams: 128, tray: 0, tagUid: TAG },
          { printerId: 1, ams: 135, tray: 0 },
          { printerId: 1, ams: 255, tray: 0, tagUid: TAG },
          { printerId: 1, ams: 255, tray: 1 },
        ],
      },
    ]);
  });

  test.each([
    ["PREPARE", true],
    ["SLICING", true],
    ["RUNNING", true],
    ["PAUSE", true],
    ["IDLE", false],
    ["FINISH", false],
    ["FAILED", false],
    ["unknown", false],
    [null, false],
  ])("in state %p: is printing %p", async (state, isPrinting) => {
    const { sim, source } = await seeded();
    sim.state.setPrinterStatus(1, { connected: true, state });
    expect((await source.readSlots([1])).printerStates.value).toEqual([
      { printerId: 1, isConnected: true, isPrinting, trays: [] },
    ]);
  });

  test("whose status cannot be read are named, and the others are there", async () => {
    const { sim, source } = await seeded();
    sim.faults.add(
      {
        when: { path: "/api/v1/printers/1/status", times: "always" },
        fault: { kind: "status", status: 403, body: { detail: "Missing required permissions: x" } },
      },
      { when: { path: "/api/v1/printers/2/status" }, fault: { kind: "status", status: 200, body: [] } },
    );
    const { assignments, printerStates } = await source.readSlots([1, 2, 3, 9]);
    expect(assignments.coverage).toEqual(COMPLETE);
    expect(printerStates.value.map(({ printerId }) => printerId)).toEqual([3]);
    const why = printerStates.coverage.kind === "partial" ? printerStates.coverage.why : [];
    expect(why.map((text) => text.replace(/127\.0\.0\.1:\d+/, "server"))).toEqual([
      "status of printer 1: Bambuddy at http://server/api/v1/printers/1/status: answered 403: Missing required permissions: x. " +
        "Give the owner of bambuddy.api_key that right in Bambuddy, then run again.",
      "status of printer 2: it is not a status",
      "status of printer 9: Bambuddy knows no such printer",
    ]);
  });
});

test("a key without the right to read is refused with the scope's name", async () => {
  const { source } = await startFarm({ auth: { keys: [{ key: KEY, scopes: ["can_manage_inventory"] }] } });
  expect(await errorOf(source.readSlots([1]))).toContain("'can_read_status' permission");
});
