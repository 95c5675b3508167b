// What a person is told, the guards, and what stands in a movement's note.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../../src/model/decimal.ts";
import { findUsageMarker } from "../../../src/model/marker.ts";
import type { GuardResult } from "../../../src/plan/plan.ts";
import { consumptionGuards } from "../../../src/planner/filament/usage-guards.ts";
import { at, type Change, FARM, history, item, part, row, run, spool } from "./farm.ts";
import { codesOf, findingsOf, movementsOf, planOf } from "./shown.ts";

const OTHER = history(1, { removed: decimal(5), notes: "rc:farm2:usage/9.9@20261120T090000Z; 5 g" });
const OURS = history(2, { removed: decimal(5), notes: "rc:farm1:usage/9.9@20261120T090000Z; 5 g" });

describe("Spoolman mode", () => {
  test("plans nothing at all and says why", () => {
    const plan = planOf({ isSpoolmanMode: true, rows: [row(1, 7), row(2, 9)], marked: [OURS] });
    expect(plan).toEqual({
      operations: [],
      held: [],
      balances: [],
      findings: [
        {
          code: "usage.spoolman-mode",
          object: "bambuddy spoolman_enabled",
          message: "No grams are booked: Bambuddy hands them to Spoolman",
        },
      ],
      recognisedUsage: [],
      guards: expect.any(Array),
    });
    expect(plan.guards.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      "consume_grams passed",
      "consume_grams_per_spool passed",
      "instance_changed passed",
    ]);
  });
});

describe("a run with grams and no usage row near it", () => {
  const uncharged = run(2, { createdAt: at("15:00"), completedAt: at("15:00"), grams: decimal(30) });
  const says = (change: Change) =>
    codesOf(planOf({ runs: [uncharged], ...change })).includes("run.uncharged");
  test("is named with its grams, together with the others", () => {
    const plan = planOf({ runs: [uncharged, run(3, { createdAt: at("16:00"), grams: decimal("1.5") })] });
    expect(plan.findings).toEqual([
      {
        code: "run.uncharged",
        object: "runs",
        message:
          "2 runs used 31.5 g and no spool was charged: run-2@20261120T150000Z 30 g; run-3@20261120T120000Z 1.5 g",
      },
    ]);
  });
  test("is charged by a row near it, of whatever status and also of an unknown printer", () => {
    expect(says({ rows: [row(1, 7, { createdAt: at("14:58"), status: "exploded" })] })).toBe(false);
    expect(says({ rows: [row(1, 7, { createdAt: at("14:50") })] })).toBe(true);
    expect(says({ rows: [row(1, 7, { createdAt: at("14:58"), printerId: 2 })] })).toBe(true);
    const { printerId: _, ...anywhere } = row(1, 7, { createdAt: at("14:58") });
    expect(says({ rows: [anywhere] })).toBe(false);
  });
  test("is charged by a booked row that was cleared since", () => {
    const notes = "rc:farm1:usage/4.7@20261120T145900Z; 30 g";
    expect(says({ marked: [history(1, { removed: decimal(30), notes })] })).toBe(false);
  });
  test("says nothing before the boundary, without grams, of other statuses, of archives, or unread", () => {
    expect(says({ usage: { since: at("15:00") } })).toBe(false);
    expect(says({ runs: [run(2, { createdAt: at("15:00"), grams: decimal(0) })] })).toBe(false);
    expect(says({ runs: [run(2, { createdAt: at("15:00") })] })).toBe(false);
    expect(says({ runs: [{ ...uncharged, status: "skipped" }] })).toBe(false);
    expect(says({ runs: [{ ...uncharged, unit: "archive" }] })).toBe(false);
    expect(says({ rows: { value: [], coverage: { kind: "partial", why: ["cut"] } } })).toBe(false);
    expect(says({ rows: { value: [], coverage: { kind: "window", since: at("14:58") } } })).toBe(false);
    expect(says({ rows: { value: [], coverage: { kind: "window", since: at("14:00") } } })).toBe(true);
  });
});

describe("rows that add up to something else than their run", () => {
  const says = (runGrams: string, ...rows: readonly string[]) =>
    findingsOf(
      planOf({
        rows: rows.map((grams, index) => row(index + 1, 7, { grams: decimal(grams) })),
        runs: [run(1, { grams: decimal(runGrams) })],
      }),
      "grams.disagree",
    ).map(({ message }) => message);
  test("are named beyond half a gram and two percent", () => {
    expect(says("20", "12.5", "7")).toEqual([]);
    expect(says("20", "12.5", "6.9")).toEqual(["1 run: run-1@20261120T120000Z 20 g, its rows 19.4 g"]);
    expect(says("100", "98")).toEqual([]);
    expect(says("100", "102.1")).toEqual(["1 run: run-1@20261120T120000Z 100 g, its rows 102.1 g"]);
  });
});

describe("lists in findings", () => {
  test("stay readable", () => {
    const runs = Array.from({ length: 9 }, (_, index) =>
      run(index, { createdAt: at("15:00"), grams: decimal(1) }),
    );
    const [finding] = planOf({ runs }).findings;
    expect(finding?.message).toEndWith("; run-4@20261120T120000Z 1 g; and 4 more");
  });
});

