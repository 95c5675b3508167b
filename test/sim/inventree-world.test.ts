// The world-building API: seeding, hand edits, snapshots, restarts and upgrades.

import { expect, test } from "bun:test";
import { FARM_CATEGORIES, FARM_LOCATIONS, seedFarm } from "../../src/sim/inventree/seed-farm.ts";
import { createInvenTree } from "../../src/sim/inventree/simulator.ts";
import { ask, column, NOW, startFarm } from "./inventree-client.ts";

test("a snapshot is the whole inventory as plain data, with exact quantities", () => {
  const { state } = createInvenTree({ clock: () => NOW });
  const category = state.addCategory({ name: "Filament" });
  const location = state.addLocation({ name: "Shelf" });
  const template = state.addTemplate({ name: "Weight", units: "g" });
  const part = state.addPart({ name: "PLA", IPN: "FIL-1", units: "g", category: category.pk });
  const item = state.addStock({ part: part.pk, quantity: "0.1", batch: "A", location: location.pk });
  state.addStock({ part: part.pk, quantity: "0.2" });
  state.addParameter(part.pk, template.pk, "1.5 kg");
  state.addTracking({ item: item.pk, tracking_type: 12, deltas: { removed: 1 }, notes: "by hand" });
  state.setPartImage(part.pk, "pla.png", new Uint8Array([1]));
  const columns = { link: "", notes: null, packaging: null, parent: null, status: 10, stocktake_date: null };
  expect(state.snapshot()).toEqual({
    totals: { parts: 1, stock: 2, parameters: 1, tracking: 3, quantities: { "1": "0.3" } },
    parts: [
      {
        pk: 1,
        name: "PLA",
        IPN: "FIL-1",
        description: "",
        category: 1,
        link: null,
        image: "/media/part_images/pla.png",
        units: "g",
        active: true,
        keywords: null,
      },
    ],
    stock: [
      { pk: 1, part: 1, quantity: "0.1", batch: "A", location: 1, delete_on_deplete: false, ...columns },
      { pk: 2, part: 1, quantity: "0.2", batch: null, location: null, delete_on_deplete: false, ...columns },
    ],
    parameters: [
      { pk: 1, template: "Weight", model_type: "part.part", model_id: 1, data: "1.5 kg", data_numeric: 1500 },
    ],
    tracking: [
      {
        pk: 1,
        item: 1,
        part: 1,
        tracking_type: 1,
        deltas: { status: 10, quantity: 0.1 },
        notes: "",
        user: 1,
      },
      {
        pk: 2,
        item: 2,
        part: 1,
        tracking_type: 1,
        deltas: { status: 10, quantity: 0.2 },
        notes: "",
        user: 1,
      },
      { pk: 3, item: 1, part: 1, tracking_type: 12, deltas: { removed: 1 }, notes: "by hand", user: 1 },
    ],
    images: {
      "/media/part_images/pla.png": "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
    },
  });
});

test("the farm has printed parts, filament, structural places and spools by batch", async () => {
  const sim = await startFarm();
  expect(await column(sim, "/api/part/category/", "pathstring")).toEqual([
    "Filament",
    "Printed parts",
    "Printed parts/Functional",
  ]);
  expect((await ask(sim, `GET /api/stock/location/${FARM_LOCATIONS.loaded}/`)).body).toMatchObject({
    pathstring: "Loaded",
    structural: true,
    items: 4,
    sublocations: 3,
  });
  expect(
    await column(sim, `/api/stock/?category=${FARM_CATEGORIES.filament}&ordering=batch`, "batch"),
  ).toEqual(["FIL-0001", "FIL-0002", "FIL-0003", "FIL-0004", "FIL-0005", "FIL-0006"]);
  await sim.close();
});

test("a predecessor leaves items with its batch and without any marker of ours", () => {
  const { state } = createInvenTree({ clock: () => NOW });
  seedFarm(state, { predecessor: true });
  const items = state.snapshot().stock.filter((row) => row.batch?.startsWith("bambuddy-"));
  expect(items).toMatchObject([
    { batch: "bambuddy-1", quantity: "1", notes: "Bambuddy archive 1" },
    { batch: "bambuddy-3", quantity: "4", notes: "Bambuddy archive 3" },
  ]);
  expect(state.snapshot().parts.at(-1)?.IPN).toMatch(/^BMB-[0-9a-f]{12}$/);
});

