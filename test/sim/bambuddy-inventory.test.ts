// Spools, tags, usage, assignments and locations of the simulated Bambuddy.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { amsUnit, type PrinterStatus, type Tray, tray } from "../../src/sim/bambuddy/printer-status.ts";
import { seedFarm } from "../../src/sim/bambuddy/seed-farm.ts";
import { type BambuddySimulator, startBambuddy } from "../../src/sim/bambuddy/simulator.ts";
import { ask, CLOCK, ids } from "./bambuddy-client.ts";

let sim: BambuddySimulator;

beforeEach(async () => {
  sim = await startBambuddy({ clock: CLOCK });
  seedFarm(sim.state);
});

afterEach(async () => {
  await sim.close();
});

const post = (path: string, body?: unknown) => ask(sim, path, { method: "POST", body });
const patch = (path: string, body: unknown) => ask(sim, path, { method: "PATCH", body });
const remove = (path: string) => ask(sim, path, { method: "DELETE" });

describe("spools", () => {
  test("are ordered by material, brand and colour, archived ones only on request", async () => {
    expect(ids((await ask(sim, "/inventory/spools")).body)).toEqual([3, 1, 2, 4]);
    expect(ids((await ask(sim, "/inventory/spools?include_archived=true&limit=1")).body)).toEqual([
      3, 5, 1, 2, 4,
    ]);
  });

  test("a create answers 200, ignores unknown members and validates colours", async () => {
    const created = await post("/inventory/spools", { material: "PLA", extra: 1, rgba: "FF0000FF" });
    expect([created.status, created.body.id, created.body.label_weight]).toEqual([200, 6, 1000]);
    expect((await post("/inventory/spools", { material: "PLA", rgba: "#FF0000" })).status).toBe(422);
    expect((await post("/inventory/spools", { material: "" })).status).toBe(422);
    const fraction = await post("/inventory/spools", { material: "PLA", label_weight: 750.5 });
    expect([fraction.status, fraction.body.detail[0].type]).toEqual([422, "int_from_float"]);
    expect((await post("/inventory/spools", {})).status).toBe(422);
  });

  test("a create with a used weight locks nothing, and keeps every text as it was sent", async () => {
    const sent = { material: " PLA ", brand: " Acme ", subtype: "", rgba: "ff00aaFF", weight_used: 120.55 };
    const created = (await post("/inventory/spools", sent)).body;
    expect(created).toMatchObject({ ...sent, weight_locked: false, data_origin: null });
  });

  test("setting the used weight locks it unless told otherwise", async () => {
    expect((await patch("/inventory/spools/2", { weight_used: 100 })).body.weight_locked).toBe(true);
    const unlocked = await patch("/inventory/spools/2", { weight_used: 101, weight_locked: false });
    expect(unlocked.body.weight_locked).toBe(false);
  });

  test("null in a required column crashes and changes nothing", async () => {
    for (const body of [{ material: null }, { label_weight: null }]) {
      const reply = await patch("/inventory/spools/2", body);
      expect([reply.status, reply.body]).toEqual([500, "Internal Server Error"]);
    }
    expect((await ask(sim, "/inventory/spools/2")).body.material).toBe("PLA");
  });

  test("an empty material is stored and poisons every list until it is repaired", async () => {
    expect((await patch("/inventory/spools/2", { material: "" })).status).toBe(500);
    expect((await ask(sim, "/inventory/spools")).status).toBe(500);
    expect((await ask(sim, "/inventory/assignments")).status).toBe(500);
    expect((await ask(sim, "/inventory/usage")).status).toBe(200);
    expect((await patch("/inventory/spools/2", { material: "PLA" })).status).toBe(200);
    expect((await ask(sim, "/inventory/spools")).status).toBe(200);
  });

  test("archiving keeps assignments and echoes a time with Z that later reads lack", async () => {
    expect((await post("/inventory/spools/1/archive")).body.archived_at).toBe("2026-11-20T12:00:00.250000Z");
    expect((await ask(sim, "/inventory/spools/1")).body.archived_at).toBe("2026-11-20T12:00:00.250000");
    expect((await ask(sim, "/inventory/assignments?printer_id=1")).body).toHaveLength(2);
    expect((await post("/inventory/spools/1/restore")).body.archived_at).toBeNull();
  });

  test("a deleted spool takes its assignments, leaves its usage and passes its id on with it", async () => {
    sim.state.addSpool({ id: 6 });
    sim.state.print(1, { usage: [{ spoolId: 6, grams: 9 }] });
    expect((await remove("/inventory/spools/6")).body).toEqual({ status: "deleted" });
    expect((await ask(sim, "/inventory/spools/6/usage")).status).toBe(404);
    expect((await post("/inventory/spools", { material: "ABS" })).body.id).toBe(6);
    expect((await ask(sim, "/inventory/spools/6/usage")).body).toHaveLength(1);
  });

  test("a shelf text creates its location and adopts the known spelling", async () => {
    expect((await patch("/inventory/spools/2", { storage_location: "shelf a" })).body).toMatchObject({
      storage_location: "Shelf A",
      location_id: 1,
    });
    expect((await patch("/inventory/spools/2", { storage_location: "Shelf Z" })).body.location_id).toBe(2);
    expect((await patch("/inventory/spools/2", { location_id: 99 })).status).toBe(400);
    expect((await patch("/inventory/spools/2", { storage_location: null })).body.location_id).toBeNull();
  });
});

