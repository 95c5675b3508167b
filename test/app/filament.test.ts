// Filament through the whole program: grams are planned beside prints or alone, moved once, and known for ever.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { Report } from "../../src/executor/report.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { INVENTREE_TOKEN } from "../cli/secrets.ts";
import { openWorld, type World } from "../cli/world.ts";

setDefaultTimeout(60_000);

/** Of a kg part and two g parts, 249.9 g of three spools; 24.4 g of a spool that no item is. */
const CHARGED = "{ since: 2026-11-05T00:00:00Z, before_count: charge }";
const FULL = { 1: "1000", 2: "1", 3: "820.5", 4: "500", 5: "0", 6: "1000" };
const USED = { ...FULL, 1: "845.2", 2: "0.9968", 3: "728.6" };

function withFilament(usage: string, more = ""): (farm: string) => string {
  return (farm) =>
    `${farm.replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")}spools:\n  usage: ${usage}\n${more}`;
}

function alone(usage: string, more = ""): (farm: string) => string {
  return (farm) => withFilament(usage, more)(farm).replace(/prints:\n( {2}.*\n)+/, "prints: off\n");
}

/** The quantity of every spool; the simulator counts hundred-thousandths. */
function levels(world: World): Record<number, string> {
  return Object.fromEntries(
    world.inventree.state.store.stock
      .all()
      .filter(({ batch }) => batch?.startsWith("FIL-"))
      .map(({ pk, quantity }) => [pk, String(Number(quantity) / 100_000)]),
  );
}

async function planOf(world: World, options = ""): Promise<Plan> {
  return JSON.parse((await world.expectExit(0, `plan --format json${options}`)).stdout) as Plan;
}

test("uses are subtracted once, beside the prints; neither a second plan nor a lost ledger moves anything more", async () => {
  await using world = await openWorld({ mapping: withFilament(CHARGED) });
  await world.expectExit(0, "plan --out plan.json");
  expect(levels(world)).toEqual(FULL);
  await world.expectExit(0, "apply plan.json");
  expect(levels(world)).toEqual(USED);
  await world.expectExit(6, "apply plan.json");
  await world.expectNothingToDo("plan --detailed-exitcode");
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual(USED);
  const plan = await planOf(world);
  expect([plan.operations.length, plan.recognised_usage.length]).toEqual([0, 0]);
  const shown = await world.expectExit(0, "ledger show 4.1@20261105T141240Z");
  expect(shown.stdout).toContain("4.1@20261105T141240Z  1      12.4   0            recognised");
});

test("with prints off, filament is reconciled alone", async () => {
  await using world = await openWorld({ mapping: alone(CHARGED) });
  const plan = await planOf(world);
  expect(new Set(plan.operations.map(({ kind }) => kind))).toEqual(new Set(["usage.subtract"]));
  expect([plan.full_read, plan.summary.held]).toEqual([null, 1]);
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual(USED);
  await world.expectNothingToDo();
  await world.expectExit(3, "plan --archive 1");
});

test("with prints off and no usage there is nothing to plan", async () => {
  await using world = await openWorld({
    mapping: (farm) => farm.replace(/prints:\n( {2}.*\n)+/, "prints: off\n"),
  });
  const refused = await world.expectExit(3, "plan");
  expect(refused.stderr).toContain("nothing of filament is asked for, so there is nothing to plan");
  world.expectNoWrite();
});

test("what is held goes when its line stands under release:, and nothing else with it", async () => {
  const usage = "{ since: 2026-11-12T00:00:00Z }";
  await using world = await openWorld({ mapping: alone(usage) });
  const { held, operations } = await planOf(world);
  expect(operations).toEqual([]);
  expect(held.map(({ code, release }) => [code, release])).toEqual([
    ["before-count", "usage/11.3@20261112T163108Z"],
    ["before-count", "usage/12.3@20261114T092046Z"],
  ]);
  world.write("mapping.yaml", `${world.mapping}release:\n  - ${held[1]?.release}\n`);
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual({ ...FULL, 3: "812.8" });
  const after = await planOf(world);
  expect([after.operations, after.held.map(({ address }) => address)]).toEqual([
    [],
    [held[0]?.address ?? ""],
  ]);
});

const LATE = "{ since: 2026-11-12T00:00:00Z }";
const LATE_ROWS = ["usage/11.3@20261112T163108Z", "usage/12.3@20261114T092046Z"];

/** Whose spools were made before their prints. */
async function openOldWorld(usage: string): Promise<World> {
  let today = "2026-10-01T08:00:00Z";
  const world = await openWorld({ mapping: alone(usage), inventree: { clock: () => today } });
  today = "2026-11-20T12:00:00Z";
  return world;
}

