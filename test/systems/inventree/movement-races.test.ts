// Movements among other people's: clamped, lost, undone, answered by nobody. Nothing of it may pass for booked.
import { afterEach, describe, expect, test } from "bun:test";
import type { Target } from "../../../src/model/roles.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { closeFarms, type Farm, startFarm } from "./farm.ts";
import { giveBack, NO_REFS, subtract } from "./operations.ts";
import { historyOf, levelOf, onceInTheGap, rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const DONE = { state: "done", result: { id: 1 } } as const;

const lastEntry = ({ sim }: Farm) => sim.state.store.tracking.all().at(-1)?.pk;
const setLevel = (farm: Farm, quantity: string) => rival(farm, "count", quantity);

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test("somebody takes grams after the look: InvenTree clamps, and the figures are named", async () => {
    const farm = await startFarm({ apiVersion });
    await setLevel(farm, "30");
    const use = subtract();
    expect(await farm.target.inspect(use, NO_REFS)).toEqual({ state: "ready" });
    await rival(farm, "remove", "20");
    expect(await farm.target.perform(use, NO_REFS)).toMatchObject({ state: "accepted", status: 201 });
    expect(levelOf(farm)).toBe("0");
    expect(await farm.target.inspect(use, NO_REFS)).toEqual({
      state: "conflict",
      why: `only 10 g of 25.5 g were there (history entry #${lastEntry(farm)}); a count settles it`,
    });
    await rival(farm, "count", "0");
    expect(await farm.target.inspect(use, NO_REFS)).toEqual(DONE);
  });

  test("somebody takes grams inside the request: found out all the same", async () => {
    const farm = await startFarm({ apiVersion });
    await setLevel(farm, "30");
    onceInTheGap(farm.sim, () => rival(farm, "remove", "20"));
    await farm.target.perform(subtract(), NO_REFS);
    expect(await farm.target.inspect(subtract(), NO_REFS)).toMatchObject({ state: "conflict" });
  });

  test("an item that was created empty gave nothing, whatever its history says", async () => {
    const farm = await startFarm({ apiVersion });
    const { pk } = farm.sim.state.addStock({ part: 1, quantity: "0" });
    const use = subtract({ stock: pk });
    await farm.target.perform(use, NO_REFS);
    expect(await farm.target.inspect(use, NO_REFS)).toEqual({
      state: "conflict",
      why:
        apiVersion >= 521
          ? "only 0 g are there"
          : `only 0 g of 25.5 g were there (history entry #${lastEntry(farm)}); a count settles it`,
    });
  });

  test("somebody's movement inside the request is lost without row locks, and said", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, () => rival(farm, "remove", "25"));
    await farm.target.perform(subtract({ quantity: "12.5" }), NO_REFS);
    const inspection = await farm.target.inspect(subtract({ quantity: "12.5" }), NO_REFS);
    if (apiVersion >= 521) {
      expect([levelOf(farm), inspection]).toEqual(["962.5", DONE]);
      return;
    }
    expect(levelOf(farm)).toBe("987.5");
    expect(inspection).toEqual({
      state: "conflict",
      why: "history says 962.5 g, the item holds 987.5 g: a concurrent change undid a movement; a count settles it",
    });
    await rival(farm, "count", "962.5");
    expect(await farm.target.inspect(subtract({ quantity: "12.5" }), NO_REFS)).toEqual(DONE);
  });

  test("a count inside the request is lost without row locks, and said", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, () => rival(farm, "count", "500"));
    await farm.target.perform(giveBack(), NO_REFS);
    expect(await farm.target.inspect(giveBack(), NO_REFS)).toEqual(
      apiVersion >= 521
        ? DONE
        : {
            state: "conflict",
            why: "history says 525.5 g, the item holds 1025.5 g: a concurrent change undid a movement; a count settles it",
          },
    );
  });

  test("ours inside somebody's request is lost without row locks, and said", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, async () => {
      await farm.target.perform(subtract(), NO_REFS);
    });
    await rival(farm, "remove", "10");
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(
      apiVersion >= 521
        ? DONE
        : {
            state: "conflict",
            why: "history says 964.5 g, the item holds 990 g: a concurrent change undid a movement; a count settles it",
          },
    );
  });

  test("a PATCH that writes the row back undoes ours, and is found out", async () => {
    const farm = await startFarm({ apiVersion });
    onceInTheGap(farm.sim, async () => {
      await farm.target.perform(subtract(), NO_REFS);
    });
    const value = { packaging: "box" };
    await farm.http.write.send("PATCH", "/api/stock/1/", { kind: "json", value });
    expect(levelOf(farm)).toBe("1000");
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "conflict",
      why: "history says 974.5 g, the item holds 1000 g: a concurrent change undid a movement; a count settles it",
    });
  });

  test("a PATCH of the level before ours leaves doubt, and ours is believed all the same", async () => {
    const farm = await startFarm({ apiVersion });
    await rival(farm, "remove", "10");
    await farm.http.write.send("PATCH", "/api/stock/1/", { kind: "json", value: { quantity: "812.4" } });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "ready",
      doubt: "history says 990 g, the item holds 812.4 g",
    });
    await farm.target.perform(subtract(), NO_REFS);
    expect([levelOf(farm), await farm.target.inspect(subtract(), NO_REFS)]).toEqual(["786.9", DONE]);
  });

  test("later movements, moves, splits and state changes of others leave ours as it is", async () => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract(), NO_REFS);
    const post = (path: string, value: unknown) =>
      farm.http.write.send("POST", path, { kind: "json", value });
    const whole = { pk: 1, quantity: "9999999999.99999" };
    await post("/api/stock/transfer/", { items: [whole], location: 3, notes: "back to the shelf" });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(DONE);
    await post("/api/stock/transfer/", { items: [{ pk: 1, quantity: "100" }], location: 5 });
    await post("/api/stock/change_status/", { items: [1], status: 50 });
    await rival(farm, "add", "0.00001");
    await rival(farm, "remove", "2000");
    expect([levelOf(farm), await farm.target.inspect(subtract(), NO_REFS)]).toEqual(["0", DONE]);
    expect(historyOf(farm).at(-1)?.type).toBe(12);
  });

  test.each(["lost-response", "truncate", "status-after-commit"] as const)(
    "after %s the look finds it, and it is there once",
    async (kind) => {
      const farm = await startFarm({ apiVersion });
      const body = { error: "OperationalError", error_class: "<class 'OperationalError'>" };
      const fault = kind === "status-after-commit" ? { kind, body } : { kind };
      farm.sim.faults.add({ when: { method: "POST" }, fault });
      expect(await farm.target.perform(subtract(), NO_REFS)).toMatchObject({
        state: kind === "status-after-commit" ? "failed" : "unanswered",
      });
      expect([levelOf(farm), await farm.target.inspect(subtract(), NO_REFS)]).toEqual(["974.5", DONE]);
    },
  );

  test("a request that never arrived is ready again, without doubt", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "reset" } });
    expect(await farm.target.perform(subtract(), NO_REFS)).toMatchObject({ state: "unanswered" });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({ state: "ready" });
  });

  test("a request that was performed twice is named", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "duplicate" } });
    await farm.target.perform(subtract(), NO_REFS);
    const last = lastEntry(farm) ?? 0;
    expect([levelOf(farm), await farm.target.inspect(subtract(), NO_REFS)]).toEqual([
      "949",
      {
        state: "conflict",
        why: `it is booked more than once (history entries #${last} and #${last - 1})`,
      },
    ]);
  });

  test("a look that gets no answer is unknown", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.faults.add({ when: { path: "/api/stock/track/", times: "always" }, fault: { kind: "reset" } });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toMatchObject({ state: "unknown" });
  });
});

