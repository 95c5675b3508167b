// Stock operations: clamping, depletion, history, splits, locks and lost updates, by version.

import { describe, expect, test } from "bun:test";
import { FARM_LOCATIONS } from "../../src/sim/inventree/seed-farm.ts";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import { ask, meetInTheGap, outcome, startFarm } from "./inventree-client.ts";

const post = (sim: InvenTreeSimulator, operation: string, body: Readonly<Record<string, unknown>>) =>
  outcome(sim, `POST /api/stock/${operation}/`, { body });

const remove = (sim: InvenTreeSimulator, pk: number, quantity: string, notes = "rc:1;") =>
  post(sim, "remove", { items: [{ pk, quantity }], notes });

const levelOf = (sim: InvenTreeSimulator, pk: number) =>
  sim.state.snapshot().stock.find((row) => row.pk === pk)?.quantity;

const marked = (sim: InvenTreeSimulator, notes = "rc:1;") =>
  sim.state.snapshot().tracking.filter((row) => row.notes === notes);

describe("removing", () => {
  test("the reply echoes the request, with five decimals and without the result", async () => {
    const sim = await startFarm();
    expect(await remove(sim, 1, "12.45")).toEqual([
      201,
      { items: [{ pk: 1, quantity: "12.45000", status: null, merge: false }], notes: "rc:1;" },
    ]);
    expect(levelOf(sim, 1)).toBe("987.55");
    await sim.close();
  });

  test.each([
    [511, { removed: 2000, quantity: 0 }],
    [530, { removed: 1000, quantity: 0 }],
  ])("API %d clamps silently and records %p", async (apiVersion, deltas) => {
    const sim = await startFarm({ apiVersion });
    expect((await remove(sim, 1, "2000"))[0]).toBe(201);
    expect(levelOf(sim, 1)).toBe("0");
    expect(marked(sim)).toMatchObject([{ item: 1, tracking_type: 12, deltas }]);
    await sim.close();
  });

  test.each([
    [511, 1],
    [530, 0],
  ])("API %d: removing from an empty item is 201 and leaves %d history rows", async (apiVersion, count) => {
    const sim = await startFarm({ apiVersion });
    expect((await remove(sim, 5, "5"))[0]).toBe(201);
    expect(marked(sim)).toHaveLength(count);
    await sim.close();
  });

  test.each([
    [449, []],
    [511, [{ item: null, tracking_type: 1 }]],
    [
      530,
      [
        { item: null, tracking_type: 1 },
        { item: null, part: 1, tracking_type: 12, notes: "rc:1;" },
      ],
    ],
  ])("API %d: the last gram deletes the item and leaves %p", async (apiVersion, left) => {
    const sim = await startFarm({ apiVersion });
    sim.state.editStock(1, { delete_on_deplete: true });
    const [status, body] = await remove(sim, 1, "1000");
    expect([status, body]).toMatchObject([201, { items: [{ pk: null }] }]);
    expect(levelOf(sim, 1)).toBeUndefined();
    const { tracking } = sim.state.snapshot();
    expect(tracking.filter((row) => row.item === null)).toMatchObject(left);
    await sim.close();
  });

  test("zero does nothing, a bad line undoes the whole request", async () => {
    const sim = await startFarm();
    expect((await remove(sim, 1, "0"))[0]).toBe(201);
    const items = [
      { pk: 1, quantity: 1 },
      { pk: 3, quantity: -1 },
    ];
    expect(await post(sim, "remove", { items, notes: "rc:1;" })).toEqual([
      400,
      { items: [{}, { quantity: ["Ensure this value is greater than or equal to 0."] }] },
    ]);
    expect([levelOf(sim, 1), marked(sim)]).toEqual(["1000", []]);
    await sim.close();
  });

  test("newer framework builds key nested errors by index", async () => {
    const sim = await startFarm({ framework318: true });
    const items = [{ pk: 1, quantity: 1 }, { pk: 99 }];
    expect(await post(sim, "remove", { items })).toEqual([
      400,
      {
        items: {
          "1": { pk: ['Invalid pk "99" - object does not exist.'], quantity: ["This field is required."] },
        },
      },
    ]);
    await sim.close();
  });

  test.each([
    [{}, [400, { items: ["This field is required."] }]],
    [{ items: [] }, [400, { non_field_errors: ["A list of stock items must be provided"] }]],
    [{ items: [{ pk: 7, quantity: 1 }] }, [400, { items: [{ pk: ["Stock item is not in stock"] }] }]],
    [
      { items: [{ pk: 1, quantity: "0.000001" }] },
      [400, { items: [{ quantity: ["Ensure that there are no more than 5 decimal places."] }] }],
    ],
    [
      { items: [{ pk: 1, quantity: 1 }], notes: "<b>x</b>" },
      [400, { notes: ["Remove HTML tags from this value"] }],
    ],
  ])("%p answers %p", async (body, answer) => {
    const sim = await startFarm();
    sim.state.addStock({ part: 1, quantity: "1", customer: 1 });
    expect(await post(sim, "remove", body)).toEqual(answer as [number, unknown]);
    await sim.close();
  });

  test.each([
    [511, "1000"],
    [530, "990"],
  ])("API %d on PostgreSQL: an over-long note is 500 and leaves %s", async (apiVersion, level) => {
    const sim = await startFarm({ apiVersion });
    expect((await remove(sim, 1, "10", "x".repeat(513)))[0]).toBe(500);
    expect([levelOf(sim, 1), sim.state.snapshot().tracking.length]).toEqual([level, 6]);
    await sim.close();
  });
});

