// Every kind of write meets every failure of a server and of the way to it: the totals are right, or the report names what is not.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { isSuccess, type Outcome } from "../../src/executor/outcome.ts";
import type { Report } from "../../src/executor/report.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { type Instant, millisOf } from "../../src/model/instant.ts";
import { OPERATION_KINDS, type OperationKind } from "../../src/model/operation.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { countCells } from "../cells.ts";
import { minutesLater, type RanHere, runHere } from "./in-process.ts";
import { findingCodes, planOf } from "./plans.ts";
import { type Books, booksOf, Lanes, type Rehearsal } from "./rehearsal.ts";
import { conditionOf, ONE_PRINT, SCENES, WRITES, type Write } from "./scenes.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(300_000);

const cells = countCells("faults");
const lanes = new Map(SCENES.map((scene) => [scene, new Lanes(scene, 4)]));

async function inScene({ scene }: Write, body: (rehearsal: Rehearsal) => Promise<void>): Promise<void> {
  await lanes.get(scene)?.use(body);
  cells.cover();
}

/** Faults of one request, after which one apply still brings everything to its end. */
const SURVIVED = {
  "answer lost after it was performed": { kind: "lost-response" },
  "500 after it was performed": { kind: "status-after-commit" },
  "502 of a proxy, after it was performed": {
    kind: "status-after-commit",
    status: 502,
    body: "<html>Bad Gateway",
  },
  "200 with half a body after it was performed": { kind: "truncate" },
  "connection cut in the answer": { kind: "truncate", cut: "connection" },
  "200 with a web page, after it was performed": {
    kind: "status-after-commit",
    status: 200,
    body: "<!doctype html><html>Welcome",
  },
  "200 with a web page, without having performed it": { kind: "html" },
  "reset before it was performed": { kind: "reset" },
  "429 with a time to wait": { kind: "status", status: 429, headers: { "retry-after": "7" } },
  "429 without a time to wait": { kind: "status", status: 429 },
  "500 without having performed it": { kind: "status", status: 500 },
  "503 without having performed it": { kind: "status", status: 503 },
} as const satisfies Record<string, Fault>;

interface Twice {
  /** By the answer that comes through. */
  readonly first: Outcome;
  readonly second: Outcome;
  /** What stays of the second delivery and harms nobody. */
  readonly leaves?: "a copy of the picture" | "a line in the history";
}

const NO_TRACE: Twice = { first: "verified", second: "verified" };
/** The server itself refuses the second one. */
const REFUSED: Twice = { first: "verified", second: "already-done" };
const DOUBLED: Twice = { first: "in-doubt", second: "in-doubt" };

/** What a proxy sends twice on its own happens twice; a kind that it doubles has to say so. */
const TWICE: Readonly<Record<OperationKind, Twice>> = {
  "part.create": REFUSED,
  "stock.create": DOUBLED,
  "parameter.set": REFUSED,
  "image.set": { ...NO_TRACE, leaves: "a copy of the picture" },
  "link.set": NO_TRACE,
  "stock.keep": NO_TRACE,
  "usage.return": DOUBLED,
  "usage.subtract": DOUBLED,
  "stock.move": { ...NO_TRACE, leaves: "a line in the history" },
  "spool.create": DOUBLED,
  "spool.set": NO_TRACE,
  "slot.clear": REFUSED,
  "slot.assign": NO_TRACE,
  "spool.archive": NO_TRACE,
};

interface Later {
  readonly leaves: "nothing" | Twice["leaves"] | "a second one";
  /** Kinds of operations that the next plan proposes, and codes of findings that it has. */
  readonly nextPlan: readonly (OperationKind | FindingCode)[];
}

const NOTHING_LEFT: Later = { leaves: "nothing", nextPlan: [] };

/** `--settle-after` is what the owner promises of the servers: what lands later still lands a second time. */
const LANDED_AFTER_ALL: Readonly<Record<OperationKind, Later>> = {
  "part.create": NOTHING_LEFT,
  "stock.create": { leaves: "a second one", nextPlan: ["stock.duplicate-marker"] },
  "parameter.set": NOTHING_LEFT,
  "image.set": { leaves: "a copy of the picture", nextPlan: [] },
  "link.set": NOTHING_LEFT,
  "stock.keep": NOTHING_LEFT,
  // The history stands at more than the row says: the second movement is taken back.
  "usage.return": { leaves: "a second one", nextPlan: ["usage.subtract"] },
  "usage.subtract": { leaves: "a second one", nextPlan: ["usage.return"] },
  "stock.move": { leaves: "a line in the history", nextPlan: [] },
  // Two spools of Bambuddy say they are one item.
  "spool.create": { leaves: "a second one", nextPlan: ["spool.shared-item"] },
  "spool.set": NOTHING_LEFT,
  // Takes the new spool out again, as a person may: Bambuddy is believed.
  "slot.clear": { leaves: "a second one", nextPlan: [] },
  "slot.assign": NOTHING_LEFT,
  "spool.archive": NOTHING_LEFT,
};

