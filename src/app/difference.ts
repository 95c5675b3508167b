// One point in which the ledger and the servers do not say the same.

export interface Difference {
  readonly kind: "missing-in-target" | "missing-in-ledger" | "differs";
  /** `run-45@…`, `usage/44.7@…`, `part-7`, `archive-12`, `stock-3`. */
  readonly object: string;
  /** `marker`, `batch`, `part`, `grams`, `picture`, … */
  readonly what: string;
  readonly ledger: string | null;
  readonly target: string | null;
  readonly next: string;
}

export interface Comparison {
  /** How many of the ledger's memories were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** A sentence for each memory whose object was deleted: known, and no difference. */
  readonly gone: readonly string[];
  readonly notes: readonly string[];
}

/** What people can do about a kind of difference. */
export const NEXT = {
  recognise: "The next apply takes it up.",
  rebuild: "`reconcile ledger rebuild --replace` makes the ledger say what the servers say.",
  person: "If a person meant it, it stays: plans show it as drift. Else put it back there.",
  look: "Look at it in InvenTree: a lost ledger could not recognise it any more.",
  history:
    "Look at the item's history in InvenTree; where old entries are purged (STOCK_TRACKING_DELETE_OLD_ENTRIES) the ledger alone knows it.",
  plan: "`reconcile plan` says what is to be done about it.",
} as const;
