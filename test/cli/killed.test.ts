// The real program is killed with SIGKILL at every request of an apply; the next one ends at the same totals, on both servers.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { OperationKind, SystemName } from "../../src/model/operation.ts";
import { compileCondition } from "../../src/sim/server/fault-match.ts";
import type { LoggedRequest } from "../../src/sim/server/request-log.ts";
import { countCells } from "../cells.ts";
import { longAfterDeath, runHere } from "./in-process.ts";
import { booksOf, Lanes, type Rehearsal } from "./rehearsal.ts";
import { conditionOf, kindsOf, requestOf, SCENES, type Scene, WRITES } from "./scenes.ts";

setDefaultTimeout(300_000);

const cells = countCells("killed at every request");

/** What becomes of the request that was under way when its sender died. */
const FATES = ["performed before", "performed after", "lost"] as const;
type Fate = (typeof FATES)[number];

interface Death {
  readonly server: SystemName;
  /** Which request to that server, from 1. */
  readonly nth: number;
  readonly fate: Fate;
  /** What it writes. */
  readonly kind?: OperationKind;
}

test.each(SCENES.map((scene) => [scene.name, scene] as const))("of %s", async (_, scene) => {
  const lanes = new Lanes(scene, 4);
  const deaths = await lanes.use(async (rehearsal) => everyDeath(rehearsal));
  const written = new Set(
    deaths.flatMap(({ kind, fate }) => (kind === undefined ? [] : [`${kind} ${fate}`])),
  );
  expect([...written].sort()).toEqual(
    kindsOf(scene)
      .flatMap((kind) => FATES.map((fate) => `${kind} ${fate}`))
      .sort(),
  );
  const wrong = await Promise.all(
    deaths.map((death) => lanes.use((rehearsal) => dieAndResume(rehearsal, death))),
  );
  expect(wrong.flat()).toEqual([]);
  cells.cover(deaths.length);
});

function everyDeath({ scene, requests }: Rehearsal): Death[] {
  return (["bambuddy", "inventree"] as const).flatMap((server) =>
    requests[server].flatMap((request, at) => {
      const kind = kindOf(scene, server, request);
      const fates: readonly Fate[] = request.method === "GET" ? ["lost"] : FATES;
      return fates.map((fate) => ({ server, nth: at + 1, fate, ...(kind === undefined ? {} : { kind }) }));
    }),
  );
}

function kindOf(scene: Scene, server: SystemName, request: LoggedRequest): OperationKind | undefined {
  return kindsOf(scene).find(
    (kind) =>
      WRITES[kind].server === server && compileCondition(conditionOf(WRITES[kind]))(requestOf(request)),
  );
}

async function dieAndResume(rehearsal: Rehearsal, { server, nth, fate, kind }: Death): Promise<string[]> {
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
  const resumed = await runHere(world, "apply plan.json", { start: longAfterDeath() });
  const problems = [
    ...(exit === 137 ? [] : [`the first ended with ${exit}`]),
    ...(resumed.exit === 0
      ? []
      : [`the second ended with ${resumed.exit}: ${resumed.stdout}${resumed.stderr}`]),
    ...(Bun.deepEquals(booksOf(world), rehearsal.books) ? [] : [`booked ${JSON.stringify(booksOf(world))}`]),
  ];
  return problems.map((problem) => `${server} request ${nth} (${kind ?? "no write"}), ${fate}: ${problem}`);
}