describe("others move the item while it is looked at", () => {
  /** A target whose looks at the level are followed by these, one each. */
  function lookingAmong({ http }: Farm, visits: (() => Promise<unknown>)[]): Target {
    const { read, write } = http;
    return createInventreeTarget({
      write,
      read: {
        ...read,
        async getJson(path, options) {
          if (path !== "/api/stock/1/") return read.getJson(path, options);
          const reply = await read.getJson(path, options);
          await visits.shift()?.();
          return reply;
        },
      },
      thumbnails: async () => ({ kind: "missing" }),
    });
  }

  test("a booked use is done, an open one is ready, and neither is doubted", async () => {
    const farm = await startFarm();
    await farm.target.perform(subtract(), NO_REFS);
    const take = () => rival(farm, "remove", "0.5");
    const other = subtract({ marker: "rc:farm1:usage/45.7@20261120T114506Z;" });
    expect(await lookingAmong(farm, [take, take, take]).inspect(subtract(), NO_REFS)).toEqual(DONE);
    expect(await lookingAmong(farm, [take, take, take]).inspect(other, NO_REFS)).toEqual({ state: "ready" });
  });

  test("a use that is booked after the level was read is not judged by that level", async () => {
    const farm = await startFarm();
    await rival(farm, "remove", "1");
    const former = farm.sim.state.store.tracking.all().at(-1);
    if (former === undefined) throw new Error("no row");
    farm.sim.state.store.tracking.delete(former.pk);
    const historyArrives = async () => {
      farm.sim.state.store.tracking.put(former);
      await farm.target.perform(subtract(), NO_REFS);
    };
    const target = lookingAmong(farm, [async () => {}, historyArrives]);
    expect(await target.inspect(subtract(), NO_REFS)).toEqual({
      state: "unknown",
      why: "others move stock item #1 just now",
    });
    expect(await target.inspect(subtract(), NO_REFS)).toEqual(DONE);
  });
});

