// What becomes of one usage row: where its grams go, and what is written or held because of it.
import { addDecimals, type Decimal, decimal, subtractDecimals } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import type { OperationOf } from "../../model/operation.ts";
import type { Held, HoldCode } from "../../plan/plan.ts";
import type { Unit } from "./units.ts";

export type Movement = OperationOf<"usage.subtract"> | OperationOf<"usage.return">;

/** source = booked + planned + held + leftOut + residual, of every row and so of every spool. */
export interface Share {
  readonly source: Decimal;
  readonly booked: Decimal;
  readonly planned: Decimal;
  readonly held: Decimal;
  readonly leftOut: Decimal;
  readonly residual: Decimal;
}

export interface Outcome {
  /** `44.7@20261120T114506Z` */
  readonly address: string;
  /** Absent where Bambuddy does not have the row any more. */
  readonly row?: UsageRow;
  readonly item: StockItem | undefined;
  readonly share: Share;
  readonly movement?: Movement;
  readonly hold?: Held;
  /** Why its grams are left out. */
  readonly leftOut?: LeftOut;
  /** A booked row says other grams, and the difference is not booked: this is why. */
  readonly unbookedChange?: string;
}

/** A setting that leaves a row's grams out, as a JSON pointer into the mapping, and what it says of this row. */
export interface LeftOut {
  readonly setting: string;
  readonly why: string;
}

/** What a movement needs to know of its item. */
export interface Target {
  readonly item: StockItem;
  readonly part: Part;
  readonly unit: Unit;
}

export interface Hold {
  readonly code: HoldCode;
  readonly why: string;
}

/** Holds that looking at the row can settle. Of the others something must be known or there first. */
const RELEASABLE: ReadonlySet<HoldCode> = new Set<HoldCode>([
  "unknown-status",
  "over-hold-grams",
  "before-count",
  "without-run",
  "undone",
]);

export function isReleasable(code: HoldCode): boolean {
  return RELEASABLE.has(code);
}

export const NOTHING = decimal(0);

const EMPTY_SHARE: Share = {
  source: NOTHING,
  booked: NOTHING,
  planned: NOTHING,
  held: NOTHING,
  leftOut: NOTHING,
  residual: NOTHING,
};

export function share(parts: Partial<Share>): Share {
  return { ...EMPTY_SHARE, ...parts };
}

export function addShares(a: Share, b: Share): Share {
  return {
    source: plus(a.source, b.source),
    booked: plus(a.booked, b.booked),
    planned: plus(a.planned, b.planned),
    held: plus(a.held, b.held),
    leftOut: plus(a.leftOut, b.leftOut),
    residual: plus(a.residual, b.residual),
  };
}

/** Most shares of most rows are zero, and a year has tens of thousands of rows. */
function plus(a: Decimal, b: Decimal): Decimal {
  return b === NOTHING ? a : addDecimals(a, b);
}

export function negate(grams: Decimal): Decimal {
  return subtractDecimals(NOTHING, grams);
}

export function absolute(grams: Decimal): Decimal {
  return grams.startsWith("-") ? negate(grams) : grams;
}
