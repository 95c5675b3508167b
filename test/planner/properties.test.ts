// What holds for every plan about prints, whatever the farm looks like.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { EMPTY_LEDGER } from "../../src/model/ledger-view.ts";
import { findRunMarkers } from "../../src/model/marker.ts";
import { canonicalText } from "../../src/plan/canonical.ts";
import type { PrintRequest } from "../../src/planner/prints/context.ts";
import { type PrintPlan, planPrints } from "../../src/planner/prints/plan-prints.ts";
import { anyFarm, anyFarmWithLedger, anyLedger } from "./arbitrary.ts";
import { performPlan } from "./effect.ts";
import { addressesOf, type Farm, operationsOf, PARTIAL, planOf, requestOf } from "./world.ts";

const RUNS = { numRuns: 250 };
/** Machines that do much at once are slow. */
const TIMEOUT = 120_000;

/** As a person reads it: without the order, which is the document's matter. */
function contentOf(plan: PrintPlan): unknown {
  const sorted = (list: readonly unknown[]) => list.map(canonicalText).sort();
  return {
    operations: sorted(plan.operations),
    findings: sorted(plan.findings),
    drift: sorted(plan.drift),
    recognised: sorted(plan.recognised),
    counts: plan.counts,
  };
}

function producedIn({ settings, world }: PrintRequest): number {
  const statuses: readonly string[] = settings.statuses;
  return world.prints.runs.value.filter(({ status }) => statuses.includes(status)).length;
}

function shuffled(farm: Farm): fc.Arbitrary<Farm> {
  const mix = <T>(list: readonly T[] = []) => fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .record({
      archives: mix(farm.archives),
      runs: mix(farm.runs),
      parts: mix(farm.parts),
      stock: mix(farm.stock),
      templates: mix(farm.templates),
      parameters: mix(farm.parameters),
      bookings: mix([...(farm.ledger?.bookings ?? [])]),
    })
    .map(({ bookings, ...lists }) => ({
      ...farm,
      ...lists,
      ledger: { ...farm.ledger, bookings: new Map(bookings) },
    }));
}

