// How a row's grams end: moved, held back or left out; the balance and the level follow from it.
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { type FilamentContext, usageAddress } from "./context.ts";
import type { Counted } from "./last-count.ts";
import { moveGrams } from "./move-grams.ts";
import { nameOfPrint, nameOfSpool } from "./names.ts";
import {
  absolute,
  type Hold,
  isReleasable,
  type LeftOut,
  type Movement,
  NOTHING,
  negate,
  type Outcome,
  type Share,
  share,
  type Target,
} from "./outcome.ts";
import { gramsOfQuantity } from "./units.ts";
import { spoolOfRow } from "./usage-rows.ts";

/** Grams of a row that are not booked yet; below zero where too many are. */
export interface Claim {
  readonly address: string;
  readonly row: UsageRow | undefined;
  readonly item: StockItem | undefined;
  readonly grams: Decimal;
  /** What the row stands at once they are moved. */
  readonly total: Decimal;
  readonly correction: number;
  /** The shares that do not depend on what becomes of these grams. */
  readonly settled: Partial<Share>;
}

export function leaveOut(claim: Claim, leftOut: LeftOut): Outcome {
  const grams = addDecimals(claim.settled.leftOut ?? NOTHING, claim.grams);
  return { ...outcome(claim, { leftOut: grams }), leftOut };
}

export function beforeSince({ usage }: FilamentContext): LeftOut {
  return { setting: "/spools/usage/since", why: `it was made before the boundary, ${usage.since}` };
}

export function holdBack(context: FilamentContext, claim: Claim, { code, why }: Hold): Outcome {
  const address = usageAddress(claim.address, claim.correction);
  const spoolId = spoolOfRow(claim.address);
  const print = claim.row === undefined ? "" : nameOfPrint(claim.row);
  const spool = nameOfSpool(spoolId, context.spoolById.get(spoolId));
  return {
    ...outcome(claim, { held: claim.grams }),
    hold: {
      code,
      why,
      release: isReleasable(code) ? address : null,
      address,
      label: `${claim.grams} g of ${spool}${print === "" ? "" : `, ${print}`}`,
      grams: claim.grams,
    },
  };
}

/**
 * Rows come in the order they were made, and those that give back before all others, as they are performed; one that is more than
 * what is left then waits, a smaller later one may still go.
 */
export function move(context: FilamentContext, claim: Claim, target: Target): Outcome {
  const { item, unit } = target;
  const movement = moveGrams(context, { ...claim, target });
  if (movement !== undefined && isInDoubt(context, movement))
    return holdBack(context, claim, {
      code: "unreadable",
      why: `an earlier write to stock item #${item.pk} has no known result yet`,
    });
  if (movement === undefined) return outcome(claim, { residual: claim.grams });
  const isReturn = movement.kind === "usage.return";
  const quantity = decimal(movement.after.quantity);
  const level = context.levels.get(item.pk) ?? item.quantity;
  if (!isReturn && compareDecimals(quantity, level) > 0)
    return holdBack(context, claim, {
      code: "more-than-is-there",
      why: `${quantity} ${unit.name} are more than the ${level} ${unit.name} that are left of stock item #${item.pk}`,
    });
  const left = isReturn ? addDecimals(level, quantity) : subtractDecimals(level, quantity);
  context.levels.set(item.pk, left);
  const moved = gramsOfQuantity(unit, quantity);
  const planned = isReturn ? negate(moved) : moved;
  return {
    ...outcome(claim, { planned, residual: subtractDecimals(claim.grams, planned) }),
    movement,
  };
}

/** The row may be on its way to another item, where the mapping named that one before. */
function isInDoubt({ frozen }: FilamentContext, { address, object }: Movement): boolean {
  return frozen.has(object) || frozen.has(address);
}

export function isReleased(context: FilamentContext, claim: Claim): boolean {
  return context.released.has(usageAddress(claim.address, claim.correction));
}

export function overHoldGrams({ usage }: FilamentContext, { grams }: Claim): Hold | undefined {
  return compareDecimals(absolute(grams), usage.holdGrams) > 0
    ? {
        code: "over-hold-grams",
        why: `${absolute(grams)} g are more than spools.usage.hold_grams (${usage.holdGrams} g)`,
      }
    : undefined;
}

export type Weighed =
  | { readonly kind: "go" }
  | { readonly kind: "skip"; readonly leftOut: LeftOut }
  | { readonly kind: "hold"; readonly hold: Hold };

/** What `before_count` says of a row whose item was counted (or made) after it. */
export function weighCount({ usage }: FilamentContext, counted: Counted): Weighed {
  if (usage.beforeCount === "charge" || counted.state === "after") return { kind: "go" };
  if (counted.state === "unproven")
    return {
      kind: "hold",
      hold: { code: "unreadable", why: "the counts of the item could not be read whole" },
    };
  if (usage.beforeCount === "skip")
    return {
      kind: "skip",
      leftOut: {
        setting: "/spools/usage/before_count",
        why: `the item ${counted.event}, so its level is taken to reflect the row`,
      },
    };
  return {
    kind: "hold",
    hold: {
      code: "before-count",
      why: `the item ${counted.event}, so its level may already reflect the row`,
    },
  };
}

function outcome(claim: Claim, parts: Partial<Share>): Outcome {
  return {
    address: claim.address,
    ...(claim.row === undefined ? {} : { row: claim.row }),
    item: claim.item,
    share: share({ ...claim.settled, ...parts }),
  };
}
