// Movements: recognised by the marker in the item's history, and believed only where the quantities add up.
import { compareDecimals, type Decimal, decimal } from "../../model/decimal.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import type { Movement } from "../../model/operation.ts";
import type { Inspection } from "../../model/roles.ts";
import { unreachable } from "../../model/unreachable.ts";
import { answerOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import { findOvertaking } from "./find-overtaking.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { type ItemLook, lookAtItem } from "./look-at-item.ts";
import { type ChainProblem, findChainProblem, isCountedSince, levelSaid } from "./quantity-chain.ts";
import { entriesWith, readEntriesWith } from "./read-history.ts";

/** Where the movement lies further back than the newest entries. */
const MANY_ENTRIES = 1000;

type After = Movement["after"];
type Direction = "remove" | "add";

export function createSubtractHandler(context: TargetContext): Handler<"usage.subtract"> {
  return createHandler(context, "remove");
}

export function createReturnHandler(context: TargetContext): Handler<"usage.return"> {
  return createHandler(context, "add");
}

function createHandler(
  context: TargetContext,
  direction: Direction,
): Handler<"usage.subtract"> & Handler<"usage.return"> {
  return {
    async inspect({ before, after }) {
      const { stock, marker } = after;
      let look = await lookAtItem(context, stock);
      const seen = entriesWith(look?.history ?? [], marker);
      // It may be booked on another item, or on this one long ago or before it was deleted.
      const booked = seen.length > 0 ? seen : await readEntriesWith(context, marker);
      const [entry, second] = booked;
      if (entry === undefined)
        return (
          (await judgeUndone(context, look, { before, after })) ??
          (await judgeCount(context, look, { before, after })) ??
          judgeUnbooked(look, after, direction)
        );
      if (second !== undefined)
        return conflict(`it is booked more than once (history entries #${entry.pk} and #${second.pk})`);
      const misplaced = findMisplacement(entry, look, after);
      if (misplaced !== undefined) return conflict(misplaced);
      if (look !== undefined && seen.length === 0) look = await lookAtItem(context, stock, MANY_ENTRIES);
      if (look !== undefined && isBeyond(look, entry))
        return { state: "unknown", why: `others move stock item #${stock} just now` };
      const { hasRowLocks } = await context.dialect();
      const wrong = findWrongBooking({ entry, look, after, direction, hasRowLocks });
      return wrong === undefined ? { state: "done", result: { id: stock } } : conflict(wrong);
    },
    async perform({ after: { stock, quantity, notes } }) {
      const reply = await context.write.send("POST", `${PATHS.stock}${direction}/`, {
        kind: "json",
        value: { items: [{ pk: stock, quantity }], notes },
      });
      // The server echoes the request: what became of it has to be looked up.
      const read = (echo: Readonly<Record<string, unknown>>) =>
        Array.isArray(echo["items"]) ? {} : undefined;
      return answerOf(reply, { right: "add stock items", read });
    },
  };
}

/** What is taken back must be there, and nobody may have counted the item since: the count holds what was moved. */
async function judgeUndone(
  context: TargetContext,
  look: ItemLook | undefined,
  { before, after }: Movement,
): Promise<Inspection | undefined> {
  const { undoes } = before;
  if (undoes === undefined || look === undefined) return undefined;
  const seen = entriesWith(look.history, undoes);
  const [entry] = seen.length > 0 ? seen : await readEntriesWith(context, undoes);
  if (entry === undefined)
    return conflict(`the movement ${undoes} is not in the history, so it cannot be taken back`);
  if (entry.itemPk !== after.stock)
    return conflict(`the movement ${undoes} is not of stock item #${after.stock}`);
  const count = await findOvertaking(context, look, { before: { ...before, counted: entry.pk }, after });
  return count && judgeOvertaking(look, count, "the movement that is taken back");
}

/** Whatever else is the matter with the item. */
async function judgeCount(
  context: TargetContext,
  look: ItemLook | undefined,
  movement: Movement,
): Promise<Inspection | undefined> {
  const count = look && (await findOvertaking(context, look, movement));
  return look && count && judgeOvertaking(look, count, "the plan was made");
}

function judgeOvertaking({ item, links }: ItemLook, { at, pk }: HistoryEntry, since: string): Inspection {
  const why = `it was counted ${at}, after ${since} (history entry #${pk}): its level may already reflect the row`;
  // Where the level has left its history since, ours may have come after the count.
  return levelSaid(links) === item.quantity ? { state: "conflict", why, overtaken: true } : conflict(why);
}

function judgeUnbooked(look: ItemLook | undefined, after: After, direction: Direction): Inspection {
  if (look === undefined) return conflict(`stock item #${after.stock} does not exist`);
  const { item, units, isSerialised, links } = look;
  if (item.partPk !== after.part) return conflict(`it is an item of part #${item.partPk} now`);
  // A part without a unit is measured in the one that the mapping gives to such parts.
  if (units !== undefined && units !== after.unit) return conflict(`the part's unit is now ${units}`);
  if (isSerialised)
    return conflict("it carries a serial number, and InvenTree moves no part of such an item");
  if (direction === "remove") {
    const left = compareDecimals(item.quantity, decimal(after.quantity));
    if (left < 0) return conflict(`only ${amount(item.quantity, after)} are there`);
    if (left === 0 && item.deleteOnDeplete)
      return conflict("InvenTree would delete it with its last gram: delete_on_deplete is on");
  }
  const said = levelSaid(links);
  if (said === undefined || said === item.quantity) return { state: "ready" };
  return { state: "ready", doubt: differenceText(said, item.quantity, after) };
}

/** Booked after the level was read, so nothing is known of its effect. */
function isBeyond({ history, links }: ItemLook, { pk, quantity }: HistoryEntry): boolean {
  const isShown = history.some((entry) => entry.pk === pk);
  return isShown && quantity !== undefined && !links.some(({ entry }) => entry.pk === pk);
}

function findMisplacement(entry: HistoryEntry, look: ItemLook | undefined, after: After): string | undefined {
  const isThere = `it is booked (history entry #${entry.pk})`;
  if (entry.itemPk !== undefined)
    return entry.itemPk === after.stock ? undefined : `${isThere} on stock item #${entry.itemPk}`;
  if (look !== undefined) return `${isThere} on an item that is gone`;
  if (entry.partPk === after.part) return undefined;
  return `${isThere} on an item of another part, which is gone`;
}

interface Booking {
  readonly entry: HistoryEntry;
  /** Absent: the item is gone, and its level with it. */
  readonly look: ItemLook | undefined;
  readonly after: After;
  readonly direction: Direction;
  readonly hasRowLocks: boolean;
}

function findWrongBooking({ entry, look, after, direction, hasRowLocks }: Booking): string | undefined {
  const links = look?.links ?? [];
  const own = links.find((link) => link.entry.pk === entry.pk);
  if (own !== undefined && isCountedSince(links, own)) return undefined;
  const wanted = decimal(after.quantity);
  const moved = direction === "remove" ? entry.removed : entry.added;
  if (moved === undefined) return `history entry #${entry.pk} carries its marker and ${direction}s nothing`;
  if (moved !== wanted)
    return direction === "remove" && compareDecimals(moved, wanted) < 0
      ? clampedText(moved, entry, after)
      : `history entry #${entry.pk} moved ${amount(moved, after)}, not ${amount(wanted, after)}`;
  if (look === undefined || own === undefined) return undefined;
  const level = look.item.quantity;
  const problem = findChainProblem({ links, own, level, hasRowLocks });
  return problem && problemText(problem, { entry, level, after });
}

function problemText(
  problem: ChainProblem,
  { entry, level, after }: { readonly entry: HistoryEntry; readonly level: Decimal; readonly after: After },
): string {
  switch (problem.kind) {
    case "clamped":
      return clampedText(problem.had, entry, after);
    case "undone":
      return `${differenceText(problem.said, level, after)}: a concurrent change undid a movement; a count settles it`;
    case "broken": {
      const [from, to] = [amount(problem.from, after), amount(problem.to, after)];
      return `history does not add up: entry #${problem.entry.pk} leads from ${from} to ${to}; a count settles it`;
    }
    default:
      return unreachable(problem);
  }
}

function clampedText(had: Decimal, { pk }: HistoryEntry, after: After): string {
  return `only ${amount(had, after)} of ${amount(decimal(after.quantity), after)} were there (history entry #${pk}); a count settles it`;
}

function differenceText(said: Decimal, level: Decimal, after: After): string {
  return `history says ${amount(said, after)}, the item holds ${amount(level, after)}`;
}

function amount(quantity: Decimal, { unit }: After): string {
  return `${quantity} ${unit}`.trimEnd();
}

function conflict(why: string): Inspection {
  return { state: "conflict", why };
}