describe("concurrency", () => {
  const parallel = (sim: InvenTreeSimulator, count: number) =>
    Promise.all(Array.from({ length: count }, () => remove(sim, 1, "1")));

  test("without row locks parallel removals are lost, each with its history row", async () => {
    const sim = await startFarm({ apiVersion: 511 });
    meetInTheGap(sim, 8);
    const answers = await parallel(sim, 8);
    expect(answers.every(([status]) => status === 201)).toBe(true);
    expect(levelOf(sim, 1)).toBe("999");
    expect(marked(sim)).toHaveLength(8);
    await sim.close();
  });

  test("with row locks every one counts", async () => {
    const sim = await startFarm({ apiVersion: 530 });
    await parallel(sim, 8);
    expect([levelOf(sim, 1), marked(sim).length]).toEqual(["992", 8]);
    await sim.close();
  });

  test("on SQLite concurrent writes fail with 500", async () => {
    const sim = await startFarm({ sqlite: true });
    const answers = await parallel(sim, 8);
    const succeeded = answers.filter(([status]) => status === 201).length;
    expect(answers.find(([status]) => status === 500)?.[1]).toMatchObject({ error: "OperationalError" });
    expect(levelOf(sim, 1)).toBe(String(1000 - succeeded));
    await sim.close();
  });

  test.each([
    [511, "999", [995, 999]],
    [530, "994", [995, 994]],
  ])("API %d: a removal inside a removal leaves %s", async (apiVersion, level, quantities) => {
    const sim = await startFarm({ apiVersion });
    let visits = 0;
    sim.visitGaps(async () => {
      visits += 1;
      if (visits === 1) await remove(sim, 1, "5");
    });
    await remove(sim, 1, "1");
    expect(levelOf(sim, 1)).toBe(level);
    expect(marked(sim).map((row) => row.deltas["quantity"])).toEqual(quantities);
    await sim.close();
  });

  test("the recorded figure can overstate what was taken", async () => {
    const sim = await startFarm({ apiVersion: 530 });
    let visits = 0;
    sim.visitGaps(async () => {
      visits += 1;
      if (visits === 1) await remove(sim, 1, "995", "rc:2;");
    });
    await remove(sim, 1, "10");
    expect(marked(sim)).toMatchObject([{ deltas: { removed: 10, quantity: 0 } }]);
    await sim.close();
  });

  test.each([
    [511, "999"],
    [530, "998"],
  ])("API %d: the same item twice in one request leaves %s", async (apiVersion, level) => {
    const sim = await startFarm({ apiVersion });
    const line = { pk: 1, quantity: "1" };
    await post(sim, "remove", { items: [line, line] });
    expect(levelOf(sim, 1)).toBe(level);
    await sim.close();
  });
});

