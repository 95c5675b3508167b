// `ledger rebuild` on a farm of 5,000 runs: the new ledger is the lost one in everything a plan depends on.
import { expect, setDefaultTimeout, test } from "bun:test";
import { renameSync } from "node:fs";
import { openLargeFarm } from "./large-farm.ts";
import { dependedOn, LEDGER, viewOf } from "./ledger-cases.ts";

setDefaultTimeout(600_000);

/** Reading and writing everything once; a busy machine takes its time. */
const LONGEST_SECONDS = 60;

test("of 5,000 runs it equals the lost ledger, and the next plan is empty", async () => {
  await using world = await openLargeFarm({ runs: 5000, archives: 400, usage: 500 });
  await world.expectExit(0, "apply --auto-approve --report report.json");
  const lost = viewOf(world);
  renameSync(world.path(LEDGER), world.path("lost.sqlite3"));
  world.clearLogs();
  const before = performance.now();
  const { stdout } = await world.expectExit(0, "ledger rebuild --json");
  const seconds = (performance.now() - before) / 1000;
  const rebuilt = viewOf(world);
  expect(lost.bookings.size).toBeGreaterThan(4500);
  expect([lost.usage.size, lost.placeOfItem.size]).toEqual([500, 10]);
  expect(dependedOn(rebuilt)).toEqual(dependedOn(lost));
  expect(JSON.parse(stdout)).toMatchObject({ path: LEDGER, backup: null, old: "absent" });
  await world.expectNothingToDo();
  const verified = await world.expectExit(0, "ledger verify --json");
  expect(JSON.parse(verified.stdout)).toMatchObject({ agrees: true, gone: [], notes: [] });
  world.expectNoWrite();
  process.stdout.write(`rebuilt ${lost.bookings.size} bookings in ${seconds.toFixed(1)} s\n`);
  expect(seconds).toBeLessThan(LONGEST_SECONDS);
});
