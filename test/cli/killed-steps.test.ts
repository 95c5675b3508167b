// The real program kills itself with SIGKILL at every step of its journal, for every kind of write; the next one ends at the same totals.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { JOURNAL_STEPS, type JournalStep } from "../../src/executor/journal-step.ts";
import { OPERATION_KINDS, type OperationKind } from "../../src/model/operation.ts";
import { countCells } from "../cells.ts";
import { runChild } from "./child.ts";
import { minutesLater, runHere } from "./in-process.ts";
import { booksOf, Lanes, type Rehearsal } from "./rehearsal.ts";
import { conditionOf, SCENES, type Scene, WRITES } from "./scenes.ts";
import type { World } from "./world.ts";

setDefaultTimeout(300_000);

const cells = countCells("killed at every journal step");

interface Step {
  /** Passed once for each operation, or once for the plan. */
  readonly of: "operation" | "plan";
  /** What must happen for an apply to come there at all. */
  readonly after?: "an earlier death" | "a lost request";
  /** Default: 0. */
  readonly exitOfNext?: number;
}

/** A new step gets a row here. */
const STEPS: Readonly<Record<JournalStep, Step>> = {
  "plan-started": { of: "plan" },
  "after-recovered": { of: "operation", after: "an earlier death" },
  "before-intended": { of: "operation" },
  "after-intended": { of: "operation" },
  "after-inspected": { of: "operation" },
  "after-sent": { of: "operation" },
  "after-performed": { of: "operation" },
  "after-observed": { of: "operation" },
  "after-probed": { of: "operation" },
  "after-closed": { of: "operation" },
  "while-settling": { of: "plan", after: "a lost request" },
  "before-finished": { of: "plan" },
  // The plan is consumed.
  "after-finished": { of: "plan", exitOfNext: 6 },
};

const lanes = new Map(SCENES.map((scene) => [scene, new Lanes(scene, 4)]));

async function inScene(scene: Scene, body: (rehearsal: Rehearsal) => Promise<void>): Promise<void> {
  await lanes.get(scene)?.use(body);
  cells.cover();
}

/** At the first operation of the kind, or at the plan's own step. */
async function dieAt(
  world: World,
  { step, of, minutes }: { step: JournalStep; of: OperationKind | "plan"; minutes: number },
): Promise<void> {
  const died = await runChild({
    script: join(import.meta.dir, "mortal-main.ts"),
    args: [String(minutes), step, of, "apply", "plan.json"],
    cwd: world.folder,
    env: world.env,
  });
  if (died.exit !== 137) throw new Error(`it lived: ${died.exit}\n${died.stdout}${died.stderr}`);
}

async function expectResumed(world: World, rehearsal: Rehearsal, exit = 0): Promise<void> {
  const resumed = await runHere(world, "apply plan.json", { start: minutesLater(60) });
  expect({ exit: resumed.exit, said: exit === 0 ? resumed.stderr : "" }).toEqual({ exit, said: "" });
  expect(booksOf(world)).toEqual(rehearsal.books);
}

describe.each(JOURNAL_STEPS.map((step) => [step, STEPS[step]] as const))(
  "at %s",
  (step, { after, ...row }) => {
    const isOfPlan = row.of === "plan";
    const kinds = isOfPlan && after === undefined ? [] : OPERATION_KINDS;

    test.concurrent.each([...kinds])("of %s", async (kind) => {
      await inScene(WRITES[kind].scene, async (rehearsal) => {
        await using world = await rehearsal.open();
        if (after === "a lost request")
          world[WRITES[kind].server].faults.add({
            when: conditionOf(WRITES[kind]),
            fault: { kind: "reset" },
          });
        if (after === "an earlier death")
          await dieAt(world, { step: "after-performed", of: kind, minutes: 0 });
        await dieAt(world, { step, of: isOfPlan ? "plan" : kind, minutes: 20 });
        await expectResumed(world, rehearsal);
      });
    });

    const scenes = kinds.length === 0 ? SCENES : [];
    test.concurrent.each(scenes.map((scene) => [scene.name, scene] as const))("of %s", async (_, scene) => {
      await inScene(scene, async (rehearsal) => {
        await using world = await rehearsal.open();
        await dieAt(world, { step, of: "plan", minutes: 0 });
        await expectResumed(world, rehearsal, row.exitOfNext);
      });
    });
  },
);
