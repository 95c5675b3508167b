// Bambuddy as a source: what a plan learns from it, whole or said not to be.
import { describe, expect, test } from "bun:test";
import { instantOf, parseInstant } from "../../../src/model/instant.ts";
import { seedFarm } from "../../../src/sim/bambuddy/seed-farm.ts";
import { errorOf } from "../../http/http-fixture.ts";
import { type Farm, idsOf, manyPrints, openFarm, upTo } from "./farm-fixture.ts";

const FULL = { kind: "full" } as const;
const NO_PLATES = { plates: false };

async function archive(farm: Farm, id: number) {
  return (await farm.source.readArchives([id])).get(id);
}

describe("the farm", () => {
  test("is read whole: live archives, every run, printers and projects", async () => {
    const { source } = await openFarm();
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect(await source.identify()).toMatchObject({ system: "bambuddy", version: "1.2.5.2", unit: "run" });
    expect(prints.archives.coverage).toEqual({ kind: "complete" });
    expect(idsOf(prints.archives.value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13]);
    expect(prints.runs.coverage).toEqual({ kind: "complete" });
    expect(idsOf(prints.runs.value)).toEqual(upTo(13));
    expect(prints.totals).toEqual({ runs: 13, archives: 13 });
    expect(prints.printers).toEqual({
      value: [
        { id: 1, name: "B1-X1C", serial: "00M09A4C1700101", model: "X1C" },
        { id: 2, name: "B2-P1S", serial: "01P00A4C1700102", model: "P1S" },
        { id: 3, name: "B3-A1", serial: "03900A4C1700103", model: "A1" },
      ],
      coverage: { kind: "complete" },
    });
    expect(prints.projects.value).toEqual([
      { id: 1, name: "Customer Meyer" },
      { id: 2, name: "Workshop" },
    ]);
  });

  test("keeps the run of a deleted archive", async () => {
    const { source } = await openFarm();
    const { runs, archives } = await source.readPrints(FULL, NO_PLATES);
    const orphan = runs.value.find(({ archiveId }) => archiveId === 9);
    expect(orphan?.status).toBe("completed");
    expect(archives.value.some(({ id }) => id === 9)).toBe(false);
  });

  test("shows an archive in the domain's words, without what nobody needs", async () => {
    const farm = await openFarm({ heavyExtraData: true });
    farm.sim.state.db.archives.update(3, { tags: "urgent, , shelf ", external_url: "https://x.example/1" });
    expect<unknown>(await archive(farm, 3)).toEqual({
      id: 3,
      plates: "single",
      quantity: 4,
      status: "completed",
      hasThumbnail: true,
      tags: ["urgent", "shelf"],
      createdAt: instantOf(Date.UTC(2026, 10, 4, 10, 0, 12)),
      printerId: 1,
      projectId: 2,
      projectName: "Workshop",
      filename: "Wall Hook x4.gcode.3mf",
      printName: "Wall Hook x4",
      contentHash: farm.sim.state.db.archives.get(3)?.content_hash ?? "",
      estimatedGrams: "26.8",
      estimatedSeconds: 3600,
      externalUrl: "https://x.example/1",
      runCount: 1,
    });
  });

  test("shows a run in the domain's words", async () => {
    const { source } = await openFarm();
    const { runs } = await source.readPrints(FULL, NO_PLATES);
    expect<unknown>(runs.value.find(({ archiveId }) => archiveId === 4)).toEqual({
      id: 7,
      unit: "run",
      status: "failed",
      completedAt: parseInstant("2026-11-07T12:08:32.733120"),
      createdAt: parseInstant("2026-11-07T12:08:32"),
      archiveId: 4,
      printName: "Flex Bumper",
      printerId: 3,
      printerName: "B3-A1",
      startedAt: parseInstant("2026-11-07T11:00:12.733120"),
      durationSeconds: 4100,
      grams: "24.4",
      failureReason: "Spaghetti detected",
    });
  });

  test("counts what it wants to know before it reads", async () => {
    const { source } = await openFarm();
    expect(await source.readTotals()).toEqual({ runs: 13, archives: 13 });
  });

  test("counts its archives by hand where the server does not", async () => {
    const { source, sim } = await openFarm();
    sim.faults.add({
      when: { path: "/api/v1/system/info", times: "always" },
      fault: { kind: "status", status: 404 },
    });
    expect(await source.readTotals()).toEqual({ runs: 13, archives: 12 });
  });

  test("is asked for its version once", async () => {
    const { source, sim } = await openFarm();
    await Promise.all([source.identify(), source.identify(), source.readPrints(FULL, NO_PLATES)]);
    expect(sim.log.entries.filter(({ path }) => path.endsWith("/updates/version"))).toHaveLength(1);
  });
});

