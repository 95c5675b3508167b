// Bambuddy's slots as a target: filled and emptied.
import { describe, expect, test } from "bun:test";
import type { SlotRef } from "../../../src/model/operation.ts";
import { amsUnit, tray } from "../../../src/sim/bambuddy/printer-status.ts";
import { openFarm } from "./farm-fixture.ts";
import { NO_REFS, slotAssign, slotClear, spoolCreate, withoutRefs } from "./operations.ts";

const READY = { state: "ready" } as const;
const DONE = { state: "done", result: {} } as const;
const conflict = (why: string) => ({ state: "conflict", why }) as const;

/** The small farm: spool 1 in 0.0 and spool 2 in 0.1 of printer 1, spool 4 outside of printer 3; spool 5 is archived. */
async function open(options: Parameters<typeof openFarm>[0] = {}) {
  const farm = await openFarm(options);
  return { ...withoutRefs(farm.target), target: farm.target, sim: farm.sim };
}

const FREE: SlotRef = { printer: 1, ams: 0, tray: 2 };
const HELD: SlotRef = { printer: 1, ams: 0, tray: 0 };

describe("a slot to be filled", () => {
  test.each<[string, SlotRef]>([
    ["of an AMS", { printer: 1, ams: 3, tray: 3 }],
    ["of an AMS Lite", { printer: 3, ams: 6, tray: 0 }],
    ["of an AMS-HT", { printer: 2, ams: 128, tray: 0 }],
    ["of the last AMS-HT", { printer: 2, ams: 135, tray: 0 }],
    ["outside", { printer: 1, ams: 255, tray: 0 }],
    ["outside, the second", { printer: 1, ams: 255, tray: 1 }],
  ])("%s", async (_, slot) => {
    const { inspect, perform, sim } = await open();
    const operation = slotAssign(slot, null, 4);
    expect(await inspect(operation)).toEqual(READY);
    expect(await perform(operation)).toEqual({ state: "accepted", status: 200, result: {} });
    expect(sim.log.writes.map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        "POST",
        "/api/v1/inventory/assignments",
        { spool_id: 4, printer_id: slot.printer, ams_id: slot.ams, tray_id: slot.tray },
      ],
    ]);
    expect(await inspect(operation)).toEqual(DONE);
    expect(await inspect(slotAssign({ ...slot, tray: slot.tray + 1 }, null, 4))).toEqual(READY);
    expect(await inspect(slotAssign({ ...slot, printer: 99 }, null, 4))).toEqual(READY);
  });

  test("that holds what it held may get another spool at once", async () => {
    const { inspect, perform, sim } = await open();
    const operation = slotAssign(HELD, 1, 4);
    expect(await inspect(operation)).toEqual(READY);
    await perform(operation);
    expect(await inspect(operation)).toEqual(DONE);
    expect(sim.state.db.assignments.all().filter(({ printer_id }) => printer_id === 1)).toHaveLength(2);
  });

  test("that holds the spool already is done, and nothing goes to the printer again", async () => {
    const { inspect } = await open();
    expect(await inspect(slotAssign(HELD, null, 1))).toEqual(DONE);
    expect(await inspect(slotAssign(HELD, 4, 1))).toEqual(DONE);
  });

  test("that holds another spool, or none any more, is a conflict", async () => {
    const { inspect } = await open();
    expect(await inspect(slotAssign(HELD, null, 4))).toEqual(
      conflict("Slot 0.0 of printer 1 holds spool 1 by now"),
    );
    expect(await inspect(slotAssign(HELD, 3, 4))).toEqual(
      conflict("Slot 0.0 of printer 1 holds spool 1 by now"),
    );
    expect(await inspect(slotAssign({ ...FREE, ams: 255 }, 3, 4))).toEqual(
      conflict("Slot 255.2 of printer 1 holds no spool by now"),
    );
  });

  test("gets no spool that is archived or gone", async () => {
    const { inspect, perform } = await open();
    expect(await inspect(slotAssign(FREE, null, 5))).toEqual(conflict("Spool 5 is archived by now"));
    expect(await inspect(slotAssign(FREE, null, 99))).toEqual(conflict("Spool 99 is gone"));
    expect(await perform(slotAssign(FREE, null, 5))).toEqual({
      state: "refused",
      status: 400,
      why: "Bambuddy answered 400: Cannot assign an archived spool",
    });
    expect(await perform(slotAssign(FREE, null, 99))).toEqual({
      state: "refused",
      status: 404,
      why: "Bambuddy answered 404: Spool not found",
    });
  });

  test("keeps an archived spool that is in it", async () => {
    const { inspect, sim } = await open();
    sim.state.db.spools.update(1, { archived_at: "2026-11-01T08:00:00" });
    expect(await inspect(slotAssign(HELD, null, 1))).toEqual(DONE);
  });

  test("may wait for a spool that the same plan makes", async () => {
    const { target, sim } = await open();
    const made = spoolCreate();
    const operation = slotAssign(FREE, null, { ref: made.address });
    expect(await target.inspect(operation, NO_REFS)).toEqual(READY);
    await expect(target.perform(operation, NO_REFS)).rejects.toThrow("bug: slot.assign/1 was sent before");
    const answer = await target.perform(made, NO_REFS);
    const id = answer.state === "accepted" ? (answer.result.id ?? 0) : 0;
    const refs = new Map([[made.address, id]]);
    expect(await target.inspect(operation, refs)).toEqual(READY);
    expect(await target.perform(operation, refs)).toMatchObject({ state: "accepted" });
    expect(await target.inspect(operation, refs)).toEqual(DONE);
    expect(sim.state.db.assignments.all().at(-1)).toMatchObject({ spool_id: id, ams_id: 0, tray_id: 2 });
  });

  test("of a printer that is there is set up at once", async () => {
    const { perform, inspect, sim } = await open();
    sim.state.setPrinterStatus(1, { connected: true, state: "IDLE", ams: [amsUnit(0, [tray({ id: 2 })])] });
    expect(await perform(slotAssign(FREE, null, 4))).toMatchObject({ state: "accepted" });
    expect(await inspect(slotAssign(FREE, null, 4))).toEqual(DONE);
  });
});