describe("tags", () => {
  test("are stored as written, so a code that is not hexadecimal cannot be looked up", async () => {
    expect((await patch("/inventory/spools/2", { tag_uid: "FIL-0002" })).body.tag_uid).toBe("FIL-0002");
    expect((await ask(sim, "/inventory/spools/by-tag?tag_uid=FIL-0002")).status).toBe(404);
    expect((await ask(sim, "/inventory/spools/by-tag?tag_uid=xyz")).status).toBe(400);
    const uuid = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    expect((await ask(sim, `/inventory/spools/by-tag?tray_uuid=${uuid}`)).body.id).toBe(1);
  });

  test("linking keeps only hexadecimal digits, so two codes can become one", async () => {
    const linked = await patch("/inventory/spools/2/link-tag", { tag_uid: "SPOOL-0012" });
    expect([linked.body.tag_uid, linked.body.data_origin]).toEqual(["0012", "nfc_link"]);
    expect((await patch("/inventory/spools/4/link-tag", { tag_uid: "ROLL-0012" })).status).toBe(409);
    expect((await patch("/inventory/spools/4/link-tag", { tag_uid: "ABC" })).status).toBe(422);
    expect((await patch("/inventory/spools/5/link-tag", { tag_uid: "AB" })).status).toBe(400);
  });
});

describe("usage", () => {
  test("has no archive, no offset and no end, newest first", async () => {
    const all = (await ask(sim, "/inventory/usage?limit=-1&offset=5")).body;
    expect(all).toHaveLength(sim.state.db.usage.size);
    expect(all[0]).not.toContainKey("archive_id");
    expect(all.map((row: { created_at: string }) => row.created_at)).toEqual(
      all
        .map((row: { created_at: string }) => row.created_at)
        .toSorted()
        .toReversed(),
    );
    expect((await ask(sim, "/inventory/usage?limit=0")).body).toEqual([]);
    expect((await ask(sim, "/inventory/usage?printer_id=3")).body).toHaveLength(1);
  });

  test("clearing a spool's rows leaves its counter and frees ids", async () => {
    const before = sim.state.db.spools.get(4)?.weight_used;
    expect((await remove("/inventory/spools/4/usage")).body).toEqual({ status: "cleared" });
    expect((await ask(sim, "/inventory/spools/4/usage")).body).toEqual([]);
    expect(sim.state.db.spools.get(4)?.weight_used).toBe(before);
  });

  test("and spools do not exist before 0.2.0", async () => {
    const old = await startBambuddy({ clock: CLOCK, version: "0.1.9" });
    for (const path of ["/inventory/usage", "/inventory/spools", "/inventory/assignments"])
      expect((await ask(old, path)).status).toBe(404);
    await old.close();
  });

  test("stops in Spoolman mode, which also deletes the assignments", async () => {
    sim.state.enableSpoolman("http://spoolman:7912");
    expect((await ask(sim, "/settings/spoolman")).body).toMatchObject({
      spoolman_enabled: "true",
      spoolman_url: "http://spoolman:7912",
    });
    expect((await ask(sim, "/inventory/assignments")).body).toEqual([]);
    expect(sim.state.print(1, { usage: [{ spoolId: 1, grams: 5 }] }).usage).toEqual([]);
  });
});

