// One operation against a server with every bad manner: what is sent, how often, and how it ends.
import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { OperationResult } from "../../src/executor/report.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { instant } from "../ledger/fake-clock.ts";
import { openToWrite, removeDirectories } from "../ledger/ledger-file.ts";
import { openToyFarm, type ToyFarm } from "./toy-farm.ts";
import {
  imageSet,
  linkSet,
  parameterSet,
  partCreate,
  partWithPrint,
  planOf,
  stockCreate,
} from "./toy-plan.ts";
import { toyName } from "./toy-target.ts";

let farm: ToyFarm;

beforeEach(async () => {
  farm = await openToyFarm();
});

afterEach(async () => {
  await farm.close();
  removeDirectories();
});

function disturbWrites(...faults: readonly Fault[]): void {
  for (const fault of faults) farm.server.sim.faults.add({ when: { path: "/write" }, fault });
}

function disturbReads(nth: number, times: number | "always", fault: Fault): void {
  farm.server.sim.faults.add({ when: { method: "GET", nth, times }, fault });
}

function ends(results: readonly OperationResult[]): unknown[] {
  return results.map(({ outcome, why }) => (why === null ? outcome : `${outcome}: ${why}`));
}

function commitsOf(...operations: readonly Operation[]): number[] {
  return operations.map((operation) => farm.server.commits.get(toyName(operation)) ?? 0);
}

function ledgerView() {
  const ledger = openToWrite(farm.ledgerPath, farm.clock);
  const view = ledger.ledgerView();
  ledger.close();
  return view;
}

const POST_COUNT = () => farm.server.sim.log.writes.length;

describe("without trouble", () => {
  test("every kind is written once, in order, and remembered", async () => {
    const [part, stock] = partWithPrint("BMB-1", 45);
    const weight = parameterSet("Weight", { part: { ref: part.address }, depends_on: [part.address] });
    const link = linkSet(12, { url: { ref: part.address, format: "https://s.example.org/part/{id}/" } });
    const image = imageSet("BMB-1", 12);
    const report = await farm.apply(
      planOf([image, link, weight, part, stock], {
        recognised: [
          { run: "run-9@20261101T000000Z", archive: 9, part: 5, stock: 6, proof: "batch", key: "k9" },
        ],
        full_read: { source: { runs: 2, archives: 2 }, inventory: { parts: 1, stock: 1 } },
      }),
    );
    const result = (operation: Operation, id: number | null, value: string | null): OperationResult => ({
      address: operation.address,
      id: operation.id,
      kind: operation.kind,
      label: operation.label,
      outcome: "verified",
      why: null,
      next: null,
      result: { id, value },
      attempts: 1,
    });
    expect(report).toEqual({
      format: "reconcile/report/v1",
      plan: { digest: "d".repeat(64), semantic_digest: "e".repeat(64) },
      started_at: instant("2026-11-20T12:00:00Z"),
      ended_at: instant("2026-11-20T12:00:00Z"),
      resumed: false,
      consumed: true,
      exit: "ok",
      recognised: 1,
      balances: [],
      totals: {
        "in-doubt": 0,
        failed: 0,
        conflict: 0,
        blocked: 0,
        "not-run": 0,
        void: 0,
        "already-done": 0,
        verified: 5,
      },
      earlier: [],
      results: [
        result(image, null, "rc-farm1-archive-12.png"),
        result(link, null, "https://s.example.org/part/100/"),
        result(weight, null, "12.5"),
        result(part, 100, null),
        result(stock, 101, null),
      ],
    });
    expect(commitsOf(image, link, weight, part, stock)).toEqual([1, 1, 1, 1, 1]);
    const { bookings, ...view } = ledgerView();
    expect([...bookings.values()]).toEqual([
      { run: "run-45@20261119T100000Z", archiveId: 45, partPk: 100, stockPk: 101, via: "applied" },
      { run: "run-9@20261101T000000Z", archiveId: 9, partPk: 5, stockPk: 6, via: "recognised" },
    ]);
    expect(view as unknown).toEqual({
      lineage: "lineage-1",
      partOfKey: new Map([
        ["k9", 5],
        ["key-BMB-1", 100],
      ]),
      imageOfPart: new Map([[7, "rc-farm1-archive-12.png"]]),
      withoutThumbnail: new Set(),
      linkOfArchive: new Map([[12, "https://s.example.org/part/100/"]]),
      placeOfItem: new Map(),
      parameterValues: new Map([["100/Weight", "12.5"]]),
      usage: new Map(),
      lastFullRead: {
        at: "2026-11-20T12:00:00Z",
        source: { runs: 2, archives: 2 },
        inventory: { parts: 1, stock: 1 },
        settledFor: "0",
      },
      inDoubt: [],
    });
  });

  test("what stands already is not written, and is remembered", async () => {
    const stock = stockCreate(45);
    farm.server.objects.set(900, toyName(stock));
    const { results, exit } = await farm.apply(planOf([stock]));
    expect([ends(results), exit, commitsOf(stock)]).toEqual([["already-done"], "ok", [0]]);
    expect([...ledgerView().bookings.values()]).toEqual([
      { run: "run-45@20261119T100000Z", archiveId: 45, partPk: 7, stockPk: 900, via: "recognised" },
    ]);
  });

  test("nothing to write, for ever, is remembered", async () => {
    const image = imageSet("BMB-1", 12);
    farm.server.fields.set(image.address, "gone");
    const { results, exit } = await farm.apply(planOf([image]));
    expect([ends(results), exit]).toEqual([["void: there is nothing to write"], "ok"]);
    expect(ledgerView().withoutThumbnail).toEqual(new Set([12]));
  });

  test("what somebody changed since is a conflict and left alone", async () => {
    const link = linkSet(12);
    farm.server.fields.set(link.address, "theirs");
    const { results, exit } = await farm.apply(planOf([link]));
    expect([ends(results), exit, POST_COUNT()]).toEqual([["conflict: it reads theirs"], "failure", 0]);
  });

  test("a state that cannot be read is a failure, and nothing is sent", async () => {
    disturbReads(1, 1, { kind: "status", status: 503 });
    const { results } = await farm.apply(planOf([linkSet(12)]));
    expect([ends(results), POST_COUNT()]).toEqual([
      ["failed: Its present state could not be read: HTTP 503"],
      0,
    ]);
  });
});

