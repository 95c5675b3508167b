// Every kind of write meets every kind of failure: the totals are right, and the exit says what happened.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import type { OperationKind } from "../../src/model/operation.ts";
import type { Fault, FaultCondition } from "../../src/sim/server/fault.ts";
import { booksOf, Lanes, seedOnePrint } from "./one-print.ts";
import { findingCodes } from "./plans.ts";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

/** Spools and their filament meet the same failures in test/app and test/executor. */
type PrintKind = Extract<
  OperationKind,
  "part.create" | "stock.create" | "parameter.set" | "image.set" | "link.set"
>;

const WRITES: Readonly<Record<PrintKind, FaultCondition & { readonly server: "bambuddy" | "inventree" }>> = {
  "part.create": { server: "inventree", method: "POST", path: "/api/part/" },
  "stock.create": { server: "inventree", method: "POST", path: "/api/stock/" },
  "parameter.set": { server: "inventree", method: "POST", path: "/api/parameter/" },
  "image.set": { server: "inventree", method: "PATCH", path: "/api/part/*/" },
  "link.set": { server: "bambuddy", method: "PATCH", path: "/api/v1/archives/*" },
};

/** Faults after which one apply still brings everything to its end. */
const SURVIVED: Readonly<Record<string, Fault>> = {
  "answer lost after it was performed": { kind: "lost-response" },
  "500 after it was performed": { kind: "status-after-commit" },
  "200 with half a body after it was performed": { kind: "truncate" },
  "connection cut in the answer": { kind: "truncate", cut: "connection" },
  "reset before it was performed": { kind: "reset" },
  "429 with a time to wait": { kind: "status", status: 429, headers: { "retry-after": "1" } },
  "500 without having performed it": { kind: "status", status: 500 },
  "503 without having performed it": { kind: "status", status: 503 },
  "502 of a proxy, after it was performed": {
    kind: "status-after-commit",
    status: 502,
    body: "<html>Bad Gateway",
  },
  "performed twice by a proxy": { kind: "duplicate" },
};

const lanes = new Lanes(6);

describe.each(Object.entries(WRITES))("%s", (kind, { server, ...when }) => {
  const faults = Object.entries(SURVIVED).filter(([, fault]) => !leavesTwo(kind, fault));
  test.concurrent.each(faults)("%s", async (_, fault) => {
    await lanes.use(async (rehearsal) => {
      await using world = await rehearsal.open();
      world[server].faults.add({ when, fault });
      const ran = await world.expectExit(0, "apply plan.json --settle-after 1");
      expect(ran.stdout).toContain("Everything was applied: 6 operations, 6 verified.");
      expect(booksOf(world)).toEqual(rehearsal.books);
      expect(world.requests().filter((request) => request.fault === fault.kind)).toHaveLength(1);
    });
  });
});

/** What a proxy sends twice on its own is made twice; only setting a value again changes nothing. */
function leavesTwo(kind: string, fault: Fault): boolean {
  return fault.kind === "duplicate" && kind !== "parameter.set" && kind !== "link.set";
}

test.concurrent.each(Object.entries(WRITES))(
  "%s that is always refused",
  async (kind, { server, ...when }) => {
    await using world = await openWorld({ seedPrints: seedOnePrint });
    world[server].faults.add({
      when: { ...when, times: "always" },
      fault: { kind: "status", status: 400, body: { detail: "No, and that is that." } },
    });
    const ran = await world.reconcile("apply --auto-approve");
    expect({ exit: ran.exit, stderr: world.notes(ran) }).toEqual({
      exit: kind === "part.create" ? 1 : 8,
      stderr: "",
    });
    expect(ran.stdout).toContain("No, and that is that.");
    world[server].faults.clear();
    await world.expectExit(0, "apply --auto-approve");
    await world.expectNothingToDo();
  },
);

test.concurrent("a right that is taken away in the middle stops everything, and the same plan goes on later", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  world.inventree.faults.add({ when: { nth: 30, times: "always" }, fault: { kind: "status", status: 403 } });
  const ran = await world.reconcile("apply plan.json --settle-after 1");
  expect([8, 9]).toContain(ran.exit);
  expect(ran.stdout).toContain("stopped answering");
  const asked = world.inventree.log.entries.length;
  expect(asked).toBeLessThan(50);
  world.inventree.faults.clear();
  await world.expectExit(0, "apply plan.json --settle-after 0");
  await world.expectNothingToDo();
});

test.concurrent("what cannot be known yet is in doubt, is named, and is settled by the next apply", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  faults.add({
    when: { method: "POST", path: "/api/stock/" },
    fault: { kind: "delay", gate: "made", hold: "after" },
  });
  const apply = world.start("apply plan.json --settle-after 0");
  await faults.gates.arrival("made");
  faults.add({
    when: { method: "GET", path: "/api/stock/**", times: "always" },
    fault: { kind: "status", status: 403 },
  });
  faults.gates.release("made");
  const ran = await apply.ended();
  expect(ran.exit).toBe(9);
  expect(ran.stdout).toContain("The result of some writes is not known yet");
  faults.clear();
  const named = await world.expectExit(0, "plan --format json");
  expect(findingCodes(named.stdout)).toContain("operation.in-doubt stock/run-1@20261102T083157Z");
  await world.expectExit(0, "apply plan.json --settle-after 0");
  expect(world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1")).toHaveLength(1);
  await world.expectNothingToDo();
});