function reportOf({ stdout }: RanHere): Report {
  return JSON.parse(stdout) as Report;
}

function notesOf({ stderr }: RanHere): string {
  return stderr.replace(/^… .*\n/gm, "");
}

function expectRight(ran: RanHere, world: World, { books }: Rehearsal): void {
  expect({ exit: ran.exit, stderr: notesOf(ran) }).toEqual({ exit: 0, stderr: "" });
  const { totals, results } = reportOf(ran);
  expect(totals.verified + totals["already-done"]).toBe(results.length);
  expect(booksOf(world)).toEqual(books);
}

/** The first operation of the kind ended like this, and where it is not right it says why. */
function expectOutcome(ran: RanHere, kind: OperationKind, outcome: Outcome): void {
  const result = reportOf(ran).results.find((one) => one.kind === kind);
  expect([result?.outcome, result?.why === null]).toEqual([outcome, isSuccess(outcome)]);
}

/** Nobody answers within a second; without a gate to hold requests at, every answer is there in milliseconds. */
function makeImpatient(world: World): void {
  world.write("mapping.yaml", `${world.mapping}http: { timeout_seconds: 1 }\n`);
}

/** Does something once, so long after the first pause of the client. */
function after(millis: number, act: () => Promise<void>): (now: Instant) => Promise<void> {
  let due: number | undefined;
  return async (now) => {
    due ??= millisOf(now) + millis;
    if (millisOf(now) < due) return;
    due = Number.POSITIVE_INFINITY;
    await act();
  };
}

describe.each(OPERATION_KINDS)("%s", (kind) => {
  const write = WRITES[kind];
  const when = conditionOf(write);

  test.concurrent.each(Object.entries<Fault>(SURVIVED))("%s", async (name, fault) => {
    await inScene(write, async (rehearsal) => {
      await using world = await rehearsal.open();
      world[write.server].faults.add({ when, fault });
      const ran = await runHere(world, "apply plan.json --json");
      expectRight(ran, world, rehearsal);
      expectOutcome(ran, kind, "verified");
      expect(world.requests().filter((request) => request.fault === fault.kind)).toHaveLength(1);
      if (name === "429 with a time to wait") expect(ran.slept).toBe(7000);
    });
  });

  test.concurrent.each(["first", "second"] as const)(
    "performed twice by a proxy, %s answer",
    async (answer) => {
      await inScene(write, async (rehearsal) => {
        await using world = await rehearsal.open();
        world[write.server].faults.add({ when, fault: { kind: "duplicate", answer } });
        const ran = await runHere(world, "apply plan.json --json");
        const { leaves, ...outcomes } = TWICE[kind];
        expectOutcome(ran, kind, outcomes[answer]);
        if (!isSuccess(outcomes[answer])) expect(ran.exit).toBe(9);
        else if (leaves === undefined) expectRight(ran, world, rehearsal);
        else expect(withoutTraces(booksOf(world))).toEqual(withoutTraces(rehearsal.books));
      });
    },
  );

  test.concurrent.each(["soon", "never"] as const)(
    "slower than the client waits, performed %s after it gave up",
    async (landing) => {
      await inScene(write, async (rehearsal) => {
        await using world = await rehearsal.open();
        const { faults } = world[write.server];
        faults.add({ when, fault: { kind: "delay", gate: "late" } });
        makeImpatient(world);
        const ran = await runHere(world, "apply plan.json --json", {
          onSleep: after(60_000, async () => {
            faults.gates.openAll(landing === "soon" ? "released" : "abandoned");
            await fetch(`${world[write.server].url}/__sim/requests`);
          }),
        });
        expectRight(ran, world, rehearsal);
        const sent = world[write.server].log.entries.filter(({ fault }) => fault === "delay");
        expect(sent).toHaveLength(1);
      });
    },
  );

  test.concurrent("slower than the settle time", async () => {
    await inScene(write, async (rehearsal) => {
      await using world = await rehearsal.open();
      const { faults } = world[write.server];
      faults.add({ when, fault: { kind: "delay", gate: "late" } });
      makeImpatient(world);
      expectRight(await runHere(world, "apply plan.json --json"), world, rehearsal);
      faults.gates.openAll("released");
      await fetch(`${world[write.server].url}/__sim/requests`);
      const { leaves, nextPlan } = LANDED_AFTER_ALL[kind];
      const [now, wanted] = [booksOf(world), rehearsal.books];
      if (leaves === "nothing") expect(now).toEqual(wanted);
      else if (leaves === "a second one") expect(now).not.toEqual(wanted);
      else expect(withoutTraces(now)).toEqual(withoutTraces(wanted));
      const { operations, findings } = planOf(
        (await runHere(world, "plan --refresh full --format json")).stdout,
      );
      const codes = findings.map(({ code }) => code).filter((code) => code !== "usage.without-run");
      expect<readonly (OperationKind | FindingCode)[]>([
        ...operations.map((one) => one.kind),
        ...codes,
      ]).toEqual([...nextPlan]);
    });
  });

  test.concurrent.each(["before", "after"] as const)(
    "the server restarts %s it performed it",
    async (hold) => {
      await inScene(write, async (rehearsal) => {
        await using world = await rehearsal.open();
        const stopped = stopWhileWriting(world, write, hold);
        const ran = await runHere(world, "apply plan.json --json", {
          onSleep: after(1000, async () => {
            await stopped;
            await world.revive(write.server);
          }),
        });
        expectRight(ran, world, rehearsal);
      });
    },
  );

  test.concurrent.each(["before", "after"] as const)(
    "the server stays away %s it performed it",
    async (hold) => {
      await inScene(write, async (rehearsal) => {
        await using world = await rehearsal.open();
        const stopped = stopWhileWriting(world, write, hold);
        const ran = await runHere(world, "apply plan.json --json");
        await stopped;
        expect(ran.exit).toBe(9);
        expectOutcome(ran, kind, "in-doubt");
        await world.revive(write.server);
        const resumed = await runHere(world, "apply plan.json --json", { start: minutesLater(60) });
        expectRight(resumed, world, rehearsal);
      });
    },
  );

  test.concurrent("always refused", async () => {
    await inScene(write, async (rehearsal) => {
      await using world = await rehearsal.open();
      const { faults } = world[write.server];
      const fault: Fault = { kind: "status", status: 400, body: { detail: "No, and that is that." } };
      faults.add({ when: { ...when, times: "always" }, fault });
      const ran = await runHere(world, "apply plan.json --json");
      expect({ exit: ran.exit, stderr: notesOf(ran) }).toEqual({
        exit: kind === "part.create" ? 1 : 8,
        stderr: "",
      });
      expectOutcome(ran, kind, "failed");
      expect(ran.stdout).toContain("No, and that is that.");
      faults.clear();
      expect((await runHere(world, "apply --auto-approve")).exit).toBe(0);
      expect(booksOf(world)).toEqual(rehearsal.books);
    });
  });
});

