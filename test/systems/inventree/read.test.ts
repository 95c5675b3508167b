// The reading plan over real HTTP, on five API versions: nothing is missed, nothing is trusted without a look.
import { afterEach, describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { FARM_CATEGORIES, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { stockCorners } from "./corners.ts";
import { closeFarms, moment, pks, query, startFarm, VERSIONS } from "./farm.ts";

afterEach(closeFarms);

const { printed } = FARM_CATEGORIES;

describe.each([...VERSIONS])("API %d", (apiVersion) => {
  test("identifies the server", async () => {
    const { inventory, sim } = await startFarm({ apiVersion });
    expect(await inventory.identify()).toEqual({
      system: "inventree",
      url: sim.url,
      version: expect.any(String),
      api: apiVersion,
    });
  });

  test("reads categories and locations with their paths", async () => {
    const { inventory } = await startFarm({ apiVersion });
    const places = await inventory.readPlaces();
    expect(places.categories.map(({ path }) => path).sort()).toEqual([
      "Filament",
      "Printed parts",
      "Printed parts/Functional",
    ]);
    expect(places.locations.find(({ pk }) => pk === FARM_LOCATIONS.B1)).toEqual({
      pk: FARM_LOCATIONS.B1,
      name: "B1",
      path: "Loaded/B1",
      parent: FARM_LOCATIONS.loaded,
      structural: false,
    });
    expect(places.locations.find(({ pk }) => pk === FARM_LOCATIONS.loaded)?.structural).toBe(true);
  });

  test("reads items by batch wherever they are, and all of the category, each once", async () => {
    const farm = await startFarm({ apiVersion });
    const { items, parts } = stockCorners(farm);
    const read = await farm.inventory.readInventory(query());
    expect(read.stock.coverage).toEqual({ kind: "complete" });
    expect(pks(read.stock.value)).toEqual(Object.values(items).sort((a, b) => a - b));
    expect(pks(read.parts.value)).toEqual([parts.bracket, parts.hook, parts.moved]);
    expect(read.totals).toEqual({ stock: 3, parts: 1 });
    expect(await farm.inventory.readTotals(query())).toEqual(read.totals);
  });

  test("says everything a plan needs of an item", async () => {
    const farm = await startFarm({ apiVersion });
    const part = farm.sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
    const item = farm.sim.state.addStock({
      part: part.pk,
      quantity: "4.5",
      batch: "bambuddy-12",
      location: FARM_LOCATIONS.printedGoods,
      notes: "made",
      status: 50,
      status_custom_key: 50,
      delete_on_deplete: true,
    });
    const { stock } = await farm.inventory.readInventory(query());
    expect(stock.value).toEqual([
      {
        pk: item.pk,
        partPk: part.pk,
        quantity: decimal("4.5"),
        batch: "bambuddy-12",
        locationPk: FARM_LOCATIONS.printedGoods,
        status: 50,
        notes: "made",
        deleteOnDeplete: true,
        ...(apiVersion >= 496 ? { createdAt: moment("2026-11-20T12:00:00Z") } : {}),
      },
    ]);
  });

  test("finds templates whatever their case, and their values on parts", async () => {
    const farm = await startFarm({ apiVersion });
    const { parts } = stockCorners(farm);
    farm.sim.state.addTemplate({ name: "Infill", units: "" });
    const weight = farm.sim.state.addParameter(parts.bracket, 1, "12.5");
    farm.sim.state.addParameter(parts.bracket, 3, "15");
    const read = await farm.inventory.readInventory(query({ templates: ["weight", "No such"] }));
    expect(read.templates).toEqual({
      value: [{ pk: 1, name: "Weight", units: "g", checkbox: false, choices: [] }],
      coverage: { kind: "complete" },
    });
    expect(read.parameters).toEqual({
      value: [
        { pk: weight.pk, partPk: parts.bracket, templatePk: 1, data: "12.5", numeric: decimal("12.5") },
      ],
      coverage: { kind: "complete" },
    });
  });

  test("reads a list of several pages whole while equal keys change places", async () => {
    const farm = await startFarm({ apiVersion, unstableTies: true });
    const part = farm.sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
    for (let count = 0; count < 2300; count += 1)
      farm.sim.state.addStock({
        part: part.pk,
        quantity: "1",
        batch: count % 2 === 0 ? `bambuddy-${count}` : null,
      });
    const { stock, totals } = await farm.inventory.readInventory(query());
    expect(stock.coverage).toEqual({ kind: "complete" });
    expect(new Set(pks(stock.value)).size).toBe(2300);
    expect(totals.stock).toBe(1150);
  });

  test("reads a window in few requests, with the parts and values its items need", async () => {
    const farm = await startFarm({ apiVersion });
    const { items, parts } = stockCorners(farm);
    farm.sim.state.addParameter(parts.bracket, 1, "12.5");
    farm.sim.state.addParameter(parts.bracket, 2, "60");
    farm.setToday(moment("2027-03-01T12:00:00Z"));
    farm.sim.state.editStock(items.byBatch, { quantity: "3" });
    const fresh = farm.sim.state.addPart({ name: "Fresh", IPN: "BMB-bbbbbbbbbbbb", category: printed });
    farm.sim.state.addStock({ part: fresh.pk, quantity: "1", batch: "bambuddy-99" });
    await farm.inventory.identify();
    farm.sim.log.clear();
    const since = moment("2027-02-01T00:00:00Z");
    const read = await farm.inventory.readInventory(
      query({
        refresh: { kind: "incremental", since },
        templates: ["Weight"],
        partIpns: ["HOOK-1"],
        partPks: [parts.moved, 4711],
      }),
    );
    expect(read.stock.value.map(({ batch }) => batch)).toEqual(["bambuddy-12", "bambuddy-99"]);
    expect(read.stock.coverage).toEqual({ kind: "window", since });
    expect(pks(read.parts.value)).toEqual([parts.bracket, parts.hook, parts.moved, fresh.pk]);
    expect(read.parts.coverage).toEqual({ kind: "window", since });
    expect(read.parameters.value.map(({ data }) => data)).toEqual(["12.5"]);
    expect(read.totals).toEqual({ stock: 4, parts: 2 });
    expect(farm.sim.log.entries.length).toBeLessThanOrEqual(9);
    expect(farm.sim.log.writes).toEqual([]);
  });
});

test("the requests of a window do not grow with history", async () => {
  const farm = await startFarm();
  const part = farm.sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  const count = async () => {
    farm.sim.log.clear();
    const since = moment("2027-02-01T00:00:00Z");
    await farm.inventory.readInventory(
      query({ refresh: { kind: "incremental", since }, templates: ["Weight"] }),
    );
    return farm.sim.log.entries.length;
  };
  await farm.inventory.identify();
  const before = await count();
  for (let number = 0; number < 3000; number += 1)
    farm.sim.state.addStock({ part: part.pk, quantity: "1", batch: `bambuddy-${number}` });
  expect(await count()).toBe(before);
});
