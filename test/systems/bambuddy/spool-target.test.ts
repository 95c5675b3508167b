// Bambuddy's spools as a target: made, changed and archived.
import { describe, expect, test } from "bun:test";
import type { SpoolRow } from "../../../src/sim/bambuddy/rows.ts";
import { openFarm } from "./farm-fixture.ts";
import { type NewSpool, spoolArchive, spoolCreate, spoolSet, withoutRefs } from "./operations.ts";

async function open(...spools: readonly Partial<SpoolRow>[]) {
  const farm = await openFarm({ seed: ({ state }) => spools.forEach((spool) => void state.addSpool(spool)) });
  return { ...withoutRefs(farm.target), sim: farm.sim };
}

const UUID = "0F1E2D3C4B5A69788796A5B4C3D2E1F0";
const READY = { state: "ready" } as const;
const done = (id: number) => ({ state: "done", result: { id } }) as const;
const conflict = (why: string) => ({ state: "conflict", why }) as const;

describe("a new spool", () => {
  test("is written with its identity, its values and what is gone from it, which stays unlocked", async () => {
    const { perform, inspect, sim } = await open({});
    const values = {
      material: "PETG-CF",
      brand: "Acme",
      subtype: "",
      rgba: "ff00aaFF",
      label_weight: 750,
      core_weight: 180,
      cost_per_kg: "24.95",
    };
    const operation = spoolCreate({ text: "opened [batch:FIL-0009]", values, used: "120.5" });
    expect(await perform(operation)).toEqual({ state: "accepted", status: 200, result: { id: 2 } });
    expect(sim.log.writes.map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        "POST",
        "/api/v1/inventory/spools",
        {
          material: "PETG-CF",
          brand: "Acme",
          subtype: null,
          rgba: "ff00aaFF",
          label_weight: 750,
          core_weight: 180,
          cost_per_kg: 24.95,
          note: "opened [batch:FIL-0009]",
          weight_used: 120.5,
          weight_locked: false,
        },
      ],
    ]);
    expect(sim.state.db.spools.get(2)).toMatchObject({ weight_used: 120.5, weight_locked: false });
    expect(await inspect(operation)).toEqual(done(2));
  });

  test("that is full says nothing of a lock", async () => {
    const { perform, sim } = await open();
    await perform(spoolCreate());
    expect(sim.log.writes[0]?.body).toEqual({
      material: "PLA",
      note: "[batch:FIL-0009]",
      weight_used: 0,
    });
  });

  test.each(["tag_uid", "tray_uuid"] as const)("may carry its batch in %s, in any case", async (field) => {
    const { perform, inspect, sim } = await open({ [field]: "0000000000000000" }, { note: "FIL-0009" });
    const operation = spoolCreate({ field });
    expect(await inspect(operation)).toEqual(READY);
    expect(await perform(operation)).toMatchObject({ state: "accepted", result: { id: 3 } });
    expect(sim.state.db.spools.get(3)?.[field]).toBe("FIL-0009");
    sim.state.db.spools.update(3, { [field]: " fil-0009 " });
    expect(await inspect(operation)).toEqual(done(3));
  });

  test.each<[string, NewSpool]>([
    ["left half [batch:FIL-0009]", {}],
    ["[BATCH: FIL-0009 ]", {}],
    ["[batch:OTHER] [batch:FIL-0009]", {}],
    [" FIL-0009\n", {}],
  ])("is there where a note is %p", async (note, given) => {
    const { inspect } = await open({}, { note });
    expect(await inspect(spoolCreate(given))).toEqual(done(2));
  });

  test.each(["[batch:FIL-00091]", "[batch:FIL-9] FIL-0009", "not FIL-0009", ""])(
    "is not there where a note is %p",
    async (note) => {
      const { inspect } = await open({ note }, { tag_uid: "FIL-0009" });
      expect(await inspect(spoolCreate())).toEqual(READY);
    },
  );

  test("is there although it is archived", async () => {
    const { inspect } = await open({ note: "[batch:FIL-0009]", archived_at: "2026-11-01T08:00:00" });
    expect(await inspect(spoolCreate())).toEqual(done(1));
  });

  test("is no more made where several carry its batch", async () => {
    const { inspect } = await open(
      { note: "[batch:FIL-0009]" },
      {},
      { note: "FIL-0009", archived_at: "2026-11-01T08:00:00" },
    );
    expect(await inspect(spoolCreate())).toEqual(conflict("batch FIL-0009 is carried by the spools 1, 3"));
  });

  test("a note that spells the batch otherwise may mean another one", async () => {
    const { inspect, sim } = await open({ note: "[batch:fil-0009]" });
    expect(await inspect(spoolCreate())).toEqual(
      conflict("spool 1 carries batch FIL-0009 in other capital letters"),
    );
    sim.state.addSpool({ note: "[batch:FIL-0009]" });
    expect(await inspect(spoolCreate())).toEqual(done(2));
  });

  test("without a material is never sent", async () => {
    const { inspect, perform, sim } = await open();
    for (const values of [{}, { material: "" }, { material: "  " }])
      expect(await inspect(spoolCreate({ values }))).toEqual(conflict("a spool needs a material"));
    await expect(perform(spoolCreate({ values: { material: "" } }))).rejects.toThrow("bug");
    expect(sim.log.writes).toEqual([]);
  });

  test("cannot be told apart while the list of spools is not whole", async () => {
    const { inspect, sim } = await open({ note: "[batch:FIL-0009]" }, {});
    sim.state.db.spools.update(2, { material: "" });
    const broken = await inspect(spoolCreate());
    expect(broken.state).toBe("unknown");
    expect("why" in broken ? broken.why : "").toContain("it cannot show spool 2");
    sim.state.db.spools.update(2, { material: "PLA", created_at: "" });
    expect(await inspect(spoolCreate())).toEqual({
      state: "unknown",
      why: "spools: spool 2 is unusable: created_at is not a time",
    });
  });

  test("with a value that Bambuddy does not take is refused with its words", async () => {
    const { perform } = await open();
    expect(await perform(spoolCreate({ values: { material: "PLA", rgba: "#FF0000" } }))).toEqual({
      state: "refused",
      status: 422,
      why: "Bambuddy answered 422: body.rgba: String should match pattern '^[0-9A-Fa-f]{8}$'",
    });
  });
});