describe("assignments", () => {
  const slot = { printer_id: 1, ams_id: 0, tray_id: 0 };

  test("replace the slot's row by a new one and let a spool sit in two slots", async () => {
    const replaced = (await post("/inventory/assignments", { spool_id: 2, ...slot })).body;
    expect([replaced.id, replaced.configured, replaced.pending_config]).toEqual([5, false, true]);
    const held = (await ask(sim, "/inventory/assignments?printer_id=1")).body;
    expect(held.map((row: { spool_id: number }) => row.spool_id)).toEqual([2, 2]);
  });

  test("accept printers and trays that do not exist, but no archived or unknown spool", async () => {
    const nowhere = { printer_id: 77, ams_id: 0, tray_id: -4 };
    expect((await post("/inventory/assignments", { spool_id: 2, ...nowhere })).body.printer_name).toBeNull();
    expect((await post("/inventory/assignments", { spool_id: 5, ...slot })).status).toBe(400);
    expect((await post("/inventory/assignments", { spool_id: 99, ...slot })).status).toBe(404);
    expect((await post("/inventory/assignments", { spool_id: 2 })).status).toBe(422);
  });

  test("configure an online printer at once unless the tray is not loaded", async () => {
    sim.state.setPrinterStatus(1, {
      connected: true,
      state: "IDLE",
      ams_exists: true,
      ams: [amsUnit(0, [tray({ id: 0 }), tray({ id: 1, state: 10 })])],
    });
    expect((await post("/inventory/assignments", { spool_id: 2, ...slot })).body).toMatchObject({
      configured: true,
      fingerprint_type: "PLA",
    });
    const unloaded = { spool_id: 2, ...slot, tray_id: 1 };
    expect((await post("/inventory/assignments", unloaded)).body.pending_config).toBe(true);
    expect((await ask(sim, "/printers/1/status")).body.ams[0].tray).toHaveLength(2);
    const remaining = (await ask(sim, "/printers/1/inventory-remain")).body.inventory_remain_g;
    expect(Object.keys(remaining)).toEqual(["0", "1"]);
  });

  test("are deleted by slot, once", async () => {
    expect((await remove("/inventory/assignments/3/255/0")).body).toEqual({ status: "deleted" });
    expect((await remove("/inventory/assignments/3/255/0")).status).toBe(404);
  });
});