describe("plates", () => {
  const PLATES = "/api/v1/archives/*/plates";

  test("are told by the row itself where it can", async () => {
    const { source, sim } = await openFarm();
    const { archives } = await source.readPrints(FULL, NO_PLATES);
    const plates = new Map(archives.value.map((one) => [one.id, one.plates]));
    expect([plates.get(1), plates.get(8), plates.get(11)]).toEqual(["single", "multi", "single"]);
    expect(sim.log.entries.filter(({ path }) => path.endsWith("/plates"))).toEqual([]);
  });

  test("are asked for where it cannot, of printed archives only", async () => {
    const { source, sim } = await openFarm();
    const silent = { extra_data: null };
    for (const id of [1, 2, 6]) sim.state.db.archives.update(id, silent);
    sim.faults.add(
      { when: { path: "/api/v1/archives/1/plates" }, fault: plates(true) },
      { when: { path: "/api/v1/archives/2/plates" }, fault: plates(false) },
    );
    const { archives } = await source.readPrints(FULL, NO_PLATES);
    const found = new Map(archives.value.map((one) => [one.id, one.plates]));
    expect([found.get(1), found.get(2), found.get(6)]).toEqual(["multi", "single", "unknown"]);
  });

  test("stay unknown where the server has no answer, and 200 questions are enough", async () => {
    const { source, sim } = await openFarm({
      seed: (sim) => {
        manyPrints(230)(sim);
        for (const id of upTo(230)) sim.state.db.archives.update(id, { extra_data: null });
      },
    });
    sim.faults.add({ when: { path: PLATES, times: "always" }, fault: { kind: "status", status: 404 } });
    const { archives } = await source.readPrints(FULL, NO_PLATES);
    expect(archives.value.every((one) => one.plates === "unknown")).toBe(true);
    const asked = sim.log.entries.filter(({ path }) => path.endsWith("/plates"));
    expect(asked).toHaveLength(200);
    expect(asked.some(({ path }) => path.includes("/archives/230/"))).toBe(true);
  });

  test("of each print come from the export, on demand", async () => {
    const { source, sim } = await openFarm();
    const { archives } = await source.readPrints(FULL, { plates: true });
    expect(
      archives.value.filter(({ plate }) => plate !== undefined).map(({ id, plate }) => [id, plate]),
    ).toEqual([[8, 2]]);
    sim.log.clear();
    await source.readPrints(FULL, NO_PLATES);
    expect(sim.log.entries.some(({ path }) => path.endsWith("/export"))).toBe(false);
  });

  test("are absent where the release has no export", async () => {
    const { source, sim } = await openFarm();
    sim.faults.add({ when: { path: "/api/v1/archives/export" }, fault: { kind: "status", status: 422 } });
    const { archives } = await source.readPrints(FULL, { plates: true });
    expect(archives.value.every(({ plate }) => plate === undefined)).toBe(true);
  });

  function plates(isMulti: boolean) {
    return { kind: "status", status: 200, body: { plates: [], is_multi_plate: isMulti } } as const;
  }
});

