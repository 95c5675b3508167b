// The process dies at every journal step, for every kind of write and every bad manner of the server.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { JOURNAL_STEPS, type JournalStep } from "../../src/executor/journal-step.ts";
import type { Operation, OperationKind } from "../../src/model/operation.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { countCells } from "../cells.ts";
import { openToyFarm } from "./toy-farm.ts";
import {
  imageSet,
  linkSet,
  parameterSet,
  partCreate,
  planOf,
  slotAssign,
  slotClear,
  spoolArchive,
  spoolCreate,
  spoolSet,
  stockCreate,
  stockKeep,
  stockMove,
  usageReturn,
  usageSubtract,
} from "./toy-plan.ts";
import { toyName } from "./toy-target.ts";

setDefaultTimeout(120_000);

const cells = countCells("toy deaths");

const OPERATIONS: Readonly<Record<OperationKind, Operation>> = {
  "part.create": partCreate("A"),
  "stock.create": stockCreate(1),
  "parameter.set": parameterSet("Weight"),
  "image.set": imageSet("A", 1),
  "link.set": linkSet(1),
  "stock.keep": stockKeep(71),
  "usage.return": usageReturn(44, { correction: 1 }),
  "usage.subtract": usageSubtract(44),
  "stock.move": stockMove(71),
  "spool.create": spoolCreate(71),
  "spool.set": spoolSet(7),
  "slot.clear": slotClear(0),
  "slot.assign": slotAssign(1),
  "spool.archive": spoolArchive(7),
};

const MANNERS: Readonly<Record<string, readonly Fault[]>> = {
  good: [],
  "response lost": [{ kind: "lost-response" }],
  "request lost": [{ kind: "reset" }],
  "landing late": [{ kind: "delay", gate: "late" }],
  "500 after commit": [{ kind: "status-after-commit" }],
  "500 before commit": [{ kind: "status", status: 500 }],
};

/** Steps that an undisturbed, single apply does not pass. */
const ONLY_WITH: Partial<Readonly<Record<JournalStep, readonly string[]>>> = {
  "after-recovered": [],
  "while-settling": ["request lost", "landing late"],
};

describe.each(JOURNAL_STEPS)("killed at %s", (step) => {
  test.each(Object.entries(MANNERS))("with a server whose manner is %s", async (manner, faults) => {
    for (const operation of Object.values(OPERATIONS)) {
      const farm = await openToyFarm();
      farm.landLate("late", 90_000);
      for (const fault of faults) farm.server.sim.faults.add({ when: { path: "/write" }, fault });
      const plan = planOf([operation]);
      // Recovery is what a second apply does: the first one dies with its request sent.
      if (step === "after-recovered") {
        await farm.applyKilled(plan, { step: "after-performed", nth: 1 });
        await farm.passTime(60_000);
      }
      const ended = await farm.applyKilled(plan, { step, nth: 1 });
      const isPassed = ONLY_WITH[step]?.includes(manner) ?? true;
      expect([operation.kind, ended === "killed"]).toEqual([
        operation.kind,
        isPassed || step === "after-recovered",
      ]);
      await farm.passTime(60_000);
      if (ended === "killed" && step !== "after-finished") {
        const report = await farm.apply(plan);
        expect(report.results.map(({ outcome }) => outcome)).toEqual(["verified"]);
      }
      expect([...farm.server.commits]).toEqual([[toyName(operation), 1]]);
      await farm.close();
      cells.cover();
    }
  });
});
