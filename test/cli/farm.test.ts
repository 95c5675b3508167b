// The small farm from its first plan to nothing to do; whole documents compared with files.
import { expect, setDefaultTimeout, test } from "bun:test";
import { Ajv } from "ajv";
import planSchema from "../../schemas/plan.v1.schema.json" with { type: "json" };
import reportSchema from "../../schemas/report.v1.schema.json" with { type: "json" };
import { expectGolden } from "./golden.ts";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

/** The last line says how this very plan gets applied: that depends on the command. */
const SAVE = "Save it with --out plan.json to have exactly this applied.\n";
const APPLY = "Apply it with: reconcile apply plan.json\n";

test.concurrent("the plan as people read it", async () => {
  await using world = await openWorld();
  const planned = await world.expectExit(2, "plan --detailed-exitcode");
  await expectGolden("farm-plan", world.mask(planned.stdout).replace(SAVE, APPLY));
  expect(world.notes(planned)).toBe("");
  world.expectNoWrite();
});

test.concurrent("the plan as machines read it: one document, valid, the same every time", async () => {
  await using world = await openWorld();
  const [first, second] = [
    await world.expectExit(0, "plan --format json"),
    await world.expectExit(0, "plan --format json"),
  ];
  await expectGolden("farm-plan.json", world.mask(first.stdout));
  expect(withoutMeta(second.stdout)).toBe(withoutMeta(first.stdout));
  expect(problemsOf(planSchema, first.stdout)).toBeNull();
  expect(world.notes(first)).toBe("");
});

test.concurrent("what is saved, shown and printed is one document", async () => {
  await using world = await openWorld();
  const printed = await world.expectExit(0, "plan --format json --out plan.json");
  expect(world.read("plan.json")).toBe(printed.stdout);
  expect(world.notes(printed)).toBe("Plan written to plan.json.\n");
  world.clearLogs();
  const shownJson = await world.expectExit(0, "show plan.json --format json");
  expect(shownJson.stdout).toBe(printed.stdout);
  const shown = await world.expectExit(0, "show plan.json");
  await expectGolden("farm-plan", world.mask(shown.stdout));
  expect(world.requests()).toEqual([]);
});

test.concurrent("apply brings the inventory to exactly what was planned, and then there is nothing to do", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  const applied = await world.expectExit(0, "apply plan.json --report report.json");
  await expectGolden("farm-apply", world.mask(applied.stdout));
  expect(world.notes(applied)).toBe("");
  expect(problemsOf(reportSchema, world.read("report.json"))).toBeNull();
  await expectGolden("farm-report.json", world.mask(world.read("report.json")));
  const found = { inventree: world.snapshot(), links: world.links() };
  await expectGolden("farm-inventory.json", `${JSON.stringify(found, null, 2)}\n`);
  world.clearLogs();
  const again = await world.expectExit(0, "plan --detailed-exitcode --refresh full");
  await expectGolden("farm-plan-again", world.mask(again.stdout));
  world.expectNoWrite();
});

test.concurrent("apply --json prints the report and nothing else", async () => {
  await using world = await openWorld();
  const applied = await world.expectExit(0, "apply --auto-approve --json --report report.json");
  expect(applied.stdout).toBe(world.read("report.json"));
  expect(problemsOf(reportSchema, applied.stdout)).toBeNull();
  // The plan it made goes to stderr, for people.
  await expectGolden("farm-plan", `${world.notes(applied).slice(0, -1)}${APPLY}`);
});

function withoutMeta(plan: string): string {
  return plan.replace(/^ {2}"meta": .*\n/m, "");
}

function problemsOf(schema: object, text: string): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(JSON.parse(text));
  return validate.errors ?? null;
}
