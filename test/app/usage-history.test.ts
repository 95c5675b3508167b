// A history of usage as farms have it: long, older than the tool, cleared, and met by two schedulers at once.
import { expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { addDecimals, decimal, divideDecimals, subtractDecimals } from "../../src/model/decimal.ts";
import type { Plan } from "../../src/plan/plan.ts";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { openWorld, type World } from "../cli/world.ts";

setDefaultTimeout(120_000);

interface Use {
  readonly spool: number;
  /** Tenths of a gram, as Bambuddy rounds. */
  readonly tenths: number;
  /** Seconds after the first of November. */
  readonly at: number;
}

const START = Date.parse("2026-11-01T00:00:00Z");
const SPOOLS = [1, 2] as const;

/** Item 1 of a g part, item 2 of a kg part, both with 100 kg. */
async function openHistory(uses: readonly Use[], since: string): Promise<World> {
  const world = await openWorld({
    seedPrints: (state) => {
      state.addPrinter({ id: 1, name: "B1-X1C" });
      for (const id of SPOOLS)
        state.addSpool({
          id,
          material: "PLA",
          note: `[batch:FIL-000${id}]`,
          created_at: "2025-01-01T00:00:00",
        });
      addUses(state, uses);
    },
    mapping: (farm) =>
      `${farm
        .replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")
        .replace(/prints:\n( {2}.*\n)+/, "prints: off\n")}spools:
  usage: { since: ${since}, before_count: charge, hold_grams: 100000 }
guards: { waive: [consume_grams, consume_grams_per_spool] }
`,
  });
  const { stock } = world.inventree.state.store;
  const [grams, kilos] = [stock.get(1), stock.get(2)];
  if (grams === undefined || kilos === undefined) throw new Error("the farm has no spools");
  stock.put({ ...grams, quantity: 100_000n * 100_000n });
  stock.put({ ...kilos, quantity: 100n * 100_000n });
  return world;
}

function addUses(state: FarmState, uses: readonly Use[]): void {
  for (const { spool, tenths, at } of uses)
    state.addUsage({
      spool_id: spool,
      printer_id: 1,
      weight_used: tenths / 10,
      created_at: new Date(START + at * 1000).toISOString().slice(0, 19),
    });
}

/** Exact, in hundred-thousandths of the unit. */
function levels(world: World): readonly string[] {
  return SPOOLS.map((pk) => String(world.inventree.state.store.stock.get(pk)?.quantity));
}

function expected(uses: readonly Use[]): readonly string[] {
  const used = (spool: number) =>
    uses
      .filter((use) => use.spool === spool)
      .reduce(
        (sum, { tenths }) => addDecimals(sum, divideDecimals(decimal(tenths), decimal(10))),
        decimal(0),
      );
  const inParts = (units: string) => String(Math.round(Number(units) * 100_000));
  return [
    inParts(subtractDecimals(decimal(100_000), used(1))),
    inParts(subtractDecimals(decimal(100), divideDecimals(used(2), decimal(1000)))),
  ];
}

async function planned(world: World): Promise<number> {
  return (JSON.parse((await world.expectExit(0, "plan --format json")).stdout) as Plan).operations.filter(
    ({ kind }) => kind === "usage.subtract",
  ).length;
}

const anyUse: fc.Arbitrary<Use> = fc.record({
  spool: fc.constantFrom(...SPOOLS),
  tenths: fc.integer({ min: 1, max: 990 }),
  at: fc.nat({ max: 18 * 86_400 }),
});

test("a thousand random uses of a g part and a kg part leave exactly what they should, however it is asked again", async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyUse, { minLength: 1000, maxLength: 1000 }), leaveExactly), {
    numRuns: 1,
    endOnFailure: true,
  });
});

async function leaveExactly(uses: readonly Use[]): Promise<void> {
  await using world = await openHistory(uses, "2026-11-01T00:00:00Z");
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json");
  expect(levels(world)).toEqual(expected(uses));
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual(expected(uses));
}

const DAY = 86_400;
const YEAR: readonly Use[] = Array.from({ length: 365 }, (_, day) => ({
  spool: SPOOLS[day % 2] ?? 1,
  tenths: 100 + day,
  at: (day - 346) * DAY + 3600,
}));

test("of a year of history, a boundary of today charges nothing and one of a week ago that week", async () => {
  await using world = await openHistory(YEAR, "2026-11-20T00:00:00Z");
  expect(await planned(world)).toBe(0);
  world.write("mapping.yaml", world.mapping.replace("since: 2026-11-20", "since: 2026-11-13"));
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual(expected(YEAR.filter(({ at }) => at >= 12 * DAY)));
  await world.expectNothingToDo();
});

test("a history that is cleared and begins again at the same ids loses nothing and doubles nothing", async () => {
  const before: readonly Use[] = [
    { spool: 1, tenths: 125, at: 13 * DAY },
    { spool: 2, tenths: 333, at: 14 * DAY },
  ];
  const after: readonly Use[] = [
    { spool: 1, tenths: 125, at: 15 * DAY },
    { spool: 1, tenths: 40, at: 16 * DAY },
  ];
  await using world = await openHistory(before, "2026-11-10T00:00:00Z");
  await world.expectExit(0, "apply --auto-approve");
  const { state } = world.bambuddy;
  for (const { id } of state.db.usage.all()) state.db.usage.delete(id);
  addUses(state, after);
  expect(state.db.usage.all().map(({ id }) => id)).toEqual([1, 2]);
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual(expected([...before, ...after]));
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
});

test("of two schedulers that apply at the same moment one works and one is told to wait", async () => {
  const uses: readonly Use[] = Array.from({ length: 40 }, (_, at) => ({
    spool: 1,
    tenths: 50 + at,
    at: 10 * DAY + at,
  }));
  await using world = await openHistory(uses, "2026-11-01T00:00:00Z");
  const { faults } = world.inventree;
  faults.add({
    when: { method: "POST", path: "/api/stock/remove/" },
    fault: { kind: "delay", gate: "first", hold: "before" },
  });
  const first = world.start("apply --auto-approve");
  await faults.gates.arrival("first");
  const second = await world.reconcile("apply --auto-approve");
  faults.gates.openAll("released");
  const { exit } = await first.ended();
  expect([exit, second.exit]).toEqual([0, 7]);
  expect(second.stderr).toContain("locked by");
  expect(levels(world)).toEqual(expected(uses));
  await world.expectNothingToDo();
});
