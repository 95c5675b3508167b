// Servers that show times in a zone of their own: what was counted before or after a use is told right, also at the change of clocks.
import { afterEach, describe, expect, test } from "bun:test";
import { FARM_CATEGORIES } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeInventory } from "../../../src/systems/inventree/read.ts";
import { serverTimes } from "../../../src/systems/inventree/server-times.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { closeFarms, moment, NOW, startFarm } from "./farm.ts";
import { NO_REFS, subtract } from "./operations.ts";
import { rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const ZONES = ["UTC", "Europe/Berlin", "Asia/Kolkata", "America/New_York", "Pacific/Auckland"] as const;
const category = FARM_CATEGORIES.filament;

async function startIn(timezone: string, apiVersion: number) {
  const farm = await startFarm({ apiVersion, timezone });
  const { http } = farm;
  const target = createInventreeTarget({
    ...http,
    timeZone: timezone,
    thumbnails: async () => ({ kind: "missing" }),
  });
  return { ...farm, target, inventory: createInventreeInventory(http.read, timezone) };
}

/** Made half an hour after the farm was, booked by a plan that saw no count. */
const LATE_USE = {
  ...subtract({ marker: "rc:farm1:usage/44.7@20261120T123000Z;" }),
  before: { quantity: "1000", counted: null },
};

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test.each(ZONES)(
    "%s: a count five minutes before the use is before, one five minutes after is after",
    async (zone) => {
      const farm = await startIn(zone, apiVersion);
      farm.setToday(moment("2026-11-20T12:25:00Z"));
      await rival(farm, "count", "990");
      expect(await farm.target.inspect(LATE_USE, NO_REFS)).toEqual({ state: "ready" });
      farm.setToday(moment("2026-11-20T12:35:00Z"));
      await rival(farm, "count", "980");
      expect(await farm.target.inspect(LATE_USE, NO_REFS)).toMatchObject({
        state: "conflict",
        overtaken: true,
        why: expect.stringContaining("it was counted 2026-11-20T12:35:00Z"),
      });
    },
  );

  test.each(ZONES)("%s: entries and new items are read at their time", async (zone) => {
    const farm = await startIn(zone, apiVersion);
    await farm.target.perform(subtract(), NO_REFS);
    await rival(farm, "count", "900");
    const { marked, counts, stock } = await farm.inventory.readFilamentStock({ category });
    expect([marked.value[0]?.at, counts.value[0]?.at]).toEqual([NOW, NOW]);
    if (apiVersion >= 496) expect(stock.value[0]?.createdAt).toBe(NOW);
  });
});

describe("times in a zone", () => {
  test.each([
    ["Europe/Berlin", "2026-07-01 12:00", "2026-07-01T10:00:00Z"],
    ["Europe/Berlin", "2026-12-01 12:00", "2026-12-01T11:00:00Z"],
    // The hour that is skipped, and the second of the one that comes twice.
    ["Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00Z"],
    ["Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:30:00Z"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-10-25 01:59", "2026-10-24T23:59:00Z"],
    ["Europe/Berlin", "2026-10-25 02:30", "2026-10-25T01:30:00Z"],
    ["Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z"],
    ["America/New_York", "2026-11-01 00:59", "2026-11-01T04:59:00Z"],
    ["America/New_York", "2026-11-01 01:30", "2026-11-01T06:30:00Z"],
    ["America/New_York", "2026-11-01 02:00", "2026-11-01T07:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T15:15:00Z"],
    ["Asia/Kathmandu", "2026-01-01 00:00", "2025-12-31T18:15:00Z"],
    ["UTC", "2026-01-01 00:00", "2026-01-01T00:00:00Z"],
  ])("%s: %s is %s", (zone, shown, instant) => {
    const timeOf = serverTimes(zone);
    expect([timeOf(shown), timeOf(shown)]).toEqual([moment(instant), moment(instant)]);
  });

  test("what is no time is none", () => {
    for (const raw of [null, "", "2026-13-01 00:00", 7])
      expect([serverTimes()(raw), serverTimes("Europe/Berlin")(raw)]).toEqual([undefined, undefined]);
  });
});
