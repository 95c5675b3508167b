// Stock items: creation by version, PATCH and its hazard, deletion, metadata.

import { describe, expect, test } from "bun:test";
import { FARM_LOCATIONS } from "../../src/sim/inventree/seed-farm.ts";
import { ask, column, outcome, startFarm } from "./inventree-client.ts";

describe("creating stock", () => {
  test.each([
    [382, false],
    [383, true],
  ])("API %d answers an array: %p", async (apiVersion, isArray) => {
    const sim = await startFarm({ apiVersion });
    const { status, body } = await ask(sim, "POST /api/stock/", { body: { part: 1, quantity: 1 } });
    expect([status, Array.isArray(body)]).toEqual([201, isArray]);
    await sim.close();
  });

  test("what is not said: deleted when it runs out, state OK, the part's own location", async () => {
    const sim = await startFarm();
    sim.state.editPart(1, { default_location: FARM_LOCATIONS.storage });
    await ask(sim, "POST /api/stock/", {
      body: { part: 1, quantity: "2.5", status: 11, tags: ["x"], unknown: 1 },
    });
    expect(sim.state.snapshot().stock.at(-1)).toEqual({
      pk: 7,
      part: 1,
      quantity: "2.5",
      batch: "",
      location: FARM_LOCATIONS.storage,
      parent: null,
      status: 10,
      delete_on_deplete: true,
      link: "",
      notes: null,
      packaging: null,
      stocktake_date: null,
    });
    expect(sim.state.store.stock.get(7)?.tags).toEqual([]);
    await sim.close();
  });

  test.each([
    [{ quantity: 1 }, { part: "Valid part must be supplied" }],
    [{ part: 99, quantity: 1 }, { part: "Valid part must be supplied" }],
    [{ part: 1 }, { quantity: "Quantity is required" }],
    [
      { part: 1, quantity: "1.123456" },
      { quantity: ["Ensure that there are no more than 5 decimal places."] },
    ],
    [
      { part: 1, quantity: "12345678901" },
      { quantity: ["Ensure that there are no more than 10 digits before the decimal point."] },
    ],
    [{ part: 1, quantity: "x" }, { quantity: ["A valid number is required."] }],
    [
      { part: 1, quantity: 1, location: FARM_LOCATIONS.loaded },
      { location: ["Stock items cannot be located into structural stock locations!"] },
    ],
    [
      { part: 1, quantity: 1, batch: "x".repeat(101) },
      { batch: ["Ensure this field has no more than 100 characters."] },
    ],
  ])("%p is 400", async (body, errors) => {
    const sim = await startFarm();
    expect(await outcome(sim, "POST /api/stock/", { body })).toEqual([400, errors]);
    await sim.close();
  });

  test("virtual parts take no stock, trackable ones whole numbers only", async () => {
    const sim = await startFarm();
    sim.state.editPart(1, { virtual: true });
    sim.state.editPart(2, { trackable: true });
    expect(await outcome(sim, "POST /api/stock/", { body: { part: 1, quantity: 1 } })).toEqual([
      400,
      { part: ["Stock item cannot be created for virtual parts"] },
    ]);
    expect(await outcome(sim, "POST /api/stock/", { body: { part: 2, quantity: "1.5" } })).toEqual([
      400,
      { quantity: ["Quantity must be integer value for trackable parts"] },
    ]);
    await sim.close();
  });

  test("custom states are found by their key and shown with their logical state", async () => {
    const customStates = [{ key: 11, name: "EMPTY", label: "Empty spool", logicalKey: 60 }];
    const sim = await startFarm({ customStates });
    const { body } = await ask(sim, "POST /api/stock/", {
      body: { part: 1, quantity: 1, status_custom_key: 11 },
    });
    expect(body).toMatchObject([{ status: 60, status_custom_key: 11, status_text: "Empty spool" }]);
    expect(await column(sim, "/api/stock/?status=11", "pk")).toEqual([7]);
    expect(await column(sim, "/api/stock/?status=60", "pk")).toEqual([]);
    await sim.close();
  });
});

