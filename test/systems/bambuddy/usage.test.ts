// Usage rows from a list without offset or date: far enough back, never called whole on one look.
import { afterEach, describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import type { UsageRow as WireUsage } from "../../../src/sim/bambuddy/rows.ts";
import { createBambuddySource } from "../../../src/systems/bambuddy/read.ts";
import { addUsage, closeFarms, type Farm, limitsAsked, moment, second, startFarm } from "./farm.ts";

afterEach(closeFarms);

const COMPLETE = { kind: "complete" } as const;
const LONG_AGO = moment("2020-01-01T00:00:00Z");

async function readUsage(farm: Farm, since = LONG_AGO) {
  const { usage } = await farm.source.readFilament(since);
  return usage;
}

function ids(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The server's columns are not what they should be. */
function damage(farm: Farm, id: number, columns: Readonly<Record<string, unknown>>): void {
  farm.sim.state.db.usage.update(id, columns as Partial<WireUsage>);
}

test("a row says whose grams, exactly, in UTC", async () => {
  const farm = await startFarm();
  farm.sim.state.addUsage({
    spool_id: 7,
    printer_id: 2,
    print_name: "Bracket",
    archive_id: 5,
    weight_used: 12.3,
    status: "aborted",
    created_at: "2026-11-20T11:45:06",
  });
  farm.sim.state.addUsage({ spool_id: 8, weight_used: 0.1, created_at: "2026-11-20T11:45:07" });
  expect(await readUsage(farm)).toEqual({
    value: [
      {
        id: 1,
        spoolId: 7,
        printerId: 2,
        printName: "Bracket",
        grams: decimal("12.3"),
        status: "aborted",
        createdAt: moment("2026-11-20T11:45:06Z"),
      },
      {
        id: 2,
        spoolId: 8,
        grams: decimal("0.1"),
        status: "completed",
        createdAt: moment("2026-11-20T11:45:07Z"),
      },
    ],
    coverage: COMPLETE,
  });
});

test("grams of zero and below are kept as they are", async () => {
  const farm = await startFarm();
  for (const grams of [0, -3.2, 1e-7]) farm.sim.state.addUsage({ spool_id: 1, weight_used: grams });
  const { value, coverage } = await readUsage(farm);
  expect(value.map(({ grams }) => grams)).toEqual([decimal("0"), decimal("-3.2"), decimal("0.0000001")]);
  expect(coverage).toEqual(COMPLETE);
});

test("an empty history is complete, and is asked for twice before it is believed", async () => {
  const farm = await startFarm();
  expect(await readUsage(farm)).toEqual({ value: [], coverage: COMPLETE });
  expect(limitsAsked(farm)).toEqual([500, 500]);
});

describe("the limit grows", () => {
  test("until the whole history fits", async () => {
    const farm = await startFarm();
    addUsage(farm, 2500);
    const { value, coverage } = await readUsage(farm);
    expect(ids(value)).toEqual(range(1, 2500));
    expect(coverage).toEqual(COMPLETE);
    expect(limitsAsked(farm)).toEqual([500, 2000, 8000, 8000]);
  });

  test("until rows older than the boundary come, and rows below it are not kept", async () => {
    const farm = await startFarm();
    addUsage(farm, 2500);
    const since = second(1500);
    const { value, coverage } = await readUsage(farm, since);
    expect(ids(value)).toEqual(range(1500 - 120 + 1, 2500));
    expect(coverage).toEqual({ kind: "window", since });
    expect(limitsAsked(farm)).toEqual([500, 2000]);
  });

  test("and one look is enough where the newest rows reach back far enough", async () => {
    const farm = await startFarm();
    addUsage(farm, 2500);
    const since = second(2499);
    expect(ids((await readUsage(farm, since)).value)).toEqual(range(2500 - 120, 2500));
    expect(limitsAsked(farm)).toEqual([500]);
  });

  test("past an exact fit: as many rows as asked for may hide more", async () => {
    const farm = await startFarm();
    addUsage(farm, 500);
    expect((await readUsage(farm)).coverage).toEqual(COMPLETE);
    expect(limitsAsked(farm)).toEqual([500, 2000, 2000]);
  });

  test("through thousands of rows of one second, in whatever order they come", async () => {
    const farm = await startFarm({ misbehaviour: { shuffleTies: true } });
    addUsage(farm, 10, { created_at: second(0) });
    addUsage(farm, 3000, { created_at: second(1000) });
    addUsage(farm, 400, { created_at: second(2000) });
    const { value, coverage } = await readUsage(farm, second(1000));
    expect(ids(value)).toEqual(range(1, 3410));
    expect(coverage).toEqual(COMPLETE);
    expect(limitsAsked(farm)).toEqual([500, 2000, 8000, 8000]);
  });

  test("and where it is cut among rows of one second, none of that second is lost", async () => {
    const farm = await startFarm({ misbehaviour: { shuffleTies: true } });
    addUsage(farm, 9000, { created_at: second(0) });
    addUsage(farm, 3000, { created_at: second(1000) });
    const since = second(1000);
    const { value, coverage } = await readUsage(farm, since);
    expect(ids(value)).toEqual(range(9001, 12000));
    expect(coverage).toEqual({ kind: "window", since });
    expect(limitsAsked(farm)).toEqual([500, 2000, 8000]);
  });

  test("as long as the oldest row is within two minutes of the boundary", async () => {
    const farm = await startFarm();
    addUsage(farm, 3000, { created_at: second(1000) });
    addUsage(farm, 400, { created_at: second(2000) });
    await readUsage(farm, second(1120));
    expect(limitsAsked(farm)).toEqual([500, 2000, 8000, 8000]);
    farm.sim.log.clear();
    await readUsage(farm, second(1121));
    expect(limitsAsked(farm)).toEqual([500]);
  });

  test("no further than one answer can hold, and then says what is missing", async () => {
    const farm = await startFarm();
    addUsage(farm, 8000);
    farm.sim.faults.add({
      when: { path: "/api/v1/inventory/usage", query: { limit: "32000" }, times: "always" },
      fault: { kind: "status", status: 422, body: { detail: [{ msg: "too large" }] } },
    });
    const { value, coverage } = await readUsage(farm);
    expect(value).toHaveLength(8000);
    expect(coverage).toEqual({
      kind: "partial",
      why: ["usage: Bambuddy refuses to show 32000 rows at once; rows may be missing"],
    });
  });
});

describe("a list that changes while it is read", () => {
  test("gains rows between two looks, and is still read whole", async () => {
    const farm = await startFarm();
    addUsage(farm, 700);
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 2,
      arrival: (state) => state.addUsage({ spool_id: 1, weight_used: 9, created_at: "2026-11-20T12:00:00" }),
    });
    const { value, coverage } = await readUsage(farm);
    expect(ids(value)).toEqual(range(1, 702));
    expect(coverage).toEqual(COMPLETE);
  });

  test("gains a row in an empty history", async () => {
    const farm = await startFarm();
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 1,
      arrival: (state) => state.addUsage({ spool_id: 1, weight_used: 9 }),
    });
    const { value, coverage } = await readUsage(farm);
    expect(ids(value)).toEqual([1]);
    expect(coverage).toEqual(COMPLETE);
  });

  test("loses a row whose id the next one gets: both are told apart", async () => {
    const farm = await startFarm();
    addUsage(farm, 2);
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 1,
      arrival: (state) => {
        state.db.usage.delete(2);
        state.addUsage({ spool_id: 4, weight_used: 8, created_at: second(60) });
      },
    });
    const { value } = await readUsage(farm);
    expect(value.map(({ id, spoolId, createdAt }) => [id, spoolId, createdAt])).toEqual([
      [1, 1, second(0)],
      [2, 1, second(1)],
      [2, 4, second(60)],
    ]);
  });

  test("shows new grams in the second look: the newer ones count", async () => {
    const farm = await startFarm();
    addUsage(farm, 1);
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 1,
      arrival: (state) => state.db.usage.update(1, { weight_used: 2.5 }),
    });
    const { value } = await readUsage(farm);
    expect(value.map(({ grams }) => grams)).toEqual([decimal("2.5")]);
  });
});

