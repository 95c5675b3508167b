// A real HTTP target for the toy server: creates are found by name, sets by reading the field, movements by marker and level.

import { KINDS, type Operation, type OperationOf } from "../../src/model/operation.ts";
import { resolveId, resolveText } from "../../src/model/resolve-ref.ts";
import type { Answer, Inspection, ResolvedRefs, Target } from "../../src/model/roles.ts";
import { unreachable } from "../../src/model/unreachable.ts";
import type { ToyItem } from "./toy-server.ts";

export interface ToyTarget extends Target {
  /** Gives up on every write in flight, as a timeout would. */
  giveUp(): void;
}

/** What an operation is called at the toy server. A name belongs to exactly one operation. */
export function toyName(operation: Operation): string {
  switch (operation.kind) {
    case "part.create":
      return operation.after.ipn;
    case "stock.create":
      return operation.after.marker;
    case "usage.subtract":
    case "usage.return":
      return operation.after.marker;
    default:
      return operation.address;
  }
}

export function toyTarget(url: string): ToyTarget {
  const flying = new Set<AbortController>();
  return {
    giveUp: () => {
      for (const controller of flying) controller.abort();
    },
    inspect: (operation, refs) => inspectToy(url, operation, refs),
    async perform(operation, refs) {
      const controller = new AbortController();
      flying.add(controller);
      try {
        return await performToy(url, { operation, refs, signal: controller.signal });
      } finally {
        flying.delete(controller);
      }
    },
  };
}

async function inspectToy(url: string, operation: Operation, refs: ResolvedRefs): Promise<Inspection> {
  const isCreate = KINDS[operation.kind].nature === "create";
  if (isMovement(operation))
    return look(`${url}/items?name=${operation.after.stock}`, (found) =>
      judgeItem(found as ToyItem, operation),
    );
  const query = new URLSearchParams({ name: toyName(operation) });
  return look(`${url}/${isCreate ? "objects" : "fields"}?${query}`, (found) => {
    const { ids, value } = found as { ids: number[]; value: string };
    return isCreate ? judgeIds(ids) : judgeValue(value, operation, refs);
  });
}

async function look(url: string, judge: (found: unknown) => Inspection): Promise<Inspection> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    return { state: "unknown", why: "the connection broke" };
  }
  return response.ok ? judge(await response.json()) : { state: "unknown", why: `HTTP ${response.status}` };
}

export function isMovement(
  operation: Operation,
): operation is OperationOf<"usage.subtract" | "usage.return"> {
  return KINDS[operation.kind].nature === "movement";
}

export function deltaOf({ kind, after }: OperationOf<"usage.subtract" | "usage.return">): number {
  return kind === "usage.subtract" ? -Number(after.quantity) : Number(after.quantity);
}

function judgeItem(
  { level, history }: ToyItem,
  operation: OperationOf<"usage.subtract" | "usage.return">,
): Inspection {
  const told = history.at(-1)?.level;
  const isMarked = history.some(({ marker }) => marker === operation.after.marker);
  if (isMarked && told !== level)
    return { state: "conflict", why: `it is marked as moved, and the level is ${level} instead of ${told}` };
  if (isMarked) return { state: "done", result: {} };
  const { counted } = operation.before;
  if (counted !== undefined && history.findLastIndex(({ isCount }) => isCount) > (counted ?? -1))
    return { state: "conflict", why: "it was counted since", ...(told === level ? { overtaken: true } : {}) };
  if (level + deltaOf(operation) < 0) return { state: "conflict", why: `only ${level} are there` };
  if (told !== level)
    return { state: "ready", doubt: `the level is ${level} and its history leads to ${told}` };
  return { state: "ready" };
}

function judgeIds([id, ...others]: readonly number[]): Inspection {
  if (id === undefined) return { state: "ready" };
  if (others.length > 0) return { state: "conflict", why: `${others.length + 1} of this name exist` };
  return { state: "done", result: { id } };
}

function judgeValue(value: string, operation: Operation, refs: ResolvedRefs): Inspection {
  if (value === "gone") return { state: "void", why: "there is nothing to write" };
  if (value === wantedValue(operation, refs)) return { state: "done", result: { value } };
  if (value === "") return { state: "ready" };
  return { state: "conflict", why: `it reads ${value}` };
}

interface Call {
  readonly operation: Operation;
  readonly refs: ResolvedRefs;
  readonly signal: AbortSignal;
}

async function performToy(url: string, { operation, refs, signal }: Call): Promise<Answer> {
  const isCreate = KINDS[operation.kind].nature === "create";
  const name = toyName(operation);
  const body = isMovement(operation)
    ? { name, moves: { stock: operation.after.stock, delta: deltaOf(operation) } }
    : isCreate
      ? { name, part: partOf(operation, refs) }
      : { name, value: wantedValue(operation, refs) };
  const method = isCreate ? "POST" : "PUT";
  const headers = { "content-type": "application/json" };
  try {
    return await answerOf(
      await fetch(`${url}/write`, { method, headers, body: JSON.stringify(body), signal }),
    );
  } catch {
    return { state: "unanswered", why: "no answer came" };
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { status } = response;
  if (status >= 500) return { state: "failed", status, why: `HTTP ${status}` };
  if (status >= 400) return { state: "refused", status, why: `HTTP ${status}` };
  return { state: "accepted", status, result: (await response.json()) as { id?: number; value?: string } };
}

function partOf(operation: Operation, refs: ResolvedRefs): number | undefined {
  return operation.kind === "stock.create" ? needed(resolveId(operation.after.part, refs)) : undefined;
}

function wantedValue(operation: Operation, refs: ResolvedRefs): string {
  switch (operation.kind) {
    case "link.set":
      return needed(resolveText(operation.after.external_url, refs));
    case "image.set":
      return operation.after.filename;
    case "parameter.set":
      return operation.after.data;
    case "stock.keep":
      return String(operation.after.delete_on_deplete);
    case "stock.move":
      return String(operation.after.location);
    case "spool.set":
      return JSON.stringify(operation.after.values);
    case "slot.clear":
      return "free";
    case "slot.assign":
      return String(needed(resolveId(operation.after.spool, refs)));
    case "spool.archive":
      return String(operation.after.archived);
    case "part.create":
    case "stock.create":
    case "spool.create":
    case "usage.subtract":
    case "usage.return":
      return "";
    default:
      return unreachable(operation);
  }
}

/** The executor promises that references are resolved before an operation starts. */
function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("bug: an operation started before its reference was known");
  return value;
}
