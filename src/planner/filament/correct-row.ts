// Decides what becomes of a row that is booked and now says other grams, or is no longer in Bambuddy.
import { compareDecimals, type Decimal, subtractDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import { compareInstants } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import { instantOfRow } from "../../model/marker.ts";
import type { BookedRow } from "./booked-rows.ts";
import type { FilamentContext } from "./context.ts";
import { findTarget, identityOfRow, targetOfItem, whyUnread } from "./find-target.ts";
import { isReleasable, NOTHING, type Outcome, share } from "./outcome.ts";
import {
  beforeSince,
  type Claim,
  holdBack,
  isReleased,
  leaveOut,
  move,
  overHoldGrams,
  weighCount,
} from "./settle.ts";

export interface BookedUse {
  readonly address: string;
  /** Absent where Bambuddy does not have the row any more: all its grams are given back. */
  readonly row: UsageRow | undefined;
  readonly booked: BookedRow;
}

export function correctRow(context: FilamentContext, { address, row, booked }: BookedUse): Outcome {
  const source = row?.grams ?? NOTHING;
  const used = compareDecimals(source, NOTHING) > 0 ? source : NOTHING;
  const grams = subtractDecimals(used, booked.grams);
  const item = itemOf(context, booked) ?? (row && currentItem(context, row));
  const unchanged = { address, ...(row === undefined ? {} : { row }), item };
  // What is not known for sure is not corrected; that it is booked is sure.
  if (!booked.isSure) return { ...unchanged, share: share({ source, booked: source }) };
  const claim: Claim = {
    ...unchanged,
    row,
    grams,
    total: used,
    correction: booked.corrections + 1,
    settled: { source, booked: booked.grams, leftOut: subtractDecimals(source, used) },
  };
  if (grams === "0") return { ...unchanged, share: share(claim.settled) };
  const since = context.usage.since;
  if (compareInstants(instantOfRow(address), since) < 0) return leaveOut(claim, beforeSince(context));
  if (row !== undefined && booked.isUndone) return settleUndone(context, claim, { row, booked });
  const setting = row === undefined ? context.usage.corrections.missing : context.usage.corrections.changed;
  if (setting === "report") {
    const why = changeText(booked, used);
    const pointer = `/spools/usage/corrections/${row === undefined ? "missing" : "changed"}`;
    return { ...leaveOut(claim, { setting: pointer, why }), unbookedChange: why };
  }
  return bookChange(context, claim, { booked, used });
}

function bookChange(
  context: FilamentContext,
  claim: Claim,
  { booked, used }: { readonly booked: BookedRow; readonly used: Decimal },
): Outcome {
  const unread = whyUnread(context);
  if (unread !== undefined) return holdBack(context, claim, { code: "unreadable", why: unread });
  const item = itemOf(context, booked);
  if (item === undefined) {
    const why = `${changeText(booked, used)}, and its stock item is gone`;
    return { ...leaveOut(claim, { setting: "/spools/usage", why }), unbookedChange: why };
  }
  const found = targetOfItem(context, item);
  if (found.kind === "hold") return holdBack(context, claim, found.hold);
  const counted = weighCount(context, context.counts.sinceCount(item, instantOfRow(claim.address)));
  if (counted.kind === "skip") return leaveOut(claim, counted.leftOut);
  if (counted.kind === "hold" && !isReleasable(counted.hold.code))
    return holdBack(context, claim, counted.hold);
  const hold = isReleased(context, claim)
    ? undefined
    : (overHoldGrams(context, claim) ?? (counted.kind === "hold" ? counted.hold : undefined));
  return hold === undefined ? move(context, claim, found.target) : holdBack(context, claim, hold);
}

/**
 * A person took it back because something was wrong, most likely the item: taking it again waits for a release. Where nothing of the
 * row stands any more, the spool's item of today is charged.
 */
function settleUndone(
  context: FilamentContext,
  claim: Claim,
  { row, booked }: { readonly row: UsageRow; readonly booked: BookedRow },
): Outcome {
  if (!isReleased(context, claim)) {
    const why = `an undo left ${booked.grams} g of it booked, and it says ${claim.total} g`;
    return holdBack(context, claim, { code: "undone", why });
  }
  const item = booked.grams === "0" ? undefined : itemOf(context, booked);
  const found = item === undefined ? findTarget(context, row) : targetOfItem(context, item);
  return found.kind === "hold"
    ? holdBack(context, { ...claim, item }, found.hold)
    : move(context, { ...claim, item: found.target.item }, found.target);
}

/** The grams go back to, or come from, the item that was charged, whatever the spool is called today. */
function itemOf({ itemByPk }: FilamentContext, { stockPk }: BookedRow): StockItem | undefined {
  return stockPk === undefined ? undefined : itemByPk.get(stockPk);
}

function currentItem(context: FilamentContext, row: UsageRow): StockItem | undefined {
  const identity = identityOfRow(context, row);
  return identity.kind === "known" ? identity.item : undefined;
}

function changeText({ grams }: BookedRow, used: Decimal): string {
  return `${grams} g are booked and it says ${used} g`;
}
