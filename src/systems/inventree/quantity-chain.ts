// Whether an item's history leads to its level: what was clamped, lost or undone shows nowhere else (wire/inventree.md 7).
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import { millisOf } from "../../model/instant.ts";
import { COUNTED, CREATED } from "./api.ts";

/** An entry that says which level it led to. */
export interface Link {
  readonly entry: HistoryEntry;
  readonly after: Decimal;
  /** Negative where it took something; absent where the entry sets the level, as a count does. */
  readonly change?: Decimal;
}

const NONE = decimal(0);
/** Entries show whole minutes: two of one moment may show two. */
const NEAR_MILLIS = 60_000;

/** Oldest first. With row locks history is written after the commit, so rows of one moment may have changed places. */
export function linksOf(newestFirst: readonly HistoryEntry[], hasRowLocks: boolean): readonly Link[] {
  const links = newestFirst.flatMap((entry) => linkOf(entry) ?? []).reverse();
  return hasRowLocks ? inChainOrder(links) : links;
}

/** Where history says the level is. */
export function levelSaid(links: readonly Link[]): Decimal | undefined {
  return links.at(-1)?.after;
}

/** What an entry makes of a level, wherever the server started from. */
export function levelAfter(level: Decimal, { after, change }: Link): Decimal {
  return change === undefined ? after : notNegative(addDecimals(level, change));
}

/** Whatever became of the movement, somebody has since said what is there. */
export function isCountedSince(links: readonly Link[], own: Link): boolean {
  return links.slice(links.indexOf(own) + 1).some(({ entry }) => entry.type === COUNTED);
}

export type ChainProblem =
  /** More was asked for than was there, and the rest was dropped. */
  | { readonly kind: "clamped"; readonly had: Decimal }
  /** History says one level, the item holds another: a movement was undone. */
  | { readonly kind: "undone"; readonly said: Decimal }
  | { readonly kind: "broken"; readonly entry: HistoryEntry; readonly from: Decimal; readonly to: Decimal };

export interface ChainQuestion {
  readonly links: readonly Link[];
  /** The movement in question, one of the links. */
  readonly own: Link;
  readonly level: Decimal;
  readonly hasRowLocks: boolean;
}

/** `undefined`: the movement had its whole effect, and still has it. */
export function findChainProblem(question: ChainQuestion): ChainProblem | undefined {
  const { links, own, level, hasRowLocks } = question;
  const index = links.indexOf(own);
  const before = links[index - 1];
  if (before !== undefined && isClamped(own, before.after)) return { kind: "clamped", had: before.after };
  const overwritten = hasRowLocks ? undefined : firstOverwritten(links, index);
  const { said, broken } = follow(links.slice(overwritten ?? index));
  if (said !== level) return { kind: "undone", said };
  return overwritten === undefined && broken !== undefined ? { kind: "broken", ...broken } : undefined;
}

function linkOf(entry: HistoryEntry): Link | undefined {
  const { added, removed } = entry;
  // An item that is created empty is recorded without a quantity.
  const quantity = entry.quantity ?? (entry.type === CREATED ? NONE : undefined);
  if (quantity === undefined) return undefined;
  if (removed !== undefined) return { entry, after: quantity, change: subtractDecimals(NONE, removed) };
  return { entry, after: quantity, ...(added === undefined ? {} : { change: added }) };
}

/** The level that the server had read when it wrote the entry. */
function startOf({ after, change }: Link): Decimal | undefined {
  return change === undefined ? undefined : subtractDecimals(after, change);
}

function inChainOrder(links: readonly Link[]): readonly Link[] {
  const rest = [...links];
  const ordered: Link[] = [];
  for (let [oldest] = rest; oldest !== undefined; [oldest] = rest) {
    const level = levelSaid(ordered);
    const moment = oldest;
    const fitting = rest.findIndex((link) => isNear(moment, link) && startOf(link) === level);
    ordered.push(...rest.splice(level === undefined ? 0 : Math.max(fitting, 0), 1));
  }
  return ordered;
}

function isNear(a: Link, b: Link): boolean {
  return Math.abs(millisOf(a.entry.at) - millisOf(b.entry.at)) <= NEAR_MILLIS;
}

function isClamped({ after, change }: Link, before: Decimal): boolean {
  return after === NONE && change !== undefined && compareDecimals(addDecimals(before, change), NONE) < 0;
}

/**
 * Without row locks a movement may start from a level that is no longer true, and take back what happened since. It then
 * starts where an entry shortly before it started.
 */
function firstOverwritten(links: readonly Link[], index: number): number | undefined {
  const own = links[index];
  const start = own && startOf(own);
  if (own === undefined || start === undefined || links[index - 1]?.after === start) return undefined;
  for (let at = index - 1; at >= 0; at -= 1) {
    const link = links[at];
    if (link === undefined || !isNear(own, link)) return undefined;
    if ((startOf(link) ?? links[at - 1]?.after) === start) return at;
  }
  return undefined;
}

interface Followed {
  readonly said: Decimal;
  /** The first entry that does not start where the one before it ended. */
  readonly broken?: { readonly entry: HistoryEntry; readonly from: Decimal; readonly to: Decimal };
}

function follow([first, ...later]: readonly Link[]): Followed {
  let said = first?.after ?? NONE;
  let broken: Followed["broken"];
  for (const link of later) {
    const from = said;
    said = levelAfter(from, link);
    if (said !== link.after) broken ??= { entry: link.entry, from, to: link.after };
  }
  return { said, ...(broken === undefined ? {} : { broken }) };
}

function notNegative(quantity: Decimal): Decimal {
  return compareDecimals(quantity, NONE) < 0 ? NONE : quantity;
}