describe("a definite answer", () => {
  test("a refusal ends it at once, without another question", async () => {
    disturbWrites({ kind: "status", status: 403 });
    const { results, exit } = await farm.apply(planOf([partCreate("A")]));
    expect([ends(results), exit]).toEqual([["failed: HTTP 403"], "failure"]);
    expect(farm.server.sim.log.entries.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  test("a create refused with 400 because a lost twin made it is already done", async () => {
    disturbWrites({ kind: "status-after-commit", status: 400 });
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part)]).toEqual([["already-done"], [1]]);
  });

  test("a create refused with 400 that is not there has failed", async () => {
    disturbWrites({ kind: "status", status: 400 });
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part)]).toEqual([["failed: HTTP 400"], [0]]);
  });

  test("a 500 that wrote is verified, not repeated", async () => {
    disturbWrites({ kind: "status-after-commit" });
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part)]).toEqual([["verified"], [1]]);
  });

  test("a 500 that wrote nothing is repeated twice, with pauses", async () => {
    disturbWrites({ kind: "status", status: 500 }, { kind: "status", status: 500 });
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), results[0]?.attempts, POST_COUNT(), farm.clock.slept()]).toEqual([
      ["verified"],
      3,
      3,
      6000,
    ]);
  });

  test("a third 500 ends it", async () => {
    disturbWrites(...Array.from({ length: 3 }, () => ({ kind: "status", status: 500 }) as const));
    const part = partCreate("A");
    const { results, consumed } = await farm.apply(planOf([part]));
    expect([ends(results), POST_COUNT(), consumed]).toEqual([["failed: HTTP 500"], 3, false]);
  });

  test("a write that is accepted and never shown is in doubt, and its object is left alone", async () => {
    const part = partCreate("A");
    const image = { ...imageSet("A", 1), object: part.object };
    disturbWrites({ kind: "status", status: 201, body: { id: 5 } });
    const report = await farm.apply(planOf([part, image]));
    expect([ends(report.results), report.exit, report.consumed]).toEqual([
      ["in-doubt: The server accepted it and does not show it", "blocked: part/A is in doubt"],
      "inDoubt",
      false,
    ]);
    expect(ledgerView().inDoubt).toEqual([
      { address: "part/A", object: "part/A", since: instant("2026-11-20T12:00:00Z") },
    ]);
  });
});