describe("paging", () => {
  test("reads a long history whole, a few pages at a time", async () => {
    const { source, read } = await openFarm({ seed: manyPrints(1200) });
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect(prints.runs.coverage).toEqual({ kind: "complete" });
    expect(prints.archives.coverage).toEqual({ kind: "complete" });
    expect(idsOf(prints.runs.value)).toEqual(upTo(1200));
    expect(idsOf(prints.archives.value)).toEqual(upTo(1200));
    expect(read.requests()).toBeLessThanOrEqual(20);
  });

  test("survives rows of one second that change places", async () => {
    const { source } = await openFarm({
      seed: manyPrints(700, (index) => Math.floor(index / 40)),
      misbehaviour: { shuffleTies: true },
    });
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect([prints.runs.coverage.kind, prints.archives.coverage.kind]).toEqual(["complete", "complete"]);
    expect(idsOf(prints.runs.value)).toEqual(upTo(700));
    expect(idsOf(prints.archives.value)).toEqual(upTo(700));
  });

  test("survives an imported history of one second", async () => {
    const { source } = await openFarm({
      seed: manyPrints(700, () => 1),
      misbehaviour: { shuffleTies: true },
    });
    const { archives } = await source.readPrints(FULL, NO_PLATES);
    expect([archives.coverage.kind, archives.value.length]).toEqual(["complete", 700]);
  });

  test("survives prints that end meanwhile", async () => {
    const { source } = await openFarm({ seed: manyPrints(700), misbehaviour: { shiftWhilePaging: 5 } });
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect([prints.runs.coverage.kind, prints.archives.coverage.kind]).toEqual(["complete", "complete"]);
    expect(idsOf(prints.runs.value).slice(0, 700)).toEqual(upTo(700));
    const known = new Set(idsOf(prints.archives.value));
    expect(prints.runs.value.every(({ archiveId }) => known.has(archiveId ?? 0))).toBe(true);
  });

  test("notices a page that came short once", async () => {
    for (const path of ["/api/v1/archives/", "/api/v1/print-log/"]) {
      const { source, sim } = await openFarm({ seed: manyPrints(700) });
      await source.identify();
      for (const nth of [1, 2, 3]) {
        sim.faults.clear();
        sim.faults.add({ when: { path, nth }, fault: { kind: "short-page" } });
        const prints = await source.readPrints(FULL, NO_PLATES);
        expect([prints.runs.coverage.kind, prints.archives.coverage.kind]).toEqual(["complete", "complete"]);
        expect([prints.runs.value.length, prints.archives.value.length]).toEqual([700, 700]);
      }
    }
  });

  test("says so when pages stay short", async () => {
    const { source, sim } = await openFarm({ seed: manyPrints(700) });
    await source.identify();
    const when = { path: "/api/v1/print-log/", query: { limit: "500" }, nth: 2, times: "always" } as const;
    sim.faults.add({ when, fault: { kind: "empty-page" } });
    const { runs } = await source.readPrints(FULL, NO_PLATES);
    expect(runs.coverage).toEqual({
      kind: "partial",
      why: ["runs: 500 of 700 could be read; the list kept changing or is not shown whole"],
    });
  });

  test("tolerates lists that are wrapped, as the published documents show them", async () => {
    const { source, sim } = await openFarm({ auth: "off" });
    const rows = await (await fetch(`${sim.url}/api/v1/archives/?limit=100`)).json();
    const body = { total: rows.length, archives: rows };
    const when = { path: "/api/v1/archives/", times: "always" } as const;
    sim.faults.add({ when, fault: { kind: "status", status: 200, body } });
    const { archives } = await source.readPrints(FULL, NO_PLATES);
    expect([archives.coverage.kind, archives.value.length]).toEqual(["complete", 12]);
  });

  test("does not take anything else for a list", async () => {
    const { source, sim } = await openFarm();
    const fault = { kind: "status", status: 200, body: { ok: true } } as const;
    sim.faults.add({ when: { path: "/api/v1/archives/", times: "always" }, fault });
    expect(await errorOf(source.readPrints(FULL, NO_PLATES))).toBe(
      "Bambuddy at http://server/api/v1/archives/: answered something that is not a list. Check that bambuddy.url points to Bambuddy, or look for a newer reconcile.",
    );
  });
});

