// Random farms: spools of every kind, parts in every unit, rows around the boundary, counts, runs and settings.
import fc from "fast-check";
import type { MassUnit } from "../../../src/mapping/mapping.ts";
import { decimal } from "../../../src/model/decimal.ts";
import type { Spool, UsageRow } from "../../../src/model/filament.ts";
import { instantOf, millisOf } from "../../../src/model/instant.ts";
import type { StockItem } from "../../../src/model/inventory.ts";
import type { Run } from "../../../src/model/source.ts";
import { type Farm, farm, history, item, part, row, run, SINCE, spool } from "./farm.ts";

const SPOOLS = 6;
const UNITS = ["g", "kg", "mg", "oz", "lb", undefined, "m"] as const;

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** Seconds around the boundary: a day before, three after. */
const moment = fc
  .integer({ min: -86_400, max: 3 * 86_400 })
  .map((seconds) => instantOf(millisOf(SINCE) + seconds * 1000));

const grams = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3000 }).map((tenths) => decimal(tenths / 10)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(decimal("-1"), decimal("0.00004"), decimal("12.3456789"), decimal(950)),
  },
);

const anySpool = fc.record({
  note: fc.oneof(
    { weight: 8, arbitrary: fc.constant("own") },
    { weight: 1, arbitrary: fc.constantFrom("next", "nothing", "zero") },
  ),
  isArchived: fc.boolean(),
});

export const anyRow: fc.Arbitrary<UsageRow> = fc
  .record({
    id: fc.integer({ min: 1, max: 400 }),
    spoolId: fc.integer({ min: 1, max: SPOOLS + 1 }),
    printerId: fc.constantFrom(1, 2, undefined),
    grams,
    status: fc.constantFrom("completed", "completed", "failed", "stopped", "exploded"),
    createdAt: moment,
    printName: fc.string({ maxLength: 12 }),
  })
  .map(({ printerId, id, spoolId, ...fields }) => {
    const { printerId: _, ...plain } = row(id, spoolId, fields);
    return printerId === undefined ? plain : { ...plain, printerId };
  });

export const anyRows = fc.uniqueArray(anyRow, {
  minLength: 1,
  maxLength: 25,
  size: "max",
  selector: ({ id }) => id,
});

const anyItem = fc.record({
  part: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(0, 1) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: UNITS.length - 1 }) },
  ),
  quantity: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 50_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 50_000, max: 500_000 }) },
  ),
  deleteOnDeplete: fc.boolean(),
  createdAt: rarely(moment),
  batchOf: rarely(fc.integer({ min: 1, max: SPOOLS })),
});

const anyRun: fc.Arbitrary<Run> = fc
  .record({ id: fc.integer({ min: 1, max: 99 }), printerId: fc.constantFrom(1, 2), at: moment, grams })
  .map(({ id, printerId, at, grams }) => run(id, { printerId, createdAt: at, completedAt: at, grams }));

const setting = {
  beforeCount: fc.constantFrom("hold" as const, "skip" as const, "charge" as const),
  withoutRun: fc.oneof(
    { weight: 4, arbitrary: fc.constant("charge" as const) },
    { weight: 1, arbitrary: fc.constant("hold" as const) },
  ),
  corrections: fc.record({
    changed: fc.constantFrom("book" as const, "book" as const, "report" as const),
    missing: fc.constantFrom("book" as const, "report" as const),
  }),
  holdGrams: fc.constantFrom(decimal(900), decimal(200)),
};

export const anyFarm: fc.Arbitrary<Farm> = fc
  .record({
    spools: fc.array(anySpool, { minLength: SPOOLS, maxLength: SPOOLS }),
    items: fc.array(anyItem, { minLength: SPOOLS, maxLength: SPOOLS }),
    rows: anyRows,
    runs: fc.uniqueArray(anyRun, { maxLength: 6, selector: ({ id }) => id }),
    counts: fc.array(fc.record({ itemPk: fc.integer({ min: 1, max: SPOOLS }), at: moment }), {
      maxLength: 3,
    }),
    unit: fc.constantFrom<(MassUnit | undefined)[]>(undefined, "g", "kg"),
    usage: fc.record(setting),
  })
  .map(({ spools, items, rows, runs, counts, unit, usage }) =>
    farm({
      spools: spools.map(({ note, isArchived }, index) => spoolOf(index + 1, note, isArchived)),
      parts: UNITS.map((units, index) => part(index + 1, units)),
      stock: items.map(
        ({ part: partIndex, quantity, deleteOnDeplete, createdAt, batchOf }, index): StockItem =>
          item(index + 1, {
            partPk: partIndex + 1,
            quantity: decimal(quantity / 100),
            deleteOnDeplete,
            ...(createdAt === undefined ? {} : { createdAt }),
            ...(batchOf === undefined ? {} : { batch: `SP-${batchOf}` }),
          }),
      ),
      rows,
      runs,
      counts: counts.map(({ itemPk, at }, index) => history(index + 1, { type: 10, itemPk, at })),
      unit,
      usage,
    }),
  );

function spoolOf(id: number, note: string, isArchived: boolean): Spool {
  const notes: Readonly<Record<string, string>> = {
    own: `[batch:SP-${id}]`,
    next: `[batch:sp-${(id % SPOOLS) + 1}]`,
    nothing: "a gift",
    zero: "",
  };
  return spool(id, {
    note: notes[note] ?? "",
    isArchived,
    ...(note === "zero" ? { tagUid: "0000000000000000" } : {}),
  });
}
