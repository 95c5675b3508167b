// `ledger rebuild`: what the servers prove is what was lost; what they cannot prove is named.
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { seedFarm as seedInventory } from "../../src/sim/inventree/seed-farm.ts";
import { dependedOn, fileBeside, LEDGER, openFilamentWorld, viewOf } from "./ledger-cases.ts";
import { addresses } from "./plans.ts";
import type { World } from "./world.ts";

setDefaultTimeout(180_000);

function cutLedger(world: World): void {
  const whole = readFileSync(world.path(LEDGER));
  writeFileSync(world.path(LEDGER), whole.subarray(0, Math.floor(whole.length / 2)));
}

test.concurrent("a lost ledger is made again in its place, with what was lost", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const lost = viewOf(world);
  world.forgetLedger();
  world.clearLogs();
  const { stdout } = await world.expectExit(0, "ledger rebuild");
  expect(stdout).toBe(
    [
      "It remembers 8 bookings, 8 usage rows, 6 parts of models, 11 parameters, 4 pictures, 6 links.",
      "Written to state/ledger.sqlite3.",
      "Not in it, because no server keeps it: the journal of attempts, the runs of the tool, and which plans were applied.",
      "Look at it: reconcile ledger verify, then reconcile plan.",
      "",
    ].join("\n"),
  );
  // A missing thumbnail is no object on a server: the next apply finds it missing once more.
  expect(dependedOn(viewOf(world))).toEqual({
    ...(dependedOn(lost) as object),
    withoutThumbnail: new Set(),
  });
  expect(readdirSync(world.path("state"))).toEqual(["ledger.sqlite3"]);
  await world.expectExit(0, "ledger verify");
  world.expectNoWrite();
});

test.concurrent("beside a whole one, and never in its place unasked", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const before = readFileSync(world.path(LEDGER));
  await world.expectExit(0, "ledger rebuild");
  const beside = fileBeside(world, "rebuilt");
  expect(beside).toMatch(/^state\/ledger-rebuilt-\d{8}T\d{6}Z\.sqlite3$/);
  expect(readFileSync(world.path(LEDGER)).equals(before)).toBe(true);
  expect(dependedOn(viewOf(world, beside))).toEqual(dependedOn(viewOf(world)));
  await world.expectNothingToDo(`plan --detailed-exitcode --ledger ${beside}`);
  await world.expectExit(0, "ledger rebuild --out elsewhere/new.sqlite3");
  expect(dependedOn(viewOf(world, "elsewhere/new.sqlite3"))).toEqual(dependedOn(viewOf(world)));
  const taken = await world.expectExit(3, "ledger rebuild --out elsewhere/new.sqlite3");
  expect(taken.stderr).toBe(
    "Error: elsewhere/new.sqlite3: the file exists.\nName another with --out; only --replace puts a new ledger in the place of the old one.\n",
  );
  await world.expectExit(3, "ledger rebuild --out mapping.yaml");
  expect(readFileSync(world.path(LEDGER)).equals(before)).toBe(true);
});

test.concurrent("in the place of a whole one its journal goes on, and the old one is kept", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json");
  const old = viewOf(world);
  await world.expectExit(0, "ledger rebuild --replace");
  expect(viewOf(world, fileBeside(world, "replaced"))).toEqual(old);
  expect(dependedOn(viewOf(world))).toEqual(dependedOn(old));
  expect(viewOf(world).lineage).toBe(old.lineage);
  // A plan that was applied stays applied.
  await world.expectExit(6, "apply plan.json");
  const history = await world.expectExit(0, "ledger history --json");
  expect(JSON.parse(history.stdout).rows.map(({ command }: { command: string }) => command)).toEqual([
    "apply plan.json",
    "ledger rebuild --replace",
    "apply plan.json",
  ]);
  await world.expectNothingToDo();
});

test.concurrent("of a torn one, which every command refuses with the way out", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const lost = viewOf(world);
  cutLedger(world);
  const torn = readFileSync(world.path(LEDGER));
  world.clearLogs();
  for (const line of [
    "plan",
    "apply --auto-approve",
    "ledger list",
    "ledger history",
    "ledger verify",
    "ledger backup",
    "lock show",
    "lock break --yes",
  ]) {
    const refused = await world.expectExit(1, line);
    expect([line, refused.stdout, world.notes(refused)]).toEqual([
      line,
      "",
      "Error: ledger state/ledger.sqlite3: the file is torn: it is shorter than its first page says.\n" +
        "Make it again from the servers: `reconcile ledger rebuild --replace` writes a new one and keeps this file beside it.\n",
    ]);
  }
  world.expectNoWrite();
  const { stdout } = await world.expectExit(0, "ledger rebuild --replace");
  expect(stdout).toContain("The old ledger could not be read: the file is torn");
  expect(readFileSync(world.path(fileBeside(world, "replaced"))).equals(torn)).toBe(true);
  expect(dependedOn(viewOf(world))).toMatchObject({
    ...(dependedOn(lost) as object),
    withoutThumbnail: new Set(),
  });
  await world.expectExit(0, "ledger verify");
});

