// The one view of a plan: what is shown, in which order, grouped and stressed how. Renderers only translate it.
import type { Plan } from "./plan.ts";
import { viewBalances } from "./view-balances.ts";
import { viewChanges } from "./view-changes.ts";
import { viewDrift } from "./view-drift.ts";
import { viewFindings } from "./view-findings.ts";
import { viewGuards } from "./view-guards.ts";
import { viewHeld } from "./view-held.ts";
import { viewContext, viewReads } from "./view-reads.ts";
import type { Line } from "./view-span.ts";
import { type Onward, viewDangers, viewHeadline, viewSummary } from "./view-summary.ts";

export interface View {
  readonly headline: Line;
  /** In reading order; none is empty. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly kind:
    | "context"
    | "dangers"
    | "held"
    | "guards"
    | "since"
    | "changes"
    | "balance"
    | "findings"
    | "drift"
    | "reads"
    | "summary";
  /** Absent where the section needs no heading. */
  readonly title?: Line;
  /** The section's counts, where there is no room for more; short whatever the plan holds. */
  readonly inShort?: Line;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly title?: Line;
  /** Said once for all items. */
  readonly notes: readonly Line[];
  /** Names of the columns. */
  readonly header?: readonly Line[];
  /** The columns from here on hold figures, which stand below each other by their last digit. */
  readonly figuresFrom?: number;
  readonly items: readonly Item[];
  /** How many items are left out, and how to see them. */
  readonly more?: Line;
}

export type Mark = "add" | "change" | "danger" | "passed" | "refused" | "waived" | "warning" | "note";

export interface Item {
  readonly mark?: Mark;
  /** Columns: the cells of a group's items stand below each other. */
  readonly cells: readonly Line[];
  readonly details: readonly Line[];
  /** Nothing happens to it, so it is the first to be left out. */
  readonly isIdle?: true;
  /** Sums the rows above. */
  readonly isTotal?: true;
}

/** `short` leaves out the tail of long groups. */
export type Detail = "short" | "all";

export function viewPlan(plan: Plan, detail: Detail, onward?: Onward): View {
  const sections = [
    viewContext(plan),
    viewDangers(plan, detail),
    viewHeld(plan, detail),
    viewGuards(plan),
    viewChanges(plan, detail),
    viewBalances(plan, detail),
    viewFindings(plan, detail),
    viewDrift(plan, detail),
    viewReads(plan),
    viewSummary(plan, onward),
  ];
  return {
    headline: viewHeadline(plan),
    sections: sections.filter(({ groups }) => groups.length > 0),
  };
}