describe("trays that a printer reports", () => {
  const UUID = "0F1E2D3C4B5A69788796A5B4C3D2E1F0";
  const OTHER = "FFFFFFFF4B5A69788796A5B4C3D2E1F0";
  const slot = { printer_id: 2, ams_id: 0, tray_id: 0 };
  const report = (trays: readonly Tray[], given: Partial<PrinterStatus> = {}) =>
    sim.state.reportStatus(2, { connected: true, state: "IDLE", ams: [amsUnit(0, trays)], ...given });
  const held = () =>
    sim.state.db.assignments
      .all()
      .filter(({ printer_id }) => printer_id === 2)
      .map(({ ams_id, tray_id, spool_id }) => `${ams_id}.${tray_id}: ${spool_id}`);

  test("take an assignment back when the tray vanishes or holds other filament", () => {
    report([tray({ id: 0, tray_color: "123456FF" })]);
    // Assigned while nothing was known of the tray: what comes first is taken for it.
    expect(held()).toEqual(["0.0: 3"]);
    report([tray({ id: 0, tray_color: "1A1A1AFF", tray_type: "PETG" })]);
    expect(held()).toEqual(["0.0: 3"]);
    report([tray({ id: 0, tray_color: "1A1A1AFF", tray_type: "ABS" })]);
    expect(held()).toEqual([]);
    sim.state.assign(3, slot);
    sim.state.assign(4, { ...slot, ams_id: 255 });
    report([tray({ id: 1 })]);
    expect(held()).toEqual(["255.0: 4"]);
    sim.state.assign(3, slot);
    report([], { connected: false });
    expect(held()).toEqual(["255.0: 4", "0.0: 3"]);
  });

  test("with an RFID tag give the slot to the spool that has it", () => {
    sim.state.unassign({ printer_id: 1, ams_id: 0, tray_id: 0 });
    report([tray({ id: 0, tray_uuid: UUID.toLowerCase() })]);
    expect(held()).toEqual(["0.0: 1"]);
    report([tray({ id: 0, tray_uuid: UUID, tray_color: "FFFFFFFF" })]);
    expect(held()).toEqual(["0.0: 1"]);
  });

  test("with an unknown tag mark a spool without tags, or add one unless that is switched off", () => {
    report([tray({ id: 0, tray_uuid: OTHER, tray_color: "FFFFF0FF", tray_sub_brands: "PLA Matte" })]);
    expect(held()).toEqual(["0.0: 2"]);
    expect(sim.state.db.spools.get(2)).toMatchObject({ tray_uuid: OTHER, data_origin: "rfid_linked" });
    sim.state.addsUnknownRfid = false;
    report([tray({ id: 1, tray_uuid: UUID.replace("0F", "AA"), remain: 60 })]);
    expect(held()).toEqual([]);
    sim.state.addsUnknownRfid = true;
    report([tray({ id: 1, tray_uuid: UUID.replace("0F", "AA"), remain: 60 })]);
    expect(held()).toEqual(["0.1: 6"]);
    expect(sim.state.db.spools.get(6)).toMatchObject({
      brand: "Bambu Lab",
      weight_used: 400,
      data_origin: "rfid_auto",
    });
  });

  test("add a spool once more whose batch code stands in its tag", () => {
    sim.state.db.spools.update(3, { material: "PLA", rgba: "000000FF", brand: null });
    report([tray({ id: 0, tag_uid: "A1B2C3D4E5F60799", tray_uuid: OTHER })]);
    expect(held()).toEqual(["0.0: 6"]);
    expect(sim.state.db.spools.get(6)?.data_origin).toBe("rfid_auto");
    sim.state.enableSpoolman("http://spoolman:7912");
    report([tray({ id: 0, tag_uid: "A1B2C3D4E5F60799", tray_uuid: OTHER })]);
    expect(held()).toEqual([]);
  });
});

test("locations are unique whatever their case and stay while spools use them", async () => {
  const created = await post("/inventory/locations", { name: "Shelf B" });
  expect([created.status, created.body.id]).toEqual([201, 2]);
  expect((await post("/inventory/locations", { name: "shelf b" })).status).toBe(409);
  expect((await remove("/inventory/locations/1")).status).toBe(409);
  await patch("/inventory/locations/1", { name: "Shelf A2" });
  expect((await ask(sim, "/inventory/spools/1")).body.storage_location).toBe("Shelf A2");
  expect((await remove("/inventory/locations/2")).body).toEqual({ status: "deleted" });
});