describe("no answer", () => {
  test("a lost response is looked up and not repeated", async () => {
    disturbWrites({ kind: "lost-response" });
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part), farm.clock.slept()]).toEqual([["verified"], [1], 0]);
  });

  test("a request that never arrived is sent again after the settle time, while others go on", async () => {
    disturbWrites({ kind: "reset" });
    const [first, second] = [partCreate("A"), partCreate("B")];
    const { results } = await farm.apply(planOf([first, second]));
    expect([ends(results), results.map(({ attempts }) => attempts), farm.clock.slept()]).toEqual([
      ["verified", "verified"],
      [2, 1],
      120_000,
    ]);
    expect(farm.server.sim.log.writes.map(({ body }) => (body as { name: string }).name)).toEqual([
      "A",
      "B",
      "A",
    ]);
  });

  test("a request that lands late is waited for and not repeated", async () => {
    disturbWrites({ kind: "delay", gate: "late" });
    farm.landLate("late", 90_000);
    const part = partCreate("A");
    const { results } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part), POST_COUNT()]).toEqual([["verified"], [1], 1]);
  });

  test("the settle time counts from when the client gave up, not from when it began", async () => {
    disturbWrites({ kind: "reset" });
    const part = partCreate("A");
    const { results, ended_at } = await farm.apply(planOf([part]), {
      at: (step) => {
        if (step === "after-performed") farm.clock.advance(30_000);
      },
    });
    expect([ends(results), ended_at]).toEqual([["verified"], instant("2026-11-20T12:03:00Z")]);
  });

  test("two silences that wrote nothing end it", async () => {
    disturbWrites({ kind: "reset" }, { kind: "reset" });
    const part = partCreate("A");
    const { results, consumed } = await farm.apply(planOf([part]));
    expect([ends(results), commitsOf(part), POST_COUNT(), consumed]).toEqual([
      ["failed: no answer came"],
      [0],
      2,
      false,
    ]);
  });

  test("a field that reads otherwise after a silence is in doubt, and later somebody else's", async () => {
    disturbWrites({ kind: "reset" });
    const link = linkSet(12);
    const plan = planOf([link]);
    const first = await farm.apply(plan, {
      at: (step) => {
        if (step === "after-performed") farm.server.fields.set(link.address, "theirs");
      },
    });
    expect([ends(first.results), first.exit]).toEqual([
      ["in-doubt: It was sent, and then: it reads theirs"],
      "inDoubt",
    ]);
    await farm.passTime(120_000);
    const second = await farm.apply(plan);
    expect([ends(second.results), second.resumed, second.consumed]).toEqual([
      ["conflict: it reads theirs"],
      true,
      false,
    ]);
  });

  test("what depends on a silent request waits for it", async () => {
    disturbWrites({ kind: "delay", gate: "late" });
    farm.landLate("late", 90_000);
    const [part, stock] = partWithPrint("A", 1);
    const { results } = await farm.apply(planOf([stock, part]));
    expect([ends(results), commitsOf(part, stock)]).toEqual([
      ["verified", "verified"],
      [1, 1],
    ]);
  });

  test("a server that stops answering ends the work on it, and the plan can be taken up again", async () => {
    const parts = Array.from({ length: 20 }, (_, index) => partCreate(`P${index}`));
    disturbReads(3, "always", { kind: "reset" });
    const report = await farm.apply(planOf(parts));
    expect([report.totals, report.exit, report.consumed]).toMatchObject([
      { verified: 1, failed: 5, "not-run": 14 },
      "partlyApplied",
      false,
    ]);
    farm.server.sim.faults.clear();
    const again = await farm.apply(planOf(parts));
    expect([again.totals.verified, again.exit, again.consumed]).toEqual([20, "ok", true]);
    expect([...farm.server.commits.values()]).toEqual(parts.map(() => 1));
  });
});