describe("rows that cannot be used", () => {
  test("are left out and named, and prove nothing", async () => {
    const { source, sim } = await openFarm();
    sim.state.db.runs.update(3, { status: "" });
    sim.state.db.archives.update(2, { created_at: "soon" });
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect(prints.runs.coverage).toEqual({
      kind: "partial",
      why: ["runs: run 3 is unusable: status is missing"],
    });
    expect(prints.archives.coverage).toEqual({
      kind: "partial",
      why: ["archives: archive 2 is unusable: created_at is not a time"],
    });
    expect(prints.runs.value).toHaveLength(12);
    expect(prints.archives.value).toHaveLength(11);
    expect(await source.readArchives([2])).toEqual(new Map());
  });

  test("of an end that is missing fall back to the row's creation", async () => {
    const { source, sim } = await openFarm();
    sim.state.db.runs.update(3, { completed_at: null });
    const { runs } = await source.readPrints(FULL, NO_PLATES);
    const run = runs.value.find(({ id }) => id === 3);
    expect<unknown>(run?.completedAt).toBe(run?.createdAt);
  });
});

describe("an incremental read", () => {
  const since = instantOf(Date.UTC(2026, 10, 10));

  test("is a window from its start on, with totals of everything", async () => {
    const { source, sim } = await openFarm();
    const prints = await source.readPrints({ kind: "incremental", since }, NO_PLATES);
    expect(prints.runs.coverage).toEqual({ kind: "window", since });
    expect(prints.archives.coverage).toEqual({ kind: "window", since });
    expect(prints.runs.value.every(({ createdAt }) => createdAt >= "2026-11-09T23")).toBe(true);
    expect(prints.runs.value.length).toBeLessThan(13);
    expect(idsOf(prints.archives.value)).toEqual([5, 6, 7, 11, 12, 13]);
    expect(prints.totals).toEqual({ runs: 13, archives: 13 });
    const asked = sim.log.entries.flatMap(({ query }) => query["date_from"] ?? []);
    expect([...new Set(asked)]).toEqual(["2026-11-09T23:00:00", "2026-11-09"]);
  });

  test("takes no more requests in a long history than in a short one", async () => {
    const requests = async (count: number) => {
      const { source, read } = await openFarm({ seed: manyPrints(count) });
      await source.readPrints({ kind: "incremental", since }, NO_PLATES);
      return read.requests();
    };
    expect(await requests(900)).toBe(await requests(20));
  });

  test("fetches older archives one by one, and knows which are gone", async () => {
    const { source } = await openFarm();
    const found = await source.readArchives([1, 9, 4711]);
    expect([...found].map(([id, one]) => [id, one === "gone" ? one : one.printName])).toEqual([
      [1, "Cable Clip v3"],
      [9, "gone"],
      [4711, "gone"],
    ]);
  });
});

describe("faults", () => {
  test("that pass are not noticed", async () => {
    const { source, sim, clock } = await openFarm();
    for (const kind of ["reset", "truncate", "lost-response"] as const)
      sim.faults.add({ when: { path: "/api/v1/archives/" }, fault: { kind } });
    sim.faults.add({ when: { path: "/api/v1/print-log/" }, fault: { kind: "status", status: 503 } });
    const prints = await source.readPrints(FULL, NO_PLATES);
    expect([prints.runs.value.length, prints.archives.value.length]).toEqual([13, 12]);
    expect(clock.waits.length).toBe(4);
  });

  test("of the server's own key check are not taken for a wrong key", async () => {
    const { source } = await openFarm({ misbehaviour: { flaky401: [2, 8] } });
    expect((await source.readPrints(FULL, NO_PLATES)).runs.coverage).toEqual({ kind: "complete" });
  });

  test("a wrong key is named by its setting", async () => {
    const { source } = await openFarm({ presents: "bb_wrong" });
    expect(await errorOf(source.readPrints(FULL, NO_PLATES))).toBe(
      "Bambuddy at http://server/api/v1/print-log/?limit=1: answered 401: Authentication required (2 attempts). Check bambuddy.api_key: Bambuddy does not accept it.",
    );
  });

  test("a key without the right to read is told which right", async () => {
    const { source } = await openFarm({ key: { scopes: ["can_manage_archives"] } });
    expect(await errorOf(source.readPrints(FULL, NO_PLATES))).toContain(
      "API key does not have 'can_read_status' permission",
    );
  });

  test("reading writes nothing", async () => {
    const { source, sim } = await openFarm();
    await source.readPrints(FULL, { plates: true });
    await source.readArchives([1]);
    expect(sim.log.writes).toEqual([]);
  });
});