describe("guards", () => {
  const guardsOf = (change: Change) =>
    planOf(change).guards.map(
      ({ name, measured, limit, verdict }) => `${name} ${measured}/${limit} ${verdict}`,
    );
  const rows = [row(1, 7, { grams: decimal(30) }), row(2, 8, { grams: decimal(40) }), row(3, 8)];
  const two: Change = { spools: [spool(7), spool(8)], stock: [item(7), item(8)], rows };
  test("measure the grams of the plan and of its largest spool, and are printed when they pass", () => {
    expect(guardsOf(two)).toEqual([
      "consume_grams 82.5 g/5000 g passed",
      "consume_grams_per_spool 52.5 g/2000 g passed",
      "instance_changed 0/0 passed",
    ]);
  });
  test("refuse above their limit, each by itself, unless waived", () => {
    const guards = { ...FARM.guards, consumeGrams: decimal("82.4"), consumeGramsPerSpool: decimal("52.5") };
    expect(guardsOf({ ...two, guards }).slice(0, 2)).toEqual([
      "consume_grams 82.5 g/82.4 g refused",
      "consume_grams_per_spool 52.5 g/52.5 g passed",
    ]);
    expect(guardsOf({ ...two, guards: { ...guards, waive: ["consume_grams"] } })[0]).toBe(
      "consume_grams 82.5 g/82.4 g waived",
    );
  });
  test("do not count what is held or given back", () => {
    const marked = [history(1, { removed: decimal(50), notes: "rc:farm1:usage/1.7@20261120T120000Z; 50 g" })];
    expect(guardsOf({ ...two, usage: { holdGrams: decimal(30) }, marked })[0]).toBe(
      "consume_grams 12.5 g/5000 g passed",
    );
  });
  test("can be asked again for a plan that was narrowed", () => {
    const { operations } = planOf(two);
    const measured = ({ measured }: GuardResult) => measured;
    expect(consumptionGuards(FARM.guards, operations.slice(0, 1)).map(measured)).toEqual(["30 g", "30 g"]);
  });
});

describe("markers of another instance", () => {
  test("are named", () => {
    const plan = planOf({ marked: [OTHER, OURS] });
    expect(findingsOf(plan, "usage.foreign-marker")).toEqual([
      {
        code: "usage.foreign-marker",
        object: "instance-farm2",
        message: '1 movement carries a marker of "farm2", this farm is "farm1" (first: history entry 1)',
      },
    ]);
    expect(plan.guards.at(-1)?.verdict).toBe("passed");
  });
  test("alone stop the plan: the instance was renamed, and everything would be booked again", () => {
    const plan = planOf({ rows: [row(1, 7)], marked: [OTHER] });
    expect(plan.guards.at(-1)).toEqual({
      name: "instance_changed",
      text: "usage markers in the history while none is of this instance",
      measured: "1",
      limit: "0",
      verdict: "refused",
    });
  });
  test("alone may be waived, for a second farm on one InvenTree", () => {
    const guards = { ...FARM.guards, waive: ["instance_changed"] as const };
    expect(planOf({ marked: [OTHER], guards }).guards.at(-1)?.verdict).toBe("waived");
  });
  test("book nothing of ours", () => {
    const notes = "rc:farm2:usage/1.7@20261120T120000Z; 12.5 g";
    const plan = planOf({
      rows: [row(1, 7)],
      marked: [history(1, { removed: decimal("12.5"), notes }), OURS],
    });
    expect(movementsOf(plan)).toHaveLength(1);
  });
});

describe("the note of a movement", () => {
  const noteOf = (printName: string) => {
    const [operation] = planOf({ rows: [row(1, 7, { printName })] }).operations;
    return operation?.kind === "usage.subtract" ? operation.after.notes : "";
  };
  test("begins with the marker and is one line of at most 500 characters, whatever the print is called", () => {
    for (const name of [
      "<b>bold</b>",
      "two\nlines",
      "x".repeat(2000),
      "👩‍👩‍👧‍👦".repeat(300),
      "&copy",
      "",
      "12 g; 3 g",
    ]) {
      const note = noteOf(name);
      expect(note).toStartWith("rc:farm1:usage/1.7@20261120T120000Z; 12.5 g");
      expect([...note].length).toBeLessThanOrEqual(500);
      expect(note).not.toMatch(/[<>\n\t]/);
    }
    expect(noteOf("")).toBe("rc:farm1:usage/1.7@20261120T120000Z; 12.5 g");
  });
  test("is recognised by its own marker, not by one in the print's name", () => {
    const note = noteOf("rc:farm1:usage/2.7@20261120T120000Z;");
    expect(findUsageMarker(note)?.row).toBe("1.7@20261120T120000Z");
  });
});

describe("the balance", () => {
  test("has every gram of the source, per item, and per spool of Bambuddy where no item is known", () => {
    const plan = planOf({
      spools: [spool(7), spool(8, { note: "nowhere", colorName: "Red" })],
      parts: [part(1, "oz")],
      stock: [item(7, { quantity: decimal(1) })],
      rows: [
        row(1, 7, { createdAt: at("2026-10-01T00:00:00Z") }),
        row(2, 7, { grams: decimal(10) }),
        row(3, 7, { grams: decimal(800) }),
        row(4, 8),
        row(5, 9),
      ],
    });
    expect(plan.balances).toEqual([
      {
        spool: "SP-7 PLA Basic",
        stock: 7,
        source: "822.5",
        booked: "0",
        planned: "10.0000107871125",
        held: "800",
        left_out: "12.5",
        residual: "-0.0000107871125",
      },
      {
        spool: "PLA Basic Red (Bambuddy spool 8)",
        stock: null,
        source: "12.5",
        booked: "0",
        planned: "0",
        held: "12.5",
        left_out: "0",
        residual: "0",
      },
      {
        spool: "Bambuddy spool 9",
        stock: null,
        source: "12.5",
        booked: "0",
        planned: "0",
        held: "12.5",
        left_out: "0",
        residual: "0",
      },
    ]);
  });
});