describe("operations and each other", () => {
  test("what depends on a failure is blocked, and the rest goes on", async () => {
    const [part, stock] = partWithPrint("A", 1);
    const link = linkSet(1, { depends_on: [stock.address] });
    const other = partCreate("B");
    disturbWrites({ kind: "status", status: 403 });
    const report = await farm.apply(planOf([part, stock, link, other]));
    expect([ends(report.results), report.exit]).toEqual([
      ["failed: HTTP 403", "blocked: part/A failed", `blocked: ${stock.address} is blocked`, "verified"],
      "partlyApplied",
    ]);
  });

  test("what names an operation outside of the plan, or itself, is blocked", async () => {
    const [, stock] = partWithPrint("A", 1);
    const a = linkSet(1, { depends_on: ["link/archive-2"] });
    const b = linkSet(2, { depends_on: ["link/archive-1"] });
    const { results } = await farm.apply(planOf([stock, a, b]));
    expect(ends(results)).toEqual([
      "blocked: part/A is not in this plan",
      "blocked: It waits for itself",
      "blocked: It waits for itself",
    ]);
  });

  test("systems run side by side, each within its limit", async () => {
    const parts = Array.from({ length: 6 }, (_, index) => partCreate(`P${index}`));
    const links = Array.from({ length: 6 }, (_, index) => linkSet(index));
    const inFlight: Record<string, number> = {};
    const most: Record<string, number> = {};
    const together = Promise.withResolvers<void>();
    await farm.apply(planOf([...parts, ...links]), {
      limits: { inventree: 3, bambuddy: 1 },
      at: async (step, operation) => {
        const system = operation?.kind === "link.set" ? "bambuddy" : "inventree";
        if (step === "after-closed") inFlight[system] = (inFlight[system] ?? 0) - 1;
        if (step !== "after-sent") return;
        inFlight[system] = (inFlight[system] ?? 0) + 1;
        most[system] = Math.max(most[system] ?? 0, inFlight[system]);
        // Nothing goes on before as many have begun as may be in flight together.
        if (inFlight["inventree"] === 3 && inFlight["bambuddy"] === 1) together.resolve();
        await together.promise;
      },
    });
    expect(most).toEqual({ inventree: 3, bambuddy: 1 });
  });

  test("two writes to one object are never in flight together", async () => {
    const parts = Array.from({ length: 6 }, (_, index) => partCreate(`P${index}`, { object: "one" }));
    const { totals } = await farm.apply(planOf(parts), { limits: { inventree: 6, bambuddy: 6 } });
    expect([totals.verified, farm.server.mostAtOnce()]).toEqual([6, 1]);
  });
});

describe("stopping and going on", () => {
  test("a stop finishes what is running, and the same plan goes on later", async () => {
    const parts = [partCreate("A"), partCreate("B"), partCreate("C")];
    let isStopped = false;
    const first = await farm.apply(planOf(parts), {
      signal: { stopRequested: () => isStopped },
      at: (step) => {
        if (step === "after-sent") isStopped = true;
      },
    });
    expect([ends(first.results), first.exit, first.consumed]).toEqual([
      ["verified", "not-run: Stopped before it was begun", "not-run: Stopped before it was begun"],
      "interrupted",
      false,
    ]);
    const second = await farm.apply(planOf(parts));
    expect([second.totals.verified, second.resumed, second.consumed]).toEqual([3, true, true]);
    expect(commitsOf(...parts)).toEqual([1, 1, 1]);
  });

  test("a stop ends the wait for a silent request, and the next apply settles it", async () => {
    disturbWrites({ kind: "delay", gate: "late" });
    farm.landLate("late", 90_000);
    const part = partCreate("A");
    let isStopped = false;
    const first = await farm.apply(planOf([part]), {
      signal: { stopRequested: () => isStopped },
      at: (step) => {
        if (step === "while-settling") isStopped = true;
      },
    });
    expect([ends(first.results), first.exit]).toEqual([["in-doubt: no answer came"], "inDoubt"]);
    const second = await farm.apply(planOf([part]));
    expect([ends(second.results), commitsOf(part)]).toEqual([["verified"], [1]]);
  });

  test("a finished plan is refused, and one made later with the same content is not", async () => {
    disturbWrites({ kind: "status", status: 403 });
    const part = partCreate("A");
    const plan = planOf([part, partCreate("B")]);
    await farm.apply(plan);
    const refusal = await farm.apply(plan).then(
      () => "applied",
      (error: unknown) => (error instanceof ReconcileError ? { exit: error.exit, ...error.text } : error),
    );
    expect(refusal).toEqual({
      exit: "stale",
      object: "plan dddddddddddd",
      happened: "consumed: it was applied before",
      next: "Make a new plan: it holds what is still to be done.",
    });
    await farm.passTime(60_000);
    const later = planOf([part], { meta: { ...plan.meta, created_at: farm.clock.now() } });
    expect(ends((await farm.apply(later)).results)).toEqual(["verified"]);
  });

  test("a plan of which nothing stands is applied again once the cause is removed", async () => {
    disturbWrites({ kind: "status", status: 403 });
    const [part, stock] = partWithPrint("A", 1);
    const plan = planOf([part, stock]);
    const first = await farm.apply(plan);
    expect([first.exit, first.consumed]).toEqual(["failure", false]);
    const second = await farm.apply(plan);
    expect([ends(second.results), second.consumed]).toEqual([["verified", "verified"], true]);
  });
});

