// `ledger verify`: every way in which the ledger and the servers may not say the same, found and told.
import { Database } from "bun:sqlite";
import { expect, setDefaultTimeout, test } from "bun:test";
import { coloured } from "../../src/sim/bambuddy/coloured-png.ts";
import { LEDGER, openFilamentWorld } from "./ledger-cases.ts";
import type { World } from "./world.ts";

setDefaultTimeout(180_000);

interface Found {
  readonly agrees: boolean;
  readonly compared: number;
  readonly differences: readonly { kind: string; object: string; what: string; next: string }[];
  readonly gone: readonly string[];
  readonly notes: readonly string[];
}

async function openApplied(): Promise<World> {
  const world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  world.clearLogs();
  return world;
}

async function verify(world: World, exit: 0 | 1): Promise<Found> {
  const { stdout } = await world.expectExit(exit, "ledger verify --json");
  world.expectNoWrite();
  return JSON.parse(stdout) as Found;
}

function linesOf({ differences }: Found): string[] {
  return differences.map(({ kind, object, what }) => `${kind} ${steady(object)} ${what}`);
}

/** Numbers of parts follow the order of the plan; keys are hashes. */
function steady(object: string): string {
  return object.replace(/^part-\d+$/, "<part>").replace(/^model [0-9a-f]{12}$/, "<model>");
}

function change(world: World, sql: string): void {
  const ledger = new Database(world.path(LEDGER));
  ledger.run(sql);
  ledger.close();
}

function itemOf(world: World, batch: string) {
  const item = world.snapshot().stock.find((one) => one.batch === batch);
  if (item === undefined) throw new Error(`there is no ${batch}`);
  return item;
}

const RUN_1 = "run-1@20261102T083157Z";

test.concurrent("after an apply they agree, and nothing was written to find that out", async () => {
  await using world = await openApplied();
  const found = await verify(world, 0);
  expect(found).toMatchObject({ agrees: true, differences: [], gone: [], notes: [] });
  const { stdout } = await world.expectExit(0, "ledger verify");
  expect(stdout).toBe(
    `The ledger state/ledger.sqlite3 and the servers agree: ${found.compared} memories compared.\n`,
  );
});

test.concurrent("deleted items and parts are known and said, and no difference", async () => {
  await using world = await openApplied();
  world.inventree.state.deleteStock(itemOf(world, "bambuddy-1").pk);
  world.inventree.state.deleteStock(itemOf(world, "FIL-0003").pk);
  const found = await verify(world, 0);
  expect(found.gone.filter((line) => line.startsWith(RUN_1))).toHaveLength(1);
  expect(found.gone.filter((line) => line.startsWith("usage/")).length).toBeGreaterThan(0);
  const { stdout } = await world.expectExit(0, "ledger verify");
  expect(stdout).toContain("Gone, and known to be");
});

