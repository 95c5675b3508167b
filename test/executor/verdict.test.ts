// The table that decides what a look means for a write that was sent.
import { expect, test } from "bun:test";
import { judge } from "../../src/executor/verdict.ts";
import type { Nature } from "../../src/model/operation.ts";
import type { Answer, Inspection } from "../../src/model/roles.ts";

const ANSWERS: Readonly<Record<string, Answer | undefined>> = {
  died: undefined,
  silent: { state: "unanswered", why: "timeout" },
  failed: { state: "failed", status: 500, why: "500" },
  accepted: { state: "accepted", status: 201, result: { id: 1 } },
  refused: { state: "refused", status: 400, why: "400" },
};

const INSPECTIONS: Readonly<Record<string, Inspection>> = {
  ready: { state: "ready" },
  done: { state: "done", result: { id: 1 } },
  conflict: { state: "conflict", why: "changed" },
  void: { state: "void", why: "nothing" },
  unknown: { state: "unknown", why: "no answer" },
};

/** What is found of movements alone. */
const OF_MOVEMENTS: Readonly<Record<string, Inspection>> = {
  doubt: { state: "ready", doubt: "the level moved" },
  overtaken: { state: "conflict", why: "counted", overtaken: true },
};

/** Columns: ready, done, conflict, void, unknown; of movements also doubt and overtaken. */
function rows(nature: Nature, isSettled: boolean): string[] {
  const inspections = Object.values(
    nature === "movement" ? { ...INSPECTIONS, ...OF_MOVEMENTS } : INSPECTIONS,
  );
  return Object.entries(ANSWERS).map(([name, answer]) => {
    const verdicts = inspections.map((inspection) => {
      const verdict = judge({ nature, answer, isSettled, inspection });
      return "outcome" in verdict ? verdict.outcome : verdict.kind;
    });
    return [name, ...verdicts].join(" | ");
  });
}

test("a create that may still be running", () => {
  expect(rows("create", false)).toEqual([
    "died | wait | verified | in-doubt | wait | wait",
    "silent | wait | verified | in-doubt | wait | wait",
    "failed | not-written | verified | in-doubt | void | look-again",
    "accepted | look-again | verified | in-doubt | look-again | look-again",
    "refused | failed | already-done | failed | failed | failed",
  ]);
});

test("a create that cannot be running any more", () => {
  expect(rows("create", true)).toEqual([
    "died | not-written | verified | in-doubt | void | look-again",
    "silent | not-written | verified | in-doubt | void | look-again",
    "failed | not-written | verified | in-doubt | void | look-again",
    "accepted | not-written | verified | in-doubt | void | look-again",
    "refused | failed | already-done | failed | failed | failed",
  ]);
});

test("a set that may still be running", () => {
  expect(rows("set", false)).toEqual([
    "died | wait | verified | in-doubt | wait | wait",
    "silent | wait | verified | in-doubt | wait | wait",
    "failed | not-written | verified | conflict | void | look-again",
    "accepted | look-again | verified | in-doubt | look-again | look-again",
    "refused | failed | already-done | failed | failed | failed",
  ]);
});

test("a set that cannot be running any more", () => {
  expect(rows("set", true)).toEqual([
    "died | not-written | verified | conflict | void | look-again",
    "silent | not-written | verified | conflict | void | look-again",
    "failed | not-written | verified | conflict | void | look-again",
    "accepted | not-written | verified | conflict | void | look-again",
    "refused | failed | already-done | failed | failed | failed",
  ]);
});

test("a movement that may still be running", () => {
  expect(rows("movement", false)).toEqual([
    "died | wait | verified | in-doubt | wait | wait | wait | wait",
    "silent | wait | verified | in-doubt | wait | wait | wait | wait",
    "failed | not-written | verified | in-doubt | void | look-again | look-again | conflict",
    "accepted | look-again | verified | in-doubt | look-again | look-again | look-again | look-again",
    "refused | failed | already-done | failed | failed | failed | failed | failed",
  ]);
});

test("a movement that cannot be running any more is never sent again while its item's history does not lead to its level", () => {
  expect(rows("movement", true)).toEqual([
    "died | not-written | verified | in-doubt | void | look-again | look-again | conflict",
    "silent | not-written | verified | in-doubt | void | look-again | look-again | conflict",
    "failed | not-written | verified | in-doubt | void | look-again | look-again | conflict",
    "accepted | not-written | verified | in-doubt | void | look-again | look-again | conflict",
    "refused | failed | already-done | failed | failed | failed | failed | failed",
  ]);
});