describe("a plan of prints", () => {
  test(
    "is the same whatever order things are read in",
    () => {
      fc.assert(
        fc.property(
          anyFarmWithLedger.chain((farm) => fc.tuple(fc.constant(farm), shuffled(farm))),
          ([farm, mixed]) => {
            expect(contentOf(planOf(mixed))).toEqual(contentOf(planOf(farm)));
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "accounts for every produced run exactly once",
    () => {
      const choice = fc.record(
        { maxPrints: fc.nat({ max: 4 }), archive: fc.integer({ min: 1, max: 6 }) },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(anyFarmWithLedger, choice, (farm, chosen) => {
          const request = requestOf({ ...farm, choice: chosen });
          const plan = planPrints(request);
          const { recognised, before_since, skipped, waiting, narrowed } = plan.counts;
          const created = operationsOf(plan, "stock.create").length;
          expect(recognised + created + before_since + skipped + waiting + narrowed).toBe(
            producedIn(request),
          );
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "never books a run twice, nor one the inventory or the ledger knows",
    () => {
      fc.assert(
        fc.property(anyFarmWithLedger, (farm) => {
          const plan = planOf(farm);
          const created = operationsOf(plan, "stock.create").map(({ books }) => books.run ?? "");
          expect(new Set(created).size).toBe(created.length);
          const marked = (farm.stock ?? [])
            .flatMap(({ notes }) => findRunMarkers(notes ?? ""))
            .filter(({ instance }) => instance === "farm1")
            .map(({ run }) => run);
          const known = new Set([...marked, ...(farm.ledger?.bookings?.keys() ?? [])]);
          expect(created.filter((run) => known.has(run))).toEqual([]);
          for (const { run } of plan.recognised) expect(created).not.toContain(run);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "gives every new item a batch code nobody holds, and one marker: its own",
    () => {
      fc.assert(
        fc.property(anyFarmWithLedger, (farm) => {
          const created = operationsOf(planOf(farm), "stock.create");
          const batches = created.map(({ after }) => after.batch.toLowerCase());
          const held = (farm.stock ?? []).flatMap(({ batch }) => (batch ? [batch.toLowerCase()] : []));
          expect(new Set([...batches, ...held]).size).toBe(batches.length + new Set(held).size);
          for (const { after, books } of created)
            expect(findRunMarkers(after.notes)).toEqual([{ instance: "farm1", run: books.run ?? "" }]);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "names every operation once, and each comes after what it depends on",
    () => {
      fc.assert(
        fc.property(anyFarmWithLedger, (farm) => {
          const { operations } = planOf(farm);
          const seen = new Set<string>();
          for (const { address, depends_on } of operations) {
            expect(seen.has(address)).toBe(false);
            for (const need of depends_on) expect(seen.has(need)).toBe(true);
            seen.add(address);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "is empty after it was applied, whether the ledger survived, learned or was lost",
    () => {
      fc.assert(
        fc.property(anyFarm, (farm) => {
          const request = requestOf(farm);
          const { world, ledger } = performPlan(request.world, request.ledger, planPrints(request));
          for (const known of [EMPTY_LEDGER, ledger])
            expect(addressesOf(planPrints({ ...request, world, ledger: known }))).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
    TIMEOUT,
  );

  test(
    "is empty after it was applied on top of whatever a ledger knew before",
    () => {
      fc.assert(
        fc.property(anyFarmWithLedger, (farm) => {
          const request = requestOf(farm);
          const { world, ledger } = performPlan(request.world, request.ledger, planPrints(request));
          for (const known of [request.ledger, ledger])
            expect(addressesOf(planPrints({ ...request, world, ledger: known }))).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
    TIMEOUT,
  );

  test(
    "says after an apply that every print it created is recognised",
    () => {
      fc.assert(
        fc.property(anyFarm, (farm) => {
          const request = requestOf(farm);
          const plan = planPrints(request);
          const { world } = performPlan(request.world, request.ledger, plan);
          const again = planPrints({ ...request, world });
          const booked = operationsOf(plan, "stock.create").map(({ books }) => books.run);
          expect(again.recognised.map(({ run }) => run)).toEqual(expect.arrayContaining(booked));
          expect(again.counts).toEqual({
            ...plan.counts,
            recognised: plan.counts.recognised + booked.length,
          });
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe("narrowing a plan of prints", () => {
  test(
    "a later since books a subset of the prints",
    () => {
      fc.assert(
        fc.property(anyFarmWithLedger, fc.nat({ max: 90 }), fc.nat({ max: 90 }), (farm, a, b) => {
          const [early, late] = [Math.min(a, b), Math.max(a, b)].map((hours) => booked(farm, hours));
          expect(late?.filter((address) => !early?.includes(address))).toEqual([]);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "--max-prints and --archive give some of the same operations, to the byte",
    () => {
      const choice = fc.oneof(
        fc.nat({ max: 4 }).map((maxPrints) => ({ maxPrints })),
        fc.integer({ min: 1, max: 6 }).map((archive) => ({ archive })),
      );
      fc.assert(
        fc.property(anyFarmWithLedger, choice, (farm, chosen) => {
          const all = new Set(planOf(farm).operations.map(canonicalText));
          const some = planOf({ ...farm, choice: chosen });
          expect(some.operations.filter((operation) => !all.has(canonicalText(operation)))).toEqual([]);
          if ("maxPrints" in chosen)
            expect(operationsOf(some, "stock.create").length).toBeLessThanOrEqual(chosen.maxPrints);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "applying --max-prints 1 again and again ends where one plan ends",
    () => {
      fc.assert(
        fc.property(anyFarm, (farm) => {
          const request = requestOf(farm);
          const whole = performPlan(request.world, request.ledger, planPrints(request));
          let step = { world: request.world, ledger: request.ledger };
          for (let round = 0; round <= (farm.runs ?? []).length; round += 1) {
            const choice = { ...request.choice, maxPrints: 1 };
            step = performPlan(step.world, step.ledger, planPrints({ ...request, ...step, choice }));
          }
          expect(addressesOf(planPrints({ ...request, ...step }))).toEqual([]);
          const runsOf = (bookings: ReadonlyMap<string, unknown>) => [...bookings.keys()].sort();
          expect(runsOf(step.ledger.bookings)).toEqual(runsOf(whole.ledger.bookings));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe("a plan of prints from a partial read", () => {
  test(
    "creates no stock where the stock or the runs' archives may be missing, and no part where parts may be",
    () => {
      const what = fc.constantFrom("stock" as const, "parts" as const);
      fc.assert(
        fc.property(anyFarm, what, (farm, name) => {
          const plan = planOf({ ...farm, coverage: { [name]: PARTIAL } });
          expect(operationsOf(plan, "part.create")).toEqual([]);
          if (name === "stock") expect(operationsOf(plan, "stock.create")).toEqual([]);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "books nothing that the complete read would recognise, whatever is missing from it",
    () => {
      const lists = ["archives", "runs", "parts", "stock"] as const;
      fc.assert(
        fc.property(
          anyFarm.chain((farm) => fc.tuple(fc.constant(farm), anyLedger(farm), holesIn(farm, lists))),
          ([farm, , partial]) => {
            const whole = new Set(planOf(farm).recognised.map(({ run }) => run));
            const created = operationsOf(planOf(partial), "stock.create").map(({ books }) => books.run ?? "");
            expect(created.filter((run) => whole.has(run))).toEqual([]);
          },
        ),
        { numRuns: 500 },
      );
    },
    TIMEOUT,
  );
});

function booked(farm: Farm, hours: number): readonly string[] {
  const since = new Date(Date.parse("2026-11-02T08:00:00Z") + hours * 3_600_000).toISOString();
  const request = requestOf({ ...farm, prints: "{}" });
  const settings = {
    ...requestOf(farm).settings,
    since: since as PrintRequest["settings"]["since"] & string,
  };
  return operationsOf(planPrints({ ...request, settings }), "stock.create").map(({ address }) => address);
}

function holesIn(
  farm: Farm,
  lists: readonly ("archives" | "runs" | "parts" | "stock")[],
): fc.Arbitrary<Farm> {
  const holed = (name: (typeof lists)[number]) =>
    fc.option(fc.subarray<unknown>([...(farm[name] ?? [])]), { nil: undefined });
  return fc.tuple(...lists.map(holed)).map((kept) => {
    const changes = lists.flatMap((name, index) =>
      kept[index] === undefined ? [] : [[name, kept[index]] as const],
    );
    return {
      ...farm,
      ...Object.fromEntries(changes),
      coverage: Object.fromEntries(changes.map(([name]) => [name, PARTIAL])),
    } as Farm;
  });
}
