// For any history, any boundary and any arrivals: every row from the boundary on is read, or the read says that it is not whole.
import { afterEach, expect, test } from "bun:test";
import fc from "fast-check";
import { compareInstants } from "../../../src/model/instant.ts";
import { closeFarms, second, startFarm } from "./farm.ts";

afterEach(closeFarms);

interface Burst {
  /** Seconds after the one before; 0: the same second. */
  readonly gap: number;
  readonly rows: number;
}

const burst: fc.Arbitrary<Burst> = fc.record({
  gap: fc.oneof(fc.constant(0), fc.constant(119), fc.constant(120), fc.constant(121), fc.nat(5000)),
  rows: fc.oneof(fc.nat(5), fc.constantFrom(499, 500, 501), fc.nat(2100)),
});

const fault = fc.record({
  kind: fc.constantFrom("short-page" as const, "empty-page" as const, "truncate" as const),
  nth: fc.integer({ min: 1, max: 4 }),
});

test("no row from the boundary on is silently absent", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        bursts: fc.array(burst, { maxLength: 6 }),
        boundary: fc.integer({ min: -200, max: 12_000 }),
        arrivals: fc.nat(3),
        shuffleTies: fc.boolean(),
        fault: fc.option(fault, { nil: undefined }),
        unusable: fc.array(fc.nat(3000), { maxLength: 2 }),
      }),
      async (given) => {
        const farm = await startFarm({ misbehaviour: { shuffleTies: given.shuffleTies } });
        const { state } = farm.sim;
        let at = 0;
        for (const { gap, rows } of given.bursts) {
          at += gap;
          for (let count = 0; count < rows; count += 1)
            state.addUsage({ spool_id: 1 + (count % 7), weight_used: 1, created_at: second(at) });
        }
        for (const id of given.unusable)
          if (state.db.usage.get(id) !== undefined) state.db.usage.update(id, { weight_used: Number.NaN });
        const before = state.db.usage.all();
        farm.sim.misbehaviour.set({
          shuffleTies: given.shuffleTies,
          shiftWhilePaging: given.arrivals,
          arrival: () => state.addUsage({ spool_id: 9, weight_used: 2, created_at: second(at + 1) }),
        });
        if (given.fault !== undefined)
          farm.sim.faults.add({
            when: { path: "/api/v1/inventory/usage", nth: given.fault.nth },
            fault: { kind: given.fault.kind },
          });

        const since = second(given.boundary);
        const { usage } = await farm.source.readFilament(since);
        const read = new Set(
          usage.value.map(({ id, spoolId, createdAt }) => `${id}.${spoolId}@${createdAt}`),
        );
        const missing = before.filter((row) => !read.has(`${row.id}.${row.spool_id}@${row.created_at}Z`));
        const recent = missing.filter(({ created_at }) => `${created_at}Z` >= since);
        if (usage.coverage.kind !== "partial") expect(recent).toEqual([]);
        if (usage.coverage.kind === "complete") expect(missing).toEqual([]);
        expect(read.size).toBe(usage.value.length);
        expect(usage.value.toSorted((a, b) => compareInstants(a.createdAt, b.createdAt))).toEqual([
          ...usage.value,
        ]);
        await closeFarms();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
