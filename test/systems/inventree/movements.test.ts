// Movements over real HTTP: ready, booked once, recognised; exact to the fifth decimal; refused where the world changed.
import { afterEach, describe, expect, test } from "bun:test";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { closeFarms, startFarm } from "./farm.ts";
import { giveBack, NO_REFS, ROW, subtract } from "./operations.ts";
import { historyOf, levelOf, rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const READY = { state: "ready" } as const;
const ACCEPTED = { state: "accepted", status: 201, result: {} } as const;
const done = (id = 1) => ({ state: "done", result: { id } }) as const;

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test("a use is ready, then booked, then done, and its note stands in the history", async () => {
    const farm = await startFarm({ apiVersion });
    const use = subtract();
    expect(await farm.target.inspect(use, NO_REFS)).toEqual(READY);
    expect(await farm.target.perform(use, NO_REFS)).toEqual(ACCEPTED);
    expect(levelOf(farm)).toBe("974.5");
    expect(historyOf(farm).at(-1)).toEqual({
      type: 12,
      deltas: { removed: 25.5, quantity: 974.5 },
      notes: use.after.notes,
    });
    expect(await farm.target.inspect(use, NO_REFS)).toEqual(done());
  });

  test("grams given back are ready, then booked, then done, also on an empty spool", async () => {
    const farm = await startFarm({ apiVersion });
    const back = giveBack({ stock: 5, part: 5, quantity: "3.25", marker: `rc:farm1:usage/${ROW}:c1;` });
    expect(await farm.target.inspect(back, NO_REFS)).toEqual(READY);
    expect(await farm.target.perform(back, NO_REFS)).toEqual(ACCEPTED);
    expect(levelOf(farm, 5)).toBe("3.25");
    expect(await farm.target.inspect(back, NO_REFS)).toEqual(done(5));
  });

  test("five decimals survive, in grams and in kilograms", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { quantity: "0.30003" });
    farm.sim.state.addTracking({ item: 1, tracking_type: 10, deltas: { quantity: 0.30003 } });
    const uses = [
      subtract({ quantity: "0.10001" }),
      subtract({ quantity: "0.20002", marker: "rc:farm1:usage/45.7@20261120T114506Z;" }),
      subtract({
        stock: 2,
        part: 2,
        unit: "kg",
        quantity: "0.0245",
        marker: "rc:farm1:usage/46.8@20261120T114506Z;",
      }),
      subtract({
        stock: 2,
        part: 2,
        unit: "kg",
        quantity: "0.00001",
        marker: "rc:farm1:usage/47.8@20261120T114506Z;",
      }),
    ];
    for (const use of uses) {
      expect(await farm.target.inspect(use, NO_REFS)).toEqual(READY);
      expect(await farm.target.perform(use, NO_REFS)).toEqual(ACCEPTED);
    }
    expect([levelOf(farm), levelOf(farm, 2)]).toEqual(["0", "0.97549"]);
    for (const use of uses) expect(await farm.target.inspect(use, NO_REFS)).toEqual(done(use.after.stock));
  });

  test("usage 44 is not usage 4, another spool's or another time's, and a correction is not its row", async () => {
    const farm = await startFarm({ apiVersion });
    const others = [
      "rc:farm1:usage/44.7@20261120T114506Z;",
      "rc:farm1:usage/4.77@20261120T114506Z;",
      "rc:farm1:usage/4.7@20261120T114507Z;",
      "rc:farm1:usage/4.7@20261120T114506Z:c1;",
      "rc:farm1:usage/4.7@20261120T114506Z:c12;",
      "rc:farm2:usage/4.7@20261120T114506Z;",
    ];
    for (const marker of others)
      expect(await farm.target.perform(subtract({ quantity: "1", marker }), NO_REFS)).toEqual(ACCEPTED);
    const row = "rc:farm1:usage/4.7@20261120T114506Z";
    for (const marker of [`${row};`, `${row}:c2;`])
      expect(await farm.target.inspect(subtract({ quantity: "1", marker }), NO_REFS)).toEqual(READY);
    for (const marker of others)
      expect(await farm.target.inspect(subtract({ quantity: "1", marker }), NO_REFS)).toEqual(done());
  });

  test("a use is found below many later movements", async () => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract(), NO_REFS);
    for (let count = 0; count < 40; count += 1) await rival(farm, "remove", "1.1");
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(done());
    expect(levelOf(farm)).toBe("930.5");
  });

  test("what is not there is never subtracted", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { quantity: "3.2" });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "conflict",
      why: "only 3.2 g are there",
    });
  });

  test("an item that would be deleted with its last gram keeps its gram", async () => {
    const farm = await startFarm({ apiVersion });
    farm.sim.state.editStock(1, { delete_on_deplete: true });
    const last = subtract({ quantity: "1000" });
    expect(await farm.target.inspect(last, NO_REFS)).toEqual({
      state: "conflict",
      why: "InvenTree would delete it with its last gram: delete_on_deplete is on",
    });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(READY);
    farm.sim.state.editStock(1, { delete_on_deplete: false });
    expect(await farm.target.inspect(last, NO_REFS)).toEqual(READY);
    await farm.target.perform(last, NO_REFS);
    expect(await farm.target.inspect(last, NO_REFS)).toEqual(done());
  });

  test("another unit, another part, a serial number and a missing item are conflicts", async () => {
    const farm = await startFarm({ apiVersion });
    const whyOf = async (after: Parameters<typeof subtract>[0] = {}) => {
      const inspection = await farm.target.inspect(subtract(after), NO_REFS);
      return inspection.state === "conflict" ? inspection.why : inspection.state;
    };
    expect(await whyOf({ part: 3 })).toBe("it is an item of part #1 now");
    expect(await whyOf({ stock: 4711 })).toBe("stock item #4711 does not exist");
    farm.sim.state.editPart(1, { units: "kg" });
    expect(await whyOf()).toBe("the part's unit is now kg");
    // The mapping's unit stands in for a part that has none.
    expect(await whyOf({ stock: 4, part: 4 })).toBe("ready");
    farm.sim.state.editStock(4, { serial: "7" });
    expect(await whyOf({ stock: 4, part: 4 })).toBe(
      "it carries a serial number, and InvenTree moves no part of such an item",
    );
  });

  test("a booked use stays booked when the unit changes afterwards", async () => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract(), NO_REFS);
    farm.sim.state.editPart(1, { units: "kg" });
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(done());
  });

  test("what is booked on another item is not booked again", async () => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract({ stock: 6 }), NO_REFS);
    const entry = farm.sim.state.store.tracking.all().at(-1)?.pk;
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "conflict",
      why: `it is booked (history entry #${entry}) on stock item #6`,
    });
  });

  test("a marker that stands twice, under other figures or in another kind of entry is a conflict", async () => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract(), NO_REFS);
    const [first] = farm.sim.state.store.tracking.all().slice(-1);
    const pk = first?.pk ?? 0;
    const whyOf = async (operation: Parameters<typeof farm.target.inspect>[0]) => {
      const inspection = await farm.target.inspect(operation, NO_REFS);
      return inspection.state === "conflict" ? inspection.why : inspection.state;
    };
    expect(await whyOf(subtract({ quantity: "12" }))).toBe(`history entry #${pk} moved 25.5 g, not 12 g`);
    expect(await whyOf(giveBack())).toBe(`history entry #${pk} carries its marker and adds nothing`);
    await farm.target.perform(subtract(), NO_REFS);
    expect(await whyOf(subtract())).toBe(
      `it is booked more than once (history entries #${pk + 1} and #${pk})`,
    );
  });
});

