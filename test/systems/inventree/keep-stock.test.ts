// Keeping an empty spool: a PATCH writes the whole row back, so what happened meanwhile is looked for.
import { afterEach, describe, expect, test } from "bun:test";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { closeFarms, startFarm } from "./farm.ts";
import { keep, NO_REFS, subtract } from "./operations.ts";
import { levelOf, onceInTheGap, rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const DONE = { state: "done", result: { id: 1 } } as const;

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  async function startEmptying() {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { delete_on_deplete: true });
    return farm;
  }

  test("a spool is ready, then set, then done, and survives its last gram", async () => {
    const farm = await startEmptying();
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual({ state: "ready" });
    expect(await farm.target.perform(keep(), NO_REFS)).toEqual({
      state: "accepted",
      status: 200,
      result: { id: 1 },
    });
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
    await farm.target.perform(subtract({ quantity: "1000" }), NO_REFS);
    expect(levelOf(farm)).toBe("0");
    expect(await farm.target.inspect(subtract({ quantity: "1000" }), NO_REFS)).toEqual(DONE);
  });

  test("a movement during the PATCH is undone, and said once", async () => {
    const farm = await startEmptying();
    onceInTheGap(farm.sim, () => rival(farm, "remove", "25"));
    await farm.target.perform(keep(), NO_REFS);
    expect(levelOf(farm)).toBe("1000");
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual({
      state: "conflict",
      why: "the item should hold 975 g and holds 1000 g: the change undid a movement; a count settles it",
    });
    const later = createInventreeTarget({ ...farm.http, thumbnails: async () => ({ kind: "missing" }) });
    expect(await later.inspect(keep(), NO_REFS)).toEqual(DONE);
  });

  test("an undone movement is found below those that came after it", async () => {
    const farm = await startEmptying();
    onceInTheGap(farm.sim, () => rival(farm, "remove", "25"));
    await farm.target.perform(keep(), NO_REFS);
    await rival(farm, "remove", "100");
    await rival(farm, "add", "50");
    expect(levelOf(farm)).toBe("950");
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual({
      state: "conflict",
      why: "the item should hold 925 g and holds 950 g: the change undid a movement; a count settles it",
    });
    await rival(farm, "count", "923");
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
  });

  test("uses between the reads of the look before the PATCH are not taken for undone ones", async () => {
    const farm = await startEmptying();
    const { read } = farm.http;
    let uses = 0;
    const target = createInventreeTarget({
      ...farm.http,
      read: {
        ...read,
        async getJson(path, options) {
          if (path === "/api/stock/track/" && uses < 2) {
            uses += 1;
            await rival(farm, "remove", "1.5");
          }
          return read.getJson(path, options);
        },
      },
      thumbnails: async () => ({ kind: "missing" }),
    });
    await target.perform(keep(), NO_REFS);
    expect([levelOf(farm), uses]).toEqual(["997", 2]);
    expect(await target.inspect(keep(), NO_REFS)).toEqual(DONE);
  });

  test("more movements than a look shows prove nothing", async () => {
    const farm = await startEmptying();
    await farm.target.perform(keep(), NO_REFS);
    for (let times = 0; times < 26; times += 1) await rival(farm, "remove", "1");
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
  });

  test("movements before and after the PATCH, and a level that was wrong before, are no concern of it", async () => {
    const farm = await startEmptying();
    farm.sim.state.editStock(1, { quantity: "812.4" });
    await farm.target.perform(keep(), NO_REFS);
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
    await rival(farm, "remove", "12.4");
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
    await rival(farm, "count", "790");
    expect([levelOf(farm), await farm.target.inspect(keep(), NO_REFS)]).toEqual(["790", DONE]);
  });

  test("a lost answer is found by the next look, a missing item is a conflict", async () => {
    const farm = await startEmptying();
    farm.sim.faults.add({ when: { method: "PATCH" }, fault: { kind: "lost-response" } });
    expect(await farm.target.perform(keep(), NO_REFS)).toMatchObject({ state: "unanswered" });
    expect(await farm.target.inspect(keep(), NO_REFS)).toEqual(DONE);
    expect(await farm.target.inspect(keep(4711), NO_REFS)).toEqual({
      state: "conflict",
      why: "stock item #4711 does not exist",
    });
  });
});

test("a server that does not show the part beside the item is asked for the part", async () => {
  const farm = await startFarm();
  farm.sim.state.editPart(1, { units: "kg" });
  const { read } = farm.http;
  const target = createInventreeTarget({
    ...farm.http,
    read: {
      ...read,
      getJson: (path, options) =>
        read.getJson(path, { ...options, query: { ...options?.query, part_detail: false } }),
    },
    thumbnails: async () => ({ kind: "missing" }),
  });
  expect(await target.inspect(subtract(), NO_REFS)).toEqual({
    state: "conflict",
    why: "the part's unit is now kg",
  });
});

test("a refusal for want of a right names the right", async () => {
  const reader = { user: "reader", roles: { ...RECONCILER_ROLES, stock: ["view"] } } as const;
  const { target } = await startFarm({ tokens: { reader }, token: "reader" });
  expect(await target.perform(keep(), NO_REFS)).toMatchObject({
    state: "refused",
    why: expect.stringContaining("the token's user needs the right to change stock items"),
  });
});
