// Undo through the whole program: what an apply did is taken back by an ordinary plan, once, and stays taken back.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { Report } from "../../src/executor/report.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { FARM_LOCATIONS } from "../../src/sim/inventree/seed-farm.ts";
import { INVENTREE_TOKEN } from "../cli/secrets.ts";
import { openWorld, type World } from "../cli/world.ts";

setDefaultTimeout(120_000);

const { storage, B2, B3 } = FARM_LOCATIONS;

const PRINTERS = `printers:
  B1: { match: "B1*", location: Loaded/B1 }
  B2: { match: "B2*", location: Loaded/B2 }
  B3: { match: "B3*", location: Loaded/B3 }
`;

function withSpools(settings: string): (farm: string) => string {
  return (farm) =>
    `${farm
      .replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")
      .replace(
        "{ prints: Printed goods }",
        "{ prints: Printed goods, filament_storage: Filament storage, loaded: Loaded }",
      )}${PRINTERS}spools:
  identity: { pairs: { FIL-0004: 4 } }
  unit: g
${settings}`;
}

const USAGE = "  usage: { since: 2026-11-05T00:00:00Z, before_count: charge }\n";
const EVERYTHING = withSpools(`  catalogue: on\n  location: { authority: inventree }\n${USAGE}`);

function alone(settings: string): (farm: string) => string {
  return (farm) => withSpools(settings)(farm).replace(/prints:\n( {2}.*\n)+/, "prints: off\n");
}

const GRAMS = alone(USAGE);

/** What an undo must restore. */
function valuesOf(world: World) {
  const { parameters, stock } = world.snapshot();
  return {
    parameters,
    links: world.links(),
    slots: slotsOf(world),
    levels: Object.fromEntries(
      stock.flatMap(({ batch, quantity }) => (batch?.startsWith("FIL-") ? [[batch, quantity]] : [])),
    ),
    spools: world.bambuddy.state.db.spools
      .all()
      .filter(({ id }) => id <= 5)
      .map(({ updated_at: _, ...spool }) => spool),
    locations: stock.flatMap(({ batch, location }) => (batch?.startsWith("FIL-") ? [[batch, location]] : [])),
  };
}

function slotsOf(world: World): Readonly<Record<string, number>> {
  return Object.fromEntries(
    world.bambuddy.state.db.assignments
      .all()
      .map(({ printer_id, ams_id, tray_id, spool_id }) => [`${printer_id}.${ams_id}.${tray_id}`, spool_id]),
  );
}

async function planOf(world: World): Promise<Plan> {
  return JSON.parse((await world.expectExit(0, "plan --refresh full --format json")).stdout) as Plan;
}

function report(world: World, name = "undone.json"): Report {
  return JSON.parse(world.read(name)) as Report;
}

