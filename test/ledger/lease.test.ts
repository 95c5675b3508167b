// One writer at a time: expiry, takeover, a broken lock, a holder that wakes up late, and clocks that jump.
import { afterEach, describe, expect, test } from "bun:test";
import { judgeLease, looksDead } from "../../src/ledger/lease-state.ts";
import { type Ledger, openLedger } from "../../src/ledger/open-ledger.ts";
import { failureOf } from "./failure-of.ts";
import { fakeClock, instant, START } from "./fake-clock.ts";
import { newLedgerPath, openToWrite, removeDirectories, takeLedger } from "./ledger-file.ts";
import { partCreate, stockCreate } from "./operations.ts";

afterEach(removeDirectories);

const HOUR = 60 * 60_000;

function startPlan(ledger: Ledger): number {
  return ledger.plans.start({ digest: "d1", createdAt: START }, "s1");
}

function heldOf(ledger: Pick<Ledger, "leaseHeld">) {
  const held = ledger.leaseHeld();
  if (held === undefined) throw new Error("nobody holds it");
  return held;
}

/** Every way in which a holder writes. */
function writesOf(ledger: Ledger, plan: number): Readonly<Record<string, () => unknown>> {
  const entry = ledger.journal.openEntries()[0];
  if (entry === undefined) throw new Error("nothing is open");
  return {
    keep: () => ledger.lease.keep(),
    intend: () => ledger.journal.intend(plan, partCreate("Z")),
    markSent: () => ledger.journal.markSent(entry),
    close: () => ledger.journal.close(entry, { outcome: "abandoned" }),
    startPlan: () => ledger.plans.start({ digest: "d2", createdAt: START }, "s2"),
    finishPlan: () => ledger.plans.finish(plan),
    recordRecognised: () => ledger.recordRecognised([]),
    recordRecognisedUsage: () => ledger.recordRecognisedUsage([]),
    recordRecognisedPlaces: () => ledger.recordRecognisedPlaces([]),
    recordFullRead: () =>
      ledger.recordFullRead({
        at: START,
        source: { runs: 0, archives: 0 },
        inventory: { parts: 0, stock: 0 },
      }),
    replaceMemory: () => ledger.replaceMemory([], undefined),
  };
}

const ALL_LOCKED = (writes: Readonly<Record<string, () => unknown>>) =>
  Object.fromEntries(
    Object.entries(writes).map(([name, write]) => [name, (failureOf(write) as { exit?: unknown }).exit]),
  );

function expectFencedOff(ledger: Ledger, plan: number): void {
  const outcomes = ALL_LOCKED(writesOf(ledger, plan));
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, "locked"])));
  expect([ledger.lease.heartbeat(), ledger.lease.isHeld()]).toEqual([false, false]);
}

describe("one at a time", () => {
  test("a second holder is told who holds it, since when, until when, and which commands help", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const first = takeLedger(path, clock, "farm:100");
    const second = openToWrite(path, clock);
    expect(failureOf(() => second.lease.acquire("farm:200"))).toEqual({
      exit: "locked",
      object: `ledger ${path}`,
      happened: "locked by farm:100 since 2026-11-20T12:00:00Z, last seen 2026-11-20T12:00:00Z",
      next: "Wait until it ends. If it was killed, its lock ends at 2026-11-20T12:01:00Z; `reconcile lock show` says whether it looks dead, `reconcile lock break` ends the lock now.",
    });
    first.lease.release();
    expect(second.lease.acquire("farm:200")).toEqual({ token: 2 });
    first.close();
    second.close();
  });

  test("heartbeats and journal writes keep the lease for as long as they come", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const ledger = takeLedger(path, clock);
    const other = openToWrite(path, clock);
    for (let step = 0; step < 10; step += 1) {
      clock.advance(40_000);
      if (step % 2 === 0) expect(ledger.lease.heartbeat()).toBe(true);
      else ledger.recordRecognised([]);
      expect(failureOf(() => other.lease.acquire("farm:200"))).toMatchObject({ exit: "locked" });
    }
    other.close();
    ledger.close();
  });
});

describe("a holder that slept through its lease", () => {
  test("cannot write in any way once another has taken over, and closing it leaves the heir alone", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const sleeper = takeLedger(path, clock, "farm:100");
    const plan = startPlan(sleeper);
    const entry = sleeper.journal.intend(plan, partCreate("A"));
    clock.advance(60_000);
    const heir = openToWrite(path, clock);
    expect(heir.lease.acquire("farm:200")).toEqual({
      token: 2,
      takenFrom: { holder: "farm:100", lastSeen: START },
    });
    expectFencedOff(sleeper, plan);
    sleeper.close();
    expect(heir.lease.isHeld()).toBe(true);
    expect(heir.journal.openEntries()).toEqual([entry]);
    heir.close();
  });

  test("cannot write after the heir recovered what was open and has gone, nor after a third one came", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const sleeper = takeLedger(path, clock, "farm:100");
    const plan = startPlan(sleeper);
    sleeper.journal.intend(plan, stockCreate(1));
    const sent = sleeper.journal.markSent(sleeper.journal.intend(plan, stockCreate(2)));
    clock.advance(60_000);
    const heir = takeLedger(path, clock, "farm:200");
    for (const entry of heir.journal.openEntries())
      heir.journal.close(entry, { outcome: entry.state === "sent" ? "not-written" : "abandoned" });
    heir.close();
    expect(failureOf(() => sleeper.journal.markObserved(sent, { state: "unanswered", why: "late" }))).toEqual(
      {
        exit: "locked",
        object: `ledger ${path}`,
        happened:
          "the lock of this process is gone: it was broken, or another process took it over meanwhile and has finished",
        next: "Run this again: it takes up what was left open.",
      },
    );
    const third = takeLedger(path, clock, "farm:300");
    expect(failureOf(() => sleeper.lease.keep())).toMatchObject({
      exit: "locked",
      happened: expect.stringContaining("locked by farm:300"),
    });
    sleeper.lease.release();
    expect(third.lease.isHeld()).toBe(true);
    expect(third.journal.openEntries()).toEqual([]);
    third.close();
    sleeper.close();
  });

  test("goes on where nobody came meanwhile", () => {
    const clock = fakeClock();
    const ledger = takeLedger(newLedgerPath(), clock);
    const plan = startPlan(ledger);
    clock.advance(HOUR);
    ledger.journal.intend(plan, partCreate("A"));
    expect(judgeLease(heldOf(ledger), clock.now())).toBe("alive");
    ledger.close();
  });
});

