// Moving a spool: the whole item whatever it holds, its pk unchanged, and what happened meanwhile looked for.
import { afterEach, describe, expect, test } from "bun:test";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { FARM_CATEGORIES, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { closeFarms, type Farm, startFarm } from "./farm.ts";
import { giveBack, move, NO_REFS, ROW, subtract } from "./operations.ts";
import { historyOf, levelOf, onceInTheGap, rival } from "./spools.ts";

afterEach(closeFarms);

const { B1, B2, loaded, shelfA, storage } = FARM_LOCATIONS;
const READY = { state: "ready" } as const;
const done = (id = 1) => ({ state: "done", result: { id } }) as const;
const accepted = (status: number, id: number) => ({ state: "accepted", status, result: { id } }) as const;
const conflict = (why: string) => ({ state: "conflict", why }) as const;

const placeOf = ({ sim }: Pick<Farm, "sim">, pk = 1) =>
  sim.state.snapshot().stock.find((row) => row.pk === pk)?.location;
const itemsOf = ({ sim }: Farm) => sim.state.snapshot().stock.length;
const forgetful = (farm: Farm) =>
  createInventreeTarget({ ...farm.http, thumbnails: async () => ({ kind: "missing" }) });

describe.each([421, 425, 511, 530])("API %d", (apiVersion) => {
  test("a spool is ready, then moved whole, then done, and history says who and why", async () => {
    const farm = await startFarm({ apiVersion });
    const operation = move();
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual(READY);
    expect(farm.sim.log.writes).toEqual([]);
    expect(await farm.target.perform(operation, NO_REFS)).toEqual(accepted(201, 1));
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual(done());
    expect([placeOf(farm), levelOf(farm), itemsOf(farm)]).toEqual([storage, "1000", 6]);
    expect(historyOf(farm).at(-1)).toMatchObject({
      type: 20,
      notes: "reconcile farm1: left printer B1",
      deltas: { location: storage },
    });
  });

  test("a spool without a location, and a used one, move whole as well", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { location: null });
    await rival(farm, "remove", "812.34567", 3);
    const moves = [move({ location: B2 }, null), move({ stock: 3, location: storage }, B2)];
    for (const operation of moves) {
      expect(await farm.target.inspect(operation, NO_REFS)).toEqual(READY);
      await farm.target.perform(operation, NO_REFS);
      expect(await farm.target.inspect(operation, NO_REFS)).toEqual(done(operation.after.stock));
    }
    expect([placeOf(farm), placeOf(farm, 3), levelOf(farm, 3), itemsOf(farm)]).toEqual([
      B2,
      storage,
      "8.15433",
      6,
    ]);
  });

  test("an empty spool moves too, and nothing in its history says that it was counted", async () => {
    const farm = await startFarm({ apiVersion });
    const before = historyOf(farm, 5);
    const operation = move({ stock: 5, location: B2 }, storage);
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual(READY);
    expect(await farm.target.perform(operation, NO_REFS)).toEqual(accepted(200, 5));
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual(done(5));
    expect([placeOf(farm, 5), levelOf(farm, 5)]).toEqual([B2, "0"]);
    expect(historyOf(farm, 5)).toEqual(before);
    const { counts } = await farm.inventory.readFilamentStock({ category: FARM_CATEGORIES.filament });
    expect(counts.value).toEqual([]);
  });

  test("grams that arrive during the move split nothing", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, () => rival(farm, "add", "25"));
    await farm.target.perform(move(), NO_REFS);
    expect([placeOf(farm), itemsOf(farm)]).toEqual([storage, 6]);
  });

  test("a use during the move survives it, or is said to be undone", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, () => rival(farm, "remove", "25"));
    await farm.target.perform(move(), NO_REFS);
    const isLocked = apiVersion >= 521;
    expect([placeOf(farm), levelOf(farm)]).toEqual([storage, isLocked ? "975" : "1000"]);
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(
      isLocked
        ? done()
        : conflict(
            "the item should hold 975 g and holds 1000 g: the change undid a movement; a count settles it",
          ),
    );
    expect(await forgetful(farm).inspect(move(), NO_REFS)).toEqual(done());
  });

  test("a use that began before the move puts the spool back, and it may move again", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, async () => {
      await farm.target.perform(move(), NO_REFS);
    });
    await rival(farm, "remove", "25");
    expect([placeOf(farm), levelOf(farm)]).toEqual([B1, "975"]);
    expect(historyOf(farm).map(({ type }) => type)).toEqual([1, 20, 12]);
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(READY);
    await farm.target.perform(move(), NO_REFS);
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(done());
    expect([placeOf(farm), levelOf(farm), itemsOf(farm)]).toEqual([storage, "975", 6]);
  });

  test("grams given back to an empty spool while it moves are said to be undone", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, () => rival(farm, "add", "25", 5));
    const operation = move({ stock: 5, location: B2 }, storage);
    await farm.target.perform(operation, NO_REFS);
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual(
      conflict("the item should hold 25 g and holds 0 g: the change undid a movement; a count settles it"),
    );
  });

  test("a spool that is used up just before it moves is refused, and moves with the next plan", async () => {
    const farm = await startFarm({ apiVersion });
    const { write } = farm.http;
    const late = createInventreeTarget({
      ...farm.http,
      write: {
        async send(...request) {
          await rival(farm, "remove", "1000");
          return write.send(...request);
        },
      },
      thumbnails: async () => ({ kind: "missing" }),
    });
    expect(await late.perform(move(), NO_REFS)).toEqual({
      state: "refused",
      status: 400,
      why: "InvenTree answered 400: StockItem cannot be moved as it is not in stock",
    });
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(READY);
    expect(await farm.target.perform(move(), NO_REFS)).toEqual(accepted(200, 1));
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(done());
  });

  test("a lost answer is found by the next look", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "lost-response" } });
    farm.sim.faults.add({ when: { method: "PATCH" }, fault: { kind: "lost-response" } });
    const empty = move({ stock: 5, location: B2 }, storage);
    for (const operation of [move(), empty]) {
      expect(await farm.target.perform(operation, NO_REFS)).toMatchObject({ state: "unanswered" });
      const { stock } = operation.after;
      expect(await farm.target.inspect(operation, NO_REFS)).toEqual(done(stock));
      expect(await forgetful(farm).inspect(operation, NO_REFS)).toEqual(done(stock));
    }
    expect(itemsOf(farm)).toBe(6);
  });

  test("a write that never arrived leaves the spool ready", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "reset" } });
    expect(await farm.target.perform(move(), NO_REFS)).toMatchObject({ state: "unanswered" });
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(READY);
  });

  test("moves between movements disturb neither the proof of them nor their total", async () => {
    const farm = await startFarm({ apiVersion });
    const marker = (spool: number) => `rc:farm1:usage/4${spool}.7@20261120T114506Z;`;
    const steps = [
      subtract({ quantity: "25.5", marker: marker(4) }),
      move({ location: storage }, B1),
      subtract({ quantity: "0.00001", marker: marker(5) }),
      move({ location: B2 }, storage),
      giveBack({ quantity: "5.5", marker: `rc:farm1:usage/${ROW}:c1;` }),
      move({ location: B1 }, B2),
    ];
    for (const step of steps) {
      expect(await farm.target.inspect(step, NO_REFS)).toEqual(READY);
      expect(await farm.target.perform(step, NO_REFS)).toMatchObject({ state: "accepted", status: 201 });
      expect(await farm.target.inspect(step, NO_REFS)).toEqual(done());
    }
    expect([levelOf(farm), placeOf(farm), itemsOf(farm)]).toEqual(["979.99999", B1, 6]);
    for (const step of steps.filter(({ kind }) => kind !== "stock.move"))
      expect(await forgetful(farm).inspect(step, NO_REFS)).toEqual(done());
    const { marked, counts } = await farm.inventory.readFilamentStock({ category: FARM_CATEGORIES.filament });
    expect(marked.value.map(({ type }) => type)).toEqual([12, 12, 11]);
    expect(counts.value).toEqual([]);
  });

  test("a move to where it is leaves its level out of the proof, too", async () => {
    const farm = await startFarm({ apiVersion });
    const use = subtract();
    await farm.target.perform(use, NO_REFS);
    await farm.target.perform(move({ location: B1 }), NO_REFS);
    expect(historyOf(farm).at(-1)?.type).toBe(25);
    expect(await farm.target.inspect(use, NO_REFS)).toEqual(done());
  });

  test("a count before and after a move is still the newest one", async () => {
    const farm = await startFarm({ apiVersion });
    const category = FARM_CATEGORIES.filament;
    await rival(farm, "count", "900");
    await farm.target.perform(move(), NO_REFS);
    const first = (await farm.inventory.readFilamentStock({ category })).counts.value;
    expect(first.map(({ itemPk, quantity }) => [itemPk, quantity as string | undefined])).toEqual([
      [1, "900"],
    ]);
    await rival(farm, "count", "890");
    await farm.target.perform(move({ location: B2 }, storage), NO_REFS);
    const second = (await farm.inventory.readFilamentStock({ category })).counts.value;
    expect(second.map(({ quantity }) => quantity as string | undefined)).toEqual(["890"]);
  });

  test("a structural or missing destination is in the way, and the server refuses it as well", async () => {
    const farm = await startFarm({ apiVersion });
    expect(await farm.target.inspect(move({ location: loaded }), NO_REFS)).toEqual(
      conflict("Loaded is structural: it holds locations, and no stock items"),
    );
    expect(await farm.target.inspect(move({ location: 4711 }), NO_REFS)).toEqual(
      conflict("location #4711 does not exist"),
    );
    for (const location of [loaded, 4711])
      for (const stock of [1, 5])
        expect(await farm.target.perform(move({ stock, location }), NO_REFS)).toMatchObject({
          state: "refused",
          status: 400,
        });
    expect([placeOf(farm), placeOf(farm, 5)]).toEqual([B1, storage]);
  });

  test.each([
    [{ consumed_by: 1 }, "a build order consumed it"],
    [{ customer: 1 }, "it was sold"],
    [{ sales_order: 1 }, "it was sold"],
    [{ belongs_to: 3 }, "it is installed in another item"],
    [{ is_building: true }, "it is in production"],
  ])("an item with %p stays where it is", async (columns, why) => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, columns);
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(conflict(`it is not in stock: ${why}`));
  });

  test("a lost or damaged spool moves", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { status: 70, status_custom_key: 70 });
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(READY);
    await farm.target.perform(move(), NO_REFS);
    expect(await farm.target.inspect(move(), NO_REFS)).toEqual(done());
  });

  test("where somebody moved it meanwhile is named", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { location: shelfA });
    const inspect = () => farm.target.inspect(move(), NO_REFS);
    expect(await inspect()).toEqual(conflict("it is at Printed goods/Shelf A (#2) now"));
    farm.sim.state.editStock(1, { location: null });
    expect(await inspect()).toEqual(conflict("it has no location now"));
    farm.sim.state.editStock(1, { location: storage });
    expect(await inspect()).toEqual(done());
    farm.sim.state.deleteStock(1);
    expect(await inspect()).toEqual(conflict("stock item #1 does not exist"));
  });

  test("a server that does not answer leaves it unknown", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({
      when: { path: "/api/stock/1/", times: "always" },
      fault: { kind: "status", status: 502 },
    });
    expect(await farm.target.inspect(move(), NO_REFS)).toMatchObject({ state: "unknown" });
    expect(await farm.target.perform(move(), NO_REFS)).toMatchObject({ state: "refused", status: 503 });
    expect(farm.sim.log.writes).toEqual([]);
  });
});

test("a refusal for want of a right names the right", async () => {
  const mover = { user: "mover", roles: { ...RECONCILER_ROLES, stock: ["view"] } } as const;
  const { target } = await startFarm({ tokens: { mover }, token: "mover" });
  expect(await target.perform(move(), NO_REFS)).toMatchObject({
    state: "refused",
    why: expect.stringContaining("the token's user needs the right to add stock items"),
  });
  expect(await target.perform(move({ stock: 5, location: B2 }, storage), NO_REFS)).toMatchObject({
    state: "refused",
    why: expect.stringContaining("the token's user needs the right to change stock items"),
  });
});

test("an answer without the echo has to be looked up", async () => {
  const farm = await startFarm();
  const target = createInventreeTarget({
    ...farm.http,
    write: { send: async () => ({ state: "answered", status: 201, body: {}, json: true }) },
    thumbnails: async () => ({ kind: "missing" }),
  });
  expect(await target.perform(move(), NO_REFS)).toMatchObject({ state: "failed", status: 201 });
  expect(await target.inspect(move(), NO_REFS)).toEqual(READY);
});