describe("an answer that is not whole", () => {
  test.each(["short-page", "empty-page"] as const)("%s once: it is not believed", async (kind) => {
    const farm = await startFarm();
    addUsage(farm, 300);
    farm.sim.faults.add({ when: { path: "/api/v1/inventory/usage" }, fault: { kind } });
    const { value, coverage } = await readUsage(farm);
    expect(ids(value)).toEqual(range(1, 300));
    expect(coverage).toEqual(COMPLETE);
  });

  test("a list that shows other rows every time is partial", async () => {
    const farm = await startFarm();
    addUsage(farm, 400);
    let deleted = 0;
    farm.sim.misbehaviour.set({
      shiftWhilePaging: 20,
      arrival: (state) => {
        deleted += 1;
        state.addUsage({ id: 1000 + deleted, spool_id: 2, weight_used: 1, created_at: second(-deleted) });
      },
    });
    const { value, coverage } = await readUsage(farm);
    expect(value.length).toBeGreaterThanOrEqual(400);
    expect(coverage).toEqual({
      kind: "partial",
      why: ["usage: the list kept changing while it was read; rows may be missing"],
    });
  });

  test("cut in the middle of its text: it is asked for again", async () => {
    const farm = await startFarm();
    addUsage(farm, 300);
    farm.sim.faults.add(
      { when: { path: "/api/v1/inventory/usage" }, fault: { kind: "truncate" } },
      { when: { path: "/api/v1/inventory/usage", nth: 2 }, fault: { kind: "truncate", cut: "connection" } },
    );
    expect(await readUsage(farm)).toMatchObject({ coverage: COMPLETE, value: { length: 300 } });
    expect(limitsAsked(farm)).toEqual([500, 500, 500, 500]);
  });

  test("not newest first: its last row proves nothing", async () => {
    const farm = await startFarm();
    addUsage(farm, 600);
    const { read } = farm.http;
    const rows = farm.sim.state.db.usage.all();
    const oldestFirst = createBambuddySource({
      ...read,
      async getJson(path, options) {
        const reply = await read.getJson(path, options);
        if (path !== "/api/v1/inventory/usage") return reply;
        return { ...reply, body: rows.slice(0, Number(options?.query?.["limit"])) };
      },
    });
    const { usage } = await oldestFirst.readFilament(second(599));
    expect(ids(usage.value)).toEqual(range(1, 600));
    expect(usage.coverage).toEqual(COMPLETE);
  });
});