describe("transferring", () => {
  const to = FARM_LOCATIONS.storage;

  test("at or above its quantity the whole item moves, and keeps its quantity", async () => {
    const sim = await startFarm();
    await post(sim, "transfer", {
      items: [{ pk: 1, quantity: "9999999999.99999" }],
      location: to,
      notes: "rc:1;",
    });
    expect(sim.state.snapshot().stock[0]).toMatchObject({ pk: 1, quantity: "1000", location: to });
    expect(marked(sim)).toMatchObject([
      { tracking_type: 20, deltas: { quantity: 9999999999.99999, location: to } },
    ]);
    await sim.close();
  });

  test("below it the item splits: same batch, new key", async () => {
    const sim = await startFarm();
    await post(sim, "transfer", { items: [{ pk: 1, quantity: "120.5" }], location: to, notes: "rc:1;" });
    expect(sim.state.snapshot().stock.filter((row) => row.batch === "FIL-0001")).toMatchObject([
      { pk: 1, quantity: "879.5", location: FARM_LOCATIONS.B1 },
      { pk: 7, quantity: "120.5", location: to, parent: 1 },
    ]);
    expect(marked(sim)).toMatchObject([
      { item: 7, tracking_type: 40, deltas: { stockitem: 1, quantity: 120.5 } },
      { item: 1, tracking_type: 42, deltas: { removed: 120.5, quantity: 879.5, stockitem: 7 } },
    ]);
    await sim.close();
  });

  test("to the same place nothing moves, and history says updated", async () => {
    const sim = await startFarm();
    const body = { items: [{ pk: 1, quantity: "1000" }], location: FARM_LOCATIONS.B1, notes: "rc:1;" };
    expect((await post(sim, "transfer", body))[0]).toBe(201);
    expect(marked(sim)).toMatchObject([{ tracking_type: 25 }]);
    await sim.close();
  });

  test.each([511, 530])(
    "API %d: a use that was read before a move takes the move back",
    async (apiVersion) => {
      const sim = await startFarm({ apiVersion });
      let visits = 0;
      sim.visitGaps(async () => {
        visits += 1;
        const items = [{ pk: 1, quantity: "1000" }];
        if (visits === 1) await post(sim, "transfer", { items, location: to, notes: "moved" });
      });
      await remove(sim, 1, "25");
      expect(sim.state.snapshot().stock[0]).toMatchObject({ quantity: "975", location: FARM_LOCATIONS.B1 });
      expect(marked(sim, "moved")).toMatchObject([{ tracking_type: 20 }]);
      await sim.close();
    },
  );

  test.each([
    [511, 201],
    [530, 400],
  ])("API %d: an item that is emptied while it moves answers %d", async (apiVersion, status) => {
    const sim = await startFarm({ apiVersion });
    let visits = 0;
    sim.visitGaps(async () => {
      visits += 1;
      if (visits === 1) await remove(sim, 1, "1000");
    });
    const items = [{ pk: 1, quantity: "1000" }];
    expect((await post(sim, "transfer", { items, location: to }))[0]).toBe(status);
    expect(levelOf(sim, 1)).toBe(status === 201 ? "1000" : "0");
    await sim.close();
  });

  test("an item in production moves, and is not in stock", async () => {
    const sim = await startFarm();
    sim.state.editStock(1, { is_building: true });
    const items = [{ pk: 1, quantity: "1000" }];
    expect((await post(sim, "transfer", { items, location: to }))[0]).toBe(201);
    const { body } = await ask(sim, "GET /api/stock/1/");
    expect(body).toMatchObject({ location: to, in_stock: false });
    await sim.close();
  });

  test("empty items do not move, unless a setting lets them", async () => {
    const sim = await startFarm();
    const body = { items: [{ pk: 5, quantity: "1" }], location: FARM_LOCATIONS.B1 };
    expect(await post(sim, "transfer", body)).toEqual([
      400,
      { non_field_errors: ["StockItem cannot be moved as it is not in stock"] },
    ]);
    sim.state.changeSetting("STOCK_ALLOW_OUT_OF_STOCK_TRANSFER", true);
    expect((await post(sim, "transfer", body))[0]).toBe(201);
    await sim.close();
  });

  test.each([
    [
      { items: [{ pk: 1, quantity: "0" }], location: 3 },
      { items: [{ quantity: ["Quantity must be greater than zero"] }] },
    ],
    [{ items: [{ pk: 1, quantity: "1" }] }, { location: ["This field is required."] }],
    [{ items: [{ pk: 1, quantity: "1" }], location: null }, { location: ["This field may not be null."] }],
    [
      { items: [{ pk: 1, quantity: "1" }], location: FARM_LOCATIONS.loaded },
      { location: ["Structural locations cannot be assigned stock items"] },
    ],
  ])("%p is 400", async (body, errors) => {
    const sim = await startFarm();
    expect(await post(sim, "transfer", body)).toEqual([400, errors]);
    await sim.close();
  });

  test("merging folds the item into another of its part, and its key is gone", async () => {
    const sim = await startFarm();
    const items = [{ pk: 1, quantity: "1000", merge: true }];
    expect(await post(sim, "transfer", { items, location: to })).toMatchObject([
      201,
      { items: [{ pk: null }] },
    ]);
    expect([levelOf(sim, 1), levelOf(sim, 6)]).toEqual([undefined, "2000"]);
    await sim.close();
  });
});

