// A farm that an earlier tool kept: one unmarked `bambuddy-<archive>` for each archive that was ever printed.
import { expect, test } from "bun:test";
import fc from "fast-check";
import { instantOf, millisOf } from "../../src/model/instant.ts";
import type { Run } from "../../src/model/source.ts";
import { planPrints } from "../../src/planner/prints/plan-prints.ts";
import { performPlan } from "./effect.ts";
import {
  archive,
  type Farm,
  ipnOf,
  item,
  operationsOf,
  part,
  planOf,
  requestOf,
  run,
  template,
} from "./world.ts";

const START = Date.parse("2026-11-02T08:00:00Z");
const HOUR = 3_600_000;
/** Machines that do much at once are slow. */
const TIMEOUT = 120_000;

interface Adopted {
  readonly farm: Farm;
  readonly firstRuns: ReadonlySet<string>;
}

const anyAdopted: fc.Arbitrary<Adopted> = fc
  .array(fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .chain((hours) => fc.tuple(fc.constant(hours), fc.nat({ max: 40 }), fc.boolean(), fc.boolean()))
  .map(([hours, late, isDated, isBatch]) => {
    const archives = hours.map((_, index) => archive({ id: index + 1, hasThumbnail: true }));
    const runs = hours.flatMap((ends, index) =>
      ends.map((hour, nth) =>
        run({ id: index * 10 + nth + 1, archiveId: index + 1, completedAt: instantOf(START + hour * HOUR) }),
      ),
    );
    const firsts = archives.map(({ id }) => firstOf(runs, id));
    const stock = firsts.map(({ archiveId, completedAt }, index) =>
      item({
        pk: 500 + index,
        partPk: index + 1,
        batch: `bambuddy-${archiveId}`,
        ...(isDated ? { createdAt: instantOf(millisOf(completedAt) + (late - 20) * HOUR) } : {}),
      }),
    );
    const parts = archives.map(({ id }) =>
      part({ pk: id, ipn: ipnOf(id), image: "/media/part_images/mine.png" }),
    );
    const templates = [template({ name: "Weight" })];
    const prints = isBatch ? "{ adopt: batch }" : "{}";
    return {
      farm: { archives, runs, stock, parts, templates, prints },
      firstRuns: new Set(firsts.map(({ id }) => `run-${id}`)),
    };
  });

function firstOf(runs: readonly Run[], archiveId: number): Run {
  const [first] = runs
    .filter((of) => of.archiveId === archiveId)
    .sort((a, b) => millisOf(a.completedAt) - millisOf(b.completedAt) || a.id - b.id);
  if (first === undefined) throw new Error("bug: an archive without a run");
  return first;
}

test(
  "its first prints are recognised and left alone, what it missed is a group of its own",
  () => {
    fc.assert(
      fc.property(anyAdopted, ({ farm, firstRuns }) => {
        const plan = planOf(farm);
        const created = operationsOf(plan, "stock.create");
        const runs = (farm.runs ?? []).map(({ id }) => `run-${id}`);
        const idOf = (address = "") => address.slice(0, address.indexOf("@"));
        expect(new Set(plan.recognised.map((entry) => idOf(entry.run)))).toEqual(firstRuns as Set<string>);
        expect(created.map(({ books }) => idOf(books.run)).sort()).toEqual(
          runs.filter((id) => !firstRuns.has(id)).sort(),
        );
        expect(new Set(created.map(({ reason }) => reason.code)).size).toBeLessThanOrEqual(1);
        for (const { reason } of created) expect(reason.code).toBe("missed-reprint");
        const touched = new Set(created.map(({ after }) => after.part));
        for (const operation of plan.operations)
          if ("part" in operation.after) expect(touched.has(operation.after.part)).toBe(true);
        expect(operationsOf(plan, "part.create")).toEqual([]);
        expect(operationsOf(plan, "image.set")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  TIMEOUT,
);

test(
  "with since set to now its reprints stay out and nothing is done at all",
  () => {
    fc.assert(
      fc.property(anyAdopted, ({ farm }) => {
        const prints = '{ since: "2027-01-01T00:00:00Z" }';
        const dateless = (farm.stock ?? []).map(({ createdAt: _, ...rest }) => rest);
        expect(planOf({ ...farm, prints, stock: dateless }).operations).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
  TIMEOUT,
);

test(
  "after the first apply a new reprint is one more item, with the ledger and without",
  () => {
    fc.assert(
      fc.property(anyAdopted, ({ farm }) => {
        const request = requestOf(farm);
        const { world, ledger } = performPlan(request.world, request.ledger, planPrints(request));
        const again = run({ id: 999, archiveId: 1, completedAt: instantOf(START + 600 * HOUR) });
        const runs = { ...world.prints.runs, value: [...world.prints.runs.value, again] };
        const grown = { ...world, prints: { ...world.prints, runs } };
        for (const known of [request.ledger, ledger]) {
          const created = operationsOf(
            planPrints({ ...request, world: grown, ledger: known }),
            "stock.create",
          );
          expect(created.map(({ after }) => after.batch)).toEqual(["bambuddy-1-r999"]);
        }
      }),
      { numRuns: 100 },
    );
  },
  TIMEOUT,
);
