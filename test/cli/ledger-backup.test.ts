// `ledger backup`: a whole copy, also while an apply writes, and never over another file.

import { expect, setDefaultTimeout, test } from "bun:test";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileBeside, LEDGER, openFilamentWorld, viewOf } from "./ledger-cases.ts";

setDefaultTimeout(180_000);

test.concurrent("a copy beside the ledger: its path, size and sha256 are printed, and it stands in for the ledger", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "apply --auto-approve");
  const before = readFileSync(world.path(LEDGER));
  const { stdout } = await world.expectExit(0, "ledger backup");
  const copy = fileBeside(world, "ledger-2");
  const bytes = readFileSync(world.path(copy));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(stdout).toBe(`${copy}\n${bytes.length} bytes\nsha256 ${sha256}\n`);
  expect(copy).toMatch(/^state\/ledger-\d{8}T\d{6}Z\.sqlite3$/);
  expect(readFileSync(world.path(LEDGER)).equals(before)).toBe(true);
  expect(viewOf(world, copy)).toEqual(viewOf(world));
  await world.expectNothingToDo(`plan --detailed-exitcode --ledger ${copy}`);
  await world.expectExit(0, `apply --auto-approve --ledger ${copy}`);
  const json = await world.expectExit(0, "ledger backup copies/b.sqlite3 --json");
  expect(JSON.parse(json.stdout)).toEqual({
    path: "copies/b.sqlite3",
    bytes: statSync(world.path("copies/b.sqlite3")).size,
    sha256: createHash("sha256")
      .update(readFileSync(world.path("copies/b.sqlite3")))
      .digest("hex"),
  });
});

test.concurrent("no file is replaced, and none is made where there is no ledger", async () => {
  await using world = await openFilamentWorld();
  const none = await world.expectExit(1, "ledger backup copy.sqlite3");
  expect(world.notes(none)).toBe(
    "Error: ledger state/ledger.sqlite3: there is none, so there is nothing to copy.\n" +
      "The first apply makes one; name another with --ledger.\n",
  );
  expect([existsSync(world.path("state")), existsSync(world.path("copy.sqlite3"))]).toEqual([false, false]);
  await world.expectExit(0, "apply --auto-approve");
  const mapping = world.read("mapping.yaml");
  const taken = await world.expectExit(3, "ledger backup mapping.yaml");
  expect(world.notes(taken)).toBe(
    "Error: mapping.yaml: the file exists.\nName another: a backup never replaces a file.\n",
  );
  expect(world.read("mapping.yaml")).toBe(mapping);
  const impossible = await world.expectExit(1, "ledger backup mapping.yaml/copy.sqlite3");
  expect(impossible.stderr).not.toContain("Bug");
});

test.concurrent("while an apply runs, the copy is what was committed until then; the apply never notices", async () => {
  await using world = await openFilamentWorld();
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  faults.add({
    when: { method: "POST", path: "/api/stock/", nth: 4 },
    fault: { kind: "delay", gate: "held", hold: "after" },
  });
  const apply = world.start("apply plan.json");
  await Promise.race([faults.gates.arrival("held"), apply.ended()]);
  await world.expectExit(0, "ledger backup copy.sqlite3");
  const copied = viewOf(world, "copy.sqlite3");
  expect(copied).toEqual(viewOf(world));
  expect([copied.bookings.size, copied.inDoubt.length]).toEqual([3, 1]);
  faults.gates.openAll("released");
  expect((await apply.ended()).exit).toBe(0);
  expect(viewOf(world).bookings.size).toBe(8);
  // An old ledger knows less, and what it does not know the markers say.
  await world.expectExit(0, "ledger rebuild --ledger copy.sqlite3");
  await world.expectNothingToDo();
  expect(readdirSync(world.folder).filter((name) => name.includes(".part"))).toEqual([]);
});