async function post(world: World, path: string, body: object): Promise<void> {
  const reply = await fetch(`${world.inventree.url}/api/stock/${path}/`, {
    method: "POST",
    headers: { Authorization: `Token ${INVENTREE_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(201);
}

async function applyAll(world: World): Promise<void> {
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json --report report.json");
}

function moveSpool(world: World, stock: number, location: number): Promise<void> {
  return post(world, "transfer", {
    items: [{ pk: stock, quantity: "9999999999.99999" }],
    location,
    notes: "by hand",
  });
}

test("values, places and grams are as before, what was made stays and is named, and a second undo is refused", async () => {
  await using world = await openWorld({ mapping: EVERYTHING });
  await moveSpool(world, 3, B3);
  const before = valuesOf(world);
  await applyAll(world);
  expect(valuesOf(world)).not.toEqual(before);
  world.clearLogs();
  const inverted = await world.expectExit(0, "invert report.json --out inverse.json --format json");
  expect(world.requests()).toEqual([]);
  const inverse = JSON.parse(inverted.stdout) as Plan;
  const applied = JSON.parse(world.read("plan.json")) as Plan;
  const made = applied.operations.filter(({ kind }) => kind.endsWith(".create"));
  expect(
    inverse.findings
      .filter(({ code }) => code === "undo.made")
      .map(({ object }) => object)
      .sort(),
  ).toEqual(made.map(({ address }) => address).sort());
  const stock = world.snapshot().stock.length;
  await world.expectExit(0, "apply inverse.json --report undone.json");
  expect(report(world).totals.verified).toBe(inverse.operations.length);
  expect(valuesOf(world)).toEqual(before);
  expect(world.snapshot().stock).toHaveLength(stock);
  // What was restored is not remembered as ours.
  await world.expectExit(0, "ledger verify");
  await world.expectExit(6, "apply inverse.json");
  // The same inverse, made anew: everything is as it wants it.
  await world.expectExit(0, "invert report.json --plan plan.json --out again.json");
  await world.expectExit(0, "apply again.json --report undone.json");
  expect(report(world).totals["already-done"]).toBe(inverse.operations.length);
  expect(valuesOf(world)).toEqual(before);
});

test("what was given back waits for a person, with or without the ledger, and a release takes it once", async () => {
  await using world = await openWorld({ mapping: GRAMS });
  const before = valuesOf(world).levels;
  await applyAll(world);
  const taken = valuesOf(world).levels;
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(0, "apply inverse.json");
  expect(valuesOf(world).levels).toEqual(before);
  const held = async () => {
    const { operations, held } = await planOf(world);
    expect(operations).toEqual([]);
    return held.filter(({ code }) => code === "undone").map(({ release }) => release);
  };
  const waiting = await held();
  expect(waiting).toHaveLength(JSON.parse(world.read("plan.json")).operations.length);
  expect(waiting.every((address) => address?.endsWith(":c2"))).toBe(true);
  await world.expectExit(0, "apply --auto-approve");
  expect(valuesOf(world).levels).toEqual(before);
  world.forgetLedger();
  expect(await held()).toEqual(waiting);
  world.write(
    "mapping.yaml",
    `${world.mapping}release:\n${waiting.map((address) => `  - ${address}\n`).join("")}`,
  );
  await world.expectExit(0, "apply --auto-approve");
  expect(valuesOf(world).levels).toEqual(taken);
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
});

test("the undo of a correction leaves the first movement, either way", async () => {
  await using world = await openWorld({ mapping: GRAMS });
  const row = world.bambuddy.state.db.usage.get(11);
  if (row === undefined) throw new Error("the farm has no usage row 11");
  await world.expectExit(0, "apply --auto-approve");
  const { levels } = valuesOf(world);
  for (const [times, grams] of [
    [1, row.weight_used + 7.6],
    [2, row.weight_used - 5],
  ] as const) {
    world.bambuddy.state.db.usage.update(11, { weight_used: grams });
    const release = `usage/11.3@20261112T163108Z:c${times * 2 - 1}`;
    world.write("mapping.yaml", `${world.mapping}release: ["${release}"]\n`);
    await applyAll(world);
    expect(valuesOf(world).levels).not.toEqual(levels);
    await world.expectExit(0, "invert report.json --out inverse.json");
    await world.expectExit(0, "apply inverse.json");
    expect(valuesOf(world).levels).toEqual(levels);
    const { operations, held } = await planOf(world);
    expect([operations, held.map(({ code, grams: waiting }) => [code, waiting])]).toEqual([
      [],
      [["undone", times === 1 ? "7.6" : "-5"]],
    ]);
  }
  world.bambuddy.state.db.usage.update(11, { weight_used: row.weight_used });
  await world.expectNothingToDo();
});

test("grams of the wrong spool go back, and after the correction the right one is charged", async () => {
  await using world = await openWorld({
    mapping: (farm) => GRAMS(farm).replace("{ FIL-0004: 4 }", "{ FIL-0006: 4 }"),
  });
  const before = valuesOf(world).levels;
  await world.expectExit(0, "plan --only usage/8.4@* --out plan.json");
  await world.expectExit(0, "apply plan.json --report report.json");
  expect(valuesOf(world).levels).not.toEqual(before);
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(0, "apply inverse.json");
  const release = "usage/8.4@20261107T120832Z:c2";
  world.write(
    "mapping.yaml",
    `${world.mapping.replace("{ FIL-0006: 4 }", "{ FIL-0004: 4 }")}release: ["${release}"]\n`,
  );
  await world.expectExit(0, `apply --auto-approve --only ${release}`);
  const { levels } = valuesOf(world);
  const changed = Object.keys(levels).filter((batch) => levels[batch] !== before[batch]);
  expect(changed).toEqual(["FIL-0004"]);
});

test("what somebody changed or counted since is a conflict, and the rest is taken back", async () => {
  await using world = await openWorld({ mapping: EVERYTHING });
  await moveSpool(world, 3, B3);
  const before = valuesOf(world);
  await applyAll(world);
  world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/clip" });
  await post(world, "count", { items: [{ pk: 3, quantity: "700" }], notes: "on the scales" });
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(8, "apply inverse.json --report undone.json");
  const { results, totals } = report(world);
  const conflicts = results.filter(({ outcome }) => outcome === "conflict");
  expect(conflicts.map(({ address }) => address)).toEqual([
    "link/archive-1",
    "usage/9.3@20261108T094419Z:c1",
    "usage/11.3@20261112T163108Z:c1",
    "usage/12.3@20261114T092046Z:c1",
  ]);
  expect(conflicts.slice(1).every(({ why }) => why?.includes("it was counted"))).toBe(true);
  expect(totals.verified).toBe(results.length - conflicts.length);
  const after = valuesOf(world);
  expect(after.links).toEqual({ ...before.links, 1: "https://wiki.example.org/clip" });
  expect(after.levels).toEqual({ ...before.levels, "FIL-0003": "700" });
  expect([after.slots, after.parameters]).toEqual([before.slots, before.parameters]);
});

test("an undo is undone the same way, and then there is nothing to do", async () => {
  await using world = await openWorld({ mapping: EVERYTHING });
  await moveSpool(world, 3, B3);
  await applyAll(world);
  const after = valuesOf(world);
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(0, "apply inverse.json --report undone.json");
  await world.expectExit(0, "invert undone.json --plan inverse.json --out redo.json");
  await world.expectExit(0, "apply redo.json");
  const { parameters, ...others } = valuesOf(world);
  expect(others).toEqual((({ parameters: _, ...rest }) => rest)(after));
  expect(parameters.length).toBe(after.parameters.length);
  await world.expectNothingToDo();
});

test("with Bambuddy as the authority items move back; with both, neither is followed after an undo", async () => {
  for (const [authority, codes] of [
    ["bambuddy", []],
    ["merge", ["spool.place-unsettled stock-3"]],
  ] as const) {
    await using world = await openWorld({
      mapping: alone(`  location: { authority: ${authority}, return_unassigned_to_storage: on }\n`),
    });
    // Both agree; then a person takes the spool out in Bambuddy.
    await world.expectExit(0, "apply --auto-approve");
    world.bambuddy.state.unassign({ printer_id: 2, ams_id: 0, tray_id: 0 });
    await applyAll(world);
    const locationOf = () => world.inventree.state.store.stock.get(3)?.location;
    expect(locationOf()).toBe(storage);
    await world.expectExit(0, "invert report.json --out inverse.json");
    await world.expectExit(0, "apply inverse.json");
    expect(locationOf()).toBe(B2);
    const { operations, findings } = await planOf(world);
    expect(operations.map(({ address }) => address)).toEqual(authority === "merge" ? [] : ["move/stock-3"]);
    expect(findings.map(({ code, object }) => `${code} ${object}`)).toEqual([...codes]);
  }
});

test("fields of Bambuddy's spools go back, also to nothing", async () => {
  await using world = await openWorld({
    mapping: alone(`  catalogue: { values: { brand: "Own brand", subtype: "Own", note: off } }\n`),
  });
  const before = valuesOf(world).spools;
  await world.expectExit(0, "plan --only spool/3 --only spool/1 --out plan.json");
  await world.expectExit(0, "apply plan.json --report report.json");
  expect(valuesOf(world).spools).not.toEqual(before);
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(0, "apply inverse.json");
  expect(valuesOf(world).spools).toEqual(before);
});

test("only the plan that was applied says what was there before", async () => {
  await using world = await openWorld({ mapping: GRAMS });
  await world.expectExit(0, "apply --auto-approve --only usage/4.* --report report.json");
  const missing = await world.expectExit(3, "invert report.json");
  expect(missing.stderr).toContain("lies beside it");
  await world.expectExit(0, "apply --auto-approve --report report.json --save-plan saved.json");
  await world.expectExit(0, "invert report.json --out inverse.json");
  await world.expectExit(0, "plan --out other.json");
  const wrong = await world.expectExit(6, "invert report.json --plan other.json");
  expect(wrong.stderr).toContain("and the report is of plan");
  world.write("edited.json", world.read("report.json").replace(/"address": "usage/, '"address": "xusage'));
  expect((await world.expectExit(6, "invert edited.json --plan saved.json")).stderr).toContain(
    "are not those of the plan",
  );
  world.write("none.json", "{}");
  expect((await world.expectExit(6, "invert none.json")).stderr).toContain("it is not a report of reconcile");
  world.write("mapping.yaml", `${world.mapping}guards: { max: { usage.return: 1 } }\n`);
  await world.expectExit(5, "invert report.json --plan saved.json --out refused.json");
  await world.expectExit(5, "apply refused.json");
});

test("a plan file needs no second copy", async () => {
  await using world = await openWorld({ mapping: GRAMS });
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(3, "apply plan.json --save-plan copy.json");
  world.expectNoWrite();
});

test("what is narrowed away stays as it is", async () => {
  await using world = await openWorld({ mapping: EVERYTHING });
  const before = valuesOf(world);
  await applyAll(world);
  const after = valuesOf(world);
  await world.expectExit(0, "invert report.json --only usage/* --except usage/4.* --out inverse.json");
  await world.expectExit(0, "apply inverse.json");
  const { levels, ...others } = valuesOf(world);
  expect(others).toEqual((({ levels: _, ...rest }) => rest)(after));
  expect(levels).toEqual({ ...before.levels, "FIL-0001": String(Number(before.levels["FIL-0001"]) - 12.4) });
  // What is older than a window is not taken for settled after an undo.
  expect(JSON.parse((await world.expectExit(0, "plan --format json")).stdout).meta.refresh).toBe("full");
});