test.concurrent.each<readonly [string, (world: World) => void, readonly string[], string]>([
  [
    "a marker that somebody removed from the notes",
    (world) => world.inventree.state.editStock(itemOf(world, "bambuddy-1").pk, { notes: "mine" }),
    [`missing-in-target ${RUN_1} marker`],
    "a lost ledger could not recognise it any more",
  ],
  [
    "a batch that somebody changed",
    (world) => world.inventree.state.editStock(itemOf(world, "bambuddy-1").pk, { batch: "bambuddy-1-x" }),
    [`differs ${RUN_1} batch`],
    "drift",
  ],
  [
    "an item that was moved to another part",
    (world) =>
      world.inventree.state.editStock(itemOf(world, "bambuddy-1").pk, {
        part: itemOf(world, "bambuddy-2").part,
      }),
    [`differs ${RUN_1} part`],
    "rebuild",
  ],
  [
    "an item that the ledger calls another print's",
    (world) =>
      change(world, `UPDATE booking SET stock = ${itemOf(world, "bambuddy-2").pk} WHERE run = '${RUN_1}'`),
    [`differs ${RUN_1} marker`, `differs ${RUN_1} batch`, `differs ${RUN_1} part`],
    "rebuild",
  ],
  [
    "a booking that the ledger forgot",
    (world) => change(world, `DELETE FROM booking WHERE run = '${RUN_1}'`),
    [`missing-in-ledger ${RUN_1} booking`],
    "next apply",
  ],
  [
    "a usage row that the ledger forgot",
    (world) => change(world, "DELETE FROM usage WHERE row LIKE '4.1@%'"),
    ["missing-in-ledger usage/4.1@20261105T141240Z movement"],
    "next apply",
  ],
  [
    "other grams than were moved",
    (world) => change(world, "UPDATE usage SET grams = '99' WHERE row LIKE '4.1@%'"),
    ["differs usage/4.1@20261105T141240Z grams"],
    "rebuild",
  ],
  [
    "a correction that nobody made",
    (world) => change(world, "UPDATE usage SET corrections = 2 WHERE row LIKE '4.1@%'"),
    ["missing-in-target usage/4.1@20261105T141240Z corrections"],
    "history",
  ],
  [
    "a movement whose history was purged",
    (world) => {
      const { tracking } = world.inventree.state.store;
      for (const entry of tracking.all()) if (entry.notes.includes("usage/4.1@")) tracking.delete(entry.pk);
    },
    ["missing-in-target usage/4.1@20261105T141240Z movement"],
    "STOCK_TRACKING_DELETE_OLD_ENTRIES",
  ],
  [
    "a parameter that somebody set, and one that somebody took away",
    (world) => {
      const { parameters, templates } = world.inventree.state.store;
      const template = templates.all().find(({ name }) => name === "Weight")?.pk;
      const { part } = itemOf(world, "bambuddy-1");
      const ofPart = parameters.all().filter(({ model_id }) => model_id === part);
      const weight = ofPart.find((parameter) => parameter.template === template);
      const time = ofPart.find(({ pk }) => pk !== weight?.pk);
      world.inventree.state.editParameter(weight?.pk ?? 0, { data: "99", data_numeric: 99 });
      parameters.delete(time?.pk ?? 0);
    },
    ["missing-in-target <part> PrintTime", "differs <part> Weight"],
    "drift",
  ],
  [
    "a picture that somebody took",
    (world) =>
      world.inventree.state.setPartImage(
        itemOf(world, "bambuddy-1").part,
        "my-photo.png",
        new Uint8Array(coloured(7)),
      ),
    ["differs <part> picture"],
    "drift",
  ],
  [
    "a picture that somebody took away",
    (world) => world.inventree.state.editPart(itemOf(world, "bambuddy-1").part, { image: null }),
    ["missing-in-target <part> picture"],
    "drift",
  ],
  [
    "a link that somebody changed",
    (world) => world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/" }),
    ["differs archive-1 link"],
    "drift",
  ],
  [
    "a picture of ours that the ledger forgot",
    (world) => change(world, "DELETE FROM fact WHERE scope = 'image-of-part' AND key = '6'"),
    ["missing-in-ledger <part> picture"],
    "rebuild",
  ],
  [
    "a model that the ledger forgot",
    (world) => change(world, "DELETE FROM fact WHERE scope = 'part-of-key' AND value = '6'"),
    ["missing-in-ledger <model> part"],
    "rebuild",
  ],
])("%s", async (_, arrange, expected, way) => {
  await using world = await openApplied();
  arrange(world);
  const found = await verify(world, 1);
  expect(linesOf(found)).toEqual([...expected]);
  expect(found.differences.map(({ next }) => next).join(" ")).toContain(way);
  const { stdout } = await world.expectExit(1, "ledger verify");
  for (const { object } of found.differences) expect(stdout).toContain(`  ! ${object}`);
});

test.concurrent("a rebuild ends the differences that are the ledger's", async () => {
  await using world = await openApplied();
  change(world, `DELETE FROM booking WHERE run = '${RUN_1}'`);
  change(world, "UPDATE usage SET grams = '99' WHERE row LIKE '4.1@%'");
  change(world, "DELETE FROM fact");
  expect((await verify(world, 1)).differences.length).toBeGreaterThan(5);
  await world.expectExit(0, "ledger rebuild --replace");
  expect((await verify(world, 0)).agrees).toBe(true);
});

test.concurrent("without a ledger there is nothing to compare, and the way to one is named", async () => {
  await using world = await openFilamentWorld();
  const ran = await world.expectExit(1, "ledger verify");
  expect(world.notes(ran)).toBe(
    "Error: ledger state/ledger.sqlite3: there is none to compare.\n" +
      "Make it from the servers with `reconcile ledger rebuild`, or name another with --ledger.\n",
  );
  world.expectNoWrite();
});