describe("rows that cannot be used", () => {
  test("are named, and the read is partial", async () => {
    const farm = await startFarm();
    addUsage(farm, 5);
    damage(farm, 1, { weight_used: null });
    damage(farm, 2, { created_at: "yesterday" });
    damage(farm, 3, { spool_id: null });
    damage(farm, 4, { status: null });
    const { value, coverage } = await readUsage(farm);
    expect(ids(value)).toEqual([5]);
    expect(coverage).toEqual({
      kind: "partial",
      why: [
        "usage: usage row 1 is unusable: weight_used is not a number",
        "usage: usage row 2 is unusable: created_at is not a time",
        "usage: usage row 3 is unusable: spool_id is missing",
        "usage: usage row 4 is unusable: status is missing",
      ],
    });
  });

  test("are counted where they are many", async () => {
    const farm = await startFarm();
    addUsage(farm, 30);
    for (const id of range(1, 30)) damage(farm, id, { weight_used: "much" });
    const { coverage } = await readUsage(farm);
    expect(coverage.kind === "partial" ? coverage.why : []).toHaveLength(21);
    expect(coverage).toMatchObject({
      why: expect.arrayContaining(["usage: 10 more rows are unusable"]),
    });
  });

  test("and are older than the boundary leave the window whole, but not the history", async () => {
    const farm = await startFarm();
    addUsage(farm, 400);
    damage(farm, 3, { weight_used: null });
    expect((await readUsage(farm, second(200))).coverage).toEqual({ kind: "window", since: second(200) });
    addUsage(farm, 400, { created_at: second(5000) });
    expect((await readUsage(farm, second(4000))).coverage).toEqual({ kind: "window", since: second(4000) });
    expect((await readUsage(farm, second(0))).coverage).toMatchObject({ kind: "partial" });
  });
});