describe("API 530, where history is written just after the commit", () => {
  const trackOf = (farm: Farm, type: number, deltas: Record<string, number>, notes = "by hand") =>
    farm.sim.state.addTracking({ item: 1, tracking_type: type, deltas, notes });

  test("rows of one moment that changed places still lead to the level", async () => {
    const farm = await startFarm({ apiVersion: 530 });
    const { notes } = subtract().after;
    trackOf(farm, 12, { removed: 10, quantity: 964.5 });
    trackOf(farm, 12, { removed: 0.5, quantity: 964 });
    trackOf(farm, 12, { removed: 25.5, quantity: 974.5 }, notes);
    farm.sim.state.editStock(1, { quantity: "964" });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(DONE);
  });

  test("a movement that had to be content with less is found out although the rows changed places", async () => {
    const farm = await startFarm({ apiVersion: 530 });
    await setLevel(farm, "30");
    const { notes } = subtract({ quantity: "30" }).after;
    trackOf(farm, 12, { removed: 30, quantity: 0 }, notes);
    trackOf(farm, 12, { removed: 20, quantity: 10 });
    farm.sim.state.editStock(1, { quantity: "0" });
    expect(await farm.target.inspect(subtract({ quantity: "30" }), NO_REFS)).toEqual({
      state: "conflict",
      why: `history does not add up: entry #${lastEntry(farm)} leads from 0 g to 10 g; a count settles it`,
    });
  });

  test("a level whose row has not arrived yet is looked at again", async () => {
    const farm = await startFarm({ apiVersion: 530 });
    const late = farm.sim.state.store.tracking;
    await farm.target.perform(subtract(), NO_REFS);
    const row = late.all().at(-1);
    if (row === undefined) throw new Error("no row");
    late.delete(row.pk);
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "ready",
      doubt: "history says 1000 g, the item holds 974.5 g",
    });
    late.put(row);
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(DONE);
  });
});
