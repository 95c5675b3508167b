// Every version of either server: plan, apply, nothing to do; and an upgrade between two plans books nothing twice.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { addresses } from "./plans.ts";
import { openSteadyWorld, openWorld } from "./world.ts";

setDefaultTimeout(180_000);

const BAMBUDDY = ["0.2.4", "0.2.4.9", "1.2.5.2"];
const INVENTREE = [293, 421, 425, 511, 530];

describe.each(BAMBUDDY)("Bambuddy %s", (version) => {
  test.concurrent.each(INVENTREE)("InvenTree API %i", async (apiVersion) => {
    await using world = await openWorld({ bambuddy: { version }, inventree: { apiVersion } });
    const applied = await world.expectExit(0, "apply --auto-approve");
    expect(applied.stdout).toMatch(/^Everything was applied: \d+ operations, \d+ verified\.$/m);
    const { parts, stock, parameters, images } = world.snapshot();
    const booked = stock.filter(({ batch }) => batch?.startsWith("bambuddy-"));
    // Before there were runs, the archive is the unit: its reprints and plates cannot be told apart.
    expect(booked.map(({ batch, quantity }) => `${batch} × ${quantity}`).sort()).toEqual(
      version === "0.2.4" ? BOOKED_ARCHIVES : BOOKED_RUNS,
    );
    expect(parts.filter(({ IPN }) => IPN?.startsWith("BMB-")).length).toBe(6);
    expect(parameters.length).toBe(11);
    expect(Object.keys(images).length).toBe(4);
    expect(Object.keys(world.links())).toEqual(["1", "2", "3", "10", "11", "12"]);
    await world.expectNothingToDo("plan --detailed-exitcode");
    await world.expectNothingToDo("plan --detailed-exitcode --ledger none.sqlite3");
  });
});

const BOOKED_ARCHIVES = ["bambuddy-1", "bambuddy-10", "bambuddy-11", "bambuddy-12", "bambuddy-2"]
  .map((batch) => `${batch} × 1`)
  .concat("bambuddy-3 × 4");
const BOOKED_RUNS = [...BOOKED_ARCHIVES, "bambuddy-1-r4 × 1", "bambuddy-1-r9 × 1"].sort();

/** One print of each file, as an upgrade of Bambuddy back-fills them: one run for each archive. */
function seedOncePrinted(state: FarmState): void {
  state.addPrinter({ id: 1, name: "B1-X1C", created_at: "2026-10-01T08:00:00" });
  for (const id of [1, 2, 3]) {
    state.addArchive({ id, printer_id: 1, print_name: `Model ${id}`, created_at: `2026-11-0${id}T08:00:00` });
    state.print(id, { printerId: 1, completedAt: `2026-11-0${id}T09:30:00.123456` });
  }
}

test.concurrent.each([
  ["with the ledger", false],
  ["without the ledger", true],
] as const)("an upgrade of Bambuddy from 0.2.4 to 1.2.5 books nothing twice, %s", async (_, isLost) => {
  await using world = await openSteadyWorld({ bambuddy: { version: "0.2.4" }, seedPrints: seedOncePrinted });
  await world.expectExit(0, "apply --auto-approve");
  const before = world.snapshot();
  await world.restart({ bambuddy: { version: "1.2.5.2" } });
  if (isLost) world.forgetLedger();
  await world.expectNothingToDo();
  await world.expectExit(0, "apply --auto-approve");
  expect(world.snapshot()).toEqual(before);
  world.bambuddy.state.print(2, { printerId: 1, completedAt: "2026-11-18T10:00:00" });
  const { stdout } = await world.expectExit(0, "plan --refresh full --format json");
  expect(addresses(stdout).filter((address) => address.startsWith("stock/"))).toEqual([
    "stock/run-4@20261118T100000Z",
  ]);
});

test.concurrent("an upgrade of InvenTree books nothing twice", async () => {
  await using world = await openSteadyWorld({ inventree: { apiVersion: 293 } });
  await world.expectExit(0, "apply --auto-approve");
  const before = world.snapshot();
  for (const apiVersion of [425, 511, 534]) {
    await world.restart({ inventree: { apiVersion } });
    await world.expectNothingToDo();
    await world.expectNothingToDo("plan --detailed-exitcode --ledger none.sqlite3");
  }
  expect(world.snapshot()).toEqual(before);
});
