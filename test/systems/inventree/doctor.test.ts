// What doctor finds out about an InvenTree, without writing anything.
import { afterEach, describe, expect, test } from "bun:test";
import { instantOf, millisOf } from "../../../src/model/instant.ts";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { examineInventree } from "../../../src/systems/inventree/doctor.ts";
import { closeFarms, type FarmOptions, NOW, startFarm, VERSIONS } from "./farm.ts";
import { NO_REFS, subtract } from "./operations.ts";

afterEach(closeFarms);

const STILL = { now: () => NOW, sleep: async () => {} };

async function examine(options: FarmOptions, clock = STILL) {
  const { sim, http } = await startFarm({ worker: true, ...options });
  const examination = await examineInventree(http.read, clock, { ipnPrefix: "BMB" });
  expect(sim.log.writes).toEqual([]);
  return examination;
}

describe.each([...VERSIONS])("API %d", (apiVersion) => {
  test("a server in order has no problems", async () => {
    const { facts, problems } = await examine({ apiVersion });
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      api: apiVersion,
      workerRunning: true,
      missingRights: [],
      clockSkewSeconds: 0,
      ...(apiVersion >= 325 ? { tokenExpiry: "2027-11-20" } : {}),
    });
    expect(facts.settings.get("PART_ALLOW_DUPLICATE_IPN")).toBe("true");
    const enforce = apiVersion >= 430 ? "PARAMETER_ENFORCE_UNITS" : "PART_PARAMETER_ENFORCE_UNITS";
    expect(facts.settings.get(enforce)).toBe("true");
  });

  test("missing rights are named with their role", async () => {
    const tokens = {
      reader: { user: "reader", roles: { part: ["view"], stock: ["view", "change"] } },
    } as const;
    const { facts, problems } = await examine({ apiVersion, tokens, token: "reader" });
    expect(facts.user).toBe("reader");
    expect(facts.missingRights).toEqual([
      "add part",
      "change part",
      "view part_category",
      "add stock",
      "view stock_location",
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
  });
});

test.each([
  [["view", "change"], ["add stock"]],
  // Who may add may change as well.
  [["view", "add"], []],
  [["view", "add", "change"], []],
] as const)(
  "spools that hold something move with the right to add, empty ones to change: %p lacks %p",
  async (stock, missing) => {
    const mover = { user: "mover", roles: { ...RECONCILER_ROLES, stock } } as const;
    const { facts } = await examine({ tokens: { mover }, token: "mover" });
    expect(facts.missingRights).toEqual([...missing]);
  },
);

test("a superuser lacks nothing", async () => {
  const { facts } = await examine({ tokens: { root: { user: "root", superuser: true } }, token: "root" });
  expect(facts.missingRights).toEqual([]);
});

test("settings that refuse our IPNs or protect stock are problems", async () => {
  const settings = { PART_IPN_REGEX: "^[A-Z]{3}-\\d{4}$", STOCK_OWNERSHIP_CONTROL: true };
  const { problems } = await examine({ settings });
  expect(problems.map(({ severity, happened }) => `${severity}: ${happened}`)).toEqual([
    "error: the setting PART_IPN_REGEX (^[A-Z]{3}-\\d{4}$) refuses IPNs such as BMB-0123456789ab",
    "warning: stock ownership control is on, so items of other owners refuse changes",
  ]);
});

test("an IPN rule that takes our IPNs, or that only Python can read, is none", async () => {
  expect((await examine({ settings: { PART_IPN_REGEX: "^BMB-" } })).problems).toEqual([]);
  expect((await examine({ settings: { PART_IPN_REGEX: "(?P<kind>BMB)" } })).problems).toEqual([]);
});

test("a token that is about to expire, a missing worker and a wrong clock are warnings", async () => {
  const later = instantOf(millisOf(NOW) + 350 * 24 * 60 * 60 * 1000);
  const { facts, problems } = await examine({ worker: false }, { ...STILL, now: () => later });
  expect(facts.clockSkewSeconds).toBe(-350 * 24 * 60 * 60);
  expect(problems.map(({ happened }) => happened)).toEqual([
    "inventree.token expires on 2027-11-20",
    "InvenTree's background worker is not running",
    "the clocks of InvenTree and this machine differ by 30240000 s",
  ]);
});

describe("the zone of the server's times", () => {
  const SHOWN = [
    ["Europe/Berlin", "its newest entry 60 min in the future"],
    ["Asia/Kolkata", "its newest entry 330 min in the future"],
    ["America/New_York", "a use 285 min before it happened"],
  ] as const;

  async function startBooked(timezone: string) {
    const farm = await startFarm({ timezone });
    await farm.target.perform(subtract(), NO_REFS);
    return farm;
  }

  test.each(SHOWN)("%s shows %s", async (timezone, shown) => {
    const { http } = await startBooked(timezone);
    const { problems } = await examineInventree(http.read, STILL, { ipnPrefix: "BMB" });
    expect(problems).toEqual([
      {
        severity: "warning",
        happened: `InvenTree's history shows ${shown}: the server's time zone is not UTC`,
        next: expect.stringContaining("inventree.time_zone"),
      },
    ]);
  });

  test.each([["UTC", undefined], ...SHOWN.map(([zone]) => [zone, zone] as const)])(
    "%s is no problem where it is named",
    async (timezone, timeZone) => {
      const { http } = await startBooked(timezone);
      const wanted = { ipnPrefix: "BMB", ...(timeZone && { timeZone }) };
      expect((await examineInventree(http.read, STILL, wanted)).problems).toEqual([]);
    },
  );

  test("a history that nobody may see, or that is old, tells nothing", async () => {
    const parts = { user: "parts", roles: { part: ["view"] } } as const;
    const unseen = await examine({ timezone: "Asia/Kolkata", tokens: { parts }, token: "parts" });
    const farm = await startFarm({ timezone: "Asia/Kolkata" });
    farm.setToday(instantOf(millisOf(NOW) + 6 * 60 * 60 * 1000));
    const later = { ...STILL, now: () => instantOf(millisOf(NOW) + 6 * 60 * 60 * 1000) };
    const old = await examineInventree(farm.http.read, later, { ipnPrefix: "BMB" });
    expect([unseen, old].map(({ facts }) => facts.historyAheadSeconds)).toEqual([undefined, undefined]);
    expect(old.problems).toEqual([]);
  });
});
