// Plans that read little: only where the rest is known to be in order, and never at the price of a missed print.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { withPrints, withSection } from "./mapping.ts";
import { addresses, planOf } from "./plans.ts";
import { seedOnePrint } from "./scenes.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

/** A year of prints, most of them far older than any window. */
function seedYear(state: FarmState): void {
  seedOnePrint(state);
  for (let id = 2; id <= 12; id += 1) {
    const month = `2025-${String(id).padStart(2, "0")}`;
    state.addArchive({ id, printer_id: 1, print_name: `Model ${id}`, created_at: `${month}-01T08:00:00` });
    state.print(id, { printerId: 1, completedAt: `${month}-01T09:00:00` });
  }
}

async function planned(world: World, line: string) {
  const { stdout } = await world.expectExit(0, `plan --format json${line}`);
  return planOf(stdout);
}

test.concurrent("with nothing new, a plan on a full ledger makes at most 20 requests", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  world.clearLogs();
  const plan = await planned(world, "");
  expect(plan.meta.refresh).toBe("incremental");
  expect(plan.operations).toEqual([]);
  expect(world.requests().length).toBeLessThanOrEqual(20);
  expect(plan.meta.requests).toBe(world.requests().length);
  world.expectNoWrite();
});

test.concurrent("the number of requests does not grow with history", async () => {
  await using world = await openWorld({ seedPrints: seedYear });
  await world.expectExit(0, "apply --auto-approve");
  const few = (await planned(world, "")).meta;
  for (let nth = 0; nth < 700; nth += 1) {
    const completedAt = `2025-03-${String(1 + (nth % 28)).padStart(2, "0")}T10:${String(nth % 60).padStart(2, "0")}:00`;
    world.bambuddy.state.print(1, { printerId: 1, completedAt, durationSeconds: nth });
  }
  world.write("mapping.yaml", withSection("guards: { max: { stock.create: 1000 } }")(world.mapping));
  await world.expectExit(0, "apply --auto-approve");
  const many = (await planned(world, "")).meta;
  expect([few.refresh, many.refresh]).toEqual(["incremental", "incremental"]);
  expect(many.requests).toBe(few.requests);
});

test.concurrent("a new print is decided on a full read", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const made = new Date().toISOString().slice(0, 19);
  const { run } = world.bambuddy.state.print(3, { printerId: 1, completedAt: made });
  const { stdout } = await world.expectExit(0, "plan --format json");
  expect(planOf(stdout).meta.refresh).toBe("full");
  const stamp = `${made.replaceAll(/[-:]/g, "")}Z`;
  expect(addresses(stdout)).toEqual([`stock/run-${run?.id}@${stamp}`]);
  await world.expectExit(0, "apply --auto-approve");
  expect((await planned(world, "")).meta.refresh).toBe("incremental");
  await world.expectNothingToDo();
});

test.concurrent("a run that was deleted in Bambuddy makes the next plan a full one, and takes nothing away", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const before = world.snapshot();
  world.bambuddy.state.db.runs.delete(4);
  const plan = await planned(world, "");
  expect(plan.meta.refresh).toBe("full");
  expect(plan.operations).toEqual([]);
  await world.expectExit(0, "apply --auto-approve");
  expect(world.snapshot()).toEqual(before);
});

test.concurrent("an item that was deleted in InvenTree makes it full too, and is not made again", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const [first] = world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1");
  world.inventree.state.deleteStock(first?.pk ?? 0);
  const plan = await planned(world, "");
  expect({ refresh: plan.meta.refresh, operations: plan.operations }).toEqual({
    refresh: "full",
    operations: [],
  });
  expect(plan.findings.map(({ code }) => code)).toContain("stock.deleted");
});

test.concurrent("--refresh says which", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  expect((await planned(world, " --refresh full")).meta.refresh).toBe("full");
  expect((await planned(world, " --refresh incremental")).meta.refresh).toBe("incremental");
});

test.concurrent("what a narrowed plan left out is not forgotten, however old it is", async () => {
  await using world = await openWorld({ seedPrints: seedYear });
  await world.expectExit(0, "plan --max-prints 1 --out plan.json");
  await world.expectExit(0, "apply plan.json");
  const next = await planned(world, "");
  expect(next.meta.refresh).toBe("full");
  expect(next.summary.operations["stock.create"]).toBe(11);
});

test.concurrent("what an apply could not do is proposed again, however old it is", async () => {
  await using world = await openWorld({ seedPrints: seedYear });
  world.inventree.faults.add({
    when: { method: "POST", path: "/api/parameter/", times: "always" },
    fault: { kind: "status", status: 400 },
  });
  await world.expectExit(8, "apply --auto-approve");
  world.inventree.faults.clear();
  expect((await planned(world, "")).summary.operations["parameter.set"]).toBe(24);
  await world.expectExit(0, "apply --auto-approve");
  expect((await planned(world, "")).meta.refresh).toBe("incremental");
});

test.concurrent("a changed mapping looks at everything again", async () => {
  await using world = await openWorld({
    seedPrints: seedYear,
    mapping: withPrints("since: 2026-01-01T00:00:00Z"),
  });
  await world.expectExit(0, "apply --auto-approve");
  world.write("mapping.yaml", world.mapping.replace(/ {2}since: .*\n/, ""));
  expect((await planned(world, "")).summary.operations["stock.create"]).toBe(11);
});
