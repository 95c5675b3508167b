// Whatever the farm: nothing is booked twice, nothing is lost, and the same world gives the same plan.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  subtractDecimals,
} from "../../../src/model/decimal.ts";
import type { UsageRow } from "../../../src/model/filament.ts";
import { EMPTY_LEDGER } from "../../../src/model/ledger-view.ts";
import { findUsageMarker, usageRowAddress } from "../../../src/model/marker.ts";
import type { Operation } from "../../../src/model/operation.ts";
import type { Read } from "../../../src/model/read.ts";
import { type FilamentPlan, planFilament } from "../../../src/planner/filament/plan-filament.ts";
import { anyFarm, anyRow, anyRows } from "./any-farm.ts";
import {
  at,
  type Farm,
  farm,
  item,
  minutesAfter,
  part,
  perform,
  remember,
  requestOf,
  row,
  SINCE,
  spool,
} from "./farm.ts";

const plan = (world: Farm): FilamentPlan => planFilament(requestOf(world));
const isMovement = ({ kind }: Operation) => kind !== "stock.keep";
const ZERO = decimal(0);

describe("a plan", () => {
  test("is the same whatever order the servers answer in", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        expect(plan(reversed(world))).toEqual(plan(world));
      }),
    );
  });

  test("accounts for every gram of the source, per spool and in total", () => {
    fc.assert(
      fc.property(anyFarm, changedRows, (world, change) => {
        for (const planned of [plan(world), plan(later(world, change))]) {
          for (const { source, booked, planned: moved, held, left_out, residual } of planned.balances)
            expect<string>(sum([booked, moved, held, left_out, residual])).toBe(source);
          const taken = planned.operations.flatMap((operation) =>
            operation.kind === "usage.subtract" ? [operation.after.grams] : [],
          );
          expect<string | undefined>(planned.guards[0]?.measured).toBe(`${sum(taken)} g`);
          expect(sum(planned.held.map(({ grams }) => grams))).toBe(
            sum(planned.balances.map(({ held }) => held)),
          );
        }
        const source = sum(world.rows.value.map(({ grams }) => grams));
        expect(sum(plan(world).balances.map(({ source: own }) => own))).toBe(source);
      }),
    );
  });

  test("names each row once: moved, held, or left out", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const { operations, held } = plan(world);
        const named = [...operations.filter(isMovement), ...held].map(({ address }) => address);
        expect(new Set(named).size).toBe(named.length);
        const known = new Set(world.rows.value.map((one) => `usage/${usageRowAddress(one)}`));
        expect(named.filter((address) => !known.has(address))).toEqual([]);
      }),
    );
  });

  test("never takes more than is there, and never a spool's last gram with the spool", () => {
    // `perform` refuses both.
    fc.assert(fc.property(anyFarm, (world) => void perform(world, plan(world).operations)));
  });

  test("after an apply is empty, with the ledger and without", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const { operations } = plan(world);
        const applied = perform(world, operations);
        const remembered = { ...applied, ledger: remember(world.ledger, operations) };
        const [known, proven] = [plan(remembered), plan(applied)];
        expect({ operations: known.operations, recognised: known.recognisedUsage }).toEqual({
          operations: [],
          recognised: [],
        });
        expect<FilamentPlan>({ ...proven, recognisedUsage: [] }).toEqual(known);
        expect(ledgerFrom(proven)).toEqual(new Map(remembered.ledger.usage));
      }),
    );
  });

  test("after a partial apply is the rest, with the ledger and without", () => {
    fc.assert(
      fc.property(anyFarm, fc.nat(), (world, seed) => {
        const { operations } = plan(world);
        const some = operations.filter(
          (one, index) => one.kind === "stock.keep" || (seed >> (index % 30)) & 1,
        );
        const rest = operations.filter((one) => !some.includes(one));
        const applied = perform(world, some);
        for (const ledger of [world.ledger, remember(world.ledger, some)])
          expect(plan({ ...applied, ledger }).operations.map(({ address }) => address)).toEqual(
            rest.map(({ address }) => address),
          );
      }),
    );
  });

  test("of changed and vanished rows settles, and books no correction twice", () => {
    fc.assert(
      fc.property(anyFarm, fc.array(changedRows, { minLength: 1, maxLength: 3 }), (world, changes) => {
        let applied = applyOnce(world);
        for (const change of changes) {
          applied = later(applied, change);
          const first = plan(applied);
          // The same with an empty ledger: the history's own markers say as much.
          expect(plan({ ...applied, ledger: EMPTY_LEDGER }).operations).toEqual(first.operations);
          applied = applyOnce(applied);
          // What was given back is there from now on, so a row that was too much may fit.
          const waiting = new Set(
            first.held.flatMap(({ code, address }) => (code === "more-than-is-there" ? [address] : [])),
          );
          const second = plan(applied).operations.filter(isMovement);
          expect(second.filter(({ address }) => !waiting.has(address))).toEqual([]);
          applied = applyOnce(applied);
          expect(plan(applied).operations).toEqual([]);
        }
        // No row has two movements of one correction.
        const markers = applied.stocked.marked.value.map(({ notes }) => findUsageMarker(notes));
        expect(new Set(markers.map((marker) => JSON.stringify(marker))).size).toBe(markers.length);
      }),
    );
  });

  test("charges nothing where the boundary is now", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const now = plan(farm({ usage: { since: at("2027-01-01T00:00:00Z") } }, world));
        expect({ operations: now.operations, held: now.held }).toEqual({ operations: [], held: [] });
        expect(now.balances.every(({ source, left_out }) => source === left_out)).toBe(true);
      }),
    );
  });

  test("is not changed for others by a row that is held", () => {
    fc.assert(
      fc.property(anyFarm, anyRows, (world, extra) => {
        const used = new Set(world.rows.value.map(({ id }) => id));
        const stuck = extra.filter(({ id }) => !used.has(id)).map((one) => ({ ...one, spoolId: 99 }));
        const blocked = plan(farm({ rows: [...world.rows.value, ...stuck] }, world));
        const free = plan(world);
        expect(blocked.operations).toEqual(free.operations);
        expect(blocked.held.filter(({ address }) => !address.includes(".99@"))).toEqual([...free.held]);
      }),
    );
  });
});