describe("counting, adding, changing the state", () => {
  test("a count sets the level, records it also when unchanged, and stamps changes", async () => {
    const sim = await startFarm();
    await post(sim, "count", { items: [{ pk: 1, quantity: "950" }], notes: "rc:1;" });
    await post(sim, "count", { items: [{ pk: 3, quantity: "820.5" }], notes: "rc:1;" });
    expect(marked(sim)).toMatchObject([
      { item: 1, tracking_type: 10, deltas: { quantity: 950 } },
      { item: 3, tracking_type: 10, deltas: { quantity: 820.5 } },
    ]);
    const stamps = sim.state.snapshot().stock.map((row) => row.stocktake_date);
    expect(stamps.slice(0, 3)).toEqual(["2026-11-20", null, null]);
    await sim.close();
  });

  test.each([
    [496, FARM_LOCATIONS.storage],
    [497, FARM_LOCATIONS.B2],
  ])("API %d: a count with a location leaves the empty item at %d", async (apiVersion, location) => {
    const sim = await startFarm({ apiVersion });
    await post(sim, "count", { items: [{ pk: 5, quantity: "0" }], location: FARM_LOCATIONS.B2 });
    expect(sim.state.snapshot().stock[4]).toMatchObject({ pk: 5, location });
    await sim.close();
  });

  test.each([
    [511, "2026-11-20"],
    [530, null],
  ])("API %d: a count that changes nothing leaves the stamp %p", async (apiVersion, stamp) => {
    const sim = await startFarm({ apiVersion });
    await post(sim, "count", { items: [{ pk: 3, quantity: "820.5" }] });
    expect(sim.state.snapshot().stock[2]).toMatchObject({ pk: 3, stocktake_date: stamp });
    await sim.close();
  });

  test("an item that was created empty tells no level in its first entry", async () => {
    const sim = await startFarm();
    await ask(sim, "POST /api/stock/", { body: { part: 1, quantity: "0" } });
    expect(sim.state.snapshot().tracking.at(-1)?.deltas).toEqual({ status: 10 });
    await sim.close();
  });

  test("adding works on empty items", async () => {
    const sim = await startFarm();
    await post(sim, "add", { items: [{ pk: 5, quantity: "2.5" }], notes: "rc:1;" });
    expect(marked(sim)).toMatchObject([{ tracking_type: 11, deltas: { added: 2.5, quantity: 2.5 } }]);
    await sim.close();
  });

  test("change_status takes plain keys and a singular note, and forgets the part", async () => {
    const sim = await startFarm();
    const body = { items: [1], status: 75, note: "rc:1;" };
    expect(await post(sim, "change_status", body)).toEqual([201, body]);
    expect(await post(sim, "change_status", body)).toEqual([201, body]);
    expect(marked(sim)).toMatchObject([{ item: 1, part: null, tracking_type: 5, deltas: { status: 75 } }]);
    await sim.close();
  });
});

describe("history", () => {
  test("search finds a marker as a substring", async () => {
    const sim = await startFarm();
    for (const mark of ["rc:farm1:4;", "rc:farm1:44;"]) await remove(sim, 1, "1", mark);
    const count = async (query: string) =>
      (await ask(sim, `GET /api/stock/track/?limit=5&search=${query}`)).body as { readonly count: number };
    expect((await count("rc:farm1:4")).count).toBe(2);
    expect((await count("rc:farm1:4;")).count).toBe(1);
    await sim.close();
  });

  test("the feed is newest first, also while the clock stands still", async () => {
    const sim = await startFarm();
    for (const mark of ["a;", "b;"]) await remove(sim, 1, "1", mark);
    const { body } = await ask(sim, "GET /api/stock/track/?limit=3&ordering=-date");
    const notes = (body as { readonly results: readonly { readonly notes: string }[] }).results.map(
      (row) => row.notes,
    );
    expect(notes).toEqual(["b;", "a;", ""]);
    await sim.close();
  });

  test.each([
    [449, 6],
    [450, 0],
  ])("API %d: min_date of tomorrow leaves %d rows", async (apiVersion, count) => {
    const sim = await startFarm({ apiVersion });
    const { body } = await ask(sim, "GET /api/stock/track/?min_date=2026-11-21&limit=1");
    expect(body).toMatchObject({ count });
    await sim.close();
  });
});
