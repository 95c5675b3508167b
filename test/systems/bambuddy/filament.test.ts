// Spools, Spoolman mode, rights and releases: what surrounds the usage rows.
import { afterEach, describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { seedFarm } from "../../../src/sim/bambuddy/seed-farm.ts";
import { checkBambuddy } from "../../../src/systems/bambuddy/doctor.ts";
import { addUsage, closeFarms, errorOf, type Farm, KEY, moment, startFarm } from "./farm.ts";

afterEach(closeFarms);

const COMPLETE = { kind: "complete" } as const;
const SINCE = moment("2026-11-01T00:00:00Z");
const BROKEN = { material: "" } as const;

async function checksOf(farm: Farm) {
  const checks = await checkBambuddy(farm.http.read);
  return checks.filter(({ subject }) => /spool|RFID/i.test(subject));
}

describe("spools", () => {
  test("are read with what the inventory may own and the texts that may carry a batch code, archived ones too", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool({
      material: "PETG",
      subtype: "HF",
      brand: "Acme",
      color_name: "Blue",
      rgba: "0047abFF",
      label_weight: 750,
      core_weight: 180,
      cost_per_kg: 24.95,
      note: "left half [batch:FIL-1]",
      tag_uid: "FIL-1",
      tray_uuid: "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
      created_at: "2026-10-05T09:00:00",
    });
    farm.sim.state.addSpool({
      note: "",
      tag_uid: "",
      archived_at: "2026-11-02T10:00:00.123456",
      created_at: "2026-10-05T09:00:01",
    });
    expect((await farm.source.readFilament(SINCE)).spools).toEqual({
      value: [
        {
          id: 1,
          material: "PETG",
          subtype: "HF",
          brand: "Acme",
          colorName: "Blue",
          rgba: "0047abFF",
          labelWeight: 750,
          coreWeight: 180,
          costPerKg: decimal("24.95"),
          note: "left half [batch:FIL-1]",
          tagUid: "FIL-1",
          trayUuid: "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
          isArchived: false,
          createdAt: moment("2026-10-05T09:00:00Z"),
        },
        {
          id: 2,
          material: "PLA",
          labelWeight: 1000,
          coreWeight: 250,
          isArchived: true,
          createdAt: moment("2026-10-05T09:00:01Z"),
        },
      ],
      coverage: COMPLETE,
    });
  });

  test("that are deleted leave their usage, and a new spool of that id is younger than it", async () => {
    const farm = await startFarm();
    const state = farm.sim.state;
    state.addSpool({ created_at: "2026-11-01T08:00:00" });
    addUsage(farm, 1, { created_at: "2026-11-02T08:00:00" });
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 1,
      arrival: () => {
        state.db.spools.delete(1);
        state.addSpool({ material: "ABS", created_at: "2026-11-20T12:00:00" });
      },
    });
    const { spools, usage } = await farm.source.readFilament(SINCE);
    expect(usage.value.map(({ id, spoolId }) => [id, spoolId])).toEqual([[1, 1]]);
    expect(spools.value.map(({ id, createdAt }) => [id, createdAt])).toEqual([
      [1, moment("2026-11-20T12:00:00Z")],
    ]);
  });

  test("without a usable time of creation are named", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool();
    farm.sim.state.addSpool();
    farm.sim.state.db.spools.update(1, { created_at: "" });
    const { spools } = await farm.source.readFilament(SINCE);
    expect(spools.value.map(({ id }) => id)).toEqual([2]);
    expect(spools.coverage).toEqual({
      kind: "partial",
      why: ["spools: spool 1 is unusable: created_at is not a time"],
    });
  });
});

describe("a spool without material breaks the list", () => {
  test("it is named with the way out, and the others are read one by one", async () => {
    const farm = await startFarm();
    seedFarm(farm.sim.state);
    farm.sim.state.db.spools.update(2, BROKEN);
    farm.sim.state.addSpool({ id: 900 });
    addUsage(farm, 1, { spool_id: 900 });
    const { spools, usage } = await farm.source.readFilament(SINCE);
    expect(spools.value.map(({ id }) => id)).toEqual([1, 3, 4, 5, 900]);
    expect(spools.coverage).toEqual({
      kind: "partial",
      why: [
        "spools: Bambuddy answers 500 for the list of its spools because it cannot show spool 2, most likely for an empty material; " +
          'give it one: PATCH /api/v1/inventory/spools/2 with {"material": "PLA"}',
      ],
    });
    expect(usage.coverage).toEqual(COMPLETE);
  });

  test("where nothing leads to it, the message says how to find it", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool({ id: 900, ...BROKEN });
    const { spools } = await farm.source.readFilament(SINCE);
    expect(spools).toEqual({
      value: [],
      coverage: {
        kind: "partial",
        why: [
          "spools: Bambuddy answers 500 for the list of its spools, most likely because one has an empty material; " +
            "find it (GET /api/v1/inventory/spools/<id> answers 500) and give it a material (PATCH)",
        ],
      },
    });
  });

  test("a list that fails for a moment is not broken", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool();
    farm.sim.faults.add({
      when: { path: "/api/v1/inventory/spools", times: 3 },
      fault: { kind: "status", status: 500, body: "Internal Server Error" },
    });
    expect((await farm.source.readFilament(SINCE)).spools).toMatchObject({
      coverage: COMPLETE,
      value: { length: 1 },
    });
  });

  test("a proxy's error is not taken for it", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { path: "/api/v1/inventory/spools", times: "always" },
      fault: { kind: "status", status: 502, body: "Bad Gateway" },
    });
    expect(await errorOf(farm.source.readFilament(SINCE))).toMatch(
      /^Bambuddy at http:\/\/server\/api\/v1\/inventory\/spools\S* ?: ?answered 502: Bad Gateway \(5 attempts\)\./,
    );
  });
});