test("an upgrade keeps the data and changes the manners", async () => {
  const before = await startFarm({ apiVersion: 421 });
  const { store } = before.state;
  await before.close();
  const after = await startFarm({ apiVersion: 530, store });
  expect((await ask(after, "GET /api/parameter/template/?limit=5")).status).toBe(200);
  expect(await column(after, "/api/stock/?batch=FIL-0001&part_detail=false", "batch")).toContain("FIL-0001");
  await after.close();
});

test("hand edits change the row, count as a save and leave no history", async () => {
  const sim = await startFarm();
  const before = sim.state.snapshot().tracking;
  sim.state.editStock(3, { quantity: "12.5", location: FARM_LOCATIONS.shelfA });
  sim.state.editPart(3, { link: "http://localhost/x", image: null });
  const [first] = await column(sim, "/api/stock/?ordering=-updated&limit=1", "pk");
  expect([first, sim.state.snapshot().tracking]).toEqual([3, before]);
  await sim.close();
});

test("what the simulator does not do answers 501 instead of pretending", async () => {
  const sim = await startFarm();
  expect((await ask(sim, "POST /api/stock/merge/", { body: {} })).status).toBe(501);
  expect((await ask(sim, "GET /api/build/")).status).toBe(501);
  await sim.close();
});

test("outside the API is the web page, which wants a login", async () => {
  const sim = await startFarm();
  const shown = async (token: string) => {
    const { status, headers } = await ask(sim, "GET /elsewhere/api/part/?limit=1", { token });
    return [status, headers["location"]];
  };
  expect(await shown("service")).toEqual([302, "/web"]);
  for (const stranger of ["", "wrong"])
    expect(await shown(stranger)).toEqual([302, "/accounts/login/?next=/elsewhere/api/part/"]);
  expect((await ask(sim, "GET /api/elsewhere/")).status).toBe(404);
  await sim.close();
});

test("API 425 knows fewer settings, and its entry of a created item names nobody", async () => {
  const sim = await startFarm({ apiVersion: 425 });
  for (const key of ["PART_ENABLE_LOCKING", "STOCK_TRACKING_DELETE_OLD_ENTRIES"])
    expect((await ask(sim, `GET /api/settings/global/${key}/`)).status).toBe(404);
  const known = await ask(sim, "GET /api/settings/global/PART_ALLOW_DUPLICATE_IPN/");
  expect(Object.keys(known.body as object)).not.toContain("confirm");
  await ask(sim, "POST /api/stock/", { body: { part: 1, quantity: 1 } });
  await ask(sim, "POST /api/stock/count/", { body: { items: [{ pk: 1, quantity: "7" }] } });
  const { body } = await ask(sim, "GET /api/stock/track/?limit=2&ordering=-date");
  const rows = (body as { results: { tracking_type: number; user: number | null }[] }).results;
  expect(new Set(rows.map(({ tracking_type, user }) => `${tracking_type}: ${user === null}`))).toEqual(
    new Set(["1: true", "10: false"]),
  );
  await sim.close();
});

test("the reply to a new place counts nothing, and from API 437 on shows path and parameters", async () => {
  for (const [apiVersion, more] of [
    [425, []],
    [530, ["parameters", "path"]],
  ] as const) {
    const sim = await startFarm({ apiVersion });
    const made = await ask(sim, "POST /api/stock/location/", { body: { name: "Attic" }, token: "admin" });
    const kept = await ask(sim, "POST /api/part/category/", { body: { name: "Hats" }, token: "admin" });
    const location = Object.keys(made.body as object);
    expect(
      location.filter((key) => ["items", "parameters", "path", "sublocations"].includes(key)).sort(),
    ).toEqual([...more]);
    const category = kept.body as Record<string, unknown>;
    expect([category["part_count"], category["subcategories"]]).toEqual([null, null]);
    expect(["parameters", "path"].filter((key) => key in category)).toEqual([...more]);
    await sim.close();
  }
});