describe("a slot to be emptied", () => {
  test("is emptied by its place, and once", async () => {
    const { inspect, perform, sim } = await open();
    const operation = slotClear({ printer: 3, ams: 255, tray: 0 }, 4);
    expect(await inspect(operation)).toEqual(READY);
    expect(await perform(operation)).toEqual({ state: "accepted", status: 200, result: {} });
    expect(sim.log.writes.map(({ method, path }) => [method, path])).toEqual([
      ["DELETE", "/api/v1/inventory/assignments/3/255/0"],
    ]);
    expect(await inspect(operation)).toEqual(DONE);
    expect(await perform(operation)).toEqual({
      state: "refused",
      status: 404,
      why: "Bambuddy answered 404: Assignment not found",
    });
    expect(await inspect(operation)).toEqual(DONE);
  });

  test("that holds another spool is a conflict", async () => {
    const { inspect } = await open();
    expect(await inspect(slotClear(HELD, 2))).toEqual(conflict("Slot 0.0 of printer 1 holds spool 1 by now"));
  });
});

test("a slot is unknown while its printer's list cannot be shown or understood", async () => {
  const { inspect, sim } = await open();
  sim.state.db.spools.update(2, { material: "" });
  const why =
    "Slot 0.0 of printer 1: Bambuddy answers 500 for the assignments of its printer, most likely because an assigned spool has an empty material (GET /api/v1/inventory/spools/<id> answers 500). Repair that in Bambuddy, then run again.";
  expect(await inspect(slotClear(HELD, 1))).toEqual({ state: "unknown", why });
  expect(await inspect(slotAssign(HELD, null, 1))).toEqual({ state: "unknown", why });
  expect(await inspect(slotClear({ printer: 3, ams: 255, tray: 0 }, 4))).toEqual(READY);
  sim.faults.add({ when: {}, fault: { kind: "status", status: 200, body: [{ id: 1, printer_id: 1 }] } });
  expect(await inspect(slotClear(HELD, 1))).toEqual({
    state: "unknown",
    why: "Slot 0.0 of printer 1: assignments: assignment 1 is unusable: spool_id is missing. Repair that in Bambuddy, then run again.",
  });
});

test("a release without an inventory has no slots to be sure of", async () => {
  const { inspect } = await open({ version: "0.1.9" });
  const answer = await inspect(slotClear(HELD, 1));
  expect(answer.state).toBe("unknown");
  expect("why" in answer ? answer.why : "").toContain("which exists since release 0.2.0");
});
