// Apply is killed at every request it makes, before and after the server performed it; the next one ends at the same totals.
import { expect, setDefaultTimeout, test } from "bun:test";
import { booksOf, Lanes, type Rehearsal } from "./one-print.ts";

setDefaultTimeout(180_000);

/** What becomes of the request that was under way when its sender died. */
type Fate = "performed before" | "performed after" | "lost";

interface Death {
  readonly server: "bambuddy" | "inventree";
  /** Which request to that server, from 1. */
  readonly nth: number;
  readonly fate: Fate;
}

test("killed at every request", async () => {
  const lanes = new Lanes(4);
  const deaths = await lanes.use(async (rehearsal) => everyDeath(rehearsal));
  expect(deaths.length).toBeGreaterThan(30);
  const wrong = await Promise.all(
    deaths.map((death) => lanes.use((rehearsal) => dieAndResume(rehearsal, death))),
  );
  expect(wrong.flat()).toEqual([]);
});

function everyDeath({ requests }: Rehearsal): Death[] {
  return (["bambuddy", "inventree"] as const).flatMap((server) =>
    requests[server].flatMap((method, at) => {
      const fates: readonly Fate[] =
        method === "GET" ? ["lost"] : ["performed before", "performed after", "lost"];
      return fates.map((fate) => ({ server, nth: at + 1, fate }));
    }),
  );
}

async function dieAndResume(rehearsal: Rehearsal, { server, nth, fate }: Death): Promise<string[]> {
  await using world = await rehearsal.open();
  const { faults } = world[server];
  faults.add({
    when: { nth },
    fault: { kind: "delay", gate: "held", hold: fate === "performed before" ? "after" : "before" },
  });
  const killed = world.start("apply plan.json");
  await Promise.race([faults.gates.arrival("held"), killed.ended()]);
  killed.kill("SIGKILL");
  const { exit } = await killed.ended();
  faults.gates.openAll(fate === "lost" ? "abandoned" : "released");
  // The released request is performed before the next one arrives.
  await fetch(`${world[server].url}/__sim/requests`);
  world.passLease();
  const resumed = await world.reconcile("apply plan.json --settle-after 0");
  const problems = [
    ...(exit === 137 ? [] : [`the first ended with ${exit}`]),
    ...(resumed.exit === 0
      ? []
      : [`the second ended with ${resumed.exit}: ${resumed.stdout}${resumed.stderr}`]),
    ...(Bun.deepEquals(booksOf(world), rehearsal.books) ? [] : [`booked ${JSON.stringify(booksOf(world))}`]),
  ];
  return problems.map((problem) => `${server} request ${nth}, ${fate}: ${problem}`);
}
