// The tables as kysely sees them; `migrations/` makes them.
import type { Generated } from "kysely";

export interface Tables {
  readonly migration: { number: number; name: string; applied_at: string };
  readonly meta: { key: string; value: string };
  readonly tool_run: ToolRunTable;
  readonly plan: PlanTable;
  readonly operation: OperationTable;
  readonly lease: LeaseTable;
  readonly booking: BookingTable;
  readonly usage: UsageTable;
  readonly fact: { scope: string; key: string; value: string; at: string };
}

interface ToolRunTable {
  id: Generated<number>;
  command: string;
  tool: string;
  started_at: string;
  ended_at: string | null;
  exit: string | null;
  plan: string | null;
}

interface PlanTable {
  id: Generated<number>;
  digest: string;
  created_at: string;
  semantic_digest: string;
  state: "started" | "finished";
  started_at: string;
  finished_at: string | null;
}

interface OperationTable {
  id: Generated<number>;
  plan: number;
  operation: string;
  attempt: number;
  address: string;
  kind: string;
  object: string;
  run: string | null;
  body: string;
  state: "intended" | "sent" | "observed" | "closed";
  answer: string | null;
  outcome: string | null;
  why: string | null;
  result: string | null;
  token: number;
  intended_at: string;
  sent_at: string | null;
  observed_at: string | null;
  closed_at: string | null;
}

interface LeaseTable {
  id: number;
  token: number;
  holder: string | null;
  acquired_at: string | null;
  heartbeat_at: string | null;
  expires_at: string | null;
}

interface BookingTable {
  run: string;
  archive: number | null;
  part: number;
  stock: number;
  via: "applied" | "recognised";
  batch: string | null;
  at: string;
}

interface UsageTable {
  row: string;
  stock: number;
  grams: string;
  corrections: number;
  via: "applied" | "recognised";
  at: string;
}
