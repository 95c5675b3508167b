// Grams of a spool: moved once, told by marker and level together, and never verified on half a proof.
import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Report } from "../../src/executor/report.ts";
import { decimal } from "../../src/model/decimal.ts";
import type { LedgerView } from "../../src/model/ledger-view.ts";
import type { Operation } from "../../src/model/operation.ts";
import { openToWrite, removeDirectories } from "../ledger/ledger-file.ts";
import { openToyFarm, type ToyFarm } from "./toy-farm.ts";
import { planOf, stockKeep, usageReturn, usageSubtract } from "./toy-plan.ts";
import { FULL_LEVEL, type ToyLoss } from "./toy-server.ts";
import { isMovement, toyName } from "./toy-target.ts";

let farm: ToyFarm;

beforeEach(async () => {
  farm = await openToyFarm();
});

afterEach(async () => {
  await farm.close();
  removeDirectories();
});

function ends({ results }: Report): string[] {
  return results.map(({ outcome, why }) => (why === null ? outcome : `${outcome}: ${why}`));
}

function ledgerView(at: ToyFarm = farm): LedgerView {
  const ledger = openToWrite(at.ledgerPath, at.clock);
  const view = ledger.ledgerView();
  ledger.close();
  return view;
}

const ROW = "44.7@20261120T114506Z";

test("uses are subtracted one by one after the item is kept, and the ledger knows each row", async () => {
  const keep = stockKeep(71);
  const uses = [44, 45, 46].map((usage) =>
    usageSubtract(usage, { depends_on: [keep.address], grams: usage }),
  );
  const report = await farm.apply(planOf([keep, ...uses]));
  expect(ends(report)).toEqual(["verified", "verified", "verified", "verified"]);
  expect(farm.server.itemOf(71).level).toBe(FULL_LEVEL - 135);
  expect(ledgerView().usage).toEqual(
    new Map(
      [44, 45, 46].map((usage) => [
        `${usage}.7@20261120T114506Z`,
        { stockPk: 71, grams: decimal(usage), corrections: 0 },
      ]),
    ),
  );
});

test("a correction replaces what the ledger knows of the row", async () => {
  await farm.apply(planOf([usageSubtract(44, { grams: 30 })]));
  const less = usageReturn(44, { grams: 12, correction: 1 });
  const { row } = less.books.usage ?? { row: "" };
  await farm.apply(
    planOf([{ ...less, books: { usage: { row, grams: "18", correction: 1 } } }], { digest: "c".repeat(64) }),
  );
  expect(farm.server.itemOf(71).level).toBe(FULL_LEVEL - 18);
  expect(ledgerView().usage).toEqual(new Map([[ROW, { stockPk: 71, grams: decimal(18), corrections: 1 }]]));
});

test("what is there already is not moved again, and remembered", async () => {
  const use = usageSubtract(44);
  await farm.apply(planOf([use]));
  const report = await farm.apply(planOf([use], { digest: "c".repeat(64) }));
  expect(ends(report)).toEqual(["already-done"]);
  expect(farm.server.itemOf(71).level).toBe(FULL_LEVEL - 10);
});

test("more than is there is refused before it is sent, and others go on", async () => {
  const report = await farm.apply(
    planOf([usageSubtract(44, { grams: 1001 }), usageSubtract(45), usageSubtract(46, { stock: 72 })]),
  );
  expect(ends(report)).toEqual(["conflict: only 1000 are there", "verified", "verified"]);
  expect(report.exit).toBe("partlyApplied");
});

test("rows that the history proves are in the ledger before anything is written", async () => {
  const row = { row: ROW, stock: 71, grams: "52.4", corrections: 2 };
  const report = await farm.apply(planOf([], { recognised_usage: [row] }));
  expect(report.recognised).toBe(1);
  expect(ledgerView().usage).toEqual(
    new Map([[ROW, { stockPk: 71, grams: decimal("52.4"), corrections: 2 }]]),
  );
});

describe("a level that was moved before without a trace", () => {
  beforeEach(() => {
    farm.server.itemOf(71).level = 900;
  });

  test("keeps nobody from a first movement, and a definite refusal of it leaves no doubt", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "status", status: 400 } });
    expect(ends(await farm.apply(planOf([usageSubtract(44)])))).toEqual(["failed: HTTP 400"]);
    expect(farm.server.itemOf(71).level).toBe(900);
  });

  test("proves nothing about a request that was lost: in doubt, and not sent again", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "reset" } });
    const plan = planOf([usageSubtract(44), usageSubtract(45), usageSubtract(46, { stock: 72 })]);
    const report = await farm.apply(plan);
    expect(ends(report)).toEqual([
      "in-doubt: It was sent, and then: the level is 900 and its history leads to 1000",
      `blocked: usage/${ROW} is in doubt`,
      "verified",
    ]);
    expect([report.exit, report.consumed]).toEqual(["inDoubt", false]);
    await farm.passTime(600_000);
    expect(ends(await farm.apply(plan))[0]).toStartWith("in-doubt: It was sent");
    expect(farm.server.sim.log.writes).toHaveLength(2);
    expect(ledgerView().inDoubt.map(({ address }) => address)).toEqual([`usage/${ROW}`]);
  });
});

