// What `doctor` finds out about Bambuddy.
import { describe, expect, test } from "bun:test";
import { checkBambuddy } from "../../../src/systems/bambuddy/doctor.ts";
import { compareVersions } from "../../../src/systems/bambuddy/version.ts";
import { type FarmOptions, openFarm } from "./farm-fixture.ts";

async function examine(options: FarmOptions = {}) {
  const { read, sim } = await openFarm(options);
  const checks = await checkBambuddy(read);
  expect(sim.log.writes).toEqual([]);
  return new Map(checks.map(({ subject, ...rest }) => [subject.replace("Bambuddy: ", ""), rest]));
}

test("a healthy server", async () => {
  const checks = await examine();
  expect([...checks].map(([name, { state }]) => [name, state])).toEqual([
    ["release", "ok"],
    ["API key", "ok"],
    ["runs", "ok"],
    ["visible archives", "note"],
    ["spools", "ok"],
    // Spool 3 of the small farm has its batch code where an earlier tool put it.
    ["unknown RFID tags", "warning"],
  ]);
  expect(checks.get("visible archives")?.text).toStartWith("12 of 13 archives are visible;");
});

test("authentication that is off", async () => {
  expect((await examine({ auth: "off" })).get("API key")).toMatchObject({ state: "warning" });
});

test("a key that is wrong, and nothing behind it", async () => {
  const checks = await examine({ presents: "bb_wrong" });
  expect([...checks.keys()]).toEqual(["release", "API key"]);
  expect(checks.get("API key")).toMatchObject({
    state: "failed",
    next: "Check bambuddy.api_key: Bambuddy does not accept it.",
  });
});

test("a release without runs", async () => {
  expect((await examine({ version: "0.2.4" })).get("runs")).toMatchObject({
    state: "warning",
    next: "Update Bambuddy to 0.2.4.1 or later.",
  });
});

describe("batch codes where Bambuddy looks for tags", () => {
  const UUID = "0F1E2D3C4B5A69788796A5B4C3D2E1F0";

  test("are named, a few of them", async () => {
    const checks = await examine({
      seed: ({ state }) => {
        for (const tag_uid of [
          "FIL-0001",
          "20240",
          "A1B2C3D4E5F60718",
          "ABCDEF01",
          "04A1B2C3D4E5F6",
          "",
          null,
        ])
          state.addSpool({ tag_uid });
        state.addSpool({ tray_uuid: UUID });
        state.addSpool({ tray_uuid: "FIL-0009" });
        state.addSpool({ tray_uuid: UUID.slice(1), archived_at: "2026-11-01T08:00:00" });
        state.addSpool({ tag_uid: "A1B2C3D4E5F60718", tray_uuid: UUID.slice(1) });
      },
    });
    expect(checks.get("unknown RFID tags")).toEqual({
      state: "warning",
      text: `4 spools hold other text than a tag (spool 1: tag_uid FIL-0001, spool 2: tag_uid 20240, spool 9: tray_uuid FIL-0009 and 1 more), and Bambuddy adds unknown tags itself: put into an AMS, such spools would be added once more, and be charged there`,
      next: "Set spools.identity.write: note and move these codes into the notes, or switch auto_add_unknown_rfid off in Bambuddy.",
    });
  });

  test("harm nobody where there are none, or where Bambuddy adds nothing itself", async () => {
    const none = await examine({ seed: ({ state }) => void state.addSpool({ note: "[batch:FIL-1]" }) });
    expect(none.get("unknown RFID tags")?.state).toBe("note");
    const off = await examine({
      seed: ({ state }) => {
        state.addsUnknownRfid = false;
        state.addSpool({ tag_uid: "FIL-1" });
      },
    });
    expect(off.has("unknown RFID tags")).toBe(false);
  });

  test("are found although another spool breaks the list", async () => {
    const checks = await examine({
      seed: ({ state }) => {
        state.addSpool({ tag_uid: "FIL-1" });
        state.addSpool({ material: "" });
      },
    });
    expect(checks.get("unknown RFID tags")?.text).toStartWith(
      "1 spool holds other text than a tag (spool 1: tag_uid FIL-1), and",
    );
  });
});

test("Spoolman mode, which keeps no usage rows", async () => {
  const checks = await examine({ seed: ({ state }) => state.enableSpoolman("http://spoolman:7912") });
  expect(checks.get("Spoolman mode")?.text).toContain("http://spoolman:7912");
});

test("a server that is not there", async () => {
  const { read, sim } = await openFarm();
  await sim.close();
  const [only, ...others] = await checkBambuddy(read);
  expect([only?.state, others]).toEqual(["failed", []]);
});

test.each([
  ["0.2.4", "0.2.4.1", -1],
  ["0.2.4.9", "1.2.5", -1],
  ["0.2.10", "0.2.9", 1],
  ["v1.2.5", "1.2.5.0", 0],
  ["0.2.4.1b2", "0.2.4.1", 0],
])("version %s against %s", (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});