test.concurrent("of a WAL whose file is gone", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  renameSync(world.path(LEDGER), world.path(`${LEDGER}-wal`));
  const refused = await world.expectExit(1, "plan");
  expect(refused.stderr).toContain("only state/ledger.sqlite3-wal is there");
  await world.expectExit(0, "ledger rebuild --replace");
  expect(readdirSync(world.path("state")).filter((name) => name.endsWith("-wal"))).toHaveLength(1);
  await world.expectNothingToDo();
});

test.concurrent("another program's database is neither replaced nor moved", async () => {
  await using world = await openFilamentWorld();
  const { Database } = await import("bun:sqlite");
  const other = new Database(world.path("other.sqlite3"));
  other.run("CREATE TABLE precious (a)");
  other.close();
  const before = readFileSync(world.path("other.sqlite3"));
  const refused = await world.expectExit(1, "ledger rebuild --replace --ledger other.sqlite3");
  expect(refused.stderr).toContain("the file is another program's database");
  expect(readFileSync(world.path("other.sqlite3")).equals(before)).toBe(true);
});

test.concurrent("what only the old ledger knows of deleted items is taken over, so that they are not booked again", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const [first] = world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1");
  world.inventree.state.deleteStock(first?.pk ?? 0);
  const old = viewOf(world);
  const { stdout } = await world.expectExit(0, "ledger rebuild --replace");
  expect(stdout).toContain(
    "No server can prove 1 of these, whose items are gone: they are taken over from the old ledger.",
  );
  expect(viewOf(world).bookings.size).toBe(old.bookings.size);
  await world.expectNothingToDo();
  // Without the old one nothing says that it was booked: the plan proposes it, and a person decides.
  world.forgetLedger();
  await world.expectExit(0, "ledger rebuild");
  const plan = await world.expectExit(2, "plan --detailed-exitcode --format json");
  expect(addresses(plan.stdout)).toContain("stock/run-1@20261102T083157Z");
});

test.concurrent("an earlier tool's items are known as such, and what it may have written is not called ours", async () => {
  await using world = await openFilamentWorld({
    seedInventory: (state) => seedInventory(state, { predecessor: true }),
  });
  await world.expectExit(0, "apply --auto-approve");
  const lost = viewOf(world);
  world.forgetLedger();
  await world.expectExit(0, "ledger rebuild");
  const rebuilt = viewOf(world);
  expect(rebuilt.bookings).toEqual(lost.bookings);
  expect([...rebuilt.bookings.values()].filter(({ via }) => via === "recognised")).toHaveLength(2);
  expect(rebuilt.usage).toEqual(lost.usage);
  expect(rebuilt.imageOfPart).toEqual(lost.imageOfPart);
  for (const [key, value] of rebuilt.parameterValues) expect(lost.parameterValues.get(key)).toBe(value);
  for (const [archive, url] of rebuilt.linkOfArchive) expect(lost.linkOfArchive.get(archive)).toBe(url);
  await world.expectNothingToDo();
  await world.expectExit(0, "ledger verify");
});

test.concurrent("prints that Bambuddy has forgotten are remembered by their markers", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const lost = viewOf(world);
  world.bambuddy.state.db.runs.delete(2);
  world.forgetLedger();
  await world.expectExit(0, "ledger rebuild");
  expect(viewOf(world).bookings).toEqual(lost.bookings);
});

test.concurrent("while an apply is at work it waits for nobody and replaces nothing", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  faults.add({ when: { method: "POST" }, fault: { kind: "delay", gate: "held", hold: "before" } });
  const apply = world.start("apply plan.json");
  await Promise.race([faults.gates.arrival("held"), apply.ended()]);
  const locked = await world.expectExit(7, "ledger rebuild --replace");
  expect(locked.stderr).toContain("`reconcile lock show`");
  faults.gates.openAll("released");
  faults.clear();
  expect((await apply.ended()).exit).toBe(0);
  expect(readdirSync(world.path("state"))).toEqual(["ledger.sqlite3"]);
});

test.concurrent("what is not read whole proves nothing, and no ledger is written", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  world.forgetLedger();
  world.inventree.faults.add({
    when: { path: "/api/stock/", times: "always" },
    fault: { kind: "short-page" },
  });
  const ran = await world.expectExit(4, "ledger rebuild");
  expect(ran.stderr).not.toContain("Bug");
  expect(existsSync(world.path(LEDGER))).toBe(false);
});
