// Approval by effects: what was reviewed is named by its semantic digest, and nothing else is applied.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { Report } from "../../src/executor/report.ts";
import { planOf } from "./plans.ts";
import { seedOnePrint } from "./scenes.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(60_000);

const ANOTHER = "0123456789ab";

async function reviewed(world: World): Promise<string> {
  await world.expectExit(0, "plan --out reviewed.json");
  return planOf((await world.expectExit(0, "show reviewed.json --json")).stdout).semantic_digest;
}

/** A second print of the same file, after the review. */
function printAgain(world: World): void {
  const completedAt = "2026-11-03T09:00:00";
  world.bambuddy.state.print(1, { printerId: 1, completedAt, durationSeconds: 1845 });
}

test("a fresh plan with the approved effects is applied without a question and without a terminal", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const digest = await reviewed(world);
  // Another plan (the ledger exists now), the same effects.
  await world.expectExit(0, `apply --expect-semantic-digest ${digest} --json --report report.json`);
  const report = JSON.parse(world.read("report.json")) as Report;
  expect(report.plan.semantic_digest).toBe(digest);
  expect(report.totals.verified).toBe(report.results.length);
  expect(report.results.length).toBeGreaterThan(0);
  await world.expectNothingToDo();
});

test.each([
  ["as the text shows it", (digest: string) => digest.slice(0, 12)],
  ["in capitals", (digest: string) => digest.toUpperCase()],
])("the digest is taken %s", async (_, written) => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  await world.expectExit(0, `apply --expect-semantic-digest ${written(await reviewed(world))}`);
  await world.expectNothingToDo();
});

test("other effects than the approved ones are refused, with their counts and the way to see the difference", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const digest = await reviewed(world);
  printAgain(world);
  const refused = await world.expectExit(6, `apply --expect-semantic-digest ${digest}`);
  expect(refused.stderr).toContain(`other effects than the approved ones`);
  expect(refused.stderr).toContain(
    "it would do 1 new part, 2 prints, 2 parameters, 1 part image, 1 archive link.",
  );
  expect(refused.stderr).toContain("`reconcile diff reviewed.json now.json`");
  world.expectNoWrite();
  await world.expectExit(0, "plan --out now.json");
  const shown = await world.expectExit(0, "diff reviewed.json now.json");
  expect(shown.stdout).toContain("+ stock/run-2@20261103T090000Z");
});

test("what is done already is not approved anew", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const digest = await reviewed(world);
  await world.expectExit(0, `apply --expect-semantic-digest ${digest}`);
  world.clearLogs();
  const again = await world.expectExit(6, `apply --expect-semantic-digest ${digest}`);
  expect(again.stderr).toContain("it would do nothing at all");
  expect(again.stderr).toContain("It may have been applied already.");
  world.expectNoWrite();
});

test("a file is applied only if it holds the approved effects", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const digest = await reviewed(world);
  const refused = await world.expectExit(6, `apply reviewed.json --expect-semantic-digest ${ANOTHER}`);
  expect(refused.stderr).toContain("the plan in this file has other effects");
  expect(world.requests().some(({ method }) => method !== "GET")).toBe(false);
  await world.expectExit(0, `apply reviewed.json --expect-semantic-digest ${digest.slice(0, 20)}`);
  await world.expectNothingToDo();
});

test.each(["", "1234567890a", "1234567890xy", "0".repeat(65)])("%p is no digest", async (text) => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const { exit, stderr } = await world.run(["apply", "--expect-semantic-digest", text]);
  expect({ exit, isNamed: stderr.includes("12 to 64 hex digits") }).toEqual({ exit: 3, isNamed: true });
  expect(world.requests()).toEqual([]);
});

test("a guard refuses approved effects too", async () => {
  await using world = await openWorld({
    seedPrints: seedOnePrint,
    mapping: (farm) => `${farm}guards: { max: { stock.create: 0 } }\n`,
  });
  await world.expectExit(5, "plan --out reviewed.json");
  const digest = planOf(world.read("reviewed.json")).semantic_digest;
  await world.expectExit(5, `apply --expect-semantic-digest ${digest}`);
  world.expectNoWrite();
});
