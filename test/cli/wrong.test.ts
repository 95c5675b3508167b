// What people get wrong, and what servers get wrong: one sentence with the next step, the right exit, nothing written.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { FARM_CATEGORIES } from "../../src/sim/inventree/seed-farm.ts";
import type { FaultRule } from "../../src/sim/server/fault.ts";
import { expectGolden } from "./golden.ts";
import { withPrints, withSection } from "./mapping.ts";
import { BAMBUDDY_KEY } from "./secrets.ts";
import { openWorld, type World, type WorldOptions } from "./world.ts";

setDefaultTimeout(180_000);

interface Mistake {
  readonly name: string;
  readonly exit: number;
  readonly options?: WorldOptions;
  readonly arrange?: (world: World) => void | Promise<void>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

function always(path: string, kind: "html" | "truncate"): FaultRule {
  return { when: { path, times: "always" }, fault: { kind } };
}

const MISTAKES: readonly Mistake[] = [
  { name: "a wrong Bambuddy key", exit: 4, env: { BAMBUDDY_API_KEY: "bb_wrong" } },
  { name: "a wrong InvenTree token", exit: 4, env: { INVENTREE_TOKEN: "inv-wrong" } },
  {
    name: "a Bambuddy key that may not read",
    exit: 4,
    options: {
      bambuddy: { auth: { keys: [{ key: BAMBUDDY_KEY, scopes: ["can_control_printer"] }] } },
    },
  },
  { name: "a Bambuddy that is not there", exit: 4, arrange: (world) => world.bambuddy.close() },
  { name: "an InvenTree that is not there", exit: 4, arrange: (world) => world.inventree.close() },
  {
    name: "a web page instead of Bambuddy",
    exit: 4,
    arrange: ({ bambuddy }) => bambuddy.faults.add(always("**", "html")),
  },
  {
    name: "a web page instead of InvenTree",
    exit: 4,
    arrange: ({ inventree }) => inventree.faults.add(always("**", "html")),
  },
  {
    name: "half a page of runs",
    exit: 4,
    arrange: ({ bambuddy }) => bambuddy.faults.add(always("/api/v1/print-log/", "truncate")),
  },
  {
    name: "half a page of archives",
    exit: 4,
    arrange: ({ bambuddy }) => bambuddy.faults.add(always("/api/v1/archives/**", "truncate")),
  },
  {
    name: "half a page of parts",
    exit: 4,
    arrange: ({ inventree }) => inventree.faults.add(always("/api/part/", "truncate")),
  },
  {
    name: "half a page of stock",
    exit: 4,
    // Of the lists of stock that are read side by side, this one.
    arrange: ({ inventree }) =>
      inventree.faults.add({
        ...always("/api/stock/", "truncate"),
        when: { path: "/api/stock/", query: { batch_regex: "^bambuddy-" }, times: "always" },
      }),
  },
  {
    name: "the two addresses swapped",
    exit: 4,
    options: {
      mapping: (farm) =>
        farm
          .replace(/(bambuddy: {2}\{ url: )("[^"]*")/, "$1<b>$2")
          .replace(/(inventree: \{ url: )("[^"]*")/, "$1<i>$2")
          .replace(/<b>("[^"]*")([\s\S]*)<i>("[^"]*")/, "$3$2$1"),
    },
  },
  {
    name: "a typo in the mapping",
    exit: 3,
    options: { mapping: (farm) => farm.replace("locations:", "locatoins:") },
  },
  { name: "a typo in a setting", exit: 3, options: { mapping: withPrints("quantitty: archive") } },
  { name: "an unfinished mapping", exit: 3, options: { mapping: (farm) => `${farm}spools: {` } },
  { name: "a secret variable that is not set", exit: 3, env: { BAMBUDDY_API_KEY: undefined } },
  {
    name: "both secrets that are not set",
    exit: 3,
    env: { BAMBUDDY_API_KEY: undefined, INVENTREE_TOKEN: undefined },
  },
  {
    name: "a secret file that is not there",
    exit: 3,
    options: { mapping: (farm) => farm.replace("{ env: INVENTREE_TOKEN }", "{ file: no-such-file }") },
  },
  {
    name: "a category that does not exist",
    exit: 3,
    options: { mapping: (farm) => farm.replace("prints: Printed parts", "prints: Printed prats") },
  },
  {
    name: "a category that exists twice",
    exit: 3,
    options: { mapping: (farm) => farm.replace("prints: Printed parts", "prints: Functional") },
    arrange: ({ inventree }) => {
      inventree.state.addCategory({ name: "Functional", parent: FARM_CATEGORIES.filament });
    },
  },
  {
    name: "a structural location",
    exit: 3,
    options: { mapping: (farm) => farm.replace("prints: Printed goods", "prints: Loaded") },
  },
];

describe.each([["plan"], ["apply --auto-approve"]])("%s", (command) => {
  for (const { name, exit, options, arrange, env } of MISTAKES)
    test.concurrent(name, async () => {
      await using world = await openWorld(options);
      await arrange?.(world);
      const ran = await world.run(command.split(" "), withoutAbsent({ ...world.env, ...env }));
      await expectGolden(
        `wrong/${name.replaceAll(" ", "-").toLowerCase()}`,
        `exit ${ran.exit}\n${world.notes(ran)}`,
      );
      expect({ exit: ran.exit, stdout: ran.stdout }).toEqual({ exit, stdout: "" });
      expect(ran.stderr).not.toMatch(/^ {4}at |Bug:/m);
      world.expectNoWrite();
    });
});

test.concurrent.each([
  ["a mapping that is not there", "plan --mapping no-such.yaml", 3],
  ["a plan that is not there", "apply no-such.json", 3],
  ["a plan to show that is not there", "show no-such.json", 3],
  ["a file that is no plan", "apply mapping.yaml", 6],
  ["an unknown command", "plam", 3],
  ["an unknown option", "plan --detaild-exitcode", 3],
  ["a number that is none", "plan --max-prints many", 3],
  ["no file and no terminal", "apply", 3],
  ["a ledger that is no ledger", "apply --auto-approve --ledger mapping.yaml", 1],
  ["a ledger folder that cannot be made", "apply --auto-approve --ledger mapping.yaml/ledger.sqlite3", 1],
  ["a plan file that cannot be written", "plan --out mapping.yaml/plan.json", 1],
] as const)("%s", async (name, line, exit) => {
  await using world = await openWorld();
  const ran = await world.reconcile(line);
  await expectGolden(`wrong/${name.replaceAll(" ", "-")}`, `exit ${ran.exit}\n${world.notes(ran)}`);
  expect({ exit: ran.exit, stdout: ran.stdout }).toEqual({ exit, stdout: "" });
  expect(ran.stderr).not.toMatch(/^ {4}at |Bug:/m);
  world.expectNoWrite();
});

test.concurrent("a single 401 is a fluke and no reason to stop", async () => {
  await using world = await openWorld({ bambuddy: { misbehaviour: { flaky401: [4] } } });
  await world.expectExit(0, "apply --auto-approve");
  await world.expectNothingToDo();
});

test.concurrent("rows that arrive while lists are read, and ties that change places, change nothing", async () => {
  await using world = await openWorld({
    bambuddy: { misbehaviour: { shuffleTies: true, shiftWhilePaging: 2 } },
    mapping: withSection("http: { timeout_seconds: 20 }"),
  });
  await world.expectExit(0, "apply --auto-approve");
  await world.expectExit(0, "apply --auto-approve --refresh full");
  await world.expectNothingToDo();
});

function withoutAbsent(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
