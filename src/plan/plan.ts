// The plan document: the one thing that is reviewed and the one thing that is applied.
import type { Finding } from "../model/finding.ts";
import type { Instant } from "../model/instant.ts";
import type { FullRead } from "../model/ledger-view.ts";
import type { Operation, OperationKind } from "../model/operation.ts";
import type { Coverage } from "../model/read.ts";

export const PLAN_FORMAT = "reconcile/plan/v1";

export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  /** Outside the digests: when and by what it was made. */
  readonly meta: PlanMeta;
  readonly mapping: { readonly path: string; readonly sha256: string; readonly commit: string | null };
  readonly instance: string;
  /** The ledger's lineage when the plan was made; informative. */
  readonly ledger: { readonly lineage: string | null; readonly bookings: number };
  readonly source: PlanSystem;
  readonly target: PlanSystem;
  /** What was read, and how believable an absence is. */
  readonly reads: readonly ReadNote[];
  readonly summary: Summary;
  readonly guards: readonly GuardResult[];
  readonly operations: readonly Operation[];
  /** Shown, and performed only once `release:` in the mapping names their address. */
  readonly held: readonly Held[];
  /** Grams per spool: source = booked + planned + held + left out + residual. */
  readonly balances: readonly Balance[];
  readonly findings: readonly PlanFinding[];
  /** Differences that are shown and left alone. */
  readonly drift: readonly Drift[];
  /** What the inventory already proves and the ledger does not know yet: `apply` writes it to the ledger. */
  readonly recognised: readonly Recognised[];
  /** The same for usage rows, proven by the markers in the items' history. */
  readonly recognised_usage: readonly RecognisedUsage[];
  /** Spools of which both systems say the same place, and the ledger does not know it yet. */
  readonly recognised_places: readonly RecognisedPlace[];
  /** Totals of a full read, for the ledger; absent after an incremental one. */
  readonly full_read: Pick<FullRead, "source" | "inventory"> | null;
  /** SHA-256 over everything but `meta` and the digests. */
  readonly digest: string;
  /** SHA-256 over the effects alone, which what is held is not: survives a re-plan that would do the same. */
  readonly semantic_digest: string;
}

export interface Held {
  readonly code: HoldCode;
  /** Why it waits, with the figures. */
  readonly why: string;
  /** Absent where a release cannot help: the spool must be known first. */
  readonly release: string | null;
  /** The usage row: `usage/44.7@20261120T114506Z`. */
  readonly address: string;
  readonly label: string;
  readonly grams: string;
}

export type HoldCode =
  | "unknown-spool"
  | "ambiguous-spool"
  | "no-unit"
  | "unknown-status"
  | "over-hold-grams"
  | "more-than-is-there"
  | "before-count"
  | "without-run"
  | "undone"
  | "unreadable";

/** All figures are grams as decimal text. */
export interface Balance {
  /** `SP-0007 PLA Basic Black`, or Bambuddy's spool where no item is known. */
  readonly spool: string;
  readonly stock: number | null;
  /** What the source's rows add up to. */
  readonly source: string;
  readonly booked: string;
  readonly planned: string;
  readonly held: string;
  /** Before `spools.usage.since`, or skipped by a setting. */
  readonly left_out: string;
  /** What rounding in the part's unit left over; `0` in g and kg. */
  readonly residual: string;
}

export interface PlanMeta {
  readonly created_at: Instant;
  readonly tool: string;
  readonly refresh: "full" | "incremental";
  readonly requests: number;
}

export interface PlanSystem {
  readonly system: string;
  readonly url: string;
  readonly version: string;
}

export interface ReadNote {
  /** `bambuddy runs`, `inventree stock` */
  readonly what: string;
  readonly rows: number;
  readonly coverage: Coverage;
}

export interface Summary {
  /** Every kind, also those with none. */
  readonly operations: Readonly<Record<OperationKind, number>>;
  readonly recognised: number;
  /** Produced runs that `prints.since` leaves out. */
  readonly before_since: number;
  /** Runs a rule skips. */
  readonly skipped: number;
  /** Runs whose status does not count as produced. */
  readonly not_produced: number;
  /** Runs that wait because of a finding. */
  readonly waiting: number;
  readonly held: number;
  /** Runs left out by --only, --except, --max-prints or --archive. */
  readonly narrowed: number;
}

export interface GuardResult {
  readonly name: string;
  readonly text: string;
  readonly measured: string;
  readonly limit: string;
  readonly verdict: "passed" | "refused" | "waived";
}

export interface PlanFinding extends Finding {
  readonly severity: "error" | "warning" | "info";
  readonly next: string;
}

export interface Drift {
  /** `stock/run-45@… quantity` */
  readonly object: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Recognised {
  readonly run: string;
  readonly archive: number | null;
  readonly part: number;
  readonly stock: number;
  readonly proof: "marker" | "batch";
  readonly key: string | null;
}

export interface RecognisedUsage {
  /** `44.7@20261120T114506Z` */
  readonly row: string;
  readonly stock: number;
  /** Net, over the first movement and every correction. */
  readonly grams: string;
  readonly corrections: number;
}

export interface RecognisedPlace {
  readonly stock: number;
  /** `printer-3`, `printer-3/0.2`, `away` */
  readonly place: string;
}