describe("usage history that was cleared in Bambuddy, ids starting again", () => {
  test("loses and doubles nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRow, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (eras) => {
        let world = farm({
          spools: [spool(7)],
          stock: [item(7, { quantity: decimal(100_000) })],
          usage: { holdGrams: decimal(100_000) },
        });
        let used = ZERO;
        for (const [era, drafts] of eras.entries()) {
          const rows = drafts.map(
            (draft, index): UsageRow => ({
              ...draft,
              id: index + 1,
              spoolId: 7,
              status: "completed",
              createdAt: minutesAfter(SINCE, era * 1000 + index),
            }),
          );
          used = sum([used, ...rows.map(({ grams }) => grams).filter((grams) => !grams.startsWith("-"))]);
          world = applyOnce(farm({ rows }, world));
          // Once more with an empty ledger.
          world = applyOnce({ ...world, ledger: EMPTY_LEDGER });
        }
        const [left] = world.stocked.stock.value;
        const lost = subtractDecimals(subtractDecimals(decimal(100_000), used), left?.quantity ?? ZERO);
        // Of 0.1 mg and finer, g keeps five decimals.
        expect(compareDecimals(absolute(lost), decimal("0.001"))).toBeLessThan(0);
      }),
    );
  });
});

describe("a thousand random rows", () => {
  for (const unit of ["g", "kg"])
    test(`on a part in ${unit} leave exactly the expected quantity`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1000, maxLength: 1000 }),
          (hundredths) => {
            const rows = hundredths.map((value, index) =>
              row(index + 1, 7, {
                grams: decimal(value / 100),
                createdAt: minutesAfter(SINCE, (value * 7919 + index) % 100_000),
              }),
            );
            const perUnit = decimal(unit === "kg" ? 1000 : 1);
            const start = decimal(unit === "kg" ? 1_000 : 1_000_000);
            const world = farm({ rows, parts: [part(1, unit)], stock: [item(7, { quantity: start })] });
            const { operations, balances } = plan(world);
            const [left] = perform(world, operations).stocked.stock.value;
            const used = sum(rows.map(({ grams }) => grams));
            expect(left?.quantity).toBe(subtractDecimals(start, divideDecimals(used, perUnit)));
            expect(operations).toHaveLength(1000);
            expect(balances.map(({ planned, residual }) => ({ planned, residual }))).toEqual([
              { planned: used, residual: "0" },
            ]);
          },
        ),
        { numRuns: 5 },
      );
    });
});

/** What happens to the rows between two plans: some say other grams, some vanish. */
type RowChange = readonly { readonly at: number; readonly grams: Decimal | "gone" }[];

const changedRows: fc.Arbitrary<RowChange> = fc.array(
  fc.record({
    at: fc.nat({ max: 24 }),
    grams: fc.oneof(
      fc.integer({ min: 0, max: 4000 }).map((tenths) => decimal(tenths / 10)),
      fc.constant("gone" as const),
    ),
  }),
  { maxLength: 10 },
);

/** After an apply: the rows as they are later. */
function later(world: Farm, change: RowChange): Farm {
  const applied = world.stocked.marked.value.length === 0 ? applyOnce(world) : world;
  const changes = new Map(change.map(({ at: index, grams }) => [index, grams]));
  const rows = applied.rows.value.flatMap((one, index) => {
    const grams = changes.get(index);
    if (grams === "gone") return [];
    return [grams === undefined ? one : { ...one, grams }];
  });
  return farm({ rows }, applied);
}

function applyOnce(world: Farm): Farm {
  const { operations } = plan(world);
  return { ...perform(world, operations), ledger: remember(world.ledger, operations) };
}

function ledgerFrom({ recognisedUsage }: FilamentPlan) {
  return new Map(
    recognisedUsage.map(({ row: address, stock, grams, corrections }) => [
      address,
      { stockPk: stock, grams: decimal(grams), corrections },
    ]),
  );
}

function reversed(world: Farm): Farm {
  const turned = <T>(read: Read<readonly T[]>): Read<readonly T[]> => ({
    ...read,
    value: read.value.toReversed(),
  });
  const { parts, stock, marked, counts } = world.stocked;
  return {
    ...world,
    spools: turned(world.spools),
    rows: turned(world.rows),
    runs: turned(world.runs),
    stocked: {
      ...world.stocked,
      parts: turned(parts),
      stock: turned(stock),
      marked: turned(marked),
      counts: turned(counts),
    },
  };
}

function sum(grams: readonly string[]): Decimal {
  return grams.reduce<Decimal>((total, one) => addDecimals(total, decimal(one)), ZERO);
}

function absolute(grams: Decimal): Decimal {
  return grams.startsWith("-") ? subtractDecimals(ZERO, grams) : grams;
}