describe("a broken lock", () => {
  test("is free at once, and its former holder cannot write in any way", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const paused = takeLedger(path, clock, "farm:100");
    const plan = startPlan(paused);
    const entry = paused.journal.intend(plan, partCreate("A"));
    const breaker = openToWrite(path, clock);
    expect(breaker.lease.breakOff(heldOf(breaker))).toBe(true);
    expect(breaker.leaseHeld()).toBeUndefined();
    breaker.close();
    expectFencedOff(paused, plan);
    const heir = openToWrite(path, clock);
    // Breaking raised the token too: the one that was 1 is not the next one's.
    expect(heir.lease.acquire("farm:200")).toEqual({ token: 3 });
    expectFencedOff(paused, plan);
    paused.close();
    expect(heir.lease.isHeld()).toBe(true);
    expect(heir.journal.openEntries()).toEqual([entry]);
    heir.close();
  });

  test("is only the lock that was looked at: one that was taken over, released or renewed by another stands", () => {
    const path = newLedgerPath();
    const clock = fakeClock();
    const first = takeLedger(path, clock, "farm:100");
    const breaker = openToWrite(path, clock);
    const seen = heldOf(breaker);
    first.close();
    expect(breaker.lease.breakOff(seen)).toBe(false);
    const second = takeLedger(path, clock, "farm:200");
    expect(breaker.lease.breakOff(seen)).toBe(false);
    expect(second.lease.isHeld()).toBe(true);
    // A heartbeat changes nothing of whose it is.
    const now = heldOf(breaker);
    clock.advance(20_000);
    second.lease.heartbeat();
    expect(breaker.lease.breakOff(now)).toBe(true);
    expect(second.lease.isHeld()).toBe(false);
    breaker.close();
    second.close();
  });
});

describe("clocks that jump", () => {
  test("forward: another takes over at once, and the holder is fenced off although it never slept", () => {
    const path = newLedgerPath();
    const steady = fakeClock();
    const holder = takeLedger(path, steady, "farm:100");
    const plan = startPlan(holder);
    holder.journal.intend(plan, partCreate("A"));
    const ahead = fakeClock(instant("2026-11-21T12:00:00Z"));
    const heir = openToWrite(path, ahead);
    expect(heir.lease.acquire("farm:200").token).toBe(2);
    expectFencedOff(holder, plan);
    heir.close();
    holder.close();
  });

  test("forward and back for a holder at work: its next heartbeat brings the lease back to the present", () => {
    const clock = fakeClock();
    const holder = takeLedger(newLedgerPath(), clock);
    clock.advance(24 * HOUR);
    expect(holder.lease.heartbeat()).toBe(true);
    clock.advance(-24 * HOUR);
    expect(judgeLease(heldOf(holder), clock.now())).toBe("ahead");
    expect(holder.lease.heartbeat()).toBe(true);
    expect(heldOf(holder)).toMatchObject({ heartbeat: START, expires: "2026-11-20T12:01:00Z" });
    expect(judgeLease(heldOf(holder), clock.now())).toBe("alive");
    holder.close();
  });

  test("back after the holder was killed: its lock would last a day, nobody takes it by mistake, and breaking ends it", () => {
    const path = newLedgerPath();
    const killed = takeLedger(path, fakeClock(instant("2026-11-21T12:00:00Z")), "farm:100");
    const clock = fakeClock();
    const ledger = openToWrite(path, clock);
    clock.advance(HOUR);
    expect(failureOf(() => ledger.lease.acquire("farm:200"))).toMatchObject({ exit: "locked" });
    const liveness = judgeLease(heldOf(ledger), clock.now());
    expect([liveness, looksDead(liveness)]).toEqual(["ahead", false]);
    expect(ledger.lease.breakOff(heldOf(ledger))).toBe(true);
    expect(ledger.lease.acquire("farm:200").token).toBe(3);
    killed.close();
    ledger.close();
  });
});

test.each([
  [0, "alive", false],
  [30_000, "alive", false],
  [30_001, "silent", true],
  [59_999, "silent", true],
  [60_000, "ended", true],
  [-15_000, "alive", false],
  [-15_001, "ahead", false],
] as const)("%d ms after its last heartbeat a holder is %s", (millis, liveness, isDead) => {
  const path = newLedgerPath();
  const clock = fakeClock();
  const ledger = takeLedger(path, clock);
  clock.advance(millis);
  const reader = openLedger(path, { clock, mode: "read" });
  const found = judgeLease(heldOf(reader), clock.now());
  expect([found, looksDead(found)]).toEqual([liveness, isDead]);
  reader.close();
  ledger.close();
});
