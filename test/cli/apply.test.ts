// What apply refuses, and how it stops: nothing is written that was not approved, and nothing is lost.
import { expect, setDefaultTimeout, test } from "bun:test";
import { expectGolden } from "./golden.ts";
import { withSection } from "./mapping.ts";
import { planOf } from "./plans.ts";
import { seedOnePrint } from "./scenes.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

/** Holds the nth write to InvenTree's stock until `release`. */
function holdStock(world: World, nth: number, hold: "before" | "after" = "before"): void {
  world.inventree.faults.add({
    when: { method: "POST", path: "/api/stock/", nth },
    fault: { kind: "delay", gate: "stock", hold },
  });
}

/** The inventory of the farm after one undisturbed apply, but for the order in which things were made. */
async function expectBookedOnce(world: World): Promise<void> {
  const { stock, parts, parameters, images } = world.snapshot();
  const clean = await Bun.file(`${import.meta.dir}/golden/farm-inventory.json.txt`).json();
  const ours = {
    stock: stock.map(({ batch, quantity, notes }) => ({ batch, quantity, notes })).sort(byText),
    parts: parts.map(({ IPN, name, image }) => ({ IPN, name, image })).sort(byText),
    parameters: parameters.length,
    images,
    links: Object.keys(world.links()),
  };
  const wanted = {
    stock: clean.inventree.stock
      .map(({ batch, quantity, notes }: (typeof stock)[number]) => ({ batch, quantity, notes }))
      .sort(byText),
    parts: clean.inventree.parts
      .map(({ IPN, name, image }: (typeof parts)[number]) => ({ IPN, name, image }))
      .sort(byText),
    parameters: clean.inventree.parameters.length,
    images: clean.inventree.images,
    links: Object.keys(clean.links),
  };
  expect(ours).toEqual(wanted);
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

test.concurrent("a plan is applied once", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json");
  world.clearLogs();
  const again = await world.expectExit(6, "apply plan.json");
  expect({ stdout: again.stdout, notes: world.notes(again) }).toEqual({
    stdout: "",
    notes:
      "Error: plan <digest>: consumed: it was applied before.\nMake a new plan: it holds what is still to be done.\n",
  });
  world.expectNoWrite();
});

test.concurrent.each([
  ["a quantity", (plan: string) => plan.replace('"quantity":"4"', '"quantity":"40"')],
  ["an operation taken out", (plan: string) => plan.replace(/^ {4}\{"address":"stock\/run-3@.*\n/m, "")],
  [
    "another server",
    (plan: string) => plan.replace(/"url":"http:[^"]*"/, '"url":"http://elsewhere.example.org"'),
  ],
  ["a space", (plan: string) => plan.replace('"instance": ', '"instance":  ')],
  ["half of it missing", (plan: string) => plan.slice(0, plan.length / 2)],
] as const)("a plan that was changed is refused: %s", async (_, change) => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  const plan = world.read("plan.json");
  expect(change(plan)).not.toBe(plan);
  world.write("plan.json", change(plan));
  const ran = await world.expectExit(6, "apply plan.json");
  expect(ran.stdout).toBe("");
  expect(world.notes(ran)).toMatch(/^Error: plan\.json: .*\n.* (new plan|plan reviewed|reviewed)\b.*\n$/);
  world.expectNoWrite();
});

test.concurrent("a saved plan is applied as it is, and never narrowed", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  for (const choice of [
    "--only stock/*",
    "--except link/*",
    "--max-prints 1",
    "--archive 1",
    "--force run-1",
    "--refresh full",
  ]) {
    const ran = await world.expectExit(3, `apply plan.json ${choice}`);
    const option = choice.split(" ")[0];
    expect(world.notes(ran)).toBe(
      `Error: apply plan.json ${option}: a saved plan is applied as it is.\nNarrow when planning: reconcile plan ${option} … --out plan.json.\n`,
    );
  }
  world.expectNoWrite();
});

test.concurrent("a plan of another farm is refused", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  world.write("mapping.yaml", world.mapping.replace("instance: farm1", "instance: farm2"));
  const ran = await world.expectExit(6, "apply plan.json");
  expect(world.notes(ran)).toBe(
    "Error: plan <digest>: it does not belong to this mapping: instance is farm2, the plan was made for farm1.\n" +
      "Apply it with the mapping it was made from, or make a new plan.\n",
  );
  world.expectNoWrite();
});

test.concurrent("a guard refuses at plan and at apply, and a waiver names it", async () => {
  await using world = await openWorld({ mapping: withSection("guards: { max: { stock.create: 3 } }") });
  const planned = await world.expectExit(5, "plan --out plan.json");
  await expectGolden("guarded-plan", world.mask(planned.stdout));
  const refusal =
    "Error: max.stock.create: stock items to create in one plan: 8, limit 3.\n" +
    "If this is right, raise the limit or name the guard in guards.waive, and plan again. Nothing was written.\n";
  const applied = await world.expectExit(5, "apply plan.json");
  expect({ stdout: applied.stdout, notes: world.notes(applied) }).toEqual({ stdout: "", notes: refusal });
  const fresh = await world.expectExit(5, "apply --auto-approve");
  expect(world.notes(fresh)).toBe(refusal);
  world.expectNoWrite();
  world.write(
    "mapping.yaml",
    `${world.mapping.replace("guards: {", "guards: { waive: [max.stock.create],")}`,
  );
  const waived = await world.expectExit(0, "plan --format json --out waived.json");
  expect(planOf(waived.stdout).guards.map(({ name, verdict }) => `${name} ${verdict}`)).toContain(
    "max.stock.create waived",
  );
  await world.expectExit(0, "apply waived.json");
  await expectBookedOnce(world);
});