describe("an item that is counted after the plan was made", () => {
  const plan = planOf([usageSubtract(44), usageSubtract(45, { stock: 72 })]);

  test("keeps what the count says, and others go on", async () => {
    farm.server.count(71, 900);
    const report = await farm.apply(plan);
    expect(ends(report)).toEqual(["conflict: it was counted since", "verified"]);
    expect([report.exit, report.consumed]).toEqual(["partlyApplied", true]);
    expect(farm.server.itemOf(71).level).toBe(900);
  });

  test("after a request that was lost is in conflict once the request cannot be running any more", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "reset" } });
    expect(await farm.applyKilled(plan, { step: "after-observed", nth: 1 })).toBe("killed");
    farm.server.count(71, 900);
    await farm.passTime(60_000);
    const report = await farm.apply(plan);
    expect(ends(report)).toEqual(["conflict: it was counted since", "verified"]);
    expect(farm.server.itemOf(71).level).toBe(900);
    expect(ledgerView().inDoubt).toEqual([]);
  });

  test("after another plan's request was lost is in conflict as well, and free again", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "reset" } });
    await farm.applyKilled(plan, { step: "after-observed", nth: 1 });
    farm.server.count(71, 900);
    await farm.passTime(600_000);
    const report = await farm.apply(planOf([usageSubtract(46)], { digest: "c".repeat(64) }));
    expect(report.earlier.map(({ outcome, why }) => [outcome, why])).toEqual([
      ["conflict", "it was counted since"],
    ]);
    expect(ledgerView().inDoubt).toEqual([]);
  });

  test("before an answered failure is looked up is in conflict at once", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "status", status: 500 } });
    await farm.applyKilled(plan, { step: "after-observed", nth: 1 });
    farm.server.count(71, 900);
    await farm.passTime(60_000);
    expect(ends(await farm.apply(plan))).toEqual(["conflict: it was counted since", "verified"]);
  });

  test("whose level has left its history since is in doubt: the request may have come after the count", async () => {
    farm.server.sim.faults.add({ when: { path: "/write" }, fault: { kind: "reset" } });
    await farm.applyKilled(plan, { step: "after-observed", nth: 1 });
    farm.server.count(71, 900);
    farm.server.itemOf(71).level = 890;
    await farm.passTime(600_000);
    const why = "in-doubt: It was sent, and then: it was counted since";
    expect(ends(await farm.apply(plan))).toEqual([why, "verified"]);
  });

  test("after it was moved is as good as the movement", async () => {
    await farm.applyKilled(plan, { step: "after-performed", nth: 1 });
    farm.server.count(71, 900);
    await farm.passTime(60_000);
    expect(ends(await farm.apply(plan))).toEqual(["verified", "verified"]);
    expect(farm.server.itemOf(71).level).toBe(900);
  });
});

test.each<readonly [ToyLoss, string]>([
  ["level", "it is marked as moved, and the level is 1000 instead of 990"],
  ["marker", "the level is 990 and its history leads to 1000"],
])("a movement that loses its %s is in doubt until a person settles it", async (loss, why) => {
  farm.server.lose(loss);
  const plan = planOf([usageSubtract(44)]);
  expect(ends(await farm.apply(plan))).toEqual([`in-doubt: It was sent, and then: ${why}`]);
  await farm.passTime(600_000);
  expect(ends(await farm.apply(plan))).toEqual([`in-doubt: It was sent, and then: ${why}`]);
  expect(ledgerView().usage).toEqual(new Map());
  expect(farm.server.commits.get(toyName(usageSubtract(44)))).toBe(1);
  settleByHand(loss);
  const settled = await farm.apply(plan);
  expect([ends(settled), settled.exit]).toEqual([["verified"], "ok"]);
  expect(ledgerView().usage.size).toBe(1);
});

/** A person puts right what the server lost. */
function settleByHand(loss: ToyLoss): void {
  const item = farm.server.itemOf(71);
  if (loss === "level") item.level = 990;
  else item.history.push({ marker: toyName(usageSubtract(44)), delta: -10, level: 990 });
}

test("no movement that lost half of itself is ever verified, and none is sent twice", async () => {
  const uses = fc.array(fc.record({ stock: fc.integer({ min: 70, max: 72 }), isReturn: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  const losses = fc.array(fc.constantFrom<ToyLoss>("level", "marker"), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(uses, losses, async (list, lost) => {
      const own = await openToyFarm();
      try {
        const operations: Operation[] = list.map(({ stock, isReturn }, index) =>
          isReturn ? usageReturn(index, { stock, correction: 1 }) : usageSubtract(index, { stock }),
        );
        for (const what of lost) own.server.lose(what);
        for (let round = 0; round < 3; round += 1) {
          const plan = planOf(operations, { digest: String(round % 2).repeat(64) });
          const report = await own.apply(plan).catch(() => undefined);
          for (const [at, outcome] of (report?.results ?? []).map(({ outcome }) => outcome).entries()) {
            const operation = operations[at];
            if (operation === undefined || !isMovement(operation)) continue;
            const item = own.server.itemOf(operation.after.stock);
            const isWhole =
              item.history.some(({ marker }) => marker === operation.after.marker) &&
              item.history.at(-1)?.level === item.level;
            if (outcome === "verified") expect(isWhole).toBe(true);
          }
          await own.passTime(200_000);
        }
        expect([...own.server.commits.values()].filter((count) => count > 1)).toEqual([]);
      } finally {
        await own.close();
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