describe("Spoolman mode", () => {
  test("is told, and what the inventory still holds is read", async () => {
    const farm = await startFarm();
    seedFarm(farm.sim.state);
    expect((await farm.source.readFilament(SINCE)).isSpoolmanMode).toBe(false);
    farm.sim.state.enableSpoolman("http://spoolman:7912");
    const read = await farm.source.readFilament(SINCE);
    expect(read.isSpoolmanMode).toBe(true);
    expect(read.spools.value).toHaveLength(5);
  });

  test.each([true, "True", "1", 1])("is on where the setting says %p", async (value) => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { path: "/api/v1/settings/spoolman" },
      fault: { kind: "status", status: 200, body: { spoolman_enabled: value } },
    });
    expect((await farm.source.readFilament(SINCE)).isSpoolmanMode).toBe(true);
  });

  test("settings that are none are an error, not 'off'", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { path: "/api/v1/settings/spoolman" },
      fault: { kind: "status", status: 200, body: [] },
    });
    expect(await errorOf(farm.source.readFilament(SINCE))).toBe(
      "Bambuddy at http://server/api/v1/settings/spoolman: answered something that is not its settings. " +
        "Check that bambuddy.url points to Bambuddy, or look for a newer reconcile.",
    );
  });
});

test("a key without the right to read is refused with the scope's name", async () => {
  const farm = await startFarm({ auth: { keys: [{ key: KEY, scopes: ["can_manage_inventory"] }] } });
  expect(await errorOf(farm.source.readFilament(SINCE))).toBe(
    "Bambuddy at http://server/api/v1/inventory/usage?limit=500: answered 403: API key does not have 'can_read_status' permission. " +
      "Give the owner of bambuddy.api_key that right in Bambuddy, then run again.",
  );
});

test.each(["0.2.0", "0.2.4", "0.2.4.9", "1.2.5", "1.2.5.2"])("release %s is read whole", async (version) => {
  const farm = await startFarm({ version });
  seedFarm(farm.sim.state);
  const { spools, usage } = await farm.source.readFilament(moment("2020-01-01T00:00:00Z"));
  expect([spools.coverage, spools.value.length]).toEqual([COMPLETE, 5]);
  expect([usage.coverage, usage.value.length]).toEqual([COMPLETE, farm.sim.state.db.usage.size]);
});

test("a release without an inventory is partial and says so", async () => {
  const farm = await startFarm({ version: "0.1.9" });
  const why = "Bambuddy answers 404 for its inventory, which exists since release 0.2.0; update Bambuddy";
  expect(await farm.source.readFilament(SINCE)).toEqual({
    spools: { value: [], coverage: { kind: "partial", why: [`spools: ${why}`] } },
    usage: { value: [], coverage: { kind: "partial", why: [`usage: ${why}`] } },
    isSpoolmanMode: false,
  });
  expect(await checksOf(farm)).toContainEqual({
    subject: "Bambuddy: spools",
    state: "note",
    text: "this release has no inventory of spools",
  });
});

describe("doctor", () => {
  test("counts the spools and says when one was last used", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool();
    farm.sim.state.addSpool({ archived_at: "2026-11-02T10:00:00" });
    addUsage(farm, 3);
    expect((await checksOf(farm))[0]).toEqual({
      subject: "Bambuddy: spools",
      state: "ok",
      text: "2 spools (1 archived), last used 2026-11-01T00:00:02Z",
    });
  });

  test("warns of a broken list and of Spoolman mode", async () => {
    const farm = await startFarm();
    farm.sim.state.addSpool(BROKEN);
    farm.sim.state.enableSpoolman("http://spoolman:7912");
    const checks = await checksOf(farm);
    expect(checks.map(({ subject, state }) => [subject, state])).toEqual([
      ["Bambuddy: spools", "warning"],
      ["Bambuddy: Spoolman mode", "warning"],
      ["Bambuddy: unknown RFID tags", "note"],
    ]);
    expect(checks[0]?.text).toInclude("spool 1");
  });

  test("says when the settings cannot be read, and goes on", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { path: "/api/v1/settings/spoolman", times: "always" },
      fault: { kind: "status", status: 403, body: { detail: "Missing required permissions" } },
    });
    expect((await checksOf(farm)).map(({ subject, state }) => [subject, state])).toEqual([
      ["Bambuddy: spools", "ok"],
      ["Bambuddy: spool settings", "failed"],
    ]);
  });
});
