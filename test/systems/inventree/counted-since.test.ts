// A count between plan and movement, over real HTTP: the grams may be in it already, so nothing is moved.
import { afterEach, describe, expect, test } from "bun:test";
import type { Movement } from "../../../src/model/operation.ts";
import { closeFarms, type Farm, moment, startFarm } from "./farm.ts";
import { giveBack, NO_REFS, subtract } from "./operations.ts";
import { rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const READY = { state: "ready" } as const;
/** The farm was made at noon. */
const MARKER = "rc:farm1:usage/44.7@20261120T121006Z;";
const AFTER_THE_ROW = moment("2026-11-20T12:15:00Z");

function planned(counted: Movement["before"]["counted"], operation = subtract({ marker: MARKER })) {
  return { ...operation, before: { quantity: "1000", ...(counted === undefined ? {} : { counted }) } };
}

function lastEntry({ sim }: Farm): number {
  return sim.state.store.tracking.all().at(-1)?.pk ?? 0;
}

async function count(farm: Farm, at = AFTER_THE_ROW, quantity = "790"): Promise<number> {
  farm.setToday(at);
  await rival(farm, "count", quantity);
  return lastEntry(farm);
}

function overtaken(pk: number, at = AFTER_THE_ROW) {
  const why = `it was counted ${at}, after the plan was made (history entry #${pk}): its level may already reflect the row`;
  return { state: "conflict", why, overtaken: true } as const;
}

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test("a count that the plan did not see is in the way of uses and of grams given back", async () => {
    const farm = await startFarm({ apiVersion });
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual(READY);
    const pk = await count(farm);
    for (const seen of [null, pk - 1])
      expect(await farm.target.inspect(planned(seen), NO_REFS)).toEqual(overtaken(pk));
    const back = { ...giveBack({ marker: MARKER }), before: { quantity: "1000", counted: null } };
    expect(await farm.target.inspect(back, NO_REFS)).toEqual(overtaken(pk));
  });

  test("a count that the plan saw, or that it does not mind, is not", async () => {
    const farm = await startFarm({ apiVersion });
    const pk = await count(farm);
    expect(await farm.target.inspect(planned(pk), NO_REFS)).toEqual(READY);
    expect(await farm.target.inspect(planned(undefined), NO_REFS)).toEqual(READY);
    const second = await count(farm);
    expect(await farm.target.inspect(planned(pk), NO_REFS)).toEqual(overtaken(second));
  });

  test("a count from more than two minutes before the row cannot reflect it", async () => {
    const farm = await startFarm({ apiVersion });
    await count(farm, moment("2026-11-20T12:08:00Z"));
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual(READY);
    const near = moment("2026-11-20T12:09:00Z");
    const pk = await count(farm, near);
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual(overtaken(pk, near));
  });

  test("a count is found below many later movements", async () => {
    const farm = await startFarm({ apiVersion });
    const pk = await count(farm);
    for (let times = 0; times < 30; times += 1) await rival(farm, "remove", "1.1");
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual(overtaken(pk));
    expect(await farm.target.inspect(planned(pk), NO_REFS)).toEqual(READY);
  });

  test("a count that leaves too little is still the reason, and one that came after the movement is none", async () => {
    const farm = await startFarm({ apiVersion });
    const pk = await count(farm, AFTER_THE_ROW, "3");
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual(overtaken(pk));
    const use = planned(pk, subtract({ quantity: "2", marker: MARKER }));
    await farm.target.perform(use, NO_REFS);
    await count(farm);
    expect(await farm.target.inspect(use, NO_REFS)).toEqual({ state: "done", result: { id: 1 } });
  });

  test("a level that has left its history since the count may hold a movement that came after it", async () => {
    const farm = await startFarm({ apiVersion });
    const pk = await count(farm);
    farm.sim.state.editStock(1, { quantity: "764.5" });
    expect(await farm.target.inspect(planned(null), NO_REFS)).toEqual({
      state: "conflict",
      why: overtaken(pk).why,
    });
  });
});
