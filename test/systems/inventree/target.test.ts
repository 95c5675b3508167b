// Looking and writing over real HTTP, on five API versions: every state an object can be in, every way an answer can fail.
import { afterEach, describe, expect, test } from "bun:test";
import { ReconcileError } from "../../../src/model/errors.ts";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { FARM_CATEGORIES, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { closeFarms, connect, type Farm, PNG, startFarm, VERSIONS } from "./farm.ts";
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

function addBracket({ sim }: Farm): number {
  return sim.state.addPart({ name: "Bracket", IPN, category: FARM_CATEGORIES.printed }).pk;
}

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

describe("an answer that never arrives", () => {
  const lost = { when: { method: "POST" }, fault: { kind: "lost-response" } } as const;

  test("of a part, an item and a value: the next look finds them", async () => {
    const farm = await startFarm();
    farm.sim.faults.add(lost);
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
    const part = await farm.target.inspect(createPart(), NO_REFS);
    expect(part).toMatchObject({ state: "done" });
    const pk = part.state === "done" ? (part.result.id ?? 0) : 0;
    for (const operation of [createStock(pk), setParameter(pk, null)]) {
      farm.sim.faults.add(lost);
      expect(await farm.target.perform(operation, NO_REFS)).toMatchObject({ state: "unanswered" });
      expect(await farm.target.inspect(operation, NO_REFS)).toMatchObject({ state: "done" });
    }
  });

  test("a server that crashes after it wrote has failed, and the next look finds it", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { method: "POST" },
      fault: {
        kind: "status-after-commit",
        body: {
          error: "OperationalError",
          error_class: "<class 'OperationalError'>",
          detail: "Error details can be found in the admin panel",
          path: "/api/part/",
          status_code: 500,
        },
      },
    });
    expect(await farm.target.perform(createPart(), NO_REFS)).toEqual({
      state: "failed",
      status: 500,
      why: "InvenTree answered 500: OperationalError",
    });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("a login page or half an answer instead of the object has to be looked up", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "html" } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "failed", status: 200 });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toEqual({ state: "ready" });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "truncate" } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("a maintenance page says nothing about the request", async () => {
    const farm = await startFarm();
    const body = "<html><body>Maintenance</body></html>";
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "status", status: 503, body } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
  });

  test("a look that gets no answer is unknown", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({ when: { method: "GET", times: "always" }, fault: { kind: "reset" } });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "unknown" });
  });
});

describe("a refusal", () => {
  test("for want of a right names the right", async () => {
    const reader = {
      user: "reader",
      roles: { ...RECONCILER_ROLES, part: ["view"], stock: ["view"] },
    } as const;
    const farm = await startFarm({ tokens: { reader }, token: "reader" });
    const part = addBracket(farm);
    const whys = [];
    for (const operation of [
      createPart({ ipn: "BMB-x", name: "New" }),
      createStock(part),
      setParameter(part, null),
      setImage(part),
    ]) {
      const answer = await farm.target.perform(operation, NO_REFS);
      expect(answer).toMatchObject({ state: "refused", status: 403 });
      whys.push("why" in answer ? answer.why.split(" — ")[1] : "");
    }
    expect(whys).toEqual([
      "the token's user needs the right to add parts",
      "the token's user needs the right to add stock items",
      "the token's user needs the right to change parts",
      "the token's user needs the right to change parts",
    ]);
  });

  test("of a wrong token says which setting holds it", async () => {
    const { sim } = await startFarm();
    const target = createInventreeTarget({
      ...connect(sim.url, "wrong"),
      thumbnails: async () => ({ kind: "missing" }),
    });
    expect(await target.perform(createPart(), NO_REFS)).toEqual({
      state: "refused",
      status: 401,
      why: "InvenTree answered 401: Invalid token. — check inventree.token",
    });
  });

  test("is quoted as the server said it", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    const whyOf = async (operation: Parameters<Farm["target"]["perform"]>[0]) => {
      const answer = await farm.target.perform(operation, NO_REFS);
      return "why" in answer ? answer.why : answer.state;
    };
    expect(await whyOf(createPart())).toBe(
      "InvenTree answered 400: The fields name, IPN, revision must make a unique set.",
    );
    expect(await whyOf(createPart({ name: "<b>bold</b>" }))).toBe(
      "InvenTree answered 400: name: Remove HTML tags from this value",
    );
    expect(await whyOf(createStock(4711))).toBe("InvenTree answered 400: part: Valid part must be supplied");
    expect(await whyOf(createStock(part, { location: FARM_LOCATIONS.loaded }))).toBe(
      "InvenTree answered 400: location: Stock items cannot be located into structural stock locations!",
    );
    expect(await whyOf(setParameter(part, null, "abc"))).toBe(
      "InvenTree answered 400: data: Could not convert abc to g",
    );
  });
});

test("an operation of another system is a bug", async () => {
  const { target } = await startFarm();
  const link = { ...createPart(), kind: "link.set" } as never;
  await expect(target.inspect(link, NO_REFS)).rejects.toThrow("bug:");
});

test("the API version is asked once", async () => {
  const farm = await startFarm();
  const part = addBracket(farm);
  for (const batch of ["bambuddy-1", "bambuddy-2"])
    await farm.target.inspect(createStock(part, { batch }), NO_REFS);
  expect(farm.sim.log.entries.filter(({ path }) => path === "/api/")).toHaveLength(1);
});
