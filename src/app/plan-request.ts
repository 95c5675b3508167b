// What the use case `plan` is asked.
import type { LedgerView } from "../model/ledger-view.ts";
import type { PrintChoice } from "../planner/prints/context.ts";
import type { Host } from "./host.ts";
import type { Systems } from "./observe.ts";
import type { LoadedMapping } from "./read-mapping.ts";

export interface PlanRequest {
  readonly host: Host;
  readonly loaded: LoadedMapping;
  /** Commit of the mapping file, where it lies in a git checkout. */
  readonly commit: string | undefined;
  readonly systems: Systems & { readonly requests: () => number };
  readonly ledger: LedgerView;
  readonly choice: PlanChoice;
  /** A sentence for people that is no part of the plan. */
  readonly say: (sentence: string) => void;
}

export interface PlanChoice extends PrintChoice {
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** Absent: incremental where the ledger allows it. */
  readonly refresh?: "full" | "incremental";
}