function withoutTraces({ inventree, ...others }: Books): unknown {
  const { images, tracking, parts, totals: _, ...rest } = inventree;
  const lineOf = (entry: string) => {
    const { item, notes } = JSON.parse(entry) as Record<string, unknown>;
    return `${item} ${notes}`;
  };
  return {
    ...others,
    ...rest,
    images: [...new Set(images)],
    tracking: [...new Set(tracking.map(lineOf))].sort(),
    parts: parts.map((part) => part.replace(/_[0-9A-Za-z]{7}\.png/, ".png")),
  };
}

/** Resolves when it is down; what was under way is cut off. */
async function stopWhileWriting(world: World, write: Write, hold: "before" | "after"): Promise<void> {
  const { faults } = world[write.server];
  faults.add({ when: conditionOf(write), fault: { kind: "delay", gate: "restart", hold } });
  await faults.gates.arrival("restart");
  await world.stop(write.server);
}

test.concurrent("a right that is taken away in the middle stops everything, and the same plan goes on later", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out plan.json");
  world.inventree.faults.add({ when: { nth: 30, times: "always" }, fault: { kind: "status", status: 403 } });
  const ran = await runHere(world, "apply plan.json");
  expect([8, 9]).toContain(ran.exit);
  expect(ran.stdout).toContain("stopped answering");
  const asked = world.inventree.log.entries.length;
  expect(asked).toBeLessThan(50);
  world.inventree.faults.clear();
  expect((await runHere(world, "apply plan.json", { start: minutesLater(60) })).exit).toBe(0);
  await world.expectNothingToDo();
});

test.concurrent("what cannot be known yet is in doubt, is named, and is settled by the next apply", async () => {
  await using world = await openWorld(ONE_PRINT.seed);
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  const ran = await runHere(world, "apply plan.json", {
    at: (step, operation) => {
      if (step !== "after-performed" || operation?.kind !== "stock.create") return;
      faults.add({
        when: { method: "GET", path: "/api/stock/**", times: "always" },
        fault: { kind: "status", status: 403 },
      });
    },
  });
  expect(ran.exit).toBe(9);
  expect(ran.stdout).toContain("The result of some writes is not known yet");
  faults.clear();
  const named = await world.expectExit(0, "plan --format json");
  expect(findingCodes(named.stdout)).toContain("operation.in-doubt stock/run-1@20261102T083157Z");
  expect((await runHere(world, "apply plan.json")).exit).toBe(0);
  expect(world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1")).toHaveLength(1);
  await world.expectNothingToDo();
});