describe("changing stock by PATCH", () => {
  test("quantity and location leave no history and do not deplete", async () => {
    const sim = await startFarm();
    sim.state.editStock(1, { delete_on_deplete: true });
    await ask(sim, "PATCH /api/stock/1/", { body: { quantity: 0, location: FARM_LOCATIONS.storage } });
    const { stock, tracking } = sim.state.snapshot();
    expect(stock[0]).toMatchObject({ pk: 1, quantity: "0", location: FARM_LOCATIONS.storage });
    expect(tracking).toHaveLength(6);
    await sim.close();
  });

  test("a status leaves a history entry, an unknown one is refused", async () => {
    const sim = await startFarm();
    expect(await outcome(sim, "PATCH /api/stock/1/", { body: { status: 11 } })).toEqual([
      400,
      { status: ["Invalid choice"] },
    ]);
    await ask(sim, "PATCH /api/stock/1/", { body: { status: 50 } });
    expect(sim.state.snapshot().tracking.at(-1)).toMatchObject({
      item: 1,
      tracking_type: 5,
      deltas: { status: 50, status_logical: 50, old_status: 10, old_status_logical: 10 },
    });
    await sim.close();
  });

  test.each([
    ["PATCH /api/stock/1/", { notes: "seen" }],
    ["PATCH /api/metadata/stockitem/1/", { metadata: { seen: true } }],
    ["PATCH /api/stock/", { items: [1], packaging: "box" }],
  ])("%s writes the whole row back and undoes a removal in between", async (request, body) => {
    const sim = await startFarm();
    const remove = { items: [{ pk: 1, quantity: "100" }], notes: "rc:1;" };
    sim.visitGaps(async ({ operation }) => {
      if (operation === "remove") return;
      expect((await ask(sim, "POST /api/stock/remove/", { body: remove })).status).toBe(201);
    });
    expect((await ask(sim, request, { body })).status).toBe(200);
    const { stock, tracking } = sim.state.snapshot();
    expect(stock[0]?.quantity).toBe("1000");
    expect(tracking.at(-1)).toMatchObject({ notes: "rc:1;", deltas: { removed: 100, quantity: 900 } });
    await sim.close();
  });
});

describe("deleting stock", () => {
  test.each([
    [449, []],
    [450, [{ item: null, part: 1, tracking_type: 1 }]],
  ])("API %d leaves the history %p", async (apiVersion, left) => {
    const sim = await startFarm({ apiVersion });
    expect((await ask(sim, "DELETE /api/stock/1/", { token: "admin" })).status).toBe(204);
    const orphans = sim.state.snapshot().tracking.filter((row) => row.item === null || row.item === 1);
    expect(orphans).toMatchObject(left);
    await sim.close();
  });

  test("history of an item that is gone is found by its part, not by the item", async () => {
    const sim = await startFarm();
    sim.state.deleteStock(1);
    expect((await ask(sim, "GET /api/stock/track/?item=1")).status).toBe(400);
    expect(await column(sim, "/api/stock/track/?part=1", "item")).toEqual([6, null]);
    await sim.close();
  });
});

describe("metadata", () => {
  test("PATCH merges top-level keys, PUT replaces, odd values crash or are refused", async () => {
    const sim = await startFarm();
    const path = "/api/metadata/part/1/";
    await ask(sim, `PATCH ${path}`, { body: { metadata: { a: { x: 1 }, b: 2 } } });
    expect((await ask(sim, `PATCH ${path}`, { body: { metadata: { a: { y: 1 } } } })).body).toEqual({
      metadata: { a: { y: 1 }, b: 2 },
    });
    expect((await ask(sim, `PUT ${path}`, { body: { metadata: { only: 1 } } })).body).toEqual({
      metadata: { only: 1 },
    });
    expect((await ask(sim, `PATCH ${path}`, { body: { metadata: [1] } })).status).toBe(500);
    expect((await ask(sim, `PATCH ${path}`, { body: {} })).status).toBe(500);
    expect((await ask(sim, `PUT ${path}`, { body: { metadata: "x" } })).status).toBe(400);
    expect((await ask(sim, "GET /api/metadata/stockitem/batch/FIL-0001/")).status).toBe(200);
    sim.state.addStock({ part: 1, quantity: "1", batch: "FIL-0001" });
    expect((await ask(sim, "GET /api/metadata/stockitem/batch/FIL-0001/")).status).toBe(500);
    await sim.close();
  });

  test.each([
    [435, "GET /api/part/1/metadata/", 200],
    [435, "GET /api/metadata/part/1/", 404],
    [436, "GET /api/part/1/metadata/", 301],
    [436, "PATCH /api/part/1/metadata/", 403],
    [436, "GET /api/metadata/part/1/", 200],
  ])("API %d answers %s with %d", async (apiVersion, request, status) => {
    const sim = await startFarm({ apiVersion });
    const body = request.startsWith("PATCH") ? { body: { metadata: {} } } : {};
    expect((await ask(sim, request, body)).status).toBe(status);
    await sim.close();
  });
});