test.each([
  [421, { state: "conflict", why: "stock item #1 does not exist" }],
  [511, done()],
  [530, done()],
])("API %d: of an item that was deleted since, history %p", async (apiVersion, inspection) => {
  const farm = await startFarm({ apiVersion });
  await farm.target.perform(subtract(), NO_REFS);
  farm.sim.state.deleteStock(1);
  expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual(inspection as never);
});

test.each([511, 530])(
  "API %d: what an item of another part took before it was deleted is not ours",
  async (apiVersion) => {
    const farm = await startFarm({ apiVersion });
    await farm.target.perform(subtract({ stock: 3, part: 3 }), NO_REFS);
    const entry = farm.sim.state.store.tracking.all().at(-1)?.pk;
    farm.sim.state.deleteStock(3);
    expect(await farm.target.inspect(subtract(), NO_REFS)).toEqual({
      state: "conflict",
      why: `it is booked (history entry #${entry}) on an item that is gone`,
    });
    expect(await farm.target.inspect(subtract({ stock: 4711 }), NO_REFS)).toEqual({
      state: "conflict",
      why: `it is booked (history entry #${entry}) on an item of another part, which is gone`,
    });
  },
);

test("a use costs two requests to look at after it was booked, and one search more before", async () => {
  const farm = await startFarm({ apiVersion: 530 });
  const paths = () => {
    const seen = farm.sim.log.entries.map(({ path }) => path);
    farm.sim.log.clear();
    return seen;
  };
  await farm.target.inspect(subtract(), NO_REFS);
  expect(paths().sort()).toEqual(["/api/", "/api/stock/1/", "/api/stock/track/", "/api/stock/track/"]);
  await farm.target.perform(subtract(), NO_REFS);
  expect(paths()).toEqual(["/api/stock/remove/"]);
  await farm.target.inspect(subtract(), NO_REFS);
  expect(paths().sort()).toEqual(["/api/stock/1/", "/api/stock/track/"]);
});

describe("a refusal", () => {
  test("for want of a right names the right", async () => {
    const reader = { user: "reader", roles: { ...RECONCILER_ROLES, stock: ["view"] } } as const;
    const { target } = await startFarm({ tokens: { reader }, token: "reader" });
    expect(await target.perform(subtract(), NO_REFS)).toMatchObject({
      state: "refused",
      status: 403,
      why: expect.stringContaining("the token's user needs the right to add stock items"),
    });
  });

  test("of an item that was sold meanwhile is quoted", async () => {
    const { sim, target } = await startFarm();
    sim.state.editStock(1, { customer: 1 });
    expect(await target.perform(subtract(), NO_REFS)).toEqual({
      state: "refused",
      status: 400,
      why: "InvenTree answered 400: items row 1 pk: Stock item is not in stock",
    });
  });
});

test("an answer without the echo has to be looked up", async () => {
  const { sim, target } = await startFarm();
  sim.faults.add({ when: { method: "POST" }, fault: { kind: "html" } });
  expect(await target.perform(subtract(), NO_REFS)).toMatchObject({ state: "failed", status: 200 });
  expect(await target.inspect(subtract(), NO_REFS)).toEqual(READY);
});
