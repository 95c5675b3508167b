// A plan in the formats that people review it in.
import { expect, setDefaultTimeout, test } from "bun:test";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

test.concurrent("Markdown of a plan and of its file say how each of them is applied", async () => {
  await using world = await openWorld();
  const fresh = await world.expectExit(0, "plan --format markdown");
  expect(fresh.stdout).toStartWith("## Plan for farm1\n\n14 to create, ");
  expect(fresh.stdout).toEndWith("Save it with `--out plan.json` to have exactly this applied.\n");
  const saved = await world.expectExit(0, "plan --format markdown --out plan.json");
  expect(saved.stdout).toEndWith("Apply it with: `reconcile apply plan.json`\n");
  const shown = await world.expectExit(0, "show plan.json --format markdown");
  expect(shown.stdout).toBe(saved.stdout);
  world.expectNoWrite();
});

test.concurrent("a budget is a number of characters, or the name of the place that has one", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  for (const budget of ["8192", "65536", "gitlab", "gitea", "bitbucket", "step-summary"])
    await world.expectExit(0, `show plan.json --format markdown --budget ${budget}`);
  const small = await world.expectExit(3, "show plan.json --format markdown --budget 100");
  expect(small.stderr).toContain("It must be at least 8192: counts and dangers take that much.");
  const odd = await world.expectExit(3, "show plan.json --format markdown --budget github.com");
  expect(odd.stderr).toContain("It must be a whole number");
});

test.concurrent("a page is one file, the same for a plan and for its file", async () => {
  await using world = await openWorld();
  const saved = await world.expectExit(0, "plan --format html --out plan.json");
  const shown = await world.expectExit(0, "show plan.json --format html");
  expect(shown.stdout).toBe(saved.stdout);
  expect(shown.stdout).toStartWith("<!doctype html>\n");
  expect(shown.stdout).toEndWith("</html>\n");
});
