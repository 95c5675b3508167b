// Every kind of write over real HTTP, on five API versions: ready, written once, recognised.
import { afterEach, describe, expect, test } from "bun:test";
import { FARM_CATEGORIES, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { addBracket } from "./bracket.ts";
import { closeFarms, startFarm, VERSIONS } from "./farm.ts";
import {
  createPart,
  createStock,
  FILENAME,
  IPN,
  MARKER,
  NO_REFS,
  setImage,
  setParameter,
} from "./operations.ts";

afterEach(closeFarms);

describe.each([...VERSIONS])("API %d", (apiVersion) => {
  test("a part is ready, then made, then done", async () => {
    const { target, sim } = await startFarm({ apiVersion });
    const operation = createPart();
    expect(await target.inspect(operation, NO_REFS)).toEqual({ state: "ready" });
    const answer = await target.perform(operation, NO_REFS);
    const made = sim.state.store.parts.where("ipn", IPN.toLowerCase())[0];
    expect(answer).toEqual({ state: "accepted", status: 201, result: { id: made?.pk ?? 0 } });
    expect(made).toMatchObject({
      name: "Bracket",
      description: "Printed from bracket.3mf",
      IPN,
      category: FARM_CATEGORIES.printed,
      component: true,
      purchaseable: false,
      virtual: false,
    });
    expect(await target.inspect(operation, NO_REFS)).toEqual({
      state: "done",
      result: { id: made?.pk ?? 0 },
    });
  });

  test("an item is made for a part that only now has an id, and keeps its record when it is used up", async () => {
    const farm = await startFarm({ apiVersion });
    const part = addBracket(farm);
    const operation = createStock({ ref: "part/x" });
    const refs = new Map([["part/x", part]]);
    expect(await farm.target.inspect(operation, refs)).toEqual({ state: "ready" });
    const answer = await farm.target.perform(operation, refs);
    const made = farm.sim.state.store.stock.where("batch", "bambuddy-12")[0];
    expect(answer).toEqual({ state: "accepted", status: 201, result: { id: made?.pk ?? 0 } });
    expect(made).toMatchObject({
      part,
      batch: "bambuddy-12",
      location: FARM_LOCATIONS.printedGoods,
      status: 10,
      delete_on_deplete: false,
      notes: `Printed on B1.\n${MARKER}`,
    });
    expect(await farm.target.inspect(operation, refs)).toEqual({
      state: "done",
      result: { id: made?.pk ?? 0 },
    });
  });

  test("an item is found by its marker after somebody changed its batch", async () => {
    const farm = await startFarm({ apiVersion });
    const part = addBracket(farm);
    for (let number = 0; number < 30; number += 1)
      farm.sim.state.addStock({
        part,
        quantity: "1",
        batch: `bambuddy-9${number}`,
        notes: "rc:farm1:run/4@2026",
      });
    const moved = farm.sim.state.addStock({
      part,
      quantity: "4",
      batch: "SHELF-3",
      notes: `Mine. ${MARKER}`,
    });
    expect(await farm.target.inspect(createStock(part), NO_REFS)).toEqual({
      state: "done",
      result: { id: moved.pk },
    });
  });

  test("a value is set, changed and left alone where a person changed it", async () => {
    const farm = await startFarm({ apiVersion });
    const part = addBracket(farm);
    const absent = setParameter(part, null);
    expect(await farm.target.inspect(absent, NO_REFS)).toEqual({ state: "ready" });
    const answer = await farm.target.perform(absent, NO_REFS);
    const made = farm.sim.state.store.parameters.all().find(({ model_id }) => model_id === part);
    const pk = made?.pk ?? 0;
    expect(answer).toEqual({ state: "accepted", status: 201, result: { id: pk, value: "12.5" } });
    const done = { state: "done", result: { id: pk, value: "12.5" } } as const;
    expect(await farm.target.inspect(absent, NO_REFS)).toEqual(done);

    const change = setParameter(part, { pk, data: "12.5" }, "13");
    expect(await farm.target.inspect(change, NO_REFS)).toEqual({ state: "ready" });
    expect(await farm.target.perform(change, NO_REFS)).toEqual({
      state: "accepted",
      status: 200,
      result: { id: pk, value: "13" },
    });

    farm.sim.state.editParameter(pk, { data: "20", data_numeric: 20 });
    expect(await farm.target.inspect(change, NO_REFS)).toEqual({
      state: "conflict",
      why: "Weight was 12.5 and is 20 now",
    });
    expect(await farm.target.inspect(absent, NO_REFS)).toEqual({
      state: "conflict",
      why: "Weight was not set and is 20 now",
    });
  });

  test("a picture is fetched once, uploaded under its name and recognised by it", async () => {
    const farm = await startFarm({ apiVersion });
    const part = addBracket(farm);
    const operation = setImage(part);
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual({ state: "ready" });
    const image = `/media/part_images/${FILENAME}`;
    const result = { id: part, value: image };
    expect(await farm.target.perform(operation, NO_REFS)).toEqual({ state: "accepted", status: 200, result });
    expect(await farm.target.inspect(operation, NO_REFS)).toEqual({ state: "done", result });
    expect(farm.fetched).toEqual([12]);
  });
});
