// What the inventory already proves is never booked again, and what people changed stays as they left it.
import { expect, setDefaultTimeout, test } from "bun:test";
import { coloured } from "../../src/sim/bambuddy/coloured-png.ts";
import { FARM_LOCATIONS, seedFarm as seedInventory } from "../../src/sim/inventree/seed-farm.ts";
import type { InvenTreeState } from "../../src/sim/inventree/state.ts";
import { expectGolden } from "./golden.ts";
import { withPrints } from "./mapping.ts";
import { addresses, planOf, proposals } from "./plans.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

const ITEMS_OF_CLIP = ["bambuddy-1", "bambuddy-1-r4", "bambuddy-1-r9"];

function seedWithPredecessor(state: InvenTreeState): void {
  seedInventory(state, { predecessor: true });
}

function clipOf(world: World) {
  const { parts, stock } = world.snapshot();
  const part = parts.find(({ name }) => name === "Cable Clip v3");
  return { part, stock: stock.filter((item) => item.part === part?.pk) };
}

test.concurrent("three prints of one file are three stock items of one part", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  expect(clipOf(world).stock.map(({ batch, quantity }) => `${batch} × ${quantity}`)).toEqual(
    ITEMS_OF_CLIP.map((batch) => `${batch} × 1`),
  );
  expect(world.snapshot().parts.filter(({ name }) => name === "Cable Clip v3")).toHaveLength(1);
});

test.concurrent("picture, link, name, quantity and location that people changed survive", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const { part, stock } = clipOf(world);
  const [first, second] = stock;
  if (part === undefined || first === undefined || second === undefined)
    throw new Error("nothing was booked");
  const { state } = world.inventree;
  state.editPart(part.pk, { name: "Cable clip, the good one" });
  state.setPartImage(part.pk, "my-own-photo.png", new Uint8Array(coloured(77)));
  state.editStock(first.pk, { quantity: "7", location: FARM_LOCATIONS.shelfA });
  state.editStock(second.pk, { quantity: "0" });
  world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/clip" });
  const before = { inventree: world.snapshot(), links: world.links() };
  world.clearLogs();
  const { stdout } = await world.expectExit(0, "plan --refresh full --detailed-exitcode --format json");
  expect(planOf(stdout).drift).toEqual([
    {
      field: "external_url",
      object: "link/archive-1",
      ours: `https://stock.example.org/part/${part.pk}/`,
      theirs: "https://wiki.example.org/clip",
    },
    {
      field: "image",
      object: `part/${part.IPN}`,
      ours: part.image ?? "",
      theirs: "/media/part_images/my-own-photo.png",
    },
    {
      field: "location",
      object: "stock/run-1@20261102T083157Z",
      ours: "Printed goods",
      theirs: "Printed goods/Shelf A",
    },
    { field: "quantity", object: "stock/run-1@20261102T083157Z", ours: "1", theirs: "7" },
    { field: "quantity", object: "stock/run-4@20261105T141240Z", ours: "1", theirs: "0" },
  ]);
  await world.expectExit(0, "apply --auto-approve --refresh full");
  expect({ inventree: world.snapshot(), links: world.links() }).toEqual(before);
  world.expectNoWrite();
});

test.concurrent("people's changes survive the loss of the ledger too", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const { part, stock } = clipOf(world);
  const { state } = world.inventree;
  state.setPartImage(part?.pk ?? 0, "my-own-photo.png", new Uint8Array(coloured(77)));
  state.editStock(stock[0]?.pk ?? 0, { quantity: "7", location: FARM_LOCATIONS.shelfA });
  world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/clip" });
  world.forgetLedger();
  world.clearLogs();
  await world.expectNothingToDo();
  world.expectNoWrite();
});

test.concurrent("an earlier tool's items stand for the first prints; missed reprints are a group of their own", async () => {
  await using world = await openWorld({ seedInventory: seedWithPredecessor });
  const theirs = world.snapshot().stock.filter(({ notes }) => notes?.startsWith("Bambuddy archive"));
  expect(theirs.map(({ batch }) => batch)).toEqual(["bambuddy-1", "bambuddy-3"]);
  const json = await world.expectExit(2, "plan --format json --out plan.json --detailed-exitcode");
  const text = await world.expectExit(0, "show plan.json");
  await expectGolden("predecessor-plan", world.mask(text.stdout));
  expect(proposals(json.stdout).filter((line) => line.startsWith("stock/"))).toEqual([
    "stock/run-2@20261103T110523Z new-print",
    "stock/run-4@20261105T141240Z missed-reprint",
    "stock/run-8@20261108T094419Z new-print",
    "stock/run-9@20261109T075501Z missed-reprint",
    "stock/run-11@20261111T151044Z new-print",
    "stock/run-12@20261112T163108Z new-print",
  ]);
  await world.expectExit(0, "apply plan.json");
  const pks = theirs.map(({ pk }) => pk);
  expect(world.snapshot().stock.filter(({ pk }) => pks.includes(pk))).toEqual(theirs);
  expect(clipOf(world).stock.map(({ batch }) => batch)).toEqual(ITEMS_OF_CLIP);
  await world.expectNothingToDo();
});

test.concurrent("prints.since leaves missed reprints out", async () => {
  await using world = await openWorld({
    seedInventory: seedWithPredecessor,
    mapping: withPrints("since: 2026-11-10T00:00:00Z"),
  });
  const { stdout } = await world.expectExit(0, "plan --format json");
  expect(addresses(stdout).filter((address) => address.startsWith("stock/"))).toEqual([
    "stock/run-11@20261111T151044Z",
    "stock/run-12@20261112T163108Z",
  ]);
  expect(planOf(stdout).summary).toMatchObject({ recognised: 2, before_since: 6 });
});

test.concurrent("without the ledger everything is recognised: the file lost, or on another machine", async () => {
  await using world = await openWorld({ seedInventory: seedWithPredecessor });
  await world.expectExit(0, "apply --auto-approve");
  const before = { inventree: world.snapshot(), links: world.links() };
  world.clearLogs();
  const elsewhere = await world.expectExit(
    0,
    "plan --ledger elsewhere.sqlite3 --detailed-exitcode --format json",
  );
  expect(planOf(elsewhere.stdout).summary).toMatchObject({ recognised: 8 });
  world.forgetLedger();
  await world.expectNothingToDo();
  const applied = await world.expectExit(0, "apply --auto-approve");
  expect(applied.stdout).toContain("Recognised in the inventory: 8.");
  await world.expectNothingToDo("plan --detailed-exitcode");
  expect({ inventree: world.snapshot(), links: world.links() }).toEqual(before);
  world.expectNoWrite();
});

test.concurrent("a stock list that shows only half of its rows never books anything twice", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const before = world.snapshot();
  world.forgetLedger();
  world.inventree.faults.add({
    when: { path: "/api/stock/", times: "always" },
    fault: { kind: "short-page" },
  });
  world.clearLogs();
  const ran = await world.reconcile("apply --auto-approve");
  expect([0, 1, 4]).toContain(ran.exit);
  expect(world.snapshot()).toEqual(before);
  expect(world.writes().filter((write) => write === "POST /api/stock/")).toEqual([]);
});
