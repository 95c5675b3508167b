// Paging, ordering, search and the filters that surprise.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import { ask, column, outcome, startFarm } from "./inventree-client.ts";

describe("lists of the simulated InvenTree", () => {
  let sim: InvenTreeSimulator;

  beforeAll(async () => {
    sim = await startFarm();
  });

  afterAll(async () => {
    await sim.close();
  });

  test("without a positive limit the reply is a bare array of everything", async () => {
    for (const query of ["", "?limit=0", "?limit=-1", "?limit=x", "?offset=2"])
      expect(await column(sim, `/api/part/${query}`, "pk")).toEqual([3, 5, 1, 2, 4]);
  });

  test("pages carry absolute links with sorted parameters", async () => {
    const { body } = await ask(sim, "GET /api/part/?pricing=false&limit=2&offset=2&ordering=IPN");
    expect(body).toMatchObject({
      count: 5,
      next: `${sim.url}/api/part/?limit=2&offset=4&ordering=IPN&pricing=false`,
      previous: `${sim.url}/api/part/?limit=2&ordering=IPN&pricing=false`,
      results: [{ IPN: "FIL-PLA-BLK" }, { IPN: "FIL-PLA-WHT" }],
    });
  });

  test.each([
    ["an unknown parameter", "/api/part/?nope=1"],
    ["a missing category of parts", "/api/part/?category=999"],
    ["a missing location of stock", "/api/stock/?location=999"],
    ["an unknown ordering", "/api/part/?ordering=nope"],
  ])("%s filters nothing", async (_, path) => {
    const everything = await column(sim, path.replace(/\?.*/, ""), "pk");
    expect(await column(sim, path, "pk")).toEqual(everything);
  });

  test.each([
    ["/api/stock/?category=999", "category"],
    ["/api/stock/?part=999", "part"],
    ["/api/stock/?part=1,2", "part"],
    ["/api/stock/track/?item=999", "item"],
    ["/api/stock/location/?parent=999", "parent"],
    ["/api/stock/location/?parent=null", "parent"],
  ])("%s is 400", async (path, field) => {
    const message = "Select a valid choice. That choice is not one of the available choices.";
    expect(await outcome(sim, `GET ${path}`)).toEqual([400, { [field]: [message] }]);
  });

  test("locations cascade unless told not to, and a missing one without cascade holds nothing", async () => {
    expect(await column(sim, "/api/stock/?location=4&ordering=batch", "batch")).toEqual([
      "FIL-0001",
      "FIL-0002",
      "FIL-0003",
      "FIL-0004",
    ]);
    expect(await column(sim, "/api/stock/?location=4&cascade=false", "batch")).toEqual([]);
    expect(await column(sim, "/api/stock/?location=5&cascade=false&ordering=batch", "batch")).toEqual([
      "FIL-0001",
      "FIL-0002",
    ]);
    expect(await column(sim, "/api/stock/?location=999&cascade=false", "batch")).toEqual([]);
  });

  test("IPN and batch match whole and ignore case, empty values are ignored", async () => {
    expect(await column(sim, "/api/part/?IPN=fil-pla-blk", "pk")).toEqual([1]);
    expect(await column(sim, "/api/part/?IPN=fil-pla", "pk")).toEqual([]);
    expect(await column(sim, "/api/part/?IPN=", "pk")).toHaveLength(5);
    expect(await column(sim, "/api/stock/?batch=fil-0003", "pk")).toEqual([3]);
    expect(await column(sim, "/api/stock/?batch_regex=^(FIL-0001|fil-0006)$&ordering=batch", "pk")).toEqual([
      1, 6,
    ]);
  });

  test("an invalid regular expression crashes the server", async () => {
    const [status, body] = await outcome(sim, "GET /api/stock/?batch_regex=(&limit=1");
    expect([status, body]).toEqual([
      500,
      {
        error: "DataError",
        error_class: "<class 'django.db.utils.DataError'>",
        detail: "Error details can be found in the admin panel",
        path: "/api/stock/",
        status_code: 500,
      },
    ]);
  });

  test("search terms are split at blanks and commas and must all match", async () => {
    expect(await column(sim, "/api/part/?search=pla,BLACK", "pk")).toEqual([1]);
    expect(await column(sim, "/api/part/?search=%22basic%20black%22", "pk")).toEqual([1]);
    expect(await column(sim, "/api/part/?search=pla%20nope", "pk")).toEqual([]);
  });

  test("in_stock hides empty, lost and consumed items", async () => {
    const hidden = [
      sim.state.addStock({ part: 1, quantity: "5", batch: "lost", status: 70 }),
      sim.state.addStock({ part: 1, quantity: "5", batch: "eaten", consumed_by: 1 }),
    ];
    expect(await column(sim, "/api/stock/?in_stock=true&ordering=batch", "batch")).toEqual([
      "FIL-0001",
      "FIL-0002",
      "FIL-0003",
      "FIL-0004",
      "FIL-0006",
    ]);
    for (const item of hidden) sim.state.deleteStock(item.pk);
  });

  test("date filters take days, and the day itself is after", async () => {
    expect(await column(sim, "/api/stock/?updated_after=2026-11-20", "pk")).toHaveLength(6);
    expect(await column(sim, "/api/stock/?updated_after=2026-11-21", "pk")).toEqual([]);
    expect(await outcome(sim, "GET /api/stock/?updated_after=2026-11-20T10:00")).toEqual([
      400,
      { updated_after: ["Enter a valid date."] },
    ]);
  });

  test("part_detail comes unless refused", async () => {
    const [first] = await column(sim, "/api/stock/?batch=FIL-0001", "part_detail");
    expect(first).toMatchObject({ IPN: "FIL-PLA-BLK", units: "g", minimum_stock: "0.000000" });
    expect(await column(sim, "/api/stock/?batch=FIL-0001&part_detail=false", "part_detail")).toEqual([
      undefined,
    ]);
  });

  test("names of locations match exactly, trees are flat and sorted by level", async () => {
    expect(await column(sim, "/api/stock/location/?name=B1", "pathstring")).toEqual(["Loaded/B1"]);
    expect(await column(sim, "/api/stock/location/?name=b1", "pathstring")).toEqual([]);
    expect(await column(sim, "/api/stock/location/tree/", "name")).toEqual([
      "Filament storage",
      "Loaded",
      "Printed goods",
      "B1",
      "B2",
      "B3",
      "Shelf A",
    ]);
  });
});