test.concurrent("one apply at a time", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  holdStock(world, 1);
  const first = world.start("apply plan.json");
  await world.inventree.faults.gates.arrival("stock");
  const second = await world.expectExit(7, "apply --auto-approve");
  expect(second.stdout).toBe("");
  expect(world.notes(second)).toMatch(
    /^Error: ledger state\/ledger\.sqlite3: locked by \S+:\d+ since .*\nWait until it ends\. If it was killed, .*\n$/,
  );
  // Reading needs no lock.
  await world.expectExit(0, "ledger list");
  await world.expectExit(0, "plan");
  world.inventree.faults.gates.release("stock");
  expect((await first.ended()).exit).toBe(0);
  await expectBookedOnce(world);
});

test.concurrent.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "%s ends apply after the current operation, and the same command goes on",
  async (signal, exit) => {
    await using world = await openWorld();
    await world.expectExit(0, "plan --out plan.json");
    holdStock(world, 3);
    const apply = world.start("apply plan.json --report report.json");
    await world.inventree.faults.gates.arrival("stock");
    apply.kill(signal);
    await apply.said("Stopping after the current operation.");
    world.inventree.faults.gates.release("stock");
    const stopped = await apply.ended();
    expect(stopped.exit).toBe(exit);
    expect(stopped.stdout).toContain("is not finished: run the same command again to go on.");
    const report = JSON.parse(world.read("report.json"));
    expect(report.totals).toMatchObject({ "in-doubt": 0, failed: 0, conflict: 0, blocked: 0 });
    expect(report.totals["not-run"]).toBeGreaterThan(0);
    expect(world.writes().filter((write) => write === "POST /api/stock/")).toHaveLength(3);
    const resumed = await world.expectExit(0, "apply plan.json");
    expect(resumed.stdout).toContain("An earlier apply of this plan was taken up.");
    await expectBookedOnce(world);
    await world.expectNothingToDo();
  },
);

test.concurrent("a second SIGINT ends at once, and nothing is lost", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  holdStock(world, 3, "after");
  const apply = world.start("apply plan.json");
  await world.inventree.faults.gates.arrival("stock");
  apply.kill("SIGINT");
  await apply.said("Stopping after the current operation.");
  apply.kill("SIGINT");
  expect((await apply.ended()).exit).toBe(130);
  world.inventree.faults.gates.release("stock");
  world.passLease();
  await world.expectExit(0, "apply plan.json --settle-after 0");
  await expectBookedOnce(world);
  await world.expectNothingToDo();
});

test.concurrent("SIGINT while planning ends at once", async () => {
  await using world = await openWorld();
  world.inventree.faults.add({ when: { path: "/api/stock/" }, fault: { kind: "delay", gate: "read" } });
  const plan = world.start("plan");
  await world.inventree.faults.gates.arrival("read");
  plan.kill("SIGINT");
  expect((await plan.ended()).exit).toBe(130);
});

test.concurrent("what is still running when apply is taken up is waited for, not sent again", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  await world.expectExit(0, "plan --out plan.json");
  holdStock(world, 1);
  const killed = world.start("apply plan.json");
  await world.inventree.faults.gates.arrival("stock");
  killed.kill("SIGKILL");
  expect((await killed.ended()).exit).toBe(137);
  const locked = await world.expectExit(7, "apply plan.json");
  expect(locked.stderr).toContain("If it was killed, its lock ends at ");
  world.passLease();
  const heir = world.start("apply plan.json --settle-after 15");
  await heir.said("unanswered writes");
  world.inventree.faults.gates.release("stock");
  expect((await heir.ended()).exit).toBe(0);
  expect(world.writes().filter((write) => write === "POST /api/stock/")).toHaveLength(1);
  expect(world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1")).toHaveLength(1);
  await world.expectNothingToDo();
});

test.concurrent("what changed after the review is a conflict, and everything else is done", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/clip" });
  const ran = await world.expectExit(8, "apply plan.json");
  expect(ran.stdout).toContain("Somebody changed it after the plan was made. Make a new plan and review it.");
  expect(world.links()[1]).toBe("https://wiki.example.org/clip");
  await world.expectNothingToDo();
});

test.concurrent("a signal that leaves nothing undone is no failure", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json --only stock/run-1@*");
  holdStock(world, 1);
  const apply = world.start("apply plan.json");
  await world.inventree.faults.gates.arrival("stock");
  apply.kill("SIGINT");
  await apply.said("Stopping after the current operation.");
  world.inventree.faults.gates.release("stock");
  expect((await apply.ended()).exit).toBe(0);
});
