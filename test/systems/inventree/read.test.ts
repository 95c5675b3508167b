// The reading plan over real HTTP, on five API versions: nothing is missed, nothing is trusted without a look.
import { afterEach, describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { FARM_CATEGORIES, FARM_FILAMENTS, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeInventory } from "../../../src/systems/inventree/read.ts";
import { clock, closeFarms, connect, type Farm, moment, pks, query, startFarm, VERSIONS } from "./farm.ts";

afterEach(closeFarms);

const { printed, functional, filament } = FARM_CATEGORIES;

/** Items in every corner: by batch, in the category, below it, elsewhere. */
function stockCorners({ sim }: Farm) {
  const bracket = sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  const hook = sim.state.addPart({ name: "Hook", IPN: "HOOK-1", category: functional });
  const moved = sim.state.addPart({ name: "Moved", IPN: "OLD-7", category: filament });
  const add = (part: number, batch: string | null, notes: string | null = null) =>
    sim.state.addStock({ part, quantity: "1", batch, notes, location: FARM_LOCATIONS.printedGoods }).pk;
  return {
    parts: { bracket: bracket.pk, hook: hook.pk, moved: moved.pk },
    items: {
      byBatch: add(bracket.pk, "bambuddy-12"),
      otherCase: add(bracket.pk, "BAMBUDDY-13"),
      elsewhere: add(moved.pk, "bambuddy-14"),
      ownBatch: add(hook.pk, "LOT-1", "rc:farm1:run/45@20261102T101100Z;"),
      noBatch: add(bracket.pk, null),
      emptyBatch: add(bracket.pk, ""),
    },
  };
}

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

test("rows that arrive while the list is read are not lost and lose nothing", async () => {
  const farm = await startFarm({ apiVersion: 530 });
  const part = farm.sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  const first = farm.sim.state.addStock({ part: part.pk, quantity: "1", batch: "bambuddy-0" });
  for (let count = 1; count < 2100; count += 1)
    farm.sim.state.addStock({ part: part.pk, quantity: "1", batch: `bambuddy-${count}` });
  const entries = farm.sim.log;
  let isDeleted = false;
  const { read } = farm.http;
  const shifting = createInventreeInventory(
    {
      ...read,
      async getJson(path, options) {
        const reply = await read.getJson(path, options);
        if (path === "/api/stock/" && !isDeleted) {
          isDeleted = true;
          farm.sim.state.deleteStock(first.pk);
        }
        return reply;
      },
    },
    clock,
  );
  const { stock } = await shifting.readInventory(query());
  expect(entries.writes).toEqual([]);
  expect(stock.coverage).toEqual({ kind: "complete" });
  expect(stock.value.filter(({ pk }) => pk !== first.pk)).toHaveLength(2099);
});

test("a list that is not shown whole is partial and says so", async () => {
  const farm = await startFarm();
  stockCorners(farm);
  farm.sim.faults.add({
    when: { path: "/api/stock/", query: { batch_regex: "^bambuddy-" }, times: "always" },
    fault: { kind: "short-page" },
  });
  const { stock } = await farm.inventory.readInventory(query());
  expect(stock.coverage).toEqual({
    kind: "partial",
    why: ["inventree stock items: 1 of 3 could be read; the list kept changing or is not shown whole"],
  });
});

test("a server that ignores the filters answers everything, and only what matches is taken", async () => {
  const farm = await startFarm();
  const { items, parts } = stockCorners(farm);
  const { read } = farm.http;
  const deaf = createInventreeInventory(
    {
      ...read,
      getJson: (path, options) => {
        const { batch_regex, IPN_regex, IPN, ...known } = options?.query ?? {};
        return read.getJson(path, { ...options, query: known });
      },
    },
    clock,
  );
  const answer = await deaf.readInventory(query({ partIpns: ["HOOK-1"] }));
  expect(pks(answer.stock.value)).toEqual(Object.values(items).sort((a, b) => a - b));
  expect(pks(answer.parts.value)).toEqual([parts.bracket, parts.hook, parts.moved]);
  expect(answer.totals).toEqual({ stock: 3, parts: 1 });
});

test("parts of rules are found by exact IPN, duplicates included, and by pk; a missing one is absent", async () => {
  const { inventory, sim } = await startFarm();
  const [first, second] = [
    sim.state.addPart({ name: "One", IPN: "BRK-001" }),
    sim.state.addPart({ name: "Two", IPN: "BRK-001" }),
  ];
  sim.state.addPart({ name: "Three", IPN: "brk-001" });
  const odd = sim.state.addPart({ name: "Odd", IPN: "A B (1), x" });
  const { parts } = await inventory.readInventory(
    query({ partIpns: ["BRK-001", "A B (1), x", "NONE"], partPks: [FARM_FILAMENTS[0]?.pk ?? 0, 4711] }),
  );
  expect(pks(parts.value)).toEqual([1, first.pk, second.pk, odd.pk].sort((a, b) => a - b));
  expect(parts.coverage).toEqual({ kind: "complete" });
});

test("many parts of foreign names are read by category instead of one by one", async () => {
  const { inventory, sim } = await startFarm();
  for (let number = 0; number < 60; number += 1) {
    const part = sim.state.addPart({ name: `Part ${number}`, IPN: `OWN-${number}`, category: functional });
    sim.state.addStock({ part: part.pk, quantity: "1", batch: `bambuddy-${number}` });
  }
  const { parts } = await inventory.readInventory(query());
  expect(parts.value).toHaveLength(60);
  expect(sim.log.entries.length).toBeLessThan(10);
});

test("a template for another model, and values of other models, are not taken for a part's", async () => {
  const { inventory, sim } = await startFarm();
  const part = sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  sim.state.addTemplate({ name: "Cost", units: "", model_type: "stock.stocklocation" });
  const foreign = sim.state.addParameter(part.pk, 1, "7");
  sim.state.editParameter(foreign.pk, { model_type: "stock.stocklocation" });
  const read = await inventory.readInventory(query({ templates: ["Cost", "Weight"] }));
  expect(read.templates.value.map(({ name }) => name)).toEqual(["Weight"]);
  expect(read.parameters.value).toEqual([]);
});

test("a row without a usable quantity makes the read partial and names the row", async () => {
  const farm = await startFarm();
  const { items } = stockCorners(farm);
  const { read } = farm.http;
  const inventory = createInventreeInventory(
    {
      ...read,
      async getJson(path, options) {
        const reply = await read.getJson(path, options);
        const body = JSON.parse(JSON.stringify(reply.body), (_, value) =>
          value?.pk === items.byBatch ? { ...value, quantity: "lots" } : value,
        );
        return { ...reply, body };
      },
    },
    clock,
  );
  const { stock } = await inventory.readInventory(query());
  expect(stock.coverage).toEqual({
    kind: "partial",
    why: [`inventree stock items: #${items.byBatch} is unusable: its quantity is "lots"`],
  });
});

describe("a server that is none", () => {
  test("something else answers", async () => {
    const { sim, inventory } = await startFarm();
    sim.faults.add({
      when: { path: "/api/" },
      fault: { kind: "status", status: 200, body: { server: "Part-DB", apiVersion: 530 } },
    });
    await expect(inventory.identify()).rejects.toThrow("what answers there is not InvenTree");
    // The next question is a new one.
    expect((await inventory.identify()).api).toBe(530);
  });

  test("an InvenTree from before 0.17", async () => {
    const { inventory } = await startFarm({ apiVersion: 250 });
    await expect(inventory.identify()).rejects.toThrow("its API version is 250");
  });

  test("a newer one than any known is taken", async () => {
    const { inventory } = await startFarm({ apiVersion: 600 });
    expect((await inventory.identify()).api).toBe(600);
  });

  test("a login page", async () => {
    const { sim, inventory } = await startFarm();
    sim.faults.add({ when: { path: "/api/stock/", times: "always" }, fault: { kind: "html" } });
    await expect(inventory.readInventory(query())).rejects.toThrow("a web page instead of data");
  });

  test("a list that is an object", async () => {
    const { sim, inventory } = await startFarm();
    sim.faults.add({
      when: { path: "/api/stock/location/", times: "always" },
      fault: { kind: "status", status: 200, body: { ok: true } },
    });
    await expect(inventory.readPlaces()).rejects.toThrow("answered something that is not a list");
  });

  test("a token that may not read", async () => {
    const { sim } = await startFarm({ tokens: { none: { user: "nobody", roles: {} } }, token: "none" });
    const inventory = createInventreeInventory(connect(sim.url, "none").read, clock);
    await expect(inventory.readInventory(query())).rejects.toThrow("403");
  });
});