describe("lists by version", () => {
  test.each([
    [495, 6],
    [496, 0],
  ])("API %d: created_after of tomorrow leaves %d items", async (apiVersion, count) => {
    const sim = await startFarm({ apiVersion });
    expect(await column(sim, "/api/stock/?created_after=2026-11-21", "pk")).toHaveLength(count);
    await sim.close();
  });

  test("before API 460 equal keys may be repeated or missed across pages", async () => {
    const sim = await startFarm({ apiVersion: 421, unstableTies: true });
    const first = await column(sim, "/api/stock/?limit=3&ordering=status", "pk");
    const second = await column(sim, "/api/stock/?limit=3&offset=3&ordering=status", "pk");
    expect([first, second]).toEqual([
      [1, 2, 3],
      [3, 2, 1],
    ]);
    await sim.close();
  });

  test("timestamps are naive in the server's zone", async () => {
    const sim = await startFarm({ timezone: "Europe/Berlin" });
    expect(await column(sim, "/api/stock/?batch=FIL-0001", "updated")).toEqual(["2026-11-20 14:07"]);
    expect((await ask(sim, "GET /api/")).headers["date"]).toBe("Fri, 20 Nov 2026 13:07:05 GMT");
    await sim.close();
  });

  test("on SQLite missing values sort first", async () => {
    const sim = await startFarm({ sqlite: true });
    sim.state.addStock({ part: 1, quantity: "1", batch: null });
    expect(await column(sim, "/api/stock/?ordering=batch&limit=2", "batch")).toEqual([null, "FIL-0001"]);
    await sim.close();
  });
});