describe("fields of a spool", () => {
  const HELD = {
    material: "PLA",
    brand: "Acme",
    subtype: "",
    rgba: "ff00aaFF",
    label_weight: 750,
    core_weight: 180,
    cost_per_kg: 24.5,
    note: "[batch:FIL-1]",
  } as const;

  test("that are all as wanted are done, however they are written", async () => {
    const { inspect } = await open(HELD);
    const values = {
      material: "PLA",
      brand: "Acme",
      subtype: "",
      color_name: "",
      rgba: "FF00AAff",
      label_weight: 750,
      core_weight: 180,
      cost_per_kg: "24.50",
      note: "[batch:FIL-1]",
    };
    expect(await inspect(spoolSet(1, {}, values))).toEqual(done(1));
  });

  test("that still are as they were are ready, nothing being null, empty or absent", async () => {
    const { inspect, sim } = await open(HELD);
    const wanted = { subtype: "Matte", color_name: "Blue" };
    expect(await inspect(spoolSet(1, { subtype: null, color_name: null }, wanted))).toEqual(READY);
    expect(await inspect(spoolSet(1, { subtype: "" }, wanted))).toEqual(READY);
    const before = { rgba: "FF00AAFF", label_weight: 750, cost_per_kg: "24.5" };
    const after = { rgba: "000000FF", label_weight: 1000, cost_per_kg: "25" };
    expect(await inspect(spoolSet(1, before, after))).toEqual(READY);
    // Somebody did one of the changes.
    sim.state.db.spools.update(1, { label_weight: 1000 });
    expect(await inspect(spoolSet(1, before, after))).toEqual(READY);
  });

  test("that somebody changed otherwise are a conflict, and are named", async () => {
    const { inspect, sim } = await open(HELD);
    const operation = spoolSet(
      1,
      { brand: "Acme", color_name: null, label_weight: 750, cost_per_kg: "24.5", material: "PLA" },
      { brand: "Brandy", color_name: "Blue", label_weight: 1000, cost_per_kg: "30", material: "PETG" },
    );
    expect(await inspect(operation)).toEqual(READY);
    sim.state.db.spools.update(1, { brand: null, color_name: "Red", label_weight: 500, cost_per_kg: 31.25 });
    expect(await inspect(operation)).toEqual(
      conflict("Spool 1 has no brand, colour Red, label weight 500, cost per kg 31.25 by now"),
    );
    expect(await inspect(spoolSet(2, {}, { brand: "X" }))).toEqual(conflict("Spool 2 is gone"));
  });

  test("are written alone, and none as null", async () => {
    const { perform, inspect, sim } = await open(HELD);
    const before = sim.state.db.spools.get(1);
    const values = { brand: "", rgba: "", label_weight: 1000, cost_per_kg: "19.99" };
    const operation = spoolSet(1, { brand: "Acme", rgba: "ff00aaff", label_weight: 750 }, values);
    expect(await perform(operation)).toEqual({ state: "accepted", status: 200, result: { id: 1 } });
    const after = { brand: null, rgba: null, label_weight: 1000, cost_per_kg: 19.99 };
    expect(sim.log.writes.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["PATCH", "/api/v1/inventory/spools/1", after],
    ]);
    expect<unknown>(sim.state.db.spools.get(1)).toEqual({
      ...before,
      ...after,
      updated_at: expect.any(String),
    });
    expect(await inspect(operation)).toEqual(done(1));
  });

  test("without which no spool may be are never sent", async () => {
    const { inspect, perform, sim } = await open(HELD);
    const operation = spoolSet(1, { material: "PLA" }, { material: " " });
    expect(await inspect(operation)).toEqual(conflict("Spool 1 needs a material"));
    await expect(perform(operation)).rejects.toThrow("bug");
    expect(sim.log.writes).toEqual([]);
  });

  test("of an archived spool may change, of a deleted one not", async () => {
    const { inspect, perform, sim } = await open({ ...HELD, archived_at: "2026-11-01T08:00:00" });
    const operation = spoolSet(1, { brand: "Acme" }, { brand: "X" });
    expect(await inspect(operation)).toEqual(READY);
    sim.state.db.spools.delete(1);
    expect(await perform(operation)).toEqual({
      state: "refused",
      status: 404,
      why: "Bambuddy answered 404: Spool not found",
    });
  });

  test("that the server cannot show are unknown", async () => {
    const { inspect, sim } = await open(HELD);
    sim.state.db.spools.update(1, { material: "" });
    expect(await inspect(spoolSet(1, { brand: "Acme" }, { brand: "X" }))).toMatchObject({ state: "unknown" });
  });

  test("of another spool than the one that was asked for are unknown", async () => {
    const { inspect, sim } = await open(HELD, HELD);
    sim.faults.add({
      when: { path: "/api/v1/inventory/spools/1" },
      fault: { kind: "status", status: 200, body: { ...sim.state.db.spools.get(2) } },
    });
    expect(await inspect(spoolSet(1, {}, { brand: "Acme" }))).toEqual({
      state: "unknown",
      why: "Bambuddy's spool 1: is shown as spool 2. Look at it in Bambuddy, then run again.",
    });
  });
});

describe("archiving a spool", () => {
  test("is done once, and leaves its slot and its usage", async () => {
    const { inspect, perform, sim } = await open({ tray_uuid: UUID });
    sim.state.assign(1, { printer_id: 1, ams_id: 0, tray_id: 0 });
    expect(await inspect(spoolArchive(1))).toEqual(READY);
    expect(await perform(spoolArchive(1))).toEqual({ state: "accepted", status: 200, result: { id: 1 } });
    expect(sim.log.writes.map(({ method, path }) => [method, path])).toEqual([
      ["POST", "/api/v1/inventory/spools/1/archive"],
    ]);
    expect(await inspect(spoolArchive(1))).toEqual(done(1));
    expect(sim.state.db.assignments.size).toBe(1);
  });

  test("of a deleted one is a conflict, and refused", async () => {
    const { inspect, perform } = await open();
    expect(await inspect(spoolArchive(1))).toEqual(conflict("Spool 1 is gone"));
    expect(await perform(spoolArchive(1))).toMatchObject({ state: "refused", status: 404 });
  });
});
