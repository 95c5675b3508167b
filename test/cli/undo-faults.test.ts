// The writes that only an undo makes meet lost, late and doubled answers: what was taken back is taken back once.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import type { Report } from "../../src/executor/report.ts";
import type { Fault, FaultCondition } from "../../src/sim/server/fault.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(120_000);

const WRITES: Readonly<Record<string, FaultCondition & { readonly server: "bambuddy" | "inventree" }>> = {
  "a parameter removed": { server: "inventree", method: "DELETE", path: "/api/parameter/*/" },
  "a link cleared": { server: "bambuddy", method: "PATCH", path: "/api/v1/archives/*" },
  "grams given back": { server: "inventree", method: "POST", path: "/api/stock/add/" },
};

const FAULTS: Readonly<Record<string, Fault>> = {
  "answer lost after it was performed": { kind: "lost-response" },
  "500 after it was performed": { kind: "status-after-commit" },
  "reset before it was performed": { kind: "reset" },
  "503 without having performed it": { kind: "status", status: 503 },
};

function mapping(farm: string): string {
  return `${farm.replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")}spools:
  usage: { since: 2026-11-05T00:00:00Z, before_count: charge }
`;
}

function valuesOf(world: World) {
  const { parameters, stock } = world.snapshot();
  const levels = stock.filter(({ batch }) => batch?.startsWith("FIL-")).map(({ quantity }) => quantity);
  return { parameters, levels, links: world.links() };
}

describe.each(Object.entries(WRITES))("%s", (_, { server, ...when }) => {
  test.concurrent.each(Object.entries(FAULTS))("%s", async (_name, fault) => {
    await using world = await openWorld({ mapping });
    const before = valuesOf(world);
    await world.expectExit(0, "plan --out plan.json");
    await world.expectExit(0, "apply plan.json --report report.json");
    await world.expectExit(0, "invert report.json --out inverse.json");
    world.clearLogs();
    world[server].faults.add({ when, fault });
    await world.expectExit(0, "apply inverse.json --report undone.json --settle-after 1");
    const report = JSON.parse(world.read("undone.json")) as Report;
    expect(report.totals.verified).toBe(report.results.length);
    expect(world.requests().filter((request) => request.fault === fault.kind)).toHaveLength(1);
    expect(valuesOf(world)).toEqual(before);
  });
});

test("killed in the middle, the undo goes on where it was, and gives nothing back twice", async () => {
  await using world = await openWorld({ mapping });
  const before = valuesOf(world);
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json --report report.json");
  await world.expectExit(0, "invert report.json --out inverse.json");
  const { faults } = world.inventree;
  faults.add({
    when: { method: "POST", path: "/api/stock/add/", nth: 2 },
    fault: { kind: "delay", gate: "given", hold: "after" },
  });
  const apply = world.start("apply inverse.json");
  await faults.gates.arrival("given");
  apply.kill("SIGKILL");
  await apply.ended();
  faults.gates.release("given");
  faults.clear();
  world.passLease();
  await world.expectExit(0, "apply inverse.json --settle-after 0");
  expect(valuesOf(world)).toEqual(before);
});
