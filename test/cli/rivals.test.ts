// Somebody else writes to the object of an operation, at every moment of it: both changes stand, or the report names it.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import type { JournalStep } from "../../src/executor/journal-step.ts";
import { isSuccess, type Outcome } from "../../src/executor/outcome.ts";
import type { Report } from "../../src/executor/report.ts";
import { KINDS, OPERATION_KINDS, type OperationKind } from "../../src/model/operation.ts";
import { unreachable } from "../../src/model/unreachable.ts";
import { compileCondition } from "../../src/sim/server/fault-match.ts";
import { countCells } from "../cells.ts";
import { minutesLater, runHere } from "./in-process.ts";
import { Lanes } from "./rehearsal.ts";
import { APIS, type Api, endOf, MOMENTS, type Moment, RIVALS, type Rival } from "./rivals.ts";
import { conditionOf, requestOf, SCENES, type Scene, WRITES } from "./scenes.ts";
import type { World } from "./world.ts";

setDefaultTimeout(300_000);

const cells = countCells("somebody else writes");

const lanes = new Map(
  SCENES.flatMap((scene) => APIS.map((api) => [`${scene.name} ${api}`, new Lanes(onApi(scene, api), 3)])),
);

function onApi(scene: Scene, apiVersion: Api): Scene {
  return { ...scene, seed: { ...scene.seed, inventree: { apiVersion } } };
}

interface Cell {
  readonly kind: OperationKind;
  readonly rival: Rival;
  readonly moment: Moment;
  readonly end: Outcome;
}

/** Somebody acts once, at the first operation of the kind. */
async function applyAmong(world: World, { kind, rival, moment }: Cell) {
  const write = WRITES[kind];
  const steps: Partial<Record<JournalStep, () => Promise<void>>> = {};
  let acts = 0;
  const once = async (body: () => Promise<void>) => {
    acts += 1;
    if (acts === 1) await body();
  };
  const act = () => once(() => rival.act(world));
  switch (moment) {
    case "before it is looked at":
      steps["before-intended"] = act;
      break;
    case "before it is sent":
      steps["after-inspected"] = act;
      break;
    case "inside the server's write":
      steps["after-sent"] = async () => world.inventree.visitGaps(act);
      steps["after-performed"] = async () => world.inventree.visitGaps(undefined);
      break;
    case "inside somebody's write": {
      const [begun, ours] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let theirs: Promise<void> | undefined;
      steps["after-sent"] = () =>
        once(async () => {
          world.inventree.visitGaps(async () => {
            world.inventree.visitGaps(undefined);
            begun.resolve();
            await ours.promise;
          });
          theirs = rival.act(world);
          await begun.promise;
        });
      steps["after-performed"] = async () => {
        ours.resolve();
        await theirs;
      };
      break;
    }
    case "before it is looked at again, its answer lost":
      world[write.server].faults.add({ when: conditionOf(write), fault: { kind: "lost-response" } });
      steps["after-performed"] = act;
      break;
    case "before it is looked at again":
      steps["after-performed"] = act;
      break;
    default:
      unreachable(moment);
  }
  const ran = await runHere(world, "apply plan.json --json", {
    at: async (step, operation) => {
      if (operation?.kind === kind) await steps[step]?.();
    },
  });
  expect(acts).toBeGreaterThan(0);
  return { exit: ran.exit, report: JSON.parse(ran.stdout) as Report };
}

describe.each(OPERATION_KINDS)("%s", (kind) => {
  const apis = KINDS[kind].system === "inventree" ? APIS : ([530] as const);
  const all = RIVALS[kind].flatMap((rival) =>
    MOMENTS.flatMap((moment) =>
      apis.flatMap((api) => {
        const end = endOf(rival, moment, api);
        return end === "no such moment"
          ? []
          : [[rival.does, moment, api, { kind, rival, moment, end }] as const];
      }),
    ),
  );

  test.concurrent.each(all)("somebody %s %s, API %i", async (_, __, api, cell) => {
    const { scene } = WRITES[kind];
    await lanes.get(`${scene.name} ${api}`)?.use(async (rehearsal) => {
      await using world = await rehearsal.open();
      const { exit, report } = await applyAmong(world, cell);
      const result = report.results.find((one) => one.kind === kind);
      expect([result?.outcome, result?.why === null]).toEqual([cell.end, isSuccess(cell.end)]);
      if (isSuccess(cell.end)) {
        expect(exit).toBe(0);
        if (cell.rival.overdraws !== true) expect(itemsOffTheirHistory(world)).toEqual([]);
      } else expect([1, 8, 9]).toContain(exit);
      await expectNotSentAgain(world, kind);
    });
    cells.cover();
  });
});

/** An hour later, the same command: what is doubled by being sent twice is not, whatever became of it. */
async function expectNotSentAgain(world: World, kind: OperationKind): Promise<void> {
  if (KINDS[kind].nature === "set") return;
  const isWrite = compileCondition(conditionOf(WRITES[kind]));
  const sent = () =>
    world[WRITES[kind].server].log.entries.filter((entry) => isWrite(requestOf(entry))).length;
  const before = sent();
  await runHere(world, "apply plan.json", { start: minutesLater(60) });
  expect(sent()).toBe(before);
}

/** Items whose level is not what their history says was taken and given. */
function itemsOffTheirHistory({ inventree: { state } }: World): number[] {
  const { stock, tracking } = state.snapshot();
  return stock.flatMap(({ pk, quantity }) => {
    const entries = tracking.filter(({ item }) => item === pk);
    const sum = entries.reduce((level, { tracking_type, deltas }) => {
      const { quantity: set, added, removed } = deltas as Record<string, number>;
      if (tracking_type === 1) return set ?? 0;
      return level + (added ?? 0) - (removed ?? 0);
    }, 0);
    return Math.abs(sum - Number(quantity)) < 0.000005 ? [] : [pk];
  });
}
