// Explain: one object's story, with the record, the rule and the line of the mapping that each value comes from.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { Explanation, ToldStory } from "../../src/app/explain.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { FARM_LOCATIONS } from "../../src/sim/inventree/seed-farm.ts";
import { expectGolden } from "./golden.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(120_000);

const LOADED =
  'printers:\n  B1: { match: "B1*", location: Loaded/B1 }\n  B3: { match: "B3*", location: Loaded/B3 }\n';

const SPOOLS = `spools:
  identity: { pairs: { FIL-0004: 4 } }
  catalogue: on
  location: { authority: inventree }
  usage: { since: 2026-11-05T00:00:00Z, hold_grams: 80, before_count: charge }
  unit: g
`;

function everything(farm: string): string {
  return `${farm
    .replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")
    .replace("{ prints: Printed goods }", "{ prints: Printed goods, loaded: Loaded }")}${LOADED}${SPOOLS}`;
}

async function explain(world: World, subject: string): Promise<readonly ToldStory[]> {
  const { stdout } = await world.run(["explain", ...subject.split(" "), "--json"]);
  const explanation = JSON.parse(stdout) as Explanation;
  expect(explanation.asked).toBe(subject);
  return explanation.stories;
}

function factOf(story: ToldStory | undefined, what: string) {
  return story?.facts.find((fact) => fact.what === what);
}

/** Line of the mapping that holds this text. */
function lineOf(world: World, text: string): number {
  return world.mapping.slice(0, world.mapping.indexOf(text)).split("\n").length;
}

test("a run, a held use, a paired spool and a skipped print, as people read them", async () => {
  await using world = await openWorld({ mapping: everything });
  const told: string[] = [];
  for (const subject of [
    "archive 12",
    "usage 6",
    "spool 4",
    "spool fil-0003",
    "run 11",
    "archive 7",
    "run 10",
  ]) {
    const { stdout } = await world.expectExit(0, `explain ${subject}`);
    told.push(`$ reconcile explain ${subject}\n${world.mask(stdout)}`);
  }
  await expectGolden("explain", told.join("\n"));
  world.expectNoWrite();
});

test("settings are named with their lines, defaults as defaults", async () => {
  await using world = await openWorld({ mapping: everything });
  const [run] = await explain(world, "run 12");
  expect(run?.verdict).toStartWith("to be booked");
  expect(factOf(run, "location")).toEqual({
    what: "location",
    value: "Printed goods/Shelf A (#2)",
    setting: { path: "prints.rules[0].location", line: lineOf(world, "Customer *") },
  });
  expect(factOf(run, "key")?.setting).toEqual({ path: "prints.key_fields" });
  const [held] = await explain(world, "usage 6");
  expect(held?.verdict).toContain("release it by the line usage/6.1@20261106T154002Z under release:");
  expect(held?.held.map(({ code }) => code)).toEqual(["over-hold-grams"]);
  expect(held?.findings.map(({ code }) => code)).toEqual(["usage.held"]);
  const spools = await explain(world, "spool 4");
  expect(factOf(spools[0], "spool 4 is")?.setting).toEqual({
    path: "spools.identity.pairs.FIL-0004",
    line: lineOf(world, "FIL-0004"),
  });
  const unit = factOf((await explain(world, "usage 8"))[0], "unit");
  expect(unit).toEqual({
    what: "unit",
    value: "g",
    why: "the part has none",
    setting: { path: "spools.unit", line: lineOf(world, "unit: g") },
  });
});

test("every operation, held row, finding and drift of a plan has a story", async () => {
  await using world = await openWorld({ mapping: everything });
  const { stdout } = await world.expectExit(0, "plan --format json");
  const plan = JSON.parse(stdout) as Plan;
  const addresses = [
    ...plan.operations.map(({ address }) => address),
    ...plan.held.map(({ address }) => address),
    ...plan.findings.map(({ object }) => object),
    ...plan.drift.map(({ object }) => object),
  ];
  expect(addresses.length).toBeGreaterThan(30);
  // One of each form is enough: each is a whole plan.
  const forms = new Map(addresses.map((address) => [address.replace(/[0-9a-f]{12}|\d+/g, "0"), address]));
  for (const address of forms.values()) {
    const stories = await explain(world, address);
    const said = JSON.stringify(stories);
    expect({ address, isTold: said.includes(JSON.stringify(address)) }).toEqual({ address, isTold: true });
  }
});

test("after an apply the story is what proves it, and what the ledger did", async () => {
  await using world = await openWorld({ mapping: everything });
  await world.expectExit(0, "apply --auto-approve");
  const [run, ...rows] = await explain(world, "run 12");
  expect(run?.verdict).toMatch(/^recognised: stock item #\d+, its notes carry the run's marker$/);
  expect(run?.ledger.bookings.map((booking) => "run" in booking && booking.via)).toEqual(["applied"]);
  expect(run?.ledger.attempts.map(({ address, outcome }) => [address, outcome])).toContainEqual([
    "stock/run-12@20261112T163108Z",
    "verified",
  ]);
  expect(rows.map(({ verdict }) => verdict)).toEqual(["booked: nothing to do"]);
  expect(factOf(rows[0], "booked")?.why).toBe("markers in the item's history and the ledger");
  world.forgetLedger();
  const [again] = await explain(world, "run 12");
  expect([again?.verdict, again?.ledger.bookings]).toEqual([run?.verdict ?? "", []]);
});

test("an empty slot that is to be filled is explained by the spool that comes", async () => {
  await using world = await openWorld({ mapping: everything });
  const spool = world.inventree.state.store.stock.get(3);
  if (spool === undefined) throw new Error("the farm has no spool 3");
  world.inventree.state.store.stock.put({ ...spool, location: FARM_LOCATIONS.B3 });
  for (const subject of ["slot 3.0.0", "slot/3.0.0", "slot/2.0.0:clear"]) {
    const [story] = await explain(world, subject);
    expect(story?.operations.map(({ address }) => address)).toEqual(["slot/2.0.0:clear", "slot/3.0.0"]);
    expect(factOf(story, "in InvenTree")?.value).toBe("Loaded/B3");
  }
});

test("a released use names its line, and runs are told where prints are off", async () => {
  await using world = await openWorld({
    mapping: (farm) =>
      `${everything(farm).replace(/prints:\n( {2}.*\n)+/, "prints: off\n")}release: [usage/6.1@20261106T154002Z]\n`,
  });
  const [run, held, other] = await explain(world, "archive 8");
  expect(run?.verdict).toBe("not booked: the mapping asks for no prints");
  expect(held?.object).toBe("run-6@20261106T154002Z");
  expect(other?.object).toBe("usage/5.1@20261106T122834Z");
  const [use] = await explain(world, "usage/6.1@20261106T154002Z");
  expect(use?.verdict).toStartWith("to be written: 88.9 g from FIL-0001");
  expect(factOf(use, "released")?.setting).toEqual({ path: "release[0]", line: lineOf(world, "release:") });
});

test("what nobody knows is said, with what can be asked", async () => {
  await using world = await openWorld();
  const { stderr } = await world.expectExit(1, "explain spool SP-9999");
  expect(stderr).toContain("spool SP-9999: nothing that was read, planned or found is called this.");
  expect(stderr).toContain("`archive 12`, `run 45`");
  expect((await world.expectExit(3, "explain")).stderr).toContain("missing required argument");
  world.expectNoWrite();
});