/** Somebody puts spool 3 on the scales; what was printed from it is gone from it. */
async function countSpool(world: World): Promise<void> {
  const reply = await fetch(`${world.inventree.url}/api/stock/count/`, {
    method: "POST",
    headers: { Authorization: `Token ${INVENTREE_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ items: [{ pk: 3, quantity: "790" }], notes: "on the scales" }),
  });
  expect(reply.status).toBe(201);
}

async function expectHeldByCount(world: World): Promise<void> {
  const { operations, held } = await planOf(world);
  expect([operations, held.map(({ code, release }) => [code, release])]).toEqual([
    [],
    LATE_ROWS.map((row) => ["before-count", row]),
  ]);
}

test("a count between plan and apply is not charged again: it is held until a line releases it", async () => {
  await using world = await openOldWorld(LATE);
  await world.expectExit(0, "plan --out plan.json");
  await countSpool(world);
  await world.expectExit(1, "apply plan.json --report report.json");
  const { results } = JSON.parse(world.read("report.json")) as Report;
  expect(results.map(({ address, outcome }) => [address, outcome])).toEqual(
    LATE_ROWS.map((row) => [row, "conflict"]),
  );
  expect(results[0]?.why).toContain("it was counted 2026-11-20T12:00:00Z, after the plan was made");
  expect(levels(world)).toEqual({ ...FULL, 3: "790" });
  await expectHeldByCount(world);
  world.write("mapping.yaml", `${world.mapping}release:\n  - ${LATE_ROWS[1]}\n`);
  await world.expectExit(0, "apply --auto-approve");
  expect(levels(world)).toEqual({ ...FULL, 3: "782.3" });
});

test("before_count: charge charges a count between plan and apply as well", async () => {
  await using world = await openOldWorld(LATE.replace(" }", ", before_count: charge }"));
  await world.expectExit(0, "plan --out plan.json");
  await countSpool(world);
  await world.expectExit(0, "apply plan.json");
  expect(levels(world)).toEqual({ ...FULL, 3: "762.3" });
  await world.expectNothingToDo();
});

test("a movement that was lost and then overtaken by a count ends in conflict, not in doubt", async () => {
  await using world = await openOldWorld(LATE);
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  faults.add({
    when: { method: "POST", path: "/api/stock/remove/" },
    fault: { kind: "delay", gate: "held", hold: "before" },
  });
  const killed = world.start("apply plan.json");
  await Promise.race([faults.gates.arrival("held"), killed.ended()]);
  killed.kill("SIGKILL");
  await killed.ended();
  faults.gates.openAll("abandoned");
  await countSpool(world);
  world.passLease();
  await world.expectExit(1, "apply plan.json --settle-after 0 --report report.json");
  const { results } = JSON.parse(world.read("report.json")) as Report;
  expect(results.map(({ outcome }) => outcome)).toEqual(["conflict", "conflict"]);
  expect(levels(world)).toEqual({ ...FULL, 3: "790" });
  await expectHeldByCount(world);
});

test("what is left out on request is left out of the balance and of the guards", async () => {
  await using world = await openWorld({ mapping: alone(CHARGED) });
  const { operations, balances, guards, summary } = await planOf(world, " --only usage/7.*");
  expect(operations.map(({ address }) => address)).toEqual(["usage/7.2@20261106T154002Z"]);
  expect(summary.narrowed).toBe(7);
  expect(balances.map(({ stock, planned, left_out }) => [stock, planned, left_out])).toEqual([
    [1, "0", "194"],
    [2, "3.2", "0"],
    [3, "0", "130"],
    [null, "0", "0"],
  ]);
  expect(guards.find(({ name }) => name === "consume_grams")?.measured).toBe("3.2 g");
});

test("whoever names one archive gets its prints alone", async () => {
  await using world = await openWorld({ mapping: withFilament(CHARGED) });
  const { operations, balances } = await planOf(world, " --archive 1");
  expect(operations.some(({ kind }) => kind === "usage.subtract")).toBe(false);
  expect(balances).toEqual([]);
});

test("when spools were counted is asked only of those from which something moves", async () => {
  await using world = await openWorld({ mapping: alone("{ since: 2026-11-12T00:00:00Z }") });
  await planOf(world);
  const asked = () =>
    world
      .requests()
      .filter(({ path, query }) => path === "/api/stock/track/" && "item" in query)
      .map(({ query }) => query["item"]);
  expect(new Set(asked())).toEqual(new Set(["3"]));
  world.write("mapping.yaml", world.mapping.replace("2026-11-12", "2026-11-19"));
  world.clearLogs();
  await planOf(world);
  expect(asked()).toEqual([]);
});

test("settings that nothing is done about are named", async () => {
  const more = `spoolman: { url: "http://127.0.0.1:7912" }
auto_apply: { enabled: on, kinds: [usage.subtract] }
`;
  await using world = await openWorld({ mapping: alone(CHARGED, more) });
  const { findings } = await planOf(world);
  expect(findings.filter(({ code }) => code === "setting.unsupported").map(({ object }) => object)).toEqual([
    "auto_apply",
    "spoolman",
  ]);
});
