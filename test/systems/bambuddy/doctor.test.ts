// What `doctor` finds out about Bambuddy.
import { expect, test } from "bun:test";
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
    ["unknown RFID tags", "note"],
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
