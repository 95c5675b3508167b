// Random plans for the toy server, random faults of it, and random deaths of those who apply them.
import fc from "fast-check";
import { JOURNAL_STEPS } from "../../src/executor/journal-step.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { Fault, FaultRule } from "../../src/sim/server/fault.ts";
import type { ToyFarm } from "./toy-farm.ts";
import {
  linkSet,
  parameterSet,
  partCreate,
  stockCreate,
  type ToyUse,
  usageReturn,
  usageSubtract,
} from "./toy-plan.ts";

export interface Draft {
  readonly kind: "part" | "stock" | "parameter" | "link" | "use" | "return";
  /** Which of the operations before it it waits for, as bits. */
  readonly waitsFor: number;
  /** One of a few shared objects, or its own. */
  readonly object: number | undefined;
}

export const anyDrafts = fc.array(
  fc.record({
    kind: fc.constantFrom<Draft["kind"]>("part", "stock", "parameter", "link", "use", "return"),
    waitsFor: fc.integer({ min: 0, max: 255 }).map((bits) => bits & (bits >> 1)),
    object: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

export function operationsOf(list: readonly Draft[]): Operation[] {
  const made: Operation[] = [];
  for (const [index, draft] of list.entries()) {
    const before = made.filter((_, earlier) => (draft.waitsFor >> earlier) & 1);
    const depends_on = before.map(({ address }) => address);
    const part = before.find(({ kind }) => kind === "part.create")?.address;
    made.push(build(draft.kind, { index, depends_on, part, object: draft.object }));
  }
  return made;
}

interface Place {
  readonly index: number;
  readonly depends_on: readonly string[];
  readonly part: string | undefined;
  readonly object: number | undefined;
}

function build(kind: Draft["kind"], { index, depends_on, part, object }: Place): Operation {
  const shared = { depends_on, ...(object === undefined ? {} : { object: `shared-${object}` }) };
  const ref = part === undefined ? 7 : { ref: part };
  switch (kind) {
    case "part":
      return partCreate(`P${index}`, shared);
    case "stock":
      return stockCreate(index, { ...shared, after: { ...stockCreate(index).after, part: ref } });
    case "parameter":
      return parameterSet(`N${index}`, { ...shared, part: ref });
    case "link":
      return linkSet(index, part === undefined ? shared : { ...shared, url: { ref: part } });
    case "use":
      return { ...usageSubtract(index, useOf(index, object)), ...shared };
    case "return":
      return { ...usageReturn(index, { ...useOf(index, object), correction: 1 }), ...shared };
  }
}

/** Operations on one item share its object. */
function useOf(index: number, object: number | undefined): ToyUse {
  return { stock: object === undefined ? 100 + index : 70 + object, grams: index + 1 };
}

export type Trouble =
  | "lost"
  | "reset"
  | "late"
  | "500"
  | "500-after"
  | "403"
  | "cut"
  | "read-500"
  | "read-reset";

export const anyTroubles = fc.array(
  fc.record({
    trouble: fc.constantFrom<Trouble>(
      "lost",
      "reset",
      "late",
      "500",
      "500-after",
      "403",
      "cut",
      "read-500",
      "read-reset",
    ),
    nth: fc.integer({ min: 1, max: 14 }),
    landsAfter: fc.integer({ min: 1, max: 110_000 }),
  }),
  { maxLength: 6 },
);

function faultOf(trouble: Trouble, gate: string): Fault {
  switch (trouble) {
    case "lost":
      return { kind: "lost-response" };
    case "reset":
    case "read-reset":
      return { kind: "reset" };
    case "late":
      return { kind: "delay", gate };
    case "500":
    case "read-500":
      return { kind: "status", status: 500 };
    case "500-after":
      return { kind: "status-after-commit" };
    case "403":
      return { kind: "status", status: 403 };
    case "cut":
      return { kind: "truncate", cut: "connection" };
  }
}

export const anyDeaths = fc.array(
  fc.record({
    step: fc.constantFrom(...JOURNAL_STEPS),
    nth: fc.integer({ min: 1, max: 6 }),
    restsFor: fc.integer({ min: 60_000, max: 200_000 }),
  }),
  { maxLength: 4 },
);

export function disturb(
  farm: ToyFarm,
  list: readonly { trouble: Trouble; nth: number; landsAfter: number }[],
): void {
  for (const [index, { trouble, nth, landsAfter }] of list.entries()) {
    const gate = `late-${index}`;
    const isRead = trouble.startsWith("read");
    const when: FaultRule["when"] = isRead ? { method: "GET", nth } : { path: "/write", nth };
    if (trouble === "late") farm.landLate(gate, landsAfter);
    farm.server.sim.faults.add({ when, fault: faultOf(trouble, gate) });
  }
}