test("a process that slept through its lease sends nothing when it wakes", async () => {
  const part = partCreate("A");
  const plan = planOf([part]);
  const waking = Promise.withResolvers<void>();
  const asleep = Promise.withResolvers<void>();
  const sleeper = farm.apply(plan, {
    at: async (step) => {
      if (step !== "after-sent") return;
      asleep.resolve();
      await waking.promise;
    },
  });
  await asleep.promise;
  await farm.passTime(60_000);
  const heir = await farm.apply(plan);
  expect([ends(heir.results), farm.clock.slept()]).toEqual([["verified"], 120_000]);
  waking.resolve();
  const woken = await sleeper.catch((error: unknown) => error);
  expect(woken instanceof ReconcileError && woken.exit).toBe("locked");
  expect(commitsOf(part)).toEqual([1]);
});

describe("what another plan left open", () => {
  const another = { digest: "f".repeat(64) };

  test("is verified when it stands", async () => {
    const [part, stock] = partWithPrint("A", 1);
    await farm.applyKilled(planOf([part, stock]), { step: "after-performed", nth: 2 });
    await farm.passTime(60_000);
    const report = await farm.apply(planOf([partCreate("B")], another));
    expect([report.earlier, report.exit]).toEqual([
      [
        {
          address: stock.address,
          kind: "stock.create",
          label: stock.label,
          outcome: "verified",
          why: null,
          next: null,
        },
      ],
      "ok",
    ]);
    expect(ledgerView().bookings.get("run-1@20261119T100000Z")).toEqual({
      run: "run-1@20261119T100000Z",
      archiveId: 1,
      partPk: 100,
      stockPk: 101,
      via: "applied",
    });
  });

  test("freezes its object while it may still arrive, and is closed when it cannot", async () => {
    const part = partCreate("A");
    await farm.applyKilled(planOf([part]), { step: "after-sent", nth: 1 });
    await farm.passTime(60_000);
    const [early, other] = [partCreate("A"), partCreate("B")];
    const report = await farm.apply(planOf([early, other], another));
    expect([report.earlier, ends(report.results), report.exit]).toEqual([
      [
        {
          address: "part/A",
          kind: "part.create",
          label: "Part A",
          outcome: "in-doubt",
          why: "The process ended before an answer came",
          next: "Run the same command again after the settle time. Its object is left alone until the result is known.",
        },
      ],
      ["blocked: part/A of an earlier plan is in doubt", "verified"],
      "inDoubt",
    ]);
    await farm.passTime(60_000);
    const settled = await farm.apply(planOf([early], { digest: "a".repeat(64) }));
    expect([settled.earlier.map(({ outcome }) => outcome), ends(settled.results)]).toEqual([
      ["not-written"],
      ["verified"],
    ]);
    expect(commitsOf(part)).toEqual([1]);
  });

  test("is dropped when it was never sent", async () => {
    const part = partCreate("A");
    await farm.applyKilled(planOf([part]), { step: "after-inspected", nth: 1 });
    await farm.passTime(60_000);
    const report = await farm.apply(planOf([part], another));
    expect([report.earlier, ends(report.results)]).toEqual([[], ["verified"]]);
  });
});
