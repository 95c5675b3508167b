// Looking before and after: every state an object can be in.
import { afterEach, describe, expect, test } from "bun:test";
import { ReconcileError } from "../../../src/model/errors.ts";
import { addBracket } from "./bracket.ts";
import { closeFarms, PNG, startFarm } from "./farm.ts";
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

describe("a part", () => {
  test("that somebody made meanwhile with this IPN is done", async () => {
    const farm = await startFarm();
    const id = addBracket(farm);
    expect(await farm.target.inspect(createPart(), NO_REFS)).toEqual({ state: "done", result: { id } });
  });

  test("with the IPN in another case is another part", async () => {
    const { sim, target } = await startFarm();
    sim.state.addPart({ name: "Other", IPN: IPN.toUpperCase() });
    expect(await target.inspect(createPart(), NO_REFS)).toEqual({ state: "ready" });
  });

  test("that exists twice is a conflict that names both", async () => {
    const farm = await startFarm();
    const first = addBracket(farm);
    const second = farm.sim.state.addPart({ name: "Copy", IPN }).pk;
    expect(await farm.target.inspect(createPart(), NO_REFS)).toEqual({
      state: "conflict",
      why: `parts #${first}, #${second} all carry IPN ${IPN}`,
    });
  });
});

describe("a stock item", () => {
  test("of another print that holds the batch is a conflict", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    const other = farm.sim.state.addStock({ part, quantity: "1", batch: "Bambuddy-12" });
    expect(await farm.target.inspect(createStock(part), NO_REFS)).toEqual({
      state: "conflict",
      why: `batch bambuddy-12 is held by stock item #${other.pk}`,
    });
  });

  test("that was split is the one that was made for the print", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    const notes = `Mine. ${MARKER}`;
    const made = farm.sim.state.addStock({ part, quantity: "3", batch: "bambuddy-12", notes });
    farm.sim.state.addStock({ part, quantity: "1", batch: "bambuddy-12", notes, parent: made.pk });
    expect(await farm.target.inspect(createStock(part), NO_REFS)).toEqual({
      state: "done",
      result: { id: made.pk },
    });
  });

  test("of a part that is gone is a conflict", async () => {
    const { target } = await startFarm();
    expect(await target.inspect(createStock(4711), NO_REFS)).toEqual({
      state: "conflict",
      why: "part #4711 does not exist",
    });
  });

  test("of a part without an id yet can be looked for, but not made", async () => {
    const { target, sim } = await startFarm();
    const operation = createStock({ ref: "part/x" });
    expect(await target.inspect(operation, NO_REFS)).toEqual({ state: "ready" });
    await expect(target.perform(operation, NO_REFS)).rejects.toThrow("bug:");
    expect(sim.log.writes).toEqual([]);
  });
});

describe("a value", () => {
  test("that is the same number in other words is done", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    const { pk } = farm.sim.state.addParameter(part, 1, "0.0125 kg");
    expect(await farm.target.inspect(setParameter(part, null), NO_REFS)).toEqual({
      state: "done",
      result: { id: pk, value: "0.0125 kg" },
    });
  });

  test("that was there and is gone is a conflict", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    expect(await farm.target.inspect(setParameter(part, { pk: 7, data: "10" }), NO_REFS)).toEqual({
      state: "conflict",
      why: "Weight was 10 and is gone",
    });
  });

  test("of a part that is gone is a conflict, because the server would take it", async () => {
    const { target } = await startFarm();
    expect(await target.inspect(setParameter(4711, null), NO_REFS)).toEqual({
      state: "conflict",
      why: "part #4711 does not exist",
    });
  });

  test("cannot be asked about before its part exists", async () => {
    const { target } = await startFarm();
    await expect(target.inspect(setParameter({ ref: "part/x" }, null), NO_REFS)).rejects.toThrow("bug:");
  });
});

describe("a picture", () => {
  test("under a name that was taken is still ours", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    farm.sim.state.setPartImage(part, FILENAME.replace(".png", "_AbC12xy.png"), PNG);
    expect(await farm.target.inspect(setImage(part), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("of another archive with the same beginning is not ours", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    farm.sim.state.setPartImage(part, FILENAME.replace("d.png", "d5.png"), PNG);
    expect(await farm.target.inspect(setImage(part), NO_REFS)).toMatchObject({ state: "conflict" });
  });

  test("that somebody chose meanwhile is a conflict", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    farm.sim.state.setPartImage(part, "hand_made.png", PNG);
    expect(await farm.target.inspect(setImage(part), NO_REFS)).toEqual({
      state: "conflict",
      why: "its picture was none and is /media/part_images/hand_made.png now",
    });
    expect(await farm.target.inspect(setImage(part, "/media/part_images/hand_made.png"), NO_REFS)).toEqual({
      state: "ready",
    });
  });

  test("whose archive has none is void, and nothing is sent", async () => {
    const farm = await startFarm({ thumbnail: async () => ({ kind: "missing" }) });
    const part = addBracket(farm);
    expect(await farm.target.inspect(setImage(part), NO_REFS)).toEqual({
      state: "void",
      why: "archive 12 has no thumbnail",
    });
    expect(await farm.target.perform(setImage(part), NO_REFS)).toEqual({
      state: "refused",
      status: 404,
      why: "archive 12 has no thumbnail",
    });
    expect(farm.sim.log.writes).toEqual([]);
  });

  test("that Bambuddy does not give out today is an open question, and nothing is sent", async () => {
    const farm = await startFarm({
      thumbnail: async () => {
        throw new ReconcileError("unreachable", {
          object: "Bambuddy",
          happened: "is down",
          next: "Start it.",
        });
      },
    });
    const part = addBracket(farm);
    const why = "Bambuddy: is down. Start it.";
    expect(await farm.target.inspect(setImage(part), NO_REFS)).toEqual({ state: "unknown", why });
    expect(await farm.target.perform(setImage(part), NO_REFS)).toEqual({
      state: "refused",
      status: 503,
      why,
    });
    expect(farm.sim.log.writes).toEqual([]);
  });

  test("that is no picture is refused", async () => {
    const bytes = new TextEncoder().encode("no picture");
    const farm = await startFarm({
      thumbnail: async () => ({ kind: "bytes", bytes, contentType: "image/png" }),
    });
    const part = addBracket(farm);
    expect(await farm.target.perform(setImage(part), NO_REFS)).toMatchObject({
      state: "refused",
      status: 400,
    });
  });
});