describe("releases", () => {
  for (const [version, unit] of [
    ["0.2.4", "archive"],
    ["0.2.4.1", "run"],
    ["0.2.4.9", "run"],
    ["1.2.5", "run"],
  ] as const) {
    test(`${version} counts by ${unit}`, async () => {
      const { source } = await openFarm({ version });
      expect(await source.identify()).toMatchObject({ version, unit });
      const prints = await source.readPrints(FULL, { plates: true });
      expect(prints.runs.coverage).toEqual({ kind: "complete" });
      expect(prints.runs.value.every((run) => run.unit === unit)).toBe(true);
    });
  }

  test("without a run to look at, the number decides", async () => {
    const none = { seed: () => undefined };
    expect((await (await openFarm({ ...none, version: "0.2.4" })).source.identify()).unit).toBe("archive");
    expect((await (await openFarm({ ...none, version: "0.2.4.9" })).source.identify()).unit).toBe("run");
  });

  test("what the log shows counts more than the number", async () => {
    const { source, sim } = await openFarm({ version: "0.2.4" });
    sim.faults.add({
      when: { path: "/api/v1/updates/version" },
      fault: { kind: "status", status: 200, body: { version: "9.9.9" } },
    });
    expect(await source.identify()).toMatchObject({ version: "9.9.9", unit: "archive" });
  });

  test("a release without a print log counts by archive", async () => {
    const { source, sim } = await openFarm({ version: "0.2.4" });
    sim.faults.add({
      when: { path: "/api/v1/print-log/", times: "always" },
      fault: { kind: "status", status: 404 },
    });
    const { runs, totals } = await source.readPrints(FULL, NO_PLATES);
    expect(totals.runs).toBe(runs.value.length);
  });

  test("before 0.2.4.1 every archive with an end is one print", async () => {
    const farm = await openFarm({ version: "0.2.4", seed: (sim) => seedFarm(sim.state) });
    const { archives, runs, totals } = await farm.source.readPrints(FULL, NO_PLATES);
    const hook = runs.value.find(({ id }) => id === 3);
    expect(hook).toMatchObject({
      unit: "archive",
      archiveId: 3,
      printName: "Wall Hook x4",
      status: "completed",
    });
    expect(archives.value.every(({ runCount }) => runCount === undefined)).toBe(true);
    // Re-sliced, never printed; on the printer for the first time.
    expect(runs.value.some(({ id }) => id === 7 || id === 13)).toBe(false);
    expect(totals.runs).toBe(runs.value.length);
  });

  test("before 0.2.4.1 a window proves nothing and costs nothing", async () => {
    const { source, sim } = await openFarm({ version: "0.2.4" });
    await source.identify();
    sim.log.clear();
    const refresh = { kind: "incremental", since: instantOf(0) } as const;
    const { runs } = await source.readPrints(refresh, NO_PLATES);
    expect(runs).toEqual({
      value: [],
      coverage: {
        kind: "partial",
        why: ["this version of Bambuddy keeps no runs, so only the whole history shows what is new"],
      },
    });
    expect(sim.log.entries.some(({ path }) => path === "/api/v1/archives/")).toBe(false);
  });
});
