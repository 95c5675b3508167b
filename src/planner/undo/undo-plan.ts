// The way back from an apply: what it verified is taken back in the opposite order, and what stays is named.
import { addDecimals, type Decimal, subtractDecimals } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import type { Instant } from "../../model/instant.ts";
import { KINDS, type Operation } from "../../model/operation.ts";
import { gramsOf, gramsTaken, NO_GRAMS } from "../../plan/grams.ts";
import type { Balance, Plan } from "../../plan/plan.ts";
import { isMovement } from "../../plan/view-movements.ts";
import { usageAddress } from "../filament/context.ts";
import { listTexts } from "../filament/list-texts.ts";
import type { Standing, UndoContext } from "./context.ts";
import { undoOf } from "./undo-kinds.ts";

export interface UndoQuestion {
  readonly plan: Plan;
  /** In the order of the plan. */
  readonly standing: readonly Standing[];
  /** Operations of which it is not known, or not yet decided, whether they stand. */
  readonly open: number;
  readonly appliedAt: Instant;
}

export interface UndoPlan {
  readonly operations: readonly Operation[];
  readonly balances: readonly Balance[];
  readonly findings: readonly Finding[];
}

export function planUndo(question: UndoQuestion): UndoPlan {
  const { plan, standing, open, appliedAt } = question;
  const ids = new Map(standing.map(({ operation, id }) => [operation.address, id]));
  const levels = levelsAfter(standing);
  const context: UndoContext = {
    instance: plan.instance,
    digest: plan.digest,
    appliedAt,
    idOf: (address) => ids.get(address),
    levelOf: (stock) => levels.get(stock),
  };
  const undone = standing.map((one) => ({ of: one.operation, undo: undoOf(context, one) }));
  const inverses = new Map(
    undone.flatMap(({ of, undo }) =>
      undo.kind === "operation" ? [[of.address, undo.operation] as const] : [],
    ),
  );
  const operations = inOppositeOrder(standing, inverses);
  return {
    operations,
    balances: balancesOf(plan, standing, operations),
    findings: [
      ...undone.flatMap(({ undo }) => (undo.finding === undefined ? [] : [undo.finding])),
      ...reportOpen(plan, open),
      ...reportGrams(operations),
      ...reportProposals(plan, operations),
    ],
  };
}

/** What had to come first is taken back last. */
function inOppositeOrder(
  standing: readonly Standing[],
  inverses: ReadonlyMap<string, Operation>,
): readonly Operation[] {
  const needs = new Map<string, Set<string>>();
  for (const { operation } of standing) {
    const dependent = inverses.get(operation.address);
    if (dependent === undefined) continue;
    for (const address of operation.depends_on)
      needs.set(address, (needs.get(address) ?? new Set()).add(dependent.address));
  }
  return [...inverses].map(([address, inverse]) => ({
    ...inverse,
    depends_on: [...(needs.get(address) ?? [])],
  }));
}

function levelsAfter(standing: readonly Standing[]): ReadonlyMap<number, Decimal> {
  const levels = new Map<number, Decimal>();
  for (const { operation } of standing) {
    if (!isMovement(operation)) continue;
    const { before, after, kind } = operation;
    const level = levels.get(after.stock) ?? gramsOf(before.quantity);
    const quantity = gramsOf(after.quantity);
    levels.set(
      after.stock,
      kind === "usage.subtract" ? subtractDecimals(level, quantity) : addDecimals(level, quantity),
    );
  }
  return levels;
}

/** Of the rows that are undone: what stands now, what goes back, and that the source still says it was used. */
function balancesOf(
  { balances }: Plan,
  standing: readonly Standing[],
  operations: readonly Operation[],
): readonly Balance[] {
  const booked = new Map<number, Decimal>();
  for (const { operation } of standing)
    if (isMovement(operation) && operation.books.usage !== undefined)
      addTo(booked, operation.after.stock, gramsOf(operation.books.usage.grams));
  const planned = new Map<number, Decimal>();
  for (const operation of operations)
    if (isMovement(operation)) addTo(planned, operation.after.stock, gramsTaken(operation));
  const names = new Map(balances.map(({ stock, spool }) => [stock, spool]));
  return [...planned].map(([stock, grams]) => {
    const known = booked.get(stock) ?? NO_GRAMS;
    const leftOut = grams.startsWith("-") ? subtractDecimals(NO_GRAMS, grams) : NO_GRAMS;
    return {
      spool: names.get(stock) ?? `stock item #${stock}`,
      stock,
      source: addDecimals(addDecimals(known, grams), leftOut),
      booked: known,
      planned: grams,
      held: NO_GRAMS,
      left_out: leftOut,
      residual: NO_GRAMS,
    };
  });
}

function addTo(sums: Map<number, Decimal>, stock: number, grams: Decimal): void {
  sums.set(stock, addDecimals(sums.get(stock) ?? NO_GRAMS, grams));
}

function reportOpen({ digest }: Plan, open: number): readonly Finding[] {
  if (open === 0) return [];
  const message = `${open} operation${open === 1 ? " is" : "s are"} in doubt or not run yet, and not taken back here`;
  return [{ code: "undo.unfinished", object: `plan ${digest.slice(0, 12)}`, message }];
}

function reportGrams(operations: readonly Operation[]): readonly Finding[] {
  const rows = operations.flatMap((operation) =>
    isMovement(operation) && operation.books.usage !== undefined
      ? [usageAddress(operation.books.usage.row, operation.books.usage.correction + 1)]
      : [],
  );
  if (rows.length === 0) return [];
  const count = rows.length === 1 ? "1 row waits" : `${rows.length} rows wait`;
  return [
    {
      code: "undo.grams-wait",
      object: "usage",
      message: `${count} as "undone" for as long as Bambuddy says what it says now: ${listTexts(rows)}`,
    },
  ];
}

/** The world is as it was before the plan, and so is what the mapping asks for. */
function reportProposals({ digest }: Plan, operations: readonly Operation[]): readonly Finding[] {
  const set = operations.filter(({ kind }) => KINDS[kind].nature === "set");
  if (set.length === 0) return [];
  const message = `${set.length} value${set.length === 1 ? " goes" : "s go"} back, and the plan after that sees the world as plan ${digest.slice(0, 12)} did`;
  return [{ code: "undo.proposed-again", object: "mapping", message }];
}
