// Reading from a server that changes, lies, ignores filters or is none: nothing is concluded that was not seen.
import { afterEach, describe, expect, test } from "bun:test";
import { FARM_CATEGORIES, FARM_FILAMENTS } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeInventory } from "../../../src/systems/inventree/read.ts";
import { stockCorners } from "./corners.ts";
import { closeFarms, connect, pks, query, startFarm } from "./farm.ts";

afterEach(closeFarms);

const { printed, functional } = FARM_CATEGORIES;

test("rows that arrive while the list is read are not lost and lose nothing", async () => {
  const farm = await startFarm({ apiVersion: 530 });
  const part = farm.sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  const first = farm.sim.state.addStock({ part: part.pk, quantity: "1", batch: "bambuddy-0" });
  for (let count = 1; count < 2100; count += 1)
    farm.sim.state.addStock({ part: part.pk, quantity: "1", batch: `bambuddy-${count}` });
  const entries = farm.sim.log;
  let isDeleted = false;
  const { read } = farm.http;
  const shifting = createInventreeInventory({
    ...read,
    async getJson(path, options) {
      const reply = await read.getJson(path, options);
      if (path === "/api/stock/" && !isDeleted) {
        isDeleted = true;
        farm.sim.state.deleteStock(first.pk);
      }
      return reply;
    },
  });
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
  const deaf = createInventreeInventory({
    ...read,
    getJson: (path, options) => {
      const { batch_regex, IPN_regex, IPN, ...known } = options?.query ?? {};
      return read.getJson(path, { ...options, query: known });
    },
  });
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
  const inventory = createInventreeInventory({
    ...read,
    async getJson(path, options) {
      const reply = await read.getJson(path, options);
      const body = JSON.parse(JSON.stringify(reply.body), (_, value) =>
        value?.pk === items.byBatch ? { ...value, quantity: "lots" } : value,
      );
      return { ...reply, body };
    },
  });
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
    const inventory = createInventreeInventory(connect(sim.url, "none").read);
    await expect(inventory.readInventory(query())).rejects.toThrow("403");
  });
});
